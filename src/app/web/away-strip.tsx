import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { noteReach, useAway } from '#base/ui-kit/reach.ts';
import { shellMessages } from './messages.ts';
import css from './away-strip.module.css';

const lookEveryMillis = 2_000;

/** Says that the server cannot be reached, for as long as that lasts, and asks anew for what is shown once it can. */
export function AwayStrip() {
  const words = useWords(shellMessages);
  const away = useAway();
  const queries = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    // What is saved meanwhile waits for the line by itself.
    const lineGone = () => noteReach(false);
    window.addEventListener('offline', lineGone);
    return () => window.removeEventListener('offline', lineGone);
  }, []);
  useEffect(() => {
    if (!away) return undefined;
    let timer = 0;
    const look = async () => {
      const ready = await fetch('/readyz').then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) noteReach(true);
      else plan();
    };
    // Not all screens at the same moment.
    const plan = () =>
      (timer = window.setTimeout(() => void look(), lookEveryMillis * (0.5 + Math.random())));
    plan();
    return () => {
      window.clearTimeout(timer);
      void queries
        .resetQueries({ predicate: ({ state }) => state.status === 'error' })
        .then(() => queries.invalidateQueries())
        .then(() => router.invalidate());
    };
  }, [away, queries, router]);
  return (
    <div aria-live="polite" className={css.place} role="status">
      {away ? (
        <p className={css.strip}>
          <WarningIcon size={18} />
          {words.away}
        </p>
      ) : null}
    </div>
  );
}
