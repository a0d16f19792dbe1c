import type { Point } from './model.ts';

const radius = 7;

/** A line of right angles with its corners rounded, as the `d` of a path. */
export function roundedPath(points: readonly Point[]): string {
  return points
    .map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const [a, b] = [towards(point, before), towards(point, after)];
      return `L${a.x} ${a.y}Q${point.x} ${point.y} ${b.x} ${b.y}`;
    })
    .join('');
}

function towards(from: Point, to: Point): Point {
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  const by = long === 0 ? 0 : Math.min(radius, long / 2) / long;
  return { x: from.x + (to.x - from.x) * by, y: from.y + (to.y - from.y) * by };
}
