import { useId } from 'react';

import { loopPath, speedOnLoop, spotOnLoop, wingPath } from './lemniscate-path.ts';
import { wings } from './wing.ts';
import css from './loop-band.module.css';

/** How high the loop reaches above and below its middle, for a half width of 1. */
export const loopTop = 0.43;

/** The view box around a loop, with so much room on all sides. */
export function loopBox(half: number, room: number): string {
  const high = half * loopTop;
  return `${-half - room} ${-high - room} ${2 * (half + room)} ${2 * (high + room)}`;
}

/** On the straights, where nothing stands. */
const arrowsAt = [0.2365, 0.268, 0.7365, 0.768];

/** The line of the loop in the colours of its four wings, inside an SVG. Arrows say which way it runs. */
export function LoopBands({ half, width }: { half: number; width: number }) {
  const loose = useId();
  const [x, high] = [-half * 1.2, half * loopTop * 1.5];
  const room = { x, y: -high, width: -2 * x, height: 2 * high };
  return (
    <g className={css.bands}>
      {/* Plan runs over the crossing into Do: the line that lies on top shows which way the loop goes. It is cut out of
          the lower one, whatever the paper behind them. */}
      <mask id={loose} maskUnits="userSpaceOnUse" {...room}>
        <rect fill="#fff" {...room} />
        <path d={loopPath(0.228, 0.272, half)} stroke="#000" strokeWidth={width + 8} />
      </mask>
      <g mask={`url(#${loose})`}>
        {wings.map((wing) => (
          <path d={wingPath(wing, half)} data-wing={wing} key={wing} strokeWidth={width} />
        ))}
      </g>
      <path d={loopPath(0.225, 0.25, half)} data-wing="plan" strokeWidth={width} />
      <path d={loopPath(0.25, 0.275, half)} data-wing="do" strokeWidth={width} />
      {arrowsAt.map((turn) => (
        <path
          className={css.arrow}
          d="M-4-5 3 0l-7 5"
          key={turn}
          transform={`${along(turn, half)} scale(${Math.max(0.6, width / 22)})`}
        />
      ))}
    </g>
  );
}

/** The bare loop as a drawing of its own. */
export function LoopBand({ width }: { width: number }) {
  return (
    <svg aria-hidden="true" height={width * 0.46} viewBox={loopBox(100, 10)} width={width}>
      <LoopBands half={100} width={11} />
    </svg>
  );
}

function along(turn: number, half: number): string {
  const { x, y } = spotOnLoop(turn, half);
  const speed = speedOnLoop(turn, half);
  return `translate(${x} ${y}) rotate(${(Math.atan2(speed.y, speed.x) * 180) / Math.PI})`;
}
