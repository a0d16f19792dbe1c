import type { Spot } from './lemniscate-path.ts';

/** A box by its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

export type LabelledDot = Spot & {
  id: string;
  out: Spot;
  radius: number;
  /** How wide its words are. */
  width: number;
  /** Placed first where it is lower. */
  rank: number;
};

export type LoopLabel = Box & {
  id: string;
  /** Where the words are far from their dot: a thin line from the one to the other. */
  leader: { from: Spot; to: Spot } | null;
};

/** What the words must keep clear of. */
export type LoopRoom = {
  /** The picture itself. */
  frame: Box;
  /** Points on the loop, and half the thickness of its line. */
  line: readonly Spot[];
  lineRadius: number;
  /** Words that stand in the picture already. */
  taken: readonly Box[];
  /** The height of a line of words. */
  height: number;
};

const clear = 3;
/** How far from the dot, outwards or, where the way out is longer, into the lobe, in line heights. */
const steps = [0.2, 1.25, -0.2, 2.3, -1.25, -2.3, 3.35, -3.35, 4.4];
const shifts = [0, -0.3, 0.3, -0.62, 0.62, -0.95, 0.95];

/**
 * Words beside the dots of a loop: close by and outwards where that goes, else a little further on a thin line or within
 * the lobe. No words lie on others, on a dot or on the line, and none stick out. Those for which there is no room are left
 * out; the lower the rank, the sooner a place is found.
 */
export function labelsBeside(dots: readonly LabelledDot[], room: LoopRoom): LoopLabel[] {
  const placed: LoopLabel[] = [];
  for (const dot of dots.toSorted((a, b) => a.rank - b.rank)) {
    const label = firstThatFits(dot, dots, room, placed);
    if (label) placed.push(label);
  }
  return placed;
}

function firstThatFits(
  dot: LabelledDot,
  dots: readonly LabelledDot[],
  room: LoopRoom,
  placed: readonly LoopLabel[],
): LoopLabel | null {
  for (const step of steps)
    for (const shift of shifts) {
      const box = boxAt(dot, step, shift, room);
      if (!isFree(box, dot, dots, room, placed)) continue;
      if (placed.some((other) => other.leader !== null && meets(other.leader, box))) continue;
      const leader = leaderOf(dot, box, room.lineRadius);
      if (leader && placed.some((other) => other.leader !== null && cross(leader, other.leader))) continue;
      if (leader && [...placed, ...room.taken].some((other) => meets(leader, other))) continue;
      return { id: dot.id, ...box, leader };
    }
  return null;
}

/** The box whose near side lies so far from the line, aside along it by a part of its width. */
function boxAt(dot: LabelledDot, step: number, shift: number, { height, lineRadius }: LoopRoom): Box {
  const sign = Math.sign(step);
  const out = { x: dot.out.x * sign, y: dot.out.y * sign };
  const reach = (Math.abs(out.x) * dot.width + Math.abs(out.y) * height) / 2;
  const away = lineRadius + Math.abs(step) * height + reach;
  // Aside along the line; where the line stands upright there is nothing to win by it.
  const aside = shift * dot.width * Math.abs(out.y);
  return {
    x: dot.x + out.x * away + aside - dot.width / 2,
    y: dot.y + out.y * away - height / 2,
    width: dot.width,
    height,
  };
}

function isFree(
  box: Box,
  dot: LabelledDot,
  dots: readonly LabelledDot[],
  { frame, line, lineRadius, taken }: LoopRoom,
  placed: readonly LoopLabel[],
): boolean {
  if (box.x < frame.x || box.x + box.width > frame.x + frame.width) return false;
  if (box.y < frame.y || box.y + box.height > frame.y + frame.height) return false;
  if (placed.some((other) => overlap(box, other)) || taken.some((other) => overlap(box, other))) return false;
  if (line.some((spot) => near(box, spot, lineRadius))) return false;
  return !dots.some((other) => other !== dot && near(box, other, other.radius + clear));
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + clear && b.x < a.x + a.width + clear && a.y < b.y + b.height && b.y < a.y + a.height
  );
}

/** Does a circle reach into a box? */
function near(box: Box, { x, y }: Spot, radius: number): boolean {
  const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
  const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
  return Math.hypot(dx, dy) < radius;
}

function leaderOf(dot: LabelledDot, box: Box, lineRadius: number): LoopLabel['leader'] {
  const to = {
    x: Math.max(box.x + 2, Math.min(dot.x, box.x + box.width - 2)),
    y: Math.max(box.y, Math.min(dot.y, box.y + box.height)),
  };
  const length = Math.hypot(to.x - dot.x, to.y - dot.y);
  if (length < lineRadius + 14) return null;
  const share = (dot.radius + 3) / length;
  return { from: { x: dot.x + (to.x - dot.x) * share, y: dot.y + (to.y - dot.y) * share }, to };
}

type Stretch = NonNullable<LoopLabel['leader']>;

function cross(a: Stretch, b: Stretch): boolean {
  const side = (p: Spot, q: Spot, r: Spot) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return (
    side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
    side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
  );
}

/** Does a line run through a box? Looked at every few units. */
function meets({ from, to }: Stretch, box: Box): boolean {
  const parts = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
  return Array.from({ length: parts }, (_, i) => i / parts).some((share) =>
    near(box, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, 1),
  );
}
