import { describe, expect, test } from 'vitest';

import { aligned, forgetPlaces, geometryOf, isPlaced, keepPlaces, laneAt, resizeLane } from './geometry.ts';
import { plainRoute } from './around/plain-route.ts';
import { plainArrow, plainNode, type ProcessModel } from './model.ts';
import { applyOperations } from './operations.ts';

const lane = (id: string) => ({ id, teamId: null, name: id, height: null });
const node = (id: string, laneId: string) => plainNode({ id, laneId, kind: 'step', name: id });
const model: ProcessModel = {
  id: 'p',
  name: 'x',
  kind: 'prospects',
  lanes: [lane('boven'), lane('onder')],
  nodes: [node('a', 'boven'), node('b', 'onder'), node('c', 'onder')],
  arrows: [plainArrow({ id: 'ab', from: 'a', to: 'b' }), plainArrow({ id: 'bc', from: 'b', to: 'c' })],
  kept: null,
};
const applied = (operations: Parameters<typeof applyOperations>[1]) => {
  const result = applyOperations(model, operations);
  if (!result.ok) throw new Error(result.because);
  return result.model;
};

describe('a drawing', () => {
  test('that nobody put boxes in stands as the layout says, within its lanes', () => {
    const drawing = geometryOf(model);
    for (const { id, laneId } of model.nodes) {
      const box = drawing.boxes.find((one) => one.id === id);
      expect(box && laneAt(drawing, box.y + box.height / 2)).toBe(laneId);
    }
  });

  test('stands exactly where it stood once its places are kept, and goes back to the layout', () => {
    const drawing = geometryOf(model);
    const kept = applied(keepPlaces(model, drawing));
    expect(isPlaced(kept)).toBe(true);
    expect(geometryOf(kept).lanes.map(({ y }) => y)).toEqual(drawing.lanes.map(({ y }) => Math.round(y)));
    expect(keepPlaces(kept, geometryOf(kept))).toEqual([]);
    const result = applyOperations(kept, forgetPlaces(kept));
    expect(result.ok && result.model).toEqual(model);
  });

  test('without a lane or a box is drawn too, and an empty lane has room', () => {
    expect(geometryOf({ lanes: [], nodes: [], arrows: [] }).boxes).toEqual([]);
    const [only] = geometryOf({ lanes: [lane('leeg')], nodes: [], arrows: [] }).lanes;
    expect(only?.height).toBeGreaterThanOrEqual(128);
  });

  test('moves what stands below along with a lane that becomes higher', () => {
    const drawing = geometryOf(model);
    const higher = geometryOf(
      applied(resizeLane(model, drawing, 'boven', (drawing.lanes[0]?.height ?? 0) + 60)),
    );
    const top = (of: typeof drawing, id: string) => Math.round(of.boxes.find((box) => box.id === id)?.y ?? 0);
    expect(top(higher, 'a')).toBe(top(drawing, 'a'));
    expect(top(higher, 'b')).toBe(top(drawing, 'b') + 60);
  });
});

describe('an arrow between boxes that somebody moved', () => {
  const box = (x: number, y: number) => ({ id: 'x', x, y, width: 100, height: 50 });
  test.each([
    ['onwards', box(0, 0), box(200, 80)],
    ['straight down', box(0, 0), box(0, 200)],
    ['back', box(300, 0), box(0, 10)],
    ['up', box(0, 200), box(20, 0)],
  ])('runs at right angles %s', (_, from, to) => {
    const { points } = plainRoute(from, to);
    points.slice(1).forEach((b, i) => {
      const a = points[i];
      expect(a && (a.x === b.x || a.y === b.y)).toBe(true);
    });
  });
});

describe('boxes that are put in line', () => {
  const boxes = [
    { id: 'a', x: 0, y: 0, width: 100, height: 50 },
    { id: 'b', x: 130, y: 40, width: 100, height: 50 },
    { id: 'c', x: 400, y: 80, width: 100, height: 50 },
  ];
  test('stand at one height, or at equal distances', () => {
    expect([...aligned(boxes, 'top').values()].map(({ y }) => y)).toEqual([0, 0, 0]);
    expect([...aligned(boxes, 'apart').values()].map(({ x }) => x)).toEqual([0, 200, 400]);
    expect(aligned([], 'left').size).toBe(0);
  });
});
