import { describe, expect, test } from 'vitest';

import { plainArrow, plainNode, type ProcessModel } from './model.ts';
import { exitSpot, posterDrawing } from './poster.ts';

function chain(length: number): ProcessModel {
  const ids = Array.from({ length }, (_, i) => `n${i}`);
  return {
    id: 'p',
    name: 'Lang',
    kind: 'prospects',
    lanes: [{ id: 'l', teamId: null, name: 'Binnendienst', height: null }],
    nodes: ids.map((id) => plainNode({ id, laneId: 'l', kind: 'step', name: id })),
    arrows: ids.slice(1).map((id, i) => plainArrow({ id: `a${i}`, from: `n${i}`, to: id })),
    kept: null,
  };
}

describe('a poster', () => {
  test('of a short process is one strip, of a long one several', () => {
    expect(posterDrawing(chain(2), 'a3', () => '').bands).toHaveLength(1);
    expect(posterDrawing(chain(30), 'a3', () => '').bands.length).toBeGreaterThan(2);
  });

  test('is cut between boxes, from the beginning to the end', () => {
    const { bands, boxes, width } = posterDrawing(chain(30), 'a3', () => '');
    expect(bands[0]?.from).toBe(44);
    expect(bands.at(-1)?.to).toBe(width);
    for (const { to } of bands.slice(0, -1))
      expect(boxes.every((box) => to <= box.x || to >= box.x + box.width)).toBe(true);
  });

  test('is twice as large on A1 as on A3', () => {
    const [small, large] = (['a3', 'a1'] as const).map(
      (paper) => posterDrawing(chain(30), paper, () => '').scale,
    );
    expect((large ?? 0) / (small ?? 1)).toBeCloseTo(2, 1);
  });
});

test('the name of an exit stands at the height of the box that it leads to', () => {
  expect(
    exitSpot([
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 80 },
      { x: 60, y: 80 },
    ]),
  ).toEqual({ x: 44, y: 80 });
  expect(
    exitSpot([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]),
  ).toEqual({ x: 86, y: 0 });
  expect(
    exitSpot([
      { x: 0, y: 0 },
      { x: 0, y: 20 },
      { x: 100, y: 20 },
      { x: 100, y: 0 },
    ]).y,
  ).toBe(20);
});
