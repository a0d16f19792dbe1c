import { expect, test } from 'vitest';

import { weekOf, weeksEnding, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import { cents, euro, type Currency } from '#base/kernel/money.ts';

import type { Measure, SummedMeasure } from './measures.ts';
import { isEmptyBoard, otherCurrencies, rowsOfBoard, weeksOfBoard, type WeeklySum } from './scoreboard.ts';

const week = (id: string) => id as WeekId;
const dollar = 'USD' as Currency;

function sum(inWeek: string, measure: SummedMeasure, count: number, amount = 0, currency = euro): WeeklySum {
  return { week: week(inWeek), measure, currency, count, amountCents: cents(amount) };
}

function row(measure: Measure, last: string, sums: WeeklySum[]) {
  const found = rowsOfBoard(weeksEnding(week(last), 13), sums, euro).find((row) => row.measure === measure);
  if (!found) throw new Error(`no row ${measure}`);
  return found;
}

test('a board shows thirteen weeks up to the chosen one, also across the turn of the year', () => {
  const weeks = weeksOfBoard(week('2021-W02'), '2026-11-22' as IsoDate);
  expect(weeks).toHaveLength(13);
  expect(weeks.map(({ week }) => week).slice(-4)).toEqual(['2020-W52', '2020-W53', '2021-W01', '2021-W02']);
  expect(weeks.at(-1)?.monday).toBe('2021-01-11');
  expect(weeks.every(({ state }) => state === 'past')).toBe(true);
});

test('the week of today is not finished, and what comes after it is ahead', () => {
  const today = '2026-11-22' as IsoDate;
  expect(weekOf(today)).toBe('2026-W47');
  const states = weeksOfBoard(week('2026-W48'), today).map(({ state }) => state);
  expect(states.slice(-3)).toEqual(['past', 'current', 'ahead']);
});

test('a quiet week shows nought, and a ratio of nothing shows nothing', () => {
  const sums = [sum('2026-W10', 'won', 3, 12_00)];
  expect(row('won', '2026-W11', sums).values.slice(-2)).toEqual([3, 0]);
  expect(row('win-ratio', '2026-W11', sums).values.slice(-2)).toEqual([1, null]);
  expect(row('win-ratio', '2026-W11', []).total).toBeNull();
});

test('the win ratio over thirteen weeks is that of the totals, not the average of the weeks', () => {
  const sums = [sum('2026-W10', 'won', 1), sum('2026-W11', 'won', 1), sum('2026-W11', 'lost', 8)];
  const { values, total } = row('win-ratio', '2026-W11', sums);
  expect(values.slice(-2)).toEqual([1, 1 / 9]);
  expect(total).toBe(0.2);
});

test('a deal in another currency counts as won, but its amount is never added to ours', () => {
  const sums = [sum('2026-W10', 'won', 2, 500_00), sum('2026-W10', 'won', 1, 900_00, dollar)];
  expect(row('won', '2026-W10', sums).total).toBe(3);
  expect(row('won-amount', '2026-W10', sums).total).toBe(500_00);
  expect(otherCurrencies(sums, euro)).toEqual([{ currency: 'USD', count: 1, amountCents: 900_00 }]);
});

test('a currency in which everything was undone is not mentioned', () => {
  expect(otherCurrencies([sum('2026-W10', 'won', 0, 0, dollar)], euro)).toEqual([]);
});

test('lost deals have no row of their own, but a board with only lost deals is not empty', () => {
  const weeks = weeksEnding(week('2026-W10'), 13);
  expect(isEmptyBoard(rowsOfBoard(weeks, [], euro))).toBe(true);
  const lost = rowsOfBoard(weeks, [sum('2026-W10', 'lost', 1)], euro);
  expect(lost.map(({ measure }) => measure)).not.toContain('lost');
  expect(isEmptyBoard(lost)).toBe(false);
});
