import type { Box } from '../layout/drawing.ts';
import type { Point } from '../model.ts';
import type { Stretch } from './lines.ts';

type Rect = { left: number; top: number; right: number; bottom: number };
type Owned = Stretch & Rect & { from: string; to: string; mark: number };

const cell = 320;
/** Lines are rounded to hundredths; what lies on an edge is not in the box. */
const hair = 0.02;

/** What lies where: boxes, and the arrows that are drawn so far. */
export type Paper = ReturnType<typeof paperOf>;

/** @param most places that may be looked at for all arrows together; beyond that they run as plainly as can be */
export function paperOf(boxes: readonly Box[], most: number) {
  let left = most;
  const places = bucketsOf<Rect & { box: Box; mark: number }>();
  const lines = bucketsOf<Owned>();
  for (const box of boxes)
    places.add({
      box,
      mark: 0,
      left: box.x,
      top: box.y,
      right: box.x + box.width,
      bottom: box.y + box.height,
    });
  return {
    /** Is there still work left for a way over this many places? */
    affords(count: number): boolean {
      if (count > left) return false;
      left -= count;
      return true;
    },
    /** All boxes about these two, and so far beyond. */
    boxesNear: (a: Box, b: Box, beyond: number): Box[] =>
      beyond === Number.POSITIVE_INFINITY
        ? [...boxes]
        : places.near(around(a, b, beyond)).map(({ box }) => box),
    /** What other arrows drew there: those that leave from or arrive at the same box may share their way. */
    drawnNear: (a: Box, b: Box, beyond: number): Stretch[] =>
      lines.near(around(a, b, beyond)).filter(({ from, to }) => from !== a.id && to !== b.id),
    draw(points: readonly Point[], from: string, to: string) {
      for (const [i, b] of points.slice(1).entries()) {
        const a = points[i] ?? b;
        const upright = a.x === b.x;
        const rect = {
          left: Math.min(a.x, b.x),
          top: Math.min(a.y, b.y),
          right: Math.max(a.x, b.x),
          bottom: Math.max(a.y, b.y),
        };
        const stretch = upright
          ? { at: a.x, low: rect.top, high: rect.bottom }
          : { at: a.y, low: rect.left, high: rect.right };
        lines.add({ ...stretch, ...rect, upright, from, to, mark: 0 });
      }
    },
    /** Does any piece of this line lie in a box? */
    runsThrough: (points: readonly Point[]): boolean =>
      points.slice(1).some((b, i) => {
        const a = points[i] ?? b;
        const piece = {
          left: Math.min(a.x, b.x),
          top: Math.min(a.y, b.y),
          right: Math.max(a.x, b.x),
          bottom: Math.max(a.y, b.y),
        };
        return places
          .near(piece)
          .some(
            ({ left, top, right, bottom }) =>
              piece.right > left + hair &&
              piece.left < right - hair &&
              piece.bottom > top + hair &&
              piece.top < bottom - hair,
          );
      }),
    /** Does another box lie over this point? */
    isCovered: ({ x, y }: Point, of: string): boolean =>
      places
        .near({ left: x, right: x, top: y, bottom: y })
        .some(
          ({ box, left, right, top, bottom }) =>
            box.id !== of && x > left && x < right && y > top && y < bottom,
        ),
  };
}

const around = (a: Box, b: Box, by: number): Rect => ({
  left: Math.min(a.x, b.x) - by,
  top: Math.min(a.y, b.y) - by,
  right: Math.max(a.x + a.width, b.x + b.width) + by,
  bottom: Math.max(a.y + a.height, b.y + b.height) + by,
});

/** Parts by where they lie, so that only neighbours are looked at. */
function bucketsOf<Part extends Rect & { mark: number }>() {
  const buckets = new Map<number, Part[]>();
  let asked = 0;
  const each = ({ left, right, top, bottom }: Rect, use: (key: number) => void) => {
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++)
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++)
        use((x + 10_000) * 100_000 + y + 10_000);
  };
  return {
    add: (part: Part) =>
      each(part, (key) => {
        const bucket = buckets.get(key);
        if (bucket) bucket.push(part);
        else buckets.set(key, [part]);
      }),
    near(rect: Rect): Part[] {
      asked++;
      const found: Part[] = [];
      each(rect, (key) => {
        for (const part of buckets.get(key) ?? []) {
          const isNear =
            part.mark !== asked &&
            part.left <= rect.right &&
            part.right >= rect.left &&
            part.top <= rect.bottom &&
            part.bottom >= rect.top;
          if (!isNear) continue;
          part.mark = asked;
          found.push(part);
        }
      });
      return found;
    },
  };
}
