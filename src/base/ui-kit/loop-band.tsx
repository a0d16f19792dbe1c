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

/** Where one colour goes over into the next: from which turn to which, and in which wings. */
const seams = [
  { key: 'left', from: -0.035, to: 0.035, wings: ['act', 'plan'] },
  { key: 'right', from: 0.465, to: 0.535, wings: ['do', 'check'] },
  { key: 'under', from: 0.72, to: 0.78, wings: ['check', 'act'] },
  { key: 'over', from: 0.22, to: 0.28, wings: ['plan', 'do'] },
] as const;

/**
 * The line of the loop in the colours of its four wings, which run over into each other, inside an SVG. Arrows say which
 * way it runs; where it is `lively` a light goes round once, for who wants to see motion.
 */
export function LoopBands(props: { half: number; width: number; lively?: boolean | undefined }) {
  const { half, width, lively = false } = props;
  const id = useId();
  const [x, high] = [-half * 1.2, half * loopTop * 1.5];
  const room = { x, y: -high, width: -2 * x, height: 2 * high };
  const seam = ({ key, from, to }: (typeof seams)[number]) => (
    <path
      className={css.seam}
      d={loopPath(from, to, half)}
      key={key}
      stroke={`url(#${id}-${key})`}
      strokeWidth={width}
    />
  );
  const [left, right, under, over] = seams;
  return (
    <g className={css.bands}>
      {seams.map(({ key, from, to, wings: [first, second] }) => {
        const [a, b] = [spotOnLoop(from, half), spotOnLoop(to, half)];
        return (
          <linearGradient
            gradientUnits="userSpaceOnUse"
            id={`${id}-${key}`}
            key={key}
            x1={a.x}
            x2={b.x}
            y1={a.y}
            y2={b.y}
          >
            <stop className={css.tint} data-wing={first} offset="0" />
            <stop className={css.tint} data-wing={second} offset="1" />
          </linearGradient>
        );
      })}
      {/* Plan runs over the crossing into Do: the line that lies on top shows which way the loop goes. It is cut out of
          the lower one, whatever the paper behind them. */}
      <mask id={id} maskUnits="userSpaceOnUse" {...room}>
        <rect fill="#fff" {...room} />
        <path d={loopPath(0.228, 0.272, half)} stroke="#000" strokeWidth={width + 8} />
      </mask>
      <g mask={`url(#${id})`}>
        {wings.map((wing) => (
          <path d={wingPath(wing, half)} data-wing={wing} key={wing} strokeWidth={width} />
        ))}
        {seam(left)}
        {seam(right)}
        {seam(under)}
        {lively ? <Light half={half} lap="back" width={width} /> : null}
      </g>
      {seam(over)}
      {lively ? <Light half={half} lap="out" width={width} /> : null}
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

/** Half a round of the light: out over the crossing, or back under it. */
function Light({ half, width, lap }: { half: number; width: number; lap: 'out' | 'back' }) {
  const id = useId();
  const [first, second] = lap === 'out' ? (['plan', 'do'] as const) : (['act', 'check'] as const);
  return (
    <>
      <linearGradient gradientUnits="userSpaceOnUse" id={id} x1={-half * 0.3} x2={half * 0.3} y1={0} y2={0}>
        <stop className={css.full} data-wing={first} offset="0" />
        <stop className={css.full} data-wing={second} offset="1" />
      </linearGradient>
      <path
        className={css.light}
        d={lap === 'out' ? loopPath(0, 0.5, half) : loopPath(0.5, 1, half)}
        data-lap={lap}
        pathLength={1}
        stroke={`url(#${id})`}
        strokeWidth={width * 0.24}
      />
    </>
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
