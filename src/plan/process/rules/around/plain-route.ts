import type { Box, DrawnArrow } from '../layout/drawing.ts';

/** A line of right angles between two boxes that asks nothing of the others: onwards, up or down, or back underneath. */
export function plainRoute(from: Box, to: Box): Pick<DrawnArrow, 'points' | 'label'> {
  const out = { x: from.x + from.width, y: from.y + from.height / 2 };
  const into = { x: to.x, y: to.y + to.height / 2 };
  const label = { x: out.x + 8, y: out.y - 6 };
  if (into.x >= out.x + 16) {
    const mid = Math.max(out.x + 12, into.x - 24);
    const bend =
      out.y === into.y
        ? []
        : [
            { x: mid, y: out.y },
            { x: mid, y: into.y },
          ];
    return { points: [out, ...bend, into], label };
  }
  const [fromX, toX] = [from.x + from.width / 2, to.x + to.width / 2];
  const below = to.y >= from.y + from.height + 16;
  if (below || from.y >= to.y + to.height + 16) {
    const start = { x: fromX, y: below ? from.y + from.height : from.y };
    const end = { x: toX, y: below ? to.y : to.y + to.height };
    const mid = (start.y + end.y) / 2;
    const bend =
      fromX === toX
        ? []
        : [
            { x: fromX, y: mid },
            { x: toX, y: mid },
          ];
    return { points: [start, ...bend, end], label: { x: fromX + 8, y: start.y + (below ? 16 : -8) } };
  }
  const under = Math.max(from.y + from.height, to.y + to.height) + 20;
  return {
    points: [
      { x: fromX, y: from.y + from.height },
      { x: fromX, y: under },
      { x: toX, y: under },
      { x: toX, y: to.y + to.height },
    ],
    label: { x: fromX - 8, y: under - 6 },
  };
}
