import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import {
  loopPath,
  outOfLoop,
  speedOnLoop,
  spotOnLoop,
  turnInWing,
  wingPath,
  type Spot,
} from './lemniscate-path.ts';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { wings, type Wing } from './wing.ts';
import css from './lemniscate.module.css';

export type LoopWing = { name: string; says: string; to?: string | undefined };
export type LoopStop = { wing: Wing; label: string; to: string };

const half = 400;
const tallest = 172;
const captions: Record<Wing, { x: number; y: number }> = {
  plan: { x: -212, y: -44 },
  act: { x: -212, y: 32 },
  check: { x: 212, y: -44 },
  do: { x: 212, y: 32 },
};
/** On the straights, where no stop stands. */
const arrowsAt = [0.213, 0.287, 0.713, 0.787];

/** The whole loop as one picture: four wings with their names, and the places that can be gone to on the line. */
export function Lemniscate(props: { wings: Record<Wing, LoopWing>; stops: readonly LoopStop[] }) {
  const words = useWords(kitMessages);
  return (
    <nav aria-label={words.loop} className={css.loop}>
      <svg
        aria-hidden="true"
        className={css.picture}
        viewBox={`${-half - 40} ${-tallest - 52} ${2 * half + 80} ${2 * tallest + 104}`}
      >
        {wings.map((wing) => (
          <path className={css.band} d={wingPath(wing, half)} data-wing={wing} key={wing} />
        ))}
        {/* Plan runs over the crossing into Do: the line that lies on top shows which way the loop goes. */}
        <path className={css.band} d={loopPath(0.235, 0.25, half)} data-wing="plan" />
        <path className={css.band} d={loopPath(0.25, 0.265, half)} data-wing="do" />
        {arrowsAt.map((turn) => (
          <path className={css.arrow} d="M-4-5 3 0l-7 5" key={turn} transform={along(turn)} />
        ))}
      </svg>
      <ul className={css.names}>
        {wings.map((wing) => {
          const { name, says, to } = props.wings[wing];
          return (
            <li className={css.name} data-wing={wing} key={wing} style={placed(captions[wing])}>
              <strong>{to === undefined ? name : <Link to={to}>{name}</Link>}</strong>
              <span>{says}</span>
            </li>
          );
        })}
      </ul>
      <ul className={css.stops}>
        {stopsOnLine(props.stops).map(({ stop, at, out }) => (
          <li
            className={css.stop}
            data-wing={stop.wing}
            key={stop.to}
            style={{ ...placed(at), ...outward(out) }}
          >
            <Link to={stop.to}>
              <span className={css.dot} />
              <span className={css.label}>{stop.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function along(turn: number): string {
  const { x, y } = spotOnLoop(turn, half);
  const speed = speedOnLoop(turn, half);
  return `translate(${x} ${y}) rotate(${(Math.atan2(speed.y, speed.x) * 180) / Math.PI})`;
}

/** The stops of each wing, evenly over the outer part of it, where there is room for words. */
function stopsOnLine(stops: readonly LoopStop[]) {
  return stops.map((stop) => {
    const inWing = stops.filter((other) => other.wing === stop.wing);
    const share = (inWing.indexOf(stop) + 1) / (inWing.length + 1);
    const outer = stop.wing === 'plan' || stop.wing === 'check' ? share * 0.8 : 0.2 + share * 0.8;
    const turn = turnInWing(stop.wing, outer);
    return { stop, at: spotOnLoop(turn, half), out: outOfLoop(turn) };
  });
}

/** The words of a stop stand outside the loop: this far along the line's normal, away from the lobe's middle. */
function outward(out: Spot): CSSProperties {
  return { '--out-x': out.x.toFixed(3), '--out-y': out.y.toFixed(3) } as CSSProperties;
}

/** From the picture's units to a share of its size, so that words keep their own size. */
function placed({ x, y }: { x: number; y: number }) {
  return {
    left: `${((x + half + 40) / (2 * half + 80)) * 100}%`,
    top: `${((y + tallest + 52) / (2 * tallest + 104)) * 100}%`,
  };
}
