import { expect, test } from 'vitest';

import type { AccountId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import { groupTree, wayTo } from './group-tree.ts';
import { stepInTree, type TreeLine } from './walk-tree.ts';

const sums = (deals: number, ...amounts: [number, string][]) => ({
  deals,
  amounts: amounts.map(([cents, currency]) => ({ cents: cents as Cents, currency: currency as Currency })),
});
const member = (id: string, parentId: string | null, open = sums(0), won = sums(0)) => ({
  id: id as AccountId,
  parentId: parentId as AccountId | null,
  open,
  won,
});

test('a parent counts its own deals and those of all beneath it, each currency for itself', () => {
  const [top] = groupTree([
    member('top', null, sums(1, [100, 'EUR'])),
    member('a', 'top', sums(2, [50, 'EUR'], [900, 'USD'])),
    member('b', 'top'),
    member('a1', 'a', sums(1, [25, 'EUR']), sums(4, [10, 'EUR'])),
  ]);
  expect(top?.open).toEqual(sums(4, [900, 'USD'], [175, 'EUR']));
  expect(top?.won).toEqual(sums(4, [10, 'EUR']));
  expect(top?.children.map(({ member: { id }, open }) => [id, open.deals])).toEqual([
    ['a', 3],
    ['b', 0],
  ]);
});

test('whoever’s parent is not among them stands at the top', () => {
  expect(groupTree([member('x', 'elsewhere')]).map(({ member: { id } }) => id)).toEqual(['x']);
});

test('the way to a member leads down from the top', () => {
  const tree = groupTree([member('top', null), member('a', 'top'), member('a1', 'a')]);
  expect(wayTo(tree, 'a1' as AccountId)).toEqual(['top', 'a', 'a1']);
  expect(wayTo(tree, 'z' as AccountId)).toEqual([]);
});

const lines: TreeLine<string>[] = [
  { id: 'top', parentId: null, name: 'Top', open: true },
  { id: 'a', parentId: 'top', name: 'Anker', open: false },
  { id: 'b', parentId: 'top', name: 'Bries', open: true },
  { id: 'b1', parentId: 'b', name: 'Baken', open: null },
];

test.each([
  ['ArrowDown', 'top', { to: 'a' }],
  ['ArrowDown', 'b1', null],
  ['ArrowUp', 'a', { to: 'top' }],
  ['ArrowRight', 'a', { unfold: 'a' }],
  ['ArrowRight', 'b', { to: 'b1' }],
  ['ArrowRight', 'b1', null],
  ['ArrowLeft', 'b', { fold: 'b' }],
  ['ArrowLeft', 'b1', { to: 'b' }],
  ['ArrowLeft', 'a', { to: 'top' }],
  ['Home', 'b1', { to: 'top' }],
  ['End', 'top', { to: 'b1' }],
  ['*', 'b', { unfoldAll: ['a'] }],
  ['b', 'top', { to: 'b' }],
  ['B', 'b', { to: 'b1' }],
  ['x', 'top', null],
  ['Tab', 'top', null],
])('%s on %s', (key, at, step) => {
  expect(stepInTree(key, at, lines)).toEqual(step);
});
