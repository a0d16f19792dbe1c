import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './data-table.module.css';

/** Fetches the next page when the end of the list comes near, and by a button. */
export function LoadMore(props: { loading: boolean; failed?: boolean | undefined; onMore: () => void }) {
  const { loading, failed = false, onMore } = props;
  const words = useWords(kitMessages);
  const end = useRef<HTMLDivElement>(null);
  const nearEnd = useEffectEvent(() => onMore());
  useEffect(() => {
    const element = end.current;
    if (!element || loading || failed) return undefined;
    const near: IntersectionObserverInit & { scrollMargin: string } = {
      rootMargin: '600px',
      scrollMargin: '600px',
    };
    const observer = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) nearEnd();
    }, near);
    observer.observe(element);
    return () => observer.disconnect();
  }, [loading, failed]);
  return (
    <div className={css.more} ref={end}>
      <Button busy={loading} onClick={onMore} small>
        {loading ? words.loading : words.more}
      </Button>
    </div>
  );
}
