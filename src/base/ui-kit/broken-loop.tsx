import { loopPath } from './lemniscate-path.ts';
import css from './broken-loop.module.css';

/** The loop with a piece missing: the house's picture for what is not there. */
export function BrokenLoop() {
  return (
    <svg aria-hidden="true" className={css.loop} viewBox="-70 -38 140 76">
      <path className={css.line} d={loopPath(0, 0.53, 60)} />
      <path className={css.missing} d={loopPath(0.55, 0.68, 60)} />
      <path className={css.line} d={loopPath(0.7, 1, 60)} />
    </svg>
  );
}
