import { outOfLoop, spotOnLoop, turnInWing, type Spot } from './lemniscate-path.ts';
import { wings, type Wing } from './wing.ts';

export type LoopDot = Spot & {
  /** Where on the loop it lies, 0 to 1. */
  turn: number;
  /** The way out of its lobe, one unit long. */
  out: Spot;
};

/** Clear of the crossing, and of the ends where two wings meet. */
const nearCrossing = 0.1;
const nearEnd = 0.035;

/** Below this distance along the line the dots of a wing take turns on lines beside it. */
const closest = 13;
const between = 15;

/**
 * A place on the loop for so many dots in each wing: by the length of the line evenly, in their order, clear of the
 * crossing. Where they would come too close they lie in turns on two lines, or three.
 * @param half half the width of the loop, as in `spotOnLoop`
 * @param largest the radius of a dot where there is room for it
 * @returns the dots of each wing, and the radius at which none touches another
 */
export function dotsOnLoop(
  counts: Readonly<Record<Wing, number>>,
  half: number,
  largest: number,
): { dots: Record<Wing, LoopDot[]>; radius: number } {
  const dots = Object.fromEntries(wings.map((wing) => [wing, dotsIn(wing, counts[wing], half)])) as Record<
    Wing,
    LoopDot[]
  >;
  const all = wings.flatMap((wing) => dots[wing]);
  let nearest = Infinity;
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y));
  return { dots, radius: Math.min(largest, nearest * 0.42) };
}

function dotsIn(wing: Wing, count: number, half: number): LoopDot[] {
  // Plan and check end at the crossing, do and act begin there.
  const beginsThere = wing === 'do' || wing === 'act';
  const from = beginsThere ? nearCrossing : nearEnd;
  const room = 1 - nearCrossing - nearEnd;
  const spacing = (lengthOfWing * half * room) / Math.max(1, count);
  const lines = Math.min(5, Math.max(1, Math.ceil((closest * half) / 400 / spacing)));
  return Array.from({ length: count }, (_, i) => {
    const turn = turnInWing(wing, from + (room * (i + 0.5)) / count);
    const at = spotOnLoop(turn, half);
    const out = outOfLoop(turn);
    const aside = ((i % lines) - (lines - 1) / 2) * between * (half / 400);
    return { x: at.x + out.x * aside, y: at.y + out.y * aside, turn, out };
  });
}

/** Of a quarter of the loop, for a loop of half width 1. */
const lengthOfWing = 1.4;
