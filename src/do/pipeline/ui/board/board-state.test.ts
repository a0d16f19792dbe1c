import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import type { CycleId, DealId, PhaseId } from '#base/kernel/id.ts';
import { cents, euro } from '#base/kernel/money.ts';

import type { BoardColumn, DealCard } from '../../shapes.ts';
import { findCard, withCard, withCardIn, withoutCard, withPage, type Board } from './board-state.ts';

const suspect = 'suspect' as PhaseId;
const prospect = 'prospect' as PhaseId;

function card(id: string, phaseId: PhaseId, closes: string | null, amount: number | null = 1000): DealCard {
  return {
    id: id as DealId,
    title: id,
    status: 'open',
    account: null,
    owner: null,
    product: null,
    cycleId: 'cycle' as CycleId,
    phase: { id: phaseId, name: { nl: phaseId } },
    phaseSince: null,
    amountCents: amount === null ? null : cents(amount),
    currency: euro,
    expectedCloseOn: closes as IsoDate | null,
    openedOn: null,
    closedOn: null,
    updatedAt: '2026-11-22T10:00:00.000Z',
    lastActivityAt: null,
    nextActivity: null,
    rotting: { because: 'silent', days: 20, limitDays: 10 },
    version: 1,
    may: { edit: true, reopen: true },
    met: [],
  };
}

function column(phaseId: PhaseId, cards: DealCard[], next: string | null = null): BoardColumn {
  return {
    phase: { id: phaseId, name: { nl: phaseId }, probabilityPercent: 20, rottingDays: 10, retired: false },
    count: cards.length,
    sums: [
      { currency: euro, amountCents: cents(cards.length * 1000), weightedCents: cents(cards.length * 200) },
    ],
    cards,
    next,
  };
}

const board: Board = {
  cycleId: 'cycle' as CycleId,
  columns: [
    column(suspect, [card('a', suspect, '2026-12-01'), card('b', suspect, '2026-12-20')]),
    column(prospect, [card('c', prospect, '2026-12-10'), card('d', prospect, null)], 'more'),
  ],
  may: { create: true, overrideGate: true },
};
const names = (shown: Board) => shown.columns.map(({ cards }) => cards.map(({ id }) => id));
const figures = (shown: Board) => shown.columns.map(({ count, sums }) => [count, sums[0]?.amountCents]);

test('a moved card stands where its expected close belongs, and takes its amount along', () => {
  const moved = withCardIn(board, 'a' as DealId, prospect);
  expect(names(moved)).toEqual([['b'], ['a', 'c', 'd']]);
  expect(figures(moved)).toEqual([
    [1, 1000],
    [3, 3000],
  ]);
  expect(findCard(moved, 'a' as DealId)).toMatchObject({ phase: { id: prospect }, rotting: null });
});

test('a refused move puts everything back', () => {
  const moved = withCardIn(board, 'a' as DealId, prospect);
  const back = withCard(withoutCard(moved, 'a' as DealId), card('a', suspect, '2026-12-01'));
  expect(back).toEqual(board);
});

test('a card without an amount moves the count alone', () => {
  const shown = withCard(board, card('e', suspect, null, null));
  expect(figures(shown)[0]).toEqual([3, 2000]);
});

test('a deal in another currency gets a sum of its own', () => {
  const shown = withCard(board, { ...card('e', suspect, null), currency: 'USD' as typeof euro });
  expect(shown.columns[0]?.sums).toEqual([
    { currency: 'EUR', amountCents: 2000, weightedCents: 400 },
    { currency: 'USD', amountCents: 1000, weightedCents: 200 },
  ]);
});

test('a card that was moved while the next page came is not shown twice', () => {
  const shown = withPage(board, prospect, {
    cards: [card('a', prospect, null), card('f', prospect, null)],
    next: null,
  });
  expect(names(shown)[1]).toEqual(['c', 'd', 'f']);
  expect(shown.columns[1]?.next).toBeNull();
});

test('what is not on this board changes nothing', () => {
  expect(withCardIn(board, 'z' as DealId, prospect)).toBe(board);
  expect(withoutCard(board, 'z' as DealId)).toBe(board);
});
