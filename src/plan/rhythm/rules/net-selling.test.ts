import { expect, test } from 'vitest';

import type { WeekId } from '#base/kernel/date.ts';

import { sellingByRole, sellingSum, sellingTrend } from './net-selling.ts';

const week = (n: number) => `2026-W${n}` as WeekId;
const of = (memberId: string, n: number, planned: number, real: number) => ({
  memberId,
  week: week(n),
  planned,
  real,
});

test('planned and real are added, and nothing planned has no ratio', () => {
  expect(sellingSum([of('a', 40, 600, 300), of('b', 40, 400, 450)])).toEqual({
    planned: 1000,
    real: 750,
    ratio: 0.75,
  });
  expect(sellingSum([of('a', 40, 0, 60)]).ratio).toBeNull();
});

test('whoever wears two hats counts for each by their share', () => {
  const lines = sellingByRole(
    [of('a', 40, 1000, 500)],
    [
      { memberId: 'a', role: 'closer', sharePercent: 60 },
      { memberId: 'a', role: 'inbound', sharePercent: 40 },
    ],
  );
  expect(lines.get('closer')?.get(week(40))).toEqual({ planned: 600, real: 300, ratio: 0.5 });
  expect(lines.get('inbound')?.get(week(40))).toEqual({ planned: 400, real: 200, ratio: 0.5 });
});

test('the trend is the slope per week, unknown below three weeks', () => {
  const line = (ratio: number | null) => ({ planned: 1, real: 1, ratio });
  expect(sellingTrend([line(0.5), line(0.6), line(0.7)])).toBeCloseTo(0.1);
  expect(sellingTrend([line(0.5), line(null), line(0.7), line(0.8)])).toBeCloseTo(0.1);
  expect(sellingTrend([line(0.5), line(null), line(0.7)])).toBeNull();
});
