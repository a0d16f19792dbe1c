import type { Point } from './model.ts';

/** Where an exit's name ends: at the height of the box that it leads to, where no other exit's name stands. */
export function exitSpot(points: readonly Point[]): Point {
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before) return { x: 0, y: 0 };
  if (before.y === last.y && last.x > before.x)
    return { x: points.length > 2 && last.x - before.x < 70 ? before.x - 6 : last.x - 14, y: last.y };
  const flat = points
    .slice(1)
    .map((point, i) => ({ from: points[i] ?? point, to: point }))
    .filter(({ from, to }) => from.y === to.y)
    .toSorted((a, b) => Math.abs(b.to.x - b.from.x) - Math.abs(a.to.x - a.from.x))[0];
  return flat ? { x: (flat.from.x + flat.to.x) / 2 + 30, y: flat.from.y } : last;
}
