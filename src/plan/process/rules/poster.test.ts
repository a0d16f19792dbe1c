import { describe, expect, test } from 'vitest';

import { geometryOf } from './geometry.ts';
import { plainArrow, plainNode, type ProcessModel } from './model.ts';
import { exitSpot } from './exit-spot.ts';
import { posterDrawing } from './poster.ts';

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
    const { bands } = posterDrawing(chain(30), 'a3', () => '');
    const { width } = geometryOf(chain(30));
    expect(bands[0]?.from).toBe(44);
    expect(bands.at(-1)?.to).toBe(width);
    expect(bands.flatMap(({ boxes }) => boxes)).toHaveLength(30);
    for (const { from, to, boxes } of bands)
      expect(boxes.every(({ x, width: wide }) => x >= 0 && x + wide <= to - from)).toBe(true);
  });

  test('tells by a letter where an arrow goes on', () => {
    const { bands } = posterDrawing(chain(30), 'a3', () => '');
    const letters = bands.map(({ cuts }) => cuts.map(({ letter }) => letter));
    expect(letters[0]).toEqual(['A']);
    expect(letters[1]).toEqual(['A', 'B']);
  });

  test('shows in each strip only the lanes in which something happens there', () => {
    const { lanes, nodes, ...rest } = chain(30);
    const model = {
      ...rest,
      lanes: [...lanes, { id: 'm', teamId: null, name: 'Administratie', height: null }],
      nodes: nodes.map((node, i) => (i > 24 ? { ...node, laneId: 'm' } : node)),
    };
    const { bands } = posterDrawing(model, 'a3', () => '');
    expect(bands[0]?.lanes.map(({ name }) => name)).toEqual(['Binnendienst']);
    expect(bands.at(-1)?.lanes.map(({ name }) => name)).toContain('Administratie');
    for (const { lanes: shown, boxes, height } of bands)
      for (const box of boxes)
        expect(
          shown.some(({ y, height: h }) => box.y >= y && box.y + box.height <= y + h && y + h <= height),
        ).toBe(true);
  });

  test('of hundreds of steps goes on over several sheets, at a size that can be read', () => {
    const { bands, scale } = posterDrawing(chain(300), 'a3', () => '');
    expect(scale).toBeGreaterThan(0.34);
    expect(bands.flatMap(({ boxes }) => boxes)).toHaveLength(300);
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
