import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { burnDown } from './burn-down.ts';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}` as IsoDate;

test('a change burns down as its actions end, beside what was planned', () => {
  const days = burnDown(
    [
      { madeOn: day(2), endedOn: day(4), dueOn: day(5) },
      { madeOn: day(3), endedOn: null, dueOn: day(4) },
    ],
    day(4),
  );
  expect(days.map(({ open }) => open)).toEqual([1, 2, 1, 1]);
  expect(days.map(({ planned }) => planned)).toEqual([2, 2, 1, 0]);
  expect(days.at(-1)?.day).toBe(day(5));
});

test('nothing agreed burns nothing', () => {
  expect(burnDown([], day(4))).toEqual([]);
});
