import { loopParts, type LoopPart } from './starting-items.ts';

/** A place on the loop: x from -1 (left) to 1, y from -1 (above) to 1. */
export type LoopPoint = { x: number; y: number };

/**
 * The loop as Gerono's lemniscate, from the far left over the top of the left half, through the middle, under the right
 * half and back over it: plan, do, check, act, a quarter of the way each. `way` from 0 to 1.
 */
export function loopPoint(way: number): LoopPoint {
  return { x: -Math.cos(2 * Math.PI * way), y: -Math.sin(4 * Math.PI * way) };
}

/** As long as it is wide: where the loop is drawn half as high as it is wide. */
const height = 0.5;
const steps = 400;

/** How far along its quarter of the way a share of its length lies: places look evenly spread when they are by length. */
function wayAt(part: LoopPart, share: number): number {
  const first = loopParts.indexOf(part) / 4;
  const lengths = [0];
  for (let i = 1; i <= steps; i++) {
    const a = loopPoint(first + (i - 1) / steps / 4);
    const b = loopPoint(first + i / steps / 4);
    lengths.push((lengths.at(-1) ?? 0) + Math.hypot(b.x - a.x, (b.y - a.y) * height));
  }
  const wanted = share * (lengths.at(-1) ?? 0);
  const i = lengths.findIndex((length) => length >= wanted);
  return first + Math.max(0, i) / steps / 4;
}

/** Clear of the middle, where two lines cross. */
const margin = 0.09;

/** Where along the loop the items of each part lie, in their order, evenly and clear of the middle. */
export function placesOnLoop(counts: Readonly<Record<LoopPart, number>>): Record<LoopPart, number[]> {
  const placesOf = (part: LoopPart): number[] => {
    // Plan and check end in the middle and begin at a side; do and act the other way round.
    const startsInMiddle = part === 'do' || part === 'act';
    const from = startsInMiddle ? margin : 0.02;
    const to = startsInMiddle ? 0.98 : 1 - margin;
    const count = counts[part];
    return Array.from({ length: count }, (_, i) => wayAt(part, from + ((to - from) * (i + 0.5)) / count));
  };
  return { plan: placesOf('plan'), do: placesOf('do'), check: placesOf('check'), act: placesOf('act') };
}
