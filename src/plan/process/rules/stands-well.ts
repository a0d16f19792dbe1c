import { sizeOnScreen } from './geometry.ts';
import type { ProcessModel } from './model.ts';

/**
 * Can the boxes stand where they were put? A drawing from elsewhere may have smaller boxes, so that ours would lie on each
 * other, or put them above the first lane.
 */
export function standsWell({ nodes }: Pick<ProcessModel, 'nodes'>): boolean {
  const boxes = nodes
    .flatMap(({ kind, position }) => (position ? [{ ...position, ...sizeOnScreen(kind) }] : []))
    .toSorted((a, b) => a.x - b.x);
  return boxes.every(
    (a, i) =>
      a.y >= 0 &&
      a.x >= 0 &&
      boxes.slice(i + 1).every((b) => b.x >= a.x + a.width || b.y >= a.y + a.height || a.y >= b.y + b.height),
  );
}
