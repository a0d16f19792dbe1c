import { spotOnLoop, type Spot } from '#base/ui-kit/lemniscate-path.ts';
import { loopTop } from '#base/ui-kit/loop-band.tsx';
import { dotsOnLoop, type LoopDot } from '#base/ui-kit/loop-dots.ts';
import { labelsBeside, type Box, type LoopLabel } from '#base/ui-kit/loop-labels.ts';
import { wings, type Wing } from '#base/ui-kit/wing.ts';

import type { LoopStop } from '../contract.ts';
import { shownInOrder, shownOf } from './stop-words.ts';

export type Placed = { stop: LoopStop; dot: LoopDot; label: LoopLabel | null };

export type PictureLayout = {
  width: number;
  height: number;
  half: number;
  band: number;
  radius: number;
  /** The size of the words, in pixels: larger on a wall. */
  type: number;
  captions: Record<Wing, Spot>;
  placed: Placed[];
};

/**
 * Where everything of the picture lies, in pixels around its middle, for a width and a height that it may have. On a
 * phone there is room for the loop alone; its words stand in the list below.
 * @param measure how wide words are, for letters of one pixel high
 */
export function layOut(
  stops: readonly LoopStop[],
  room: { width: number; tallest: number },
  nameOf: (stop: LoopStop) => string,
  measure: (words: string, bold: boolean) => number,
): PictureLayout {
  const { width, tallest } = room;
  const wide = width >= 620;
  const aside = wide ? Math.min(170, width * 0.13) : 18;
  const above = wide ? Math.min(92, width * 0.075) : 18;
  const half = Math.max(130, Math.min(width / 2 - aside, (tallest / 2 - above) / loopTop));
  const most = 2 * (half * loopTop + above);
  const band = Math.max(12, half * 0.055);
  const type = 13.5 * Math.min(1.6, Math.max(1, half / 560));
  const inWing = (wing: Wing) => stops.filter(({ part }) => part === wing);
  const counts = Object.fromEntries(wings.map((wing) => [wing, inWing(wing).length])) as Record<Wing, number>;
  const { dots, radius } = dotsOnLoop(counts, half, Math.max(5, half * 0.025));
  const captions: Record<Wing, Spot> = {
    plan: { x: -half * 0.56, y: -half * 0.15 },
    act: { x: -half * 0.56, y: half * 0.15 },
    check: { x: half * 0.56, y: -half * 0.15 },
    do: { x: half * 0.56, y: half * 0.15 },
  };
  const bare = wings.flatMap((wing) =>
    inWing(wing).flatMap((stop, i) => {
      const dot = dots[wing][i];
      return dot ? [{ stop, dot }] : [];
    }),
  );
  const labels = wide
    ? labelsBeside(
        bare.map(({ stop, dot }, i) => ({
          ...dot,
          id: stop.id,
          radius: radius * 1.35,
          width: measure(nameOf(stop), stop.status === 'late') * type + 8,
          rank: shownInOrder.indexOf(shownOf(stop)) * 1000 + i,
        })),
        {
          frame: { x: -width / 2, y: -most / 2, width, height: most },
          line: Array.from({ length: 240 }, (_, i) => spotOnLoop(i / 240, half)),
          lineRadius: band / 2 + 3,
          taken: [...Object.values(captions), { x: -half * 0.56, y: 0 }, { x: half * 0.56, y: 0 }].map(
            ({ x, y }): Box => {
              const wider = y === 0 ? Math.max(half * 0.15, type * 5) : half * 0.15;
              return { x: x - wider, y: y - half * 0.07, width: 2 * wider, height: half * 0.14 };
            },
          ),
          height: type * 1.4,
        },
      )
    : [];
  // As high as the furthest words need, so that what is below the picture comes into sight.
  const reach = Math.max(
    half * loopTop + radius * 3,
    ...labels.map(({ y, height }) => Math.max(-y, y + height)),
  );
  const labelOf = new Map(labels.map((label) => [label.id, label]));
  return {
    width,
    height: wide ? Math.min(most, 2 * (reach + 8)) : most,
    half,
    band,
    radius,
    captions,
    type,
    placed: bare.map(({ stop, dot }) => ({ stop, dot, label: labelOf.get(stop.id) ?? null })),
  };
}
