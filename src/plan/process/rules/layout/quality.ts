import type { Point } from '../model.ts';
import type { Box } from './drawing.ts';

/** How good a drawing is, in figures. */
export type Quality = {
  crossings: number;
  /** Pieces of two arrows that lie on each other. */
  overlaps: number;
  bends: number;
  /** In points, of all arrows together. */
  length: number;
  /** Arrows that run through a box that is not theirs. */
  throughBoxes: number;
  overlappingBoxes: number;
};

type Stretch = { a: Point; b: Point; arrow: number };

/** Crossings, bends and lengths of arrows that are given as lines, by whoever drew them. */
export function drawingQuality(boxes: readonly Box[], lines: readonly (readonly Point[])[]): Quality {
  const stretches = lines.flatMap((points, arrow) =>
    points.slice(1).map((b, i): Stretch => ({ a: points[i] ?? b, b, arrow })),
  );
  let [crossings, overlaps, overlappingBoxes] = [0, 0, 0];
  const sorted = stretches.toSorted((s, t) => left(s) - left(t));
  sorted.forEach((s, i) => {
    for (let j = i + 1; j < sorted.length; j++) {
      const t = sorted[j];
      if (!t || left(t) > right(s)) break;
      if (t.arrow === s.arrow) continue;
      if (crosses(s, t)) crossings++;
      else if (onEachOther(s, t)) overlaps++;
    }
  });
  const byLeft = boxes.toSorted((a, b) => a.x - b.x);
  byLeft.forEach((a, i) => {
    for (let j = i + 1; j < byLeft.length; j++) {
      const b = byLeft[j];
      if (!b || b.x >= a.x + a.width) break;
      if (a.y < b.y + b.height && b.y < a.y + a.height) overlappingBoxes++;
    }
  });
  const through = new Set<number>();
  for (const s of stretches) {
    const points = lines[s.arrow] ?? [];
    const own = [points[0], points.at(-1)];
    for (const box of boxes)
      if (enters(s, box) && !own.some((end) => end && within(end, box))) through.add(s.arrow);
  }
  return {
    crossings,
    overlaps,
    bends: lines.reduce((sum, points) => sum + Math.max(0, points.length - 2), 0),
    length: stretches.reduce((sum, { a, b }) => sum + Math.hypot(a.x - b.x, a.y - b.y), 0),
    throughBoxes: through.size,
    overlappingBoxes,
  };
}

const left = ({ a, b }: Stretch) => Math.min(a.x, b.x);
const right = ({ a, b }: Stretch) => Math.max(a.x, b.x);
const top = ({ a, b }: Stretch) => Math.min(a.y, b.y);
const bottom = ({ a, b }: Stretch) => Math.max(a.y, b.y);
const hair = 0.01;

function crosses(s: Stretch, t: Stretch): boolean {
  const turn = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  const [d1, d2] = [turn(t.a, t.b, s.a), turn(t.a, t.b, s.b)];
  const [d3, d4] = [turn(s.a, s.b, t.a), turn(s.a, s.b, t.b)];
  return d1 * d2 < -hair && d3 * d4 < -hair;
}

function onEachOther(s: Stretch, t: Stretch): boolean {
  const level = (x: Stretch) => Math.abs(x.a.y - x.b.y) < hair;
  const upright = (x: Stretch) => Math.abs(x.a.x - x.b.x) < hair;
  if (level(s) && level(t) && Math.abs(s.a.y - t.a.y) < hair)
    return Math.min(right(s), right(t)) - Math.max(left(s), left(t)) > hair;
  if (upright(s) && upright(t) && Math.abs(s.a.x - t.a.x) < hair)
    return Math.min(bottom(s), bottom(t)) - Math.max(top(s), top(t)) > hair;
  return false;
}

function enters(s: Stretch, { x, y, width, height }: Box): boolean {
  return (
    right(s) > x + hair && left(s) < x + width - hair && bottom(s) > y + hair && top(s) < y + height - hair
  );
}

function within({ x, y }: Point, box: Box): boolean {
  return (
    x >= box.x - hair && x <= box.x + box.width + hair && y >= box.y - hair && y <= box.y + box.height + hair
  );
}
