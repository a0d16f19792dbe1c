import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Box } from '../layout/drawing.ts';
import { drawingQuality } from '../layout/quality.ts';
import type { Point } from '../model.ts';
import { routesAround, routesWhileMoved } from './routes-around.ts';

const box = (id: string, x: number, y: number, width = 188, height = 76): Box => ({
  id,
  x,
  y,
  width,
  height,
});
const way = (from: string, to: string) => ({ id: `${from}>${to}`, from, to });
const pointsOf = (boxes: readonly Box[], ...ways: [string, string][]) =>
  routesAround(
    boxes,
    ways.map(([from, to]) => way(from, to)),
  ).map(({ points }) => points);

function enters(points: readonly Point[], { x, y, width, height }: Box): boolean {
  return points.slice(1).some((b, i) => {
    const a = points[i] ?? b;
    return (
      Math.max(a.x, b.x) > x + 0.1 &&
      Math.min(a.x, b.x) < x + width - 0.1 &&
      Math.max(a.y, b.y) > y + 0.1 &&
      Math.min(a.y, b.y) < y + height - 0.1
    );
  });
}
const isUpright = (points: readonly Point[]) =>
  points.slice(1).every((b, i) => {
    const a = points[i] ?? b;
    return a.x === b.x || a.y === b.y;
  });

describe('an arrow between boxes that somebody put', () => {
  test('runs straight where nothing is between them', () => {
    expect(pointsOf([box('a', 0, 0), box('b', 300, 0)], ['a', 'b'])).toEqual([
      [
        { x: 188, y: 38 },
        { x: 300, y: 38 },
      ],
    ]);
  });

  test('goes around a box that stands between them, with four bends', () => {
    const between = box('c', 300, 0);
    const [points = []] = pointsOf([box('a', 0, 0), box('b', 600, 0), between], ['a', 'b']);
    expect(enters(points, between)).toBe(false);
    expect(points).toHaveLength(6);
  });

  test('leaves underneath where it goes back, and comes in there', () => {
    const [points = []] = pointsOf([box('a', 600, 0), box('b', 0, 0)], ['a', 'b']);
    expect(points[0]).toEqual({ x: 694, y: 76 });
    expect(points.at(-1)).toEqual({ x: 94, y: 76 });
  });

  test('comes through a gap of a hair', () => {
    const wall = [box('over', 300, -600, 20, 637), box('under', 300, 39, 20, 600)];
    const [points = []] = pointsOf([box('a', 0, 0), box('b', 600, 0), ...wall], ['a', 'b']);
    expect(wall.some((one) => enters(points, one))).toBe(false);
    expect(points).toHaveLength(2);
  });

  test('takes the long way where that is the only one', () => {
    const wall = [box('wall', 300, -3000, 20, 6000)];
    const [points = []] = pointsOf([box('a', 0, 0), box('b', 600, 0), ...wall], ['a', 'b']);
    expect(enters(points, wall[0] ?? box('', 0, 0))).toBe(false);
  });

  test('sees the box that stands just beyond those it goes around', () => {
    const boxes = [
      box('a', 0, 220, 40, 40),
      box('b', 0, 220, 40, 40),
      box('above', 0, 130, 40, 100),
      box('higher', 0, 70, 40, 50),
      box('below', 0, 250, 120, 90),
      box('beyond', 0, 0, 40, 60),
    ];
    const [points = []] = pointsOf(boxes, ['a', 'b']);
    expect(boxes.filter((one) => enters(points, one))).toEqual([]);
  });

  test('runs plainly to a box that lies underneath another', () => {
    const boxes = [box('a', 0, 0), box('b', 300, 0), box('cover', 250, -50, 400, 300)];
    expect(pointsOf(boxes, ['a', 'b'])[0]?.length).toBeGreaterThanOrEqual(2);
  });

  test('runs beside another rather than on it', () => {
    const boxes = [
      box('a', 0, 0),
      box('b', 0, 120),
      box('wall', 300, -40, 188, 280),
      box('c', 600, 0),
      box('d', 600, 120),
    ];
    const lines = pointsOf(boxes, ['a', 'd'], ['b', 'c']);
    expect(drawingQuality(boxes, lines)).toMatchObject({ overlaps: 0, throughBoxes: 0 });
  });
});

const place = fc.record({
  x: fc.integer({ min: 0, max: 60 }),
  y: fc.integer({ min: 0, max: 40 }),
  width: fc.integer({ min: 4, max: 14 }),
  height: fc.integer({ min: 4, max: 10 }),
});
const crowd = fc
  .array(place, { minLength: 2, maxLength: 14 })
  .map((places) =>
    places.map(({ x, y, width, height }, i) => box(`b${i}`, x * 10, y * 10, width * 10, height * 10)),
  );

test('no arrow runs through a box where there is a way around it, however the boxes stand', () => {
  fc.assert(
    fc.property(crowd, (boxes) => {
      const [points = []] = pointsOf(boxes, ['b0', 'b1']);
      expect(isUpright(points)).toBe(true);
      if (isThereAWay(boxes)) expect(boxes.filter((one) => enters(points, one))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('the same boxes give the same lines, and each arrow has one', () => {
  fc.assert(
    fc.property(crowd, (boxes) => {
      const ways = boxes.slice(1).map(({ id }, i) => way(`b${i}`, id));
      const lines = routesAround(boxes, ways);
      expect(lines.map(({ id }) => id)).toEqual(ways.map(({ id }) => id));
      expect(routesAround(boxes, ways)).toEqual(lines);
    }),
    { numRuns: 50 },
  );
});

describe('while a box is dragged', () => {
  const boxes = [box('a', 0, 0), box('b', 600, 0), box('c', 0, 300), box('d', 600, 300)];
  const ways = [way('a', 'b'), way('c', 'd')];
  const arrows = routesAround(boxes, ways);
  const moved = (id: string, x: number, y: number) =>
    boxes.map((one) => (one.id === id ? { ...one, x, y } : one));

  test('its own arrows follow, the others stay', () => {
    const lines = routesWhileMoved(moved('b', 600, 80), { boxes, arrows }, ways, new Set(['b']));
    expect([...lines.keys()]).toEqual(['a>b']);
    expect(lines.get('a>b')?.at(-1)).toEqual({ x: 600, y: 118 });
  });

  test('an arrow that it is put upon makes way', () => {
    const now = moved('b', 300, 300);
    const lines = routesWhileMoved(now, { boxes, arrows }, ways, new Set(['b']));
    const line = lines.get('c>d') ?? [];
    expect(line.length).toBeGreaterThan(2);
    expect(now.filter((one) => enters(line, one))).toEqual([]);
  });

  test('the arrow between two boxes that move together moves along as it is', () => {
    const now = boxes.map((one) => (one.y === 0 ? { ...one, y: 100 } : one));
    const lines = routesWhileMoved(now, { boxes, arrows }, ways, new Set(['a', 'b']));
    expect(lines.get('a>b')).toEqual(arrows[0]?.points.map(({ x, y }) => ({ x, y: y + 100 })));
  });
});

/** Found otherwise: by filling the paper, cell by cell between all edges, from the sides of the first box on. */
function isThereAWay(boxes: readonly Box[]): boolean {
  const edges = (of: (one: Box) => number[]) =>
    [-1000, ...new Set(boxes.flatMap(of)), 2000].toSorted(byValue);
  const xs = edges(({ x, width }) => [x, x + width]);
  const ys = edges(({ y, height }) => [y, y + height]);
  const cellOf = ({ x, y }: Point) => {
    const [i, j] = [xs.findLastIndex((edge) => edge < x), ys.findLastIndex((edge) => edge < y)];
    return j * xs.length + i;
  };
  const isFree = (cell: number) => {
    const [i, j] = [cell % xs.length, Math.trunc(cell / xs.length)];
    const [x, right, y, low] = [xs[i], xs[i + 1], ys[j], ys[j + 1]];
    if (x === undefined || right === undefined || y === undefined || low === undefined) return false;
    const [midX, midY] = [(x + right) / 2, (y + low) / 2];
    return !boxes.some((b) => midX > b.x && midX < b.x + b.width && midY > b.y && midY < b.y + b.height);
  };
  /** Cells that touch the middle of a side from without. */
  const doors = (one: Box | undefined, other: Box | undefined) => {
    if (!one || !other) return [];
    const [midX, midY] = [one.x + one.width / 2, one.y + one.height / 2];
    const sides = [
      { x: one.x + one.width, y: midY, dx: 0.5, dy: 0 },
      { x: one.x, y: midY, dx: -0.5, dy: 0 },
      { x: midX, y: one.y + one.height, dx: 0, dy: 0.5 },
      { x: midX, y: one.y, dx: 0, dy: -0.5 },
    ];
    return sides
      .filter(
        ({ x, y }) =>
          !boxes.some((b) => b !== one && x > b.x && x < b.x + b.width && y > b.y && y < b.y + b.height),
      )
      .map(({ x, y, dx, dy }) => cellOf({ x: x + dx + dy * 0.02, y: y + dy + dx * 0.02 }))
      .filter(isFree);
  };
  const goals = new Set(doors(boxes[1], boxes[0]));
  const seen = new Set(doors(boxes[0], boxes[1]));
  for (const cell of seen) {
    if (goals.has(cell)) return true;
    for (const next of [cell + 1, cell - 1, cell + xs.length, cell - xs.length])
      if (isFree(next)) seen.add(next);
  }
  return false;
}

const byValue = (a: number, b: number) => a - b;
