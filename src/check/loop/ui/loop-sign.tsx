import type { Wing } from '#base/ui-kit/wing.ts';

import type { Shown } from './stop-words.ts';
import css from './loop-sign.module.css';

/**
 * The sign of how something runs, told by its form as well as its colour: a full dot, a ring, a square on its point with
 * a stroke, a circle with a bar, a dotted circle. 24 units around 0,0; `size` is its width on the screen.
 */
export function LoopSign(props: { shown: Shown; wing?: Wing | undefined; size: number }) {
  const { shown, wing, size } = props;
  return (
    <svg
      aria-hidden="true"
      className={css.sign}
      data-shown={shown}
      data-wing={wing}
      height={size}
      viewBox="-12 -12 24 24"
      width={size}
    >
      {shown === 'on-rhythm' ? <circle className={css.full} r="9" /> : null}
      {shown === 'due' ? <circle className={css.ring} r="7" /> : null}
      {shown === 'late' ? (
        <>
          <rect
            className={css.late}
            height="15"
            rx="2.5"
            transform="rotate(45)"
            width="15"
            x="-7.5"
            y="-7.5"
          />
          <path className={css.stroke} d="M0-5v5.500M0 4.300v.01" />
        </>
      ) : null}
      {shown === 'skipped' ? (
        <>
          <circle className={css.hollow} r="8" />
          <path className={css.bar} d="M-4 0h8" />
        </>
      ) : null}
      {shown === 'undecided' ? <circle className={css.dotted} r="8" /> : null}
    </svg>
  );
}
