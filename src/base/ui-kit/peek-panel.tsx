import { Link } from '@tanstack/react-router';
import { use, type ReactNode } from 'react';
import { ButtonLink } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { ArrowDownIcon, ArrowUpIcon, CloseIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './peek.module.css';
import { Peeking } from './peek-frame.tsx';
import { Skeleton } from './skeleton.tsx';

/**
 * What one sees of an entry beside its list, with ways to the one before and after it and to the whole of it.
 * @param title its name; undefined while it is on its way
 * @param under a line under the name
 */
export function PeekPanel(props: {
  title: string | undefined;
  to: string;
  under?: ReactNode;
  children: ReactNode;
}) {
  const { title, to, under, children } = props;
  const words = useWords(kitMessages);
  const peeking = use(Peeking);
  return (
    <aside aria-label={title ?? words.loading} className={css.panel}>
      <header className={css.head}>
        <IconButton icon={ArrowUpIcon} label={words.peekBefore} onClick={() => peeking?.step(-1)} small />
        <IconButton icon={ArrowDownIcon} label={words.peekAfter} onClick={() => peeking?.step(1)} small />
        <span className={css.open}>
          <ButtonLink small to={to}>
            {words.peekWhole}
          </ButtonLink>
        </span>
        <IconButton icon={CloseIcon} label={words.close} onClick={() => peeking?.close()} small />
      </header>
      <div className={css.body}>
        <div className={css.name}>
          {title === undefined ? null : (
            <h2>
              <Link className={css.title} to={to}>
                {title}
              </Link>
            </h2>
          )}
          {under}
        </div>
        {title === undefined ? (
          <div className={css.waits}>
            <Skeleton lines={6} />
          </div>
        ) : (
          children
        )}
      </div>
    </aside>
  );
}
