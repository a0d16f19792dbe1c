import { expect, test } from 'vitest';

import type { IsoDate, WeekId } from '#base/kernel/date.ts';

import { periodsEnding } from './periods.ts';

const week = (text: string) => text as WeekId;
const today = '2026-11-22' as IsoDate;

test('thirteen weeks up to the one that goes on', () => {
  const weeks = periodsEnding('week', week('2026-W47'), today);
  expect(weeks).toHaveLength(13);
  expect(weeks[0]).toMatchObject({ key: '2026-W35', state: 'past' });
  expect(weeks.at(-1)).toEqual({ key: '2026-W47', weeks: ['2026-W47'], state: 'current' });
});

test('months have whole weeks, also those that are still to come', () => {
  const months = periodsEnding('month', week('2026-W47'), today);
  expect(months).toHaveLength(12);
  expect(months.at(-1)).toEqual({
    key: '2026-11',
    weeks: ['2026-W45', '2026-W46', '2026-W47', '2026-W48'],
    state: 'current',
  });
  expect(new Set(months.flatMap((month) => month.weeks)).size).toBe(
    months.flatMap((month) => month.weeks).length,
  );
});

test('the last quarter of a year with a week 53 has fourteen weeks, the year fifty-three', () => {
  const quarters = periodsEnding('quarter', week('2026-W53'), today);
  expect(quarters).toHaveLength(8);
  expect(quarters.at(-1)?.weeks).toHaveLength(14);
  const years = periodsEnding('year', week('2026-W53'), today);
  expect(years.map(({ key }) => key)).toEqual(['2023', '2024', '2025', '2026']);
  expect(years.at(-1)?.weeks).toHaveLength(53);
});

test('what has not begun is ahead', () => {
  const states = periodsEnding('week', week('2026-W49'), today).map(({ state }) => state);
  expect(states.slice(-3)).toEqual(['current', 'ahead', 'ahead']);
});
