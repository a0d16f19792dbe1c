import { cutOff } from './fitted-name.ts';
import { labelWidth } from './label-width.ts';
import type { Box, Drawing } from './layout/drawing.ts';
import type { Point, ProcessModel } from './model.ts';
import { exitSpot } from './exit-spot.ts';

type Rect = { left: number; top: number; right: number; bottom: number };

const tall = 18;
const cell = 240;

/**
 * Where the names of arrows stand, each beside or on its own arrow: where they cover no box, no other name and, where
 * that can be, no other arrow. The point is the middle of a name's right side.
 * @param said what stands at each arrow, by its id; an arrow without a name has no spot
 */
export function labelSpots(drawing: Drawing, said: ReadonlyMap<string, string>): Map<string, Point> {
  const boxes = bucketsOf(drawing.boxes.map(rectOf));
  const lines = bucketsOf(
    drawing.arrows.flatMap(({ id, points }) => segments(points).map((line) => ({ ...line, id }))),
  );
  const names = bucketsOf<Rect>([]);
  const spots = new Map<string, Point>();
  for (const { id, points } of drawing.arrows) {
    const text = said.get(id) ?? '';
    if (text === '') continue;
    const wide = labelWidth(text);
    let best = { at: exitSpot(points), cost: Number.POSITIVE_INFINITY };
    for (const [i, at] of candidates(points, wide).entries()) {
      const rect = { left: at.x - wide, right: at.x, top: at.y - tall / 2, bottom: at.y + tall / 2 };
      const cost =
        i * 6 +
        names.near(rect).reduce((sum, other) => sum + 30 * Math.sqrt(overlap(rect, other)), 0) +
        boxes.near(rect).reduce((sum, box) => sum + 12 * Math.sqrt(overlap(rect, box)), 0) +
        lines.near(rect).reduce((sum, line) => {
          const inside = along(rect, line);
          const upright = line.left === line.right;
          return sum + (line.id === id ? (upright ? inside : 0) : inside * 3);
        }, 0) +
        (rect.left < 0 || rect.top < 0 || rect.bottom > drawing.height ? 1000 : 0);
      if (cost < best.cost) best = { at, cost };
      if (cost <= i * 6) break;
    }
    spots.set(id, best.at);
    names.add({
      left: best.at.x - wide,
      right: best.at.x,
      top: best.at.y - tall / 2,
      bottom: best.at.y + tall / 2,
    });
  }
  return spots;
}

/** Where a name may stand, the best known place first. */
function candidates(points: readonly Point[], wide: number): Point[] {
  const found = [exitSpot(points)];
  for (const { left, right, top, bottom } of segments(points).toReversed()) {
    const long = right - left;
    if (top === bottom) {
      const spots = [right - 14, (left + right + wide) / 2, left + wide + 8];
      const on = long >= wide + 24 ? [top] : [];
      for (const y of [...on, top - 12, top + 12]) for (const x of spots) found.push({ x, y });
    } else {
      for (const y of [(top + bottom) / 2, top + 16, bottom - 16])
        found.push({ x: left - 6, y }, { x: left + wide + 6, y });
    }
  }
  return found;
}

function segments(points: readonly Point[]): Rect[] {
  return points.slice(1).map((point, i) => {
    const before = points[i] ?? point;
    return {
      left: Math.min(before.x, point.x),
      right: Math.max(before.x, point.x),
      top: Math.min(before.y, point.y),
      bottom: Math.max(before.y, point.y),
    };
  });
}

const rectOf = ({ x, y, width, height }: Box): Rect => ({
  left: x - 2,
  right: x + width + 2,
  top: y - 2,
  bottom: y + height + 2,
});

function overlap(a: Rect, b: Rect): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** How much of a line lies within. */
function along(rect: Rect, line: Rect): number {
  const wide = Math.min(rect.right, line.right) - Math.max(rect.left, line.left);
  const high = Math.min(rect.bottom, line.bottom) - Math.max(rect.top, line.top);
  return wide >= 0 && high >= 0 ? Math.max(wide, high, 4) : 0;
}

/** Parts of a drawing by where they lie, so that only neighbours are looked at. */
function bucketsOf<Part extends Rect>(parts: readonly Part[]) {
  const buckets = new Map<string, Part[]>();
  const keys = ({ left, right, top, bottom }: Rect) => {
    const all: string[] = [];
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++)
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) all.push(`${x} ${y}`);
    return all;
  };
  const add = (part: Part) => {
    for (const key of keys(part)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(part);
      else buckets.set(key, [part]);
    }
  };
  for (const part of parts) add(part);
  return {
    add,
    near: (rect: Rect): Part[] => {
      const all = keys(rect).flatMap((key) => buckets.get(key) ?? []);
      return all.length > 1 ? [...new Set(all)] : all;
    },
  };
}

/** Of the name and the share together. */
const mostLetters = 25;

/**
 * What stands at each arrow: its name, cut off where it is long, and its share. The ways out of a parallel box are all gone, so they have no share.
 * @param percent a share in words: `30%`
 */
export function exitWords(
  { nodes, arrows }: Pick<ProcessModel, 'nodes' | 'arrows'>,
  percent: (share: number) => string,
): Map<string, string> {
  const parallel = new Set(nodes.flatMap(({ id, kind }) => (kind === 'parallel' ? [id] : [])));
  return new Map(
    arrows.map(({ id, from, name, share }) => {
      const part = share === null || parallel.has(from) ? '' : percent(share);
      const short = cutOff(name, mostLetters - (part === '' ? 0 : part.length + 3));
      return [id, [short, part].filter((said) => said !== '').join(' · ')];
    }),
  );
}
