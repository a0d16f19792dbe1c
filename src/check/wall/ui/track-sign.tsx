import type { WallRow } from '../contract.ts';
import css from './slides.module.css';

const paths = { on: 'm5 12.5 4.5 4.5L19 7.5', off: 'M12 6v8m0 4v.01', none: 'M7 12h10' } as const;

/** On or off track by its shape, beside the word: a round tick, a square mark. */
export function TrackSign({ track }: { track: WallRow['track'] }) {
  return (
    <svg aria-hidden="true" className={css.sign} viewBox="0 0 24 24">
      {track === 'off' ? <rect height="24" rx="4" width="24" /> : <circle cx="12" cy="12" r="12" />}
      <path d={paths[track]} />
    </svg>
  );
}
