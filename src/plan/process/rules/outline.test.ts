import { describe, expect, test } from 'vitest';

import { copyOf, pasteOperations } from './copy-paste.ts';
import { plainArrow, plainNode, type NodeKind, type ProcessModel } from './model.ts';
import { applyOperations, type Operation } from './operations.ts';
import {
  addAfter,
  moveEarlier,
  moveLater,
  outlineOf,
  possibleTargets,
  removeParts,
  toLane,
} from './outline.ts';

const lane = (id: string) => ({ id, teamId: null, name: id, height: null });
const node = (id: string, kind: NodeKind = 'step', laneId = 'l') => plainNode({ id, laneId, kind, name: id });
const arrow = (from: string, to: string) => plainArrow({ id: `${from}${to}`, from, to });
const model: ProcessModel = {
  id: 'p',
  name: 'x',
  kind: 'prospects',
  lanes: [lane('l'), lane('m')],
  nodes: [node('z', 'end'), node('d', 'decision'), node('b'), node('a', 'start'), node('c', 'step', 'm')],
  arrows: [arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'd'), arrow('d', 'z'), arrow('d', 'b')],
  kept: null,
};
const after = (operations: Operation[], from = model) => {
  const result = applyOperations(from, operations);
  if (!result.ok) throw new Error(`${result.because} ${result.id}`);
  return result.model;
};
const ways = ({ arrows }: ProcessModel) => arrows.map(({ from, to }) => `${from}>${to}`).sort();
const fresh = (kind: NodeKind = 'step') => ({ id: 'n', arrowId: 'na', kind, name: 'Nieuw' });

describe('the list of steps', () => {
  test('stands in the order of time, however they were drawn', () => {
    expect(outlineOf(model).map((line) => line.node.id)).toEqual(['a', 'b', 'c', 'd', 'z']);
  });

  test('says where each leads', () => {
    const decision = outlineOf(model).find((line) => line.node.id === 'd');
    expect(decision?.exits.map(({ to }) => to.id)).toEqual(['z', 'b']);
  });
});

describe('a new step', () => {
  test('comes between two that one way connects', () => {
    expect(ways(after(addAfter(model, 'b', fresh())))).toEqual(
      ['a>b', 'b>n', 'n>c', 'c>d', 'd>z', 'd>b'].sort(),
    );
  });

  test('is another exit of a decision', () => {
    expect(ways(after(addAfter(model, 'd', fresh())))).toContain('d>n');
  });

  test('behind an end stands alone, and in an empty drawing on the first lane', () => {
    expect(ways(after(addAfter(model, 'z', fresh())))).toEqual(ways(model));
    expect(addAfter({ ...model, nodes: [], arrows: [] }, null, fresh())).toHaveLength(1);
    expect(addAfter({ lanes: [], nodes: [], arrows: [] }, null, fresh())).toEqual([]);
  });

  test('finds room beside the one before it where boxes were placed', () => {
    const placed = {
      ...model,
      nodes: model.nodes.map((one, i) => ({ ...one, position: { x: i * 240, y: 0 } })),
    };
    const added = after(addAfter(placed, 'b', fresh()), placed).nodes.at(-1);
    const others = placed.nodes.map(({ position }) => position.x);
    expect(others.every((x) => Math.abs(x - (added?.position?.x ?? 0)) >= 176 || x > 4000)).toBe(true);
  });
});

describe('a step that goes', () => {
  test('leaves the way that led through it', () => {
    expect(ways(after(removeParts(model, new Set(['c']))))).toEqual(['a>b', 'b>d', 'd>b', 'd>z'].sort());
  });

  test('of several leaves no arrow loose', () => {
    expect(ways(after(removeParts(model, new Set(['c', 'd', 'ab']))))).toEqual([]);
  });
});

describe('a step that changes its place', () => {
  test('goes before the one it followed, with all ways to it', () => {
    expect(ways(after(moveEarlier(model, 'c')))).toEqual(['a>c', 'd>c', 'c>b', 'b>d', 'd>z'].sort());
    expect(ways(after(moveLater(model, 'b')))).toEqual(ways(after(moveEarlier(model, 'c'))));
  });

  test('stays where ways part or begin', () => {
    expect(moveEarlier(model, 'b')).toEqual([]);
    expect(moveEarlier(model, 'z')).toEqual([]);
    expect(moveLater(model, 'd')).toEqual([]);
  });

  test('goes to another lane and stands within it', () => {
    const placed = { ...node('b'), position: { x: 10, y: 20 } };
    expect(toLane(placed, 'm', 200)).toEqual([
      { do: 'edit-node', id: 'b', given: { laneId: 'm', position: { x: 10, y: 226 } } },
    ]);
    expect(toLane(placed, 'l', 0)).toEqual([]);
  });
});

test('an arrow may still lead to every step but itself, a start and where one leads already', () => {
  expect(possibleTargets(model, 'b').map(({ id }) => id)).toEqual(['z', 'd']);
});

test('copies come in under new names with the arrows between them, on the lane that is called the same', () => {
  let ids = 0;
  const other = { ...model, lanes: [lane('x'), { ...lane('y'), name: 'm' }], nodes: [], arrows: [] };
  const pasted = after(
    pasteOperations(other, copyOf(model, new Set(['b', 'c'])), () => `k${(ids += 1)}`),
    other,
  );
  expect(pasted.nodes.map(({ laneId, name }) => [laneId, name])).toEqual([
    ['x', 'b'],
    ['y', 'c'],
  ]);
  expect(pasted.arrows).toMatchObject([{ from: 'k1', to: 'k2' }]);
  expect(pasteOperations({ ...other, lanes: [] }, copyOf(model, new Set(['b'])), () => 'q')).toEqual([]);
});
