import { wings, type Wing } from './wing.ts';

export type Spot = { x: number; y: number };

/** How much rounder the lobes are than Bernoulli's own. */
const tall = 1.215;

/**
 * A point on Bernoulli's lemniscate, stretched to `tall` in height: x = a·cos t ÷ (1 + sin² t),
 * y = a·sin t·cos t ÷ (1 + sin² t). The picture's y runs down.
 * @param turn 0 to 1, once around from the left end: plan over the upper left to the crossing, do to the right end,
 *   check back to the crossing, act along the lower left to where plan begins
 * @param half half the width, in the picture's units, around 0,0
 */
export function spotOnLoop(turn: number, half: number): Spot {
  const t = Math.PI + turn * 2 * Math.PI;
  const bottom = 1 + Math.sin(t) ** 2;
  return { x: (half * Math.cos(t)) / bottom, y: (-tall * half * Math.sin(t) * Math.cos(t)) / bottom };
}

/** How fast, and where to, a point moves there: the derivative of `spotOnLoop` to `turn`. */
export function speedOnLoop(turn: number, half: number): Spot {
  const t = Math.PI + turn * 2 * Math.PI;
  const [sin, cos] = [Math.sin(t), Math.cos(t)];
  const bottom = (1 + sin ** 2) ** 2;
  const perTurn = 2 * Math.PI * half;
  return {
    x: (perTurn * (-sin * (1 + sin ** 2) - 2 * sin * cos ** 2)) / bottom,
    y: (-tall * perTurn * ((cos ** 2 - sin ** 2) * (1 + sin ** 2) - 2 * sin ** 2 * cos ** 2)) / bottom,
  };
}

/** The way out of the lobe, square to the line: one unit long. */
export function outOfLoop(turn: number): Spot {
  const at = spotOnLoop(turn, 1);
  const speed = speedOnLoop(turn, 1);
  const length = Math.hypot(speed.x, speed.y);
  const square = { x: speed.y / length, y: -speed.x / length };
  const middle = Math.sign(at.x) * 0.6;
  const outside = square.x * (at.x - middle) + square.y * at.y >= 0 ? 1 : -1;
  return { x: square.x * outside, y: square.y * outside };
}

const parts = 200;
const measured = new Map<Wing, readonly number[]>();

/** How long the line is from the beginning of a wing to each of its parts. */
function lengthsAlong(wing: Wing): readonly number[] {
  const known = measured.get(wing);
  if (known) return known;
  const from = wings.indexOf(wing) / wings.length;
  const lengths: number[] = [0];
  for (let part = 1; part <= parts; part += 1) {
    const a = spotOnLoop(from + (part - 1) / parts / wings.length, 1);
    const b = spotOnLoop(from + part / parts / wings.length, 1);
    lengths.push((lengths.at(-1) ?? 0) + Math.hypot(b.x - a.x, b.y - a.y));
  }
  measured.set(wing, lengths);
  return lengths;
}

/** Where a share (0 to 1) of a wing's length lies, measured along the line, as a `turn`. */
export function turnInWing(wing: Wing, share: number): number {
  const from = wings.indexOf(wing) / wings.length;
  const turnAt = (part: number) => from + part / parts / wings.length;
  const lengths = lengthsAlong(wing);
  const wanted = share * (lengths.at(-1) ?? 0);
  const past = lengths.findIndex((length) => length >= wanted);
  if (past <= 0) return turnAt(past < 0 ? parts : 0);
  const [before, after] = [lengths[past - 1] ?? 0, lengths[past] ?? 0];
  return turnAt(past - 1 + (wanted - before) / (after - before));
}

const written = ({ x, y }: Spot) => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;

/** The part of the loop between two turns as smooth curves, for an SVG's `d`. */
export function loopPath(from: number, to: number, half: number): string {
  const pieces = Math.max(2, Math.ceil((to - from) * 24));
  const step = (to - from) / pieces;
  let d = `M${written(spotOnLoop(from, half))}`;
  for (let piece = 0; piece < pieces; piece += 1) {
    const [a, b] = [from + piece * step, from + (piece + 1) * step];
    const [p, q] = [spotOnLoop(a, half), spotOnLoop(b, half)];
    const [u, v] = [speedOnLoop(a, half), speedOnLoop(b, half)];
    const out = { x: p.x + (u.x * step) / 3, y: p.y + (u.y * step) / 3 };
    const into = { x: q.x - (v.x * step) / 3, y: q.y - (v.y * step) / 3 };
    d += `C${written(out)} ${written(into)} ${written(q)}`;
  }
  return d;
}

/** One wing of the loop. */
export function wingPath(wing: Wing, half: number): string {
  const at = wings.indexOf(wing);
  return loopPath(at / wings.length, (at + 1) / wings.length, half);
}
