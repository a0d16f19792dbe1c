import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { clashesOf, gone, withoutDone } from './clashes.ts';
import { danglingParts } from './dangling-parts.ts';
import { limits } from './model-limits.ts';
import { plainArrow, plainNode, type ProcessModel } from './model.ts';
import { applyOperations, inverseOf, type Operation } from './operations.ts';

const lane = (id: string) => ({ id, teamId: null, name: id, height: null });
const node = (id: string, laneId = 'l1') => plainNode({ id, laneId, kind: 'step', name: id });
const start: ProcessModel = {
  id: 'p',
  name: 'Nieuwe klanten',
  kind: 'prospects',
  lanes: [lane('l1'), lane('l2')],
  nodes: [node('a'), node('b'), node('c', 'l2')],
  arrows: [plainArrow({ id: 'ab', from: 'a', to: 'b' }), plainArrow({ id: 'bc', from: 'b', to: 'c' })],
  kept: null,
};
const after = (...operations: Operation[]) => applyOperations(start, operations);
const because = (...operations: Operation[]) => {
  const result = after(...operations);
  return result.ok ? null : result.because;
};
const rename = (id: string, name: string): Operation => ({ do: 'edit-node', id, given: { name } });

describe('a change in a drawing', () => {
  test('of a step that goes takes its arrows along', () => {
    const result = after({ do: 'remove-node', id: 'b' });
    expect(result.ok && result.model.arrows).toEqual([]);
  });

  test('is refused where something is not there, is there already, or is in use', () => {
    expect(because(rename('weg', 'x'))).toBe('gone');
    expect(because({ do: 'add-node', node: node('a') })).toBe('twice');
    expect(because({ do: 'add-node', node: node('d', 'weg') })).toBe('gone');
    expect(because({ do: 'remove-lane', id: 'l2' })).toBe('lane-in-use');
    expect(because({ do: 'remove-node', id: 'c' }, { do: 'remove-lane', id: 'l2' })).toBe(null);
    expect(because({ do: 'edit-node', id: 'a', given: { laneId: 'weg' } })).toBe('gone');
  });

  test('never draws an arrow to nothing, to itself or a second one beside the first', () => {
    const arrow = (from: string, to: string): Operation => ({
      do: 'add-arrow',
      arrow: plainArrow({ id: 'nieuw', from, to }),
    });
    expect(because(arrow('a', 'weg'))).toBe('arrow-loose');
    expect(because(arrow('a', 'a'))).toBe('to-itself');
    expect(because(arrow('a', 'b'))).toBe('arrow-twice');
    expect(because({ do: 'edit-arrow', id: 'bc', given: { from: 'a', to: 'b' } })).toBe('arrow-twice');
    expect(because(arrow('a', 'c'))).toBe(null);
  });

  test('stops at the size that can be drawn', () => {
    const full = {
      ...start,
      nodes: Array.from({ length: limits.nodes }, (_, i) => node(`n${i}`)),
      arrows: [],
    };
    expect(applyOperations(full, [{ do: 'add-node', node: node('x') }])).toMatchObject({
      because: 'too-large',
    });
  });

  test('puts a lane in its new place', () => {
    const result = after({ do: 'move-lane', id: 'l2', at: 0 });
    expect(result.ok && result.model.lanes.map(({ id }) => id)).toEqual(['l2', 'l1']);
  });
});

/** Any operation on the parts that there may be. */
const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyLane = fc.constantFrom('l1', 'l2', 'l3');
const anyArrow = fc.constantFrom('ab', 'bc', 'x', 'y');
const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ do: fc.constant('add-lane' as const), lane: anyLane.map(lane), at: fc.nat(3) }),
  fc.record({ do: fc.constant('edit-lane' as const), id: anyLane, given: fc.record({ name: fc.string() }) }),
  fc.record({ do: fc.constant('move-lane' as const), id: anyLane, at: fc.nat(3) }),
  fc.record({ do: fc.constant('remove-lane' as const), id: anyLane }),
  fc.record({
    do: fc.constant('add-node' as const),
    node: fc.tuple(anyId, anyLane).map(([id, laneId]) => node(id, laneId)),
  }),
  fc.record({
    do: fc.constant('edit-node' as const),
    id: anyId,
    given: fc.record({ name: fc.string(), laneId: anyLane }, { requiredKeys: [] }),
  }),
  fc.record({ do: fc.constant('remove-node' as const), id: anyId }),
  fc.record({
    do: fc.constant('add-arrow' as const),
    arrow: fc.tuple(anyArrow, anyId, anyId).map(([id, from, to]) => plainArrow({ id, from, to })),
  }),
  fc.record({ do: fc.constant('remove-arrow' as const), id: anyArrow }),
);

/** Those that can be done one after another. */
function possible(operations: readonly Operation[]): { model: ProcessModel; done: Operation[] } {
  let model = start;
  const done: Operation[] = [];
  for (const operation of operations) {
    const next = applyOperations(model, [operation]);
    if (!next.ok) continue;
    model = next.model;
    done.push(operation);
  }
  return { model, done };
}

const sorted = (model: ProcessModel) => ({
  ...model,
  nodes: model.nodes.toSorted((a, b) => a.id.localeCompare(b.id)),
  arrows: model.arrows.toSorted((a, b) => a.id.localeCompare(b.id)),
});

describe('whatever is drawn', () => {
  test('can be taken back and done again, and never leaves an arrow loose', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 25 }), (operations) => {
        const { model, done } = possible(operations);
        expect(danglingParts(model)).toEqual([]);
        const back = applyOperations(model, inverseOf(start, done));
        expect(back.ok && sorted(back.model)).toEqual(sorted(start));
      }),
      { numRuns: 500 },
    );
  });

  test('by two at once without a clash comes to the same, whoever is first', () => {
    fc.assert(
      fc.property(
        fc.array(anyOperation, { maxLength: 4 }),
        fc.array(anyOperation, { maxLength: 4 }),
        (one, other) => {
          const mine = possible(one).done.filter(isOrderless);
          const theirs = possible(other).done.filter(isOrderless);
          if (!applyOperations(start, mine).ok || !applyOperations(start, theirs).ok) return;
          if (clashesOf(mine, theirs).length > 0) return;
          const a = applyOperations(start, [...theirs, ...withoutDone(mine, theirs)]);
          const b = applyOperations(start, [...mine, ...withoutDone(theirs, mine)]);
          if (a.ok && b.ok) expect(sorted(a.model)).toEqual(sorted(b.model));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** Lanes that two add at once stand in the order in which they came. */
const isOrderless = (operation: Operation) => operation.do !== 'add-lane' && operation.do !== 'move-lane';

describe('two who draw at once', () => {
  test('do not hinder each other in other fields of the same step', () => {
    expect(
      clashesOf([rename('a', 'Bellen')], [{ do: 'edit-node', id: 'a', given: { sells: true } }]),
    ).toEqual([]);
    expect(clashesOf([rename('a', 'Bellen')], [rename('b', 'Mailen')])).toEqual([]);
    expect(clashesOf([rename('a', 'Bellen')], [rename('a', 'Bellen')])).toEqual([]);
  });

  test('hear of each other in the same field, with both states', () => {
    expect(clashesOf([rename('a', 'Bellen')], [rename('a', 'Mailen')])).toEqual([
      { part: 'node', id: 'a', field: 'name', yours: 'Bellen', theirs: 'Mailen' },
    ]);
  });

  test('hear of each other where one changes what the other takes away', () => {
    const away: Operation = { do: 'remove-node', id: 'a' };
    expect(clashesOf([rename('a', 'Bellen')], [away])).toMatchObject([
      { id: 'a', field: null, theirs: gone },
    ]);
    expect(clashesOf([away], [rename('a', 'Bellen')])).toMatchObject([{ id: 'a', field: null, yours: gone }]);
    const towards: Operation = { do: 'add-arrow', arrow: plainArrow({ id: 'n', from: 'c', to: 'a' }) };
    expect(clashesOf([towards], [away])).toHaveLength(1);
    expect(clashesOf([away], [towards])).toHaveLength(1);
  });

  test('both take the same step away without a word', () => {
    const away: Operation = { do: 'remove-node', id: 'a' };
    expect(clashesOf([away], [away])).toEqual([]);
    expect(withoutDone([away, rename('b', 'x')], [away])).toEqual([rename('b', 'x')]);
  });

  test('may have dots in the names of their parts', () => {
    expect(clashesOf([rename('a.b', 'x')], [{ do: 'remove-node', id: 'a' }])).toEqual([]);
  });
});
