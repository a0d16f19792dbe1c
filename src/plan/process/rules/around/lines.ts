import type { Box } from '../layout/drawing.ts';

/** How far from a box an arrow runs along where there is room. */
const away = 16;

/** A straight piece of an arrow that is drawn already, from `low` to `high` along the line at `at`. */
export type Stretch = { upright: boolean; at: number; low: number; high: number };

/** Lines along which an arrow may run: upright ones by x, level ones by y, each from low to high. */
export type Lines = { xs: Float64Array; ys: Float64Array };

/** Between arrows that run beside each other. */
const apart = 10;
const mostBeside = 60;

/**
 * Lines beside every box and beside what is drawn already, and through the middle of the two boxes that are to be joined.
 * Where boxes stand close, a line runs in the middle between them, so that a way is found wherever there is one: a free
 * way can be moved sideways until it touches such a line, without meeting a box.
 * @param narrow also where only a hair is free
 */
export function linesAround(
  ends: readonly Box[],
  boxes: readonly Box[],
  drawn: readonly Stretch[],
  narrow: boolean,
): Lines {
  const level = narrow ? between(boxes, ({ y, height }) => [y, y + height]) : [];
  const upright = narrow ? between(boxes, ({ x, width }) => [x, x + width]) : [];
  for (const { x, y, width, height } of boxes) {
    upright.push(x - away, x + width + away);
    level.push(y - away, y + height + away);
  }
  for (const { x, y, width, height } of ends) {
    upright.push(x, x + width / 2, x + width);
    level.push(y, y + height / 2, y + height);
  }
  if (drawn.length <= mostBeside)
    for (const { upright: isUpright, at } of drawn)
      (isUpright ? upright : level).push(at - apart, at + apart);
  return { xs: inOrder(upright), ys: inOrder(level) };
}

/** Just beside each edge, before the next edge comes. */
function between(boxes: readonly Box[], edges: (box: Box) => [number, number]): number[] {
  const low = [...new Set(boxes.flatMap(edges))].toSorted((a, b) => a - b);
  return low.flatMap((edge, i) => {
    const room = Math.min(2 * away, (low[i + 1] ?? edge + 2 * away) - edge);
    return room < 2 * away ? [edge + room / 2] : [edge + away, (low[i + 1] ?? edge + 3 * away) - away];
  });
}

const inOrder = (numbers: readonly number[]) =>
  Float64Array.from(new Set(numbers.map((n) => Math.round(n * 100) / 100))).toSorted();

/** The first place in a row from low to high that is not below `value`. */
export function firstFrom(row: Float64Array, value: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((row[mid] ?? 0) < value) low = mid + 1;
    else high = mid;
  }
  return low;
}
