import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { nodeKinds, plainArrow, plainNode, type ProcessModel } from '../model.ts';
import { layoutProcess } from './layout-process.ts';
import { drawingQuality } from './quality.ts';

type Draft = Pick<ProcessModel, 'lanes' | 'nodes' | 'arrows'>;

const lanes = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `lane${i}`,
    teamId: null,
    name: `Team ${i}`,
    height: null,
  }));

const anyProcess = fc
  .record({
    lanes: fc.integer({ min: 1, max: 6 }),
    nodes: fc.array(fc.record({ lane: fc.nat(5), kind: fc.constantFrom(...nodeKinds) }), { maxLength: 40 }),
    arrows: fc.array(fc.record({ from: fc.nat(39), to: fc.nat(39) }), { maxLength: 70 }),
  })
  .map((drawn): Draft => ({
    lanes: lanes(drawn.lanes),
    nodes: drawn.nodes.map(({ lane, kind }, i) =>
      plainNode({ id: `n${i}`, laneId: `lane${lane % drawn.lanes}`, kind, name: `Stap ${i}` }),
    ),
    arrows: drawn.arrows
      .filter(({ from, to }) => from < drawn.nodes.length && to < drawn.nodes.length)
      .map(({ from, to }, i) => plainArrow({ id: `a${i}`, from: `n${from}`, to: `n${to}` })),
  }));

function chain(names: string[], lane: (i: number) => string = () => 'lane0', count = 1): Draft {
  return {
    lanes: lanes(count),
    nodes: names.map((name, i) => plainNode({ id: `n${i}`, laneId: lane(i), kind: 'step', name })),
    arrows: names.slice(1).map((_, i) => plainArrow({ id: `a${i}`, from: `n${i}`, to: `n${i + 1}` })),
  };
}

const quality = (drawing: ReturnType<typeof layoutProcess>) =>
  drawingQuality(
    drawing.boxes,
    drawing.arrows.map(({ points }) => points),
  );

describe('any process', () => {
  test('is drawn without boxes on each other or arrows through a box', () => {
    fc.assert(
      fc.property(anyProcess, (model) => {
        expect(quality(layoutProcess(model))).toMatchObject({ overlappingBoxes: 0, throughBoxes: 0 });
      }),
      { numRuns: 300 },
    );
  });

  test('has arrows of right angles, all of them, from box to box', () => {
    fc.assert(
      fc.property(anyProcess, (model) => {
        const { arrows } = layoutProcess(model);
        expect(arrows.map(({ id }) => id).sort()).toEqual(model.arrows.map(({ id }) => id).sort());
        for (const { points } of arrows)
          points.slice(1).forEach((b, i) => {
            const a = points[i];
            expect(a && (Math.abs(a.x - b.x) < 0.001 || Math.abs(a.y - b.y) < 0.001)).toBe(true);
          });
      }),
    );
  });

  test('keeps every box within its lane, and the lanes under each other', () => {
    fc.assert(
      fc.property(anyProcess, (model) => {
        const drawing = layoutProcess(model);
        for (const node of model.nodes) {
          const box = drawing.boxes.find(({ id }) => id === node.id);
          const lane = drawing.lanes.find(({ id }) => id === node.laneId);
          expect(box && lane && box.y >= lane.y && box.y + box.height <= lane.y + lane.height).toBe(true);
        }
        let bottom = 0;
        for (const lane of drawing.lanes) {
          expect(lane.y).toBe(bottom);
          bottom += lane.height;
        }
      }),
    );
  });

  test('is drawn the same each time', () => {
    fc.assert(
      fc.property(anyProcess, (model) => {
        expect(layoutProcess(structuredClone(model))).toEqual(layoutProcess(model));
      }),
      { numRuns: 50 },
    );
  });

  test('has hardly an arrow that lies on another', () => {
    let [overlaps, arrows] = [0, 0];
    fc.assert(
      fc.property(anyProcess, (model) => {
        const drawing = layoutProcess(model);
        overlaps += quality(drawing).overlaps;
        arrows += drawing.arrows.length;
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(overlaps / arrows).toBeLessThan(0.005);
  });
});

describe('a plain process', () => {
  test('is one straight line from left to right', () => {
    const { arrows, boxes } = layoutProcess(chain(['Bellen', 'Bezoek', 'Offerte', 'Order']));
    expect(arrows.every(({ points }) => points.length === 2)).toBe(true);
    expect(boxes.map(({ x }) => x)).toEqual(boxes.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  test('that goes to another team and back bends only where it changes lanes', () => {
    const drawing = layoutProcess(chain(['Bellen', 'Bezoek', 'Order'], (i) => `lane${i % 2}`, 2));
    expect(quality(drawing)).toMatchObject({ bends: 4, crossings: 0 });
  });

  test('with a loop runs back underneath', () => {
    const loop = chain(['Bellen', 'Nog eens', 'Order']);
    const drawing = layoutProcess({
      ...loop,
      arrows: [...loop.arrows, plainArrow({ id: 'back', from: 'n1', to: 'n0' })],
    });
    const back = drawing.arrows.find(({ id }) => id === 'back')?.points ?? [];
    const lowest = Math.max(...back.map(({ y }) => y));
    expect(lowest).toBeGreaterThan(Math.max(...drawing.boxes.map(({ y, height }) => y + height)));
    expect(back).toHaveLength(4);
  });

  test('of right-to-left names, or names of ten thousand characters, takes the same room', () => {
    const box = (name: string) => layoutProcess(chain([name])).boxes[0];
    expect(box('اتصل بالعميل')).toEqual(box('Bellen'));
    expect(box('x'.repeat(10_000))).toEqual(box('Bellen'));
  });

  test('shows lanes without steps', () => {
    const { lanes: drawn } = layoutProcess({ lanes: lanes(3), nodes: [], arrows: [] });
    expect(drawn).toHaveLength(3);
    expect(drawn.every(({ height }) => height > 40)).toBe(true);
  });

  test('makes a lane as high as somebody wanted it, and never too low', () => {
    const model = chain(['Bellen']);
    const high = (height: number) =>
      layoutProcess({ ...model, lanes: lanes(1).map((lane) => ({ ...lane, height })) }).lanes[0]?.height ?? 0;
    expect(high(400)).toBe(400);
    expect(high(40)).toBeGreaterThan(64);
  });
});

test('two thousand steps are drawn', () => {
  const model = chain(
    Array.from({ length: 2000 }, (_, i) => `Stap ${i}`),
    (i) => `lane${(i * 7) % 12}`,
    12,
  );
  for (let i = 0; i < 900; i++)
    model.arrows.push(
      plainArrow({ id: `x${i}`, from: `n${(i * 13) % 2000}`, to: `n${(i * 13 + (i % 40) + 2) % 2000}` }),
    );
  expect(quality(layoutProcess(model))).toMatchObject({ overlappingBoxes: 0, throughBoxes: 0 });
});
