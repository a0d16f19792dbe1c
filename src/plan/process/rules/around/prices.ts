import type { Box } from '../layout/drawing.ts';
import { firstFrom, type Lines, type Stretch } from './lines.ts';

/** What it costs, over its length, to go from each crossing of lines to the next: to the right, and down. */
export type Prices = { right: Float32Array; down: Float32Array };

const close = 7;
/** Per point. */
const closeToBox = 3;
const onAnother = 8;
const lane = 4;
const crossing = 36;

/** Through a box there is no way; close beside one, on another arrow and across one it costs more. */
export function pricesOf({ xs, ys }: Lines, boxes: readonly Box[], drawn: readonly Stretch[]): Prices {
  const wide = xs.length;
  const right = new Float32Array(wide * ys.length);
  const down = new Float32Array(wide * ys.length);
  /** All steps along the lines from `low` to `high` that have a part between `begin` and `end`. */
  const along = (upright: boolean, low: number, high: number, begin: number, end: number, price: number) => {
    const [across, lengthwise, prices] = upright ? [xs, ys, down] : [ys, xs, right];
    const first = Math.max(0, firstFrom(lengthwise, begin) - 1);
    for (let line = firstFrom(across, low); line < across.length && (across[line] ?? 0) <= high; line++)
      for (let at = first; at + 1 < lengthwise.length && (lengthwise[at] ?? 0) < end; at++) {
        const part = Math.min(end, lengthwise[at + 1] ?? 0) - Math.max(begin, lengthwise[at] ?? 0);
        const place = upright ? at * wide + line : line * wide + at;
        if (part > 0) prices[place] = (prices[place] ?? 0) + price * part;
      }
  };
  const hair = 0.02;
  for (const { x, y, width, height } of boxes) {
    const [end, low] = [x + width, y + height];
    along(false, y + hair, low - hair, x + hair, end - hair, Number.POSITIVE_INFINITY);
    along(true, x + hair, end - hair, y + hair, low - hair, Number.POSITIVE_INFINITY);
    along(false, y - close, y + hair, x, end, closeToBox);
    along(false, low - hair, low + close, x, end, closeToBox);
    along(true, x - close, x + hair, y, low, closeToBox);
    along(true, end - hair, end + close, y, low, closeToBox);
  }
  for (const { upright, at, low, high } of drawn) {
    along(upright, at - lane, at + lane, low, high, onAnother);
    const [across, lengthwise, prices] = upright ? [ys, xs, right] : [xs, ys, down];
    const step = firstFrom(lengthwise, at) - 1;
    if (step < 0) continue;
    for (let line = firstFrom(across, low); line < across.length && (across[line] ?? 0) <= high; line++) {
      const place = upright ? line * wide + step : step * wide + line;
      prices[place] = (prices[place] ?? 0) + crossing;
    }
  }
  return { right, down };
}
