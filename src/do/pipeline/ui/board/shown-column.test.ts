import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import type { CycleId, DealId, PhaseId } from '#base/kernel/id.ts';
import { cents, euro } from '#base/kernel/money.ts';

import type { BoardColumn, DealCard } from '../../shapes.ts';
import { shownColumn, type Move, type ShownColumn } from './shown-column.ts';

const suspect = 'suspect' as PhaseId;
const prospect = 'prospect' as PhaseId;

function card(id: string, phaseId: PhaseId, closes: string | null, amount: number | null = 1000): DealCard {
  return {
    id: id as DealId,
    title: id,
    cycleId: 'cycle' as CycleId,
    phase: { id: phaseId, name: { nl: phaseId } },
    phaseSince: null,
    amountCents: amount === null ? null : cents(amount),
    currency: euro,
    expectedCloseOn: closes as IsoDate | null,
    updatedAt: '2026-11-22T10:00:00.000Z',
    rotting: { because: 'silent', days: 20, limitDays: 10 },
    version: 1,
  } as Partial<DealCard> as DealCard;
}

function column(phaseId: PhaseId, cards: DealCard[], count = cards.length): BoardColumn {
  return {
    phase: { id: phaseId, name: { nl: phaseId }, probabilityPercent: 20, rottingDays: 10, retired: false },
    count,
    sums: [{ currency: euro, amountCents: cents(count * 1000), weightedCents: cents(count * 200) }],
    cards,
    next: null,
  };
}

const from = column(suspect, [card('a', suspect, '2026-12-01'), card('b', suspect, '2026-12-20')]);
const to = column(prospect, [card('c', prospect, '2026-12-10'), card('d', prospect, null)]);
const none = new Map<number, DealCard[]>();
const names = ({ slots }: ShownColumn) => slots.map((shown) => shown?.id ?? '…');
const figures = ({ count, sums }: ShownColumn) => [count, sums[0]?.amountCents, sums[0]?.weightedCents];
const show = (of: BoardColumn, ...moves: Move[]) => shownColumn(of, none, moves, 'expected-close');

test('pages stand where they belong; what lies between them is not loaded yet', () => {
  const long = column(suspect, from.cards, 7);
  const shown = shownColumn(long, new Map([[4, [card('e', suspect, null)]]]), [], 'expected-close');
  expect(names(shown)).toEqual(['a', 'b', '…', '…', 'e', '…', '…']);
});

test('a page that reaches beyond the end of a column that shrank is cut off', () => {
  const page = [card('c', suspect, null), card('d', suspect, null)];
  expect(names(shownColumn(column(suspect, from.cards, 3), new Map([[2, page]]), [], 'amount'))).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('a moved card stands where its order puts it, and takes its amount along', () => {
  const move = { card: card('a', suspect, '2026-12-15'), to: prospect };
  expect(names(show(from, move))).toEqual(['b']);
  expect(names(show(to, move))).toEqual(['c', 'a', 'd']);
  expect(figures(show(from, move))).toEqual([1, 1000, 200]);
  expect(figures(show(to, move))).toEqual([3, 3000, 600]);
  expect(show(to, move).slots[1]).toMatchObject({ phase: { id: prospect }, rotting: null });
});

test.each([
  ['amount', { amountCents: cents(2000) }, { amountCents: cents(3000) }],
  ['stay', { phaseSince: '2026-01-01T00:00:00.000Z' }, { phaseSince: '2025-01-01T00:00:00.000Z' }],
  ['updated', { updatedAt: '2026-01-01T00:00:00.000Z' }, { updatedAt: '2026-02-01T00:00:00.000Z' }],
] as const)('in the order of %s too', (sort, later, sooner) => {
  const there = column(prospect, [{ ...card('c', prospect, null), ...later }]);
  const move = { card: { ...card('a', suspect, null), ...sooner }, to: prospect };
  expect(names(shownColumn(there, none, [move], sort))).toEqual(['a', 'c']);
});

test('a card without an amount comes last by amount, and moves the count alone', () => {
  const move = { card: card('a', suspect, null, null), to: prospect };
  expect(names(shownColumn(to, none, [move], 'amount'))).toEqual(['c', 'd', 'a']);
  expect(figures(show(to, move))).toEqual([3, 2000, 400]);
});

test('once the server has it there, the move counts no more', () => {
  const move = { card: card('a', suspect, '2026-12-01'), to: prospect };
  const fresh = column(prospect, [...to.cards, card('a', prospect, '2026-12-01')]);
  expect(figures(show(fresh, move))).toEqual([3, 3000, 600]);
  expect(names(show(column(suspect, []), move))).toEqual([]);
});

test('a deal that is won or lost leaves its column', () => {
  const move = { card: card('a', suspect, null), to: null };
  expect(names(show(from, move))).toEqual(['b']);
  expect(names(show(to, move))).toEqual(['c', 'd']);
});

test('a deal in another currency gets a sum of its own', () => {
  const dollars = { ...card('e', suspect, null), currency: 'USD' as typeof euro };
  expect(show(to, { card: dollars, to: prospect }).sums).toEqual([
    { currency: 'EUR', amountCents: 2000, weightedCents: 400 },
    { currency: 'USD', amountCents: 1000, weightedCents: 200 },
  ]);
});
