import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { PhaseId } from '#base/kernel/id.ts';

import { drawn } from '#tests/drawn-process.ts';

import { addToCell, rearranged, withUsual } from './matrix-edits.ts';
import { matrixOf } from './matrix.ts';
import type { ProcessModel } from './model.ts';
import { applyOperations, inverseOf, type Operation } from './operations.ts';

const [first, second, third] = ['first', 'second', 'third'] as PhaseId[] as [PhaseId, PhaseId, PhaseId];
const phases = [first, second, third];
const minutes = (usual: number) => ({ least: usual, usual, most: usual });
const process = drawn(
  'start call choose:decision visit@field quote@field pause:wait end stop:end',
  'start>call call>choose choose>visit=ja/50 choose>stop=nee/50 visit>quote quote>pause pause>end',
  {
    call: { phaseId: first, minutes: minutes(10), perDeal: 3, sells: true },
    visit: { phaseId: second, minutes: minutes(60), sells: true },
    quote: { phaseId: second, minutes: minutes(40) },
    pause: { phaseId: second, minutes: minutes(4000) },
  },
);
const after = (model: ProcessModel, operations: readonly Operation[]) => {
  const done = applyOperations(model, operations);
  if (!done.ok) throw new Error(`${done.because} ${done.id}`);
  return done.model;
};
const cell = (model: ProcessModel, phaseId: PhaseId | null, laneId: string) =>
  matrixOf(model, phases)
    .rows.find((row) => row.phaseId === phaseId)
    ?.cells.find((each) => each.laneId === laneId);
const names = (model: ProcessModel, phaseId: PhaseId | null, laneId: string) =>
  cell(model, phaseId, laneId)?.steps.map(({ node }) => node.name);

describe('who does what in which phase', () => {
  test('a step counts as often as a deal comes to it and as it is done there', () => {
    expect(cell(process, first, 'inside')).toMatchObject({ minutes: 30, selling: 30 });
    expect(cell(process, second, 'field')).toMatchObject({ minutes: 50, selling: 30 });
    expect(matrixOf(process, phases).whole).toEqual({ minutes: 80, selling: 60, share: 1 });
    expect(cell(process, first, 'inside')?.share).toBeCloseTo(30 / 80);
  });

  test('waiting is nobody’s work, and a phase without steps has an empty row', () => {
    expect(names(process, second, 'field')).toEqual(['visit', 'quote']);
    expect(matrixOf(process, phases).rows.map(({ phaseId }) => phaseId)).toEqual(phases);
    expect(cell(process, third, 'field')).toMatchObject({ steps: [], minutes: 0, share: 0 });
  });

  test('what has no phase, or one that is gone, stands in a row of its own at the end', () => {
    const loose = after(process, [
      { do: 'edit-node', id: 'quote', given: { phaseId: 'old' as PhaseId } },
      { do: 'edit-node', id: 'call', given: { phaseId: null } },
    ]);
    expect(matrixOf(loose, phases).rows.at(-1)?.phaseId).toBeNull();
    expect(names(loose, null, 'field')).toEqual(['quote']);
    expect(names(loose, null, 'inside')).toEqual(['call']);
  });

  test('an empty drawing has rows and nothing in them', () => {
    expect(matrixOf(drawn(''), []).rows).toEqual([
      { phaseId: null, cells: [], minutes: 0, selling: 0, share: 0 },
    ]);
  });

  test('rows and lanes come to the same whole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(90), { minLength: 3, maxLength: 3 }), ([a = 0, b = 0, c = 0]) => {
        const model = after(process, [
          { do: 'edit-node', id: 'call', given: { minutes: minutes(a) } },
          { do: 'edit-node', id: 'visit', given: { minutes: minutes(b), phaseId: null } },
          { do: 'edit-node', id: 'quote', given: { minutes: minutes(c) } },
        ]);
        const { rows, lanes, whole } = matrixOf(model, phases);
        const sum = (all: readonly { minutes: number }[]) => all.reduce((n, one) => n + one.minutes, 0);
        expect(sum(rows)).toBeCloseTo(whole.minutes);
        expect(sum(lanes)).toBeCloseTo(whole.minutes);
        expect(sum(rows.flatMap(({ cells }) => cells))).toBeCloseTo(whole.minutes);
      }),
    );
  });
});

describe('a cell that is changed', () => {
  const wish = { nodeId: 'quote', laneId: 'field', phaseId: second, usual: 40 };

  test('moves its steps to another team, and the process follows', () => {
    const moved = after(process, rearranged(process, [{ ...wish, laneId: 'inside' }]));
    expect(moved.nodes.find(({ id }) => id === 'quote')).toMatchObject({ laneId: 'inside', role: null });
    expect(names(moved, second, 'inside')).toEqual(['quote']);
  });

  test('that stays as it was changes nothing, and a step that is gone is passed over', () => {
    expect(rearranged(process, [wish, { ...wish, nodeId: 'gone' }])).toEqual([]);
  });

  test('can be taken back in one go', () => {
    const operations = rearranged(process, [
      { ...wish, laneId: 'inside', phaseId: third, usual: 20 },
      { nodeId: 'visit', laneId: 'inside', phaseId: null, usual: null },
    ]);
    const changed = after(process, operations);
    expect(changed.nodes.find(({ id }) => id === 'visit')).toMatchObject({ phaseId: null, minutes: null });
    expect(after(changed, inverseOf(process, operations))).toEqual(process);
  });

  test('a step that was placed by hand goes to the lane where it now belongs', () => {
    const placed = after(process, [{ do: 'edit-node', id: 'call', given: { position: { x: 200, y: 40 } } }]);
    const moved = after(
      placed,
      rearranged(placed, [{ nodeId: 'call', laneId: 'field', phaseId: first, usual: 10 }]),
    );
    expect(moved.nodes.find(({ id }) => id === 'call')?.position?.x).toBe(200);
    expect(moved.nodes.find(({ id }) => id === 'call')?.position?.y).not.toBe(40);
  });

  test.each([
    [null, 15, { least: 15, usual: 15, most: 15 }],
    [{ least: 5, usual: 10, most: 30 }, 20, { least: 10, usual: 20, most: 60 }],
    [{ least: 0, usual: 0, most: 30 }, 20, { least: 20, usual: 20, most: 30 }],
    [{ least: 5, usual: 10, most: 30 }, 0, { least: 0, usual: 0, most: 0 }],
    [{ least: 5, usual: 10, most: 30 }, null, null],
  ])('minutes %j with %s usually become %j', (before, usual, expected) => {
    expect(withUsual(before, usual)).toEqual(expected);
  });

  test('least and most stay on their sides', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(500), (a, b, c, usual) => {
        const result = withUsual({ least: a, usual: a + b, most: a + b + c }, usual);
        expect(result && result.least <= result.usual && result.usual <= result.most).toBe(true);
      }),
    );
  });
});

describe('a new step in a cell', () => {
  const fresh = { id: 'new', arrowId: 'arrow', name: 'Nabellen', usual: 15 };
  const added = (phaseId: PhaseId | null, laneId: string) =>
    after(process, addToCell(process, phases, { ...fresh, phaseId, laneId }));
  const before = (model: ProcessModel) => model.arrows.find(({ to }) => to === 'new')?.from;

  test.each([
    ['behind the last of its cell', second, 'field', 'quote'],
    ['behind the last of its phase', second, 'inside', 'quote'],
    ['behind the nearest earlier phase', third, 'inside', 'quote'],
    ['behind the first phase', first, 'field', 'call'],
    ['behind the start where nothing fits', null, 'inside', 'quote'],
  ])('comes %s', (_, phaseId, laneId, from) => {
    const model = added(phaseId, laneId);
    expect(before(model)).toBe(from);
    expect(cell(model, phaseId, laneId)?.steps.some(({ node }) => node.id === 'new')).toBe(true);
  });

  test('lies on the way: deals come through it', () => {
    const model = added(first, 'field');
    expect(model.arrows.some(({ from, to }) => from === 'new' && to === 'choose')).toBe(true);
    expect(cell(model, first, 'field')?.minutes).toBe(15);
  });

  test('in an empty process stands alone, and without a lane there is none', () => {
    const only = { ...drawn(''), lanes: [{ id: 'a', teamId: null, name: 'a', height: null }] };
    expect(addToCell(only, phases, { ...fresh, phaseId: first, laneId: 'a' })).toHaveLength(1);
    expect(addToCell(drawn(''), phases, { ...fresh, phaseId: first, laneId: 'a' })).toEqual([]);
  });
});
