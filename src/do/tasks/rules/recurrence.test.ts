import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays, weekday, type IsoDate } from '#base/kernel/date.ts';

import {
  firstDue,
  nextDue,
  oneLess,
  recurrenceUnits,
  rhythm,
  type Recurrence,
  type Weekday,
} from './recurrence.ts';

const day = (text: string) => text as IsoDate;
const next = (recurrence: Recurrence, dueOn: string, doneOn = dueOn) =>
  nextDue(recurrence, { dueOn: day(dueOn), doneOn: day(doneOn) });

describe('a task comes back', () => {
  // 2026-11-22 is a Sunday.
  test.each<[string, Recurrence, string, string, string]>([
    ['each day', rhythm('day'), '2026-11-22', '2026-11-22', '2026-11-23'],
    ['every third day', rhythm('day', { every: 3 }), '2026-11-22', '2026-11-22', '2026-11-25'],
    ['each working day, after Friday on Monday', rhythm('weekday'), '2026-11-20', '2026-11-20', '2026-11-23'],
    ['every second working day', rhythm('weekday', { every: 2 }), '2026-11-20', '2026-11-20', '2026-11-24'],
    ['each week on the same day', rhythm('week'), '2026-11-19', '2026-11-19', '2026-11-26'],
    ['on Monday and Thursday', rhythm('week', { on: [4, 1] }), '2026-11-23', '2026-11-23', '2026-11-26'],
    [
      'on Monday and Thursday, over the week',
      rhythm('week', { on: [1, 4] }),
      '2026-11-26',
      '2026-11-26',
      '2026-11-30',
    ],
    [
      'every other week on Monday and Thursday',
      rhythm('week', { every: 2, on: [1, 4] }),
      '2026-11-26',
      '2026-11-26',
      '2026-12-07',
    ],
    ['each month on the 15th', rhythm('month', { monthDay: 15 }), '2026-11-15', '2026-11-15', '2026-12-15'],
    [
      'on the 31st, in a short month on its last day',
      rhythm('month', { monthDay: 31 }),
      '2027-01-31',
      '2027-01-31',
      '2027-02-28',
    ],
    [
      'on the 31st again after a short month',
      rhythm('month', { monthDay: 31 }),
      '2027-02-28',
      '2027-02-28',
      '2027-03-31',
    ],
    ['each quarter', rhythm('month', { every: 3, monthDay: 1 }), '2026-11-01', '2026-11-01', '2027-02-01'],
    [
      'on the first Monday',
      rhythm('month', { nth: { which: 1, weekday: 1 } }),
      '2026-11-02',
      '2026-11-02',
      '2026-12-07',
    ],
    [
      'on the last Friday',
      rhythm('month', { nth: { which: -1, weekday: 5 } }),
      '2026-11-27',
      '2026-11-27',
      '2026-12-25',
    ],
    [
      'on the fourth Thursday of a month with five',
      rhythm('month', { nth: { which: 4, weekday: 4 } }),
      '2026-11-26',
      '2026-11-26',
      '2026-12-24',
    ],
    ['each year', rhythm('year'), '2026-11-22', '2026-11-22', '2027-11-22'],
    [
      'on 29 February, in another year on the 28th',
      rhythm('year', { monthDay: 29 }),
      '2028-02-29',
      '2028-02-29',
      '2029-02-28',
    ],
    ['done late: the first that is still to come', rhythm('day'), '2026-11-10', '2026-11-22', '2026-11-23'],
    ['done late in its week', rhythm('week', { on: [1] }), '2026-11-16', '2026-11-18', '2026-11-23'],
    [
      'done early: after the one it was',
      rhythm('week', { on: [1] }),
      '2026-11-23',
      '2026-11-20',
      '2026-11-30',
    ],
    [
      'counted from the day on which it was done',
      rhythm('week', { from: 'done' }),
      '2026-11-10',
      '2026-11-18',
      '2026-11-25',
    ],
    [
      'ten days after it was done',
      rhythm('day', { every: 10, from: 'done' }),
      '2026-11-10',
      '2026-11-18',
      '2026-11-28',
    ],
    ['a month late on the 15th', rhythm('month', { monthDay: 15 }), '2026-09-15', '2026-11-22', '2026-12-15'],
  ])('%s', (_, recurrence, dueOn, doneOn, expected) => {
    expect(next(recurrence, dueOn, doneOn)).toBe(expected);
  });

  test('until its last day, and not after it', () => {
    const until = rhythm('week', { until: day('2026-11-30') });
    expect(next(until, '2026-11-23')).toBe('2026-11-30');
    expect(next(until, '2026-11-30')).toBeNull();
  });

  test('as often as was said', () => {
    const twice = rhythm('day', { left: 2 });
    expect(next(twice, '2026-11-22')).toBe('2026-11-23');
    expect(oneLess(twice).left).toBe(1);
    expect(next(oneLess(twice), '2026-11-23')).toBeNull();
    expect(oneLess(rhythm('day')).left).toBeNull();
  });
});

test.each<[Recurrence, string]>([
  [rhythm('day'), '2026-11-22'],
  [rhythm('weekday'), '2026-11-23'],
  [rhythm('week', { on: [7] }), '2026-11-22'],
  [rhythm('week', { on: [1, 3] }), '2026-11-23'],
  [rhythm('week', { every: 2, on: [3] }), '2026-11-25'],
  [rhythm('month', { monthDay: 15 }), '2026-12-15'],
  [rhythm('month', { monthDay: 30 }), '2026-11-30'],
  [rhythm('month', { nth: { which: -1, weekday: 1 } }), '2026-11-30'],
  [rhythm('month', { nth: { which: 1, weekday: 1 } }), '2026-12-07'],
  [rhythm('year'), '2026-11-22'],
])('a series begins on its first day from today on: %o', (recurrence, expected) => {
  expect(firstDue(recurrence, day('2026-11-22'))).toBe(expected);
});

const weekdays = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7);
const recurrences: fc.Arbitrary<Recurrence> = fc.record({
  unit: fc.constantFrom(...recurrenceUnits),
  every: fc.integer({ min: 1, max: 30 }),
  on: fc.uniqueArray(weekdays, { maxLength: 7 }),
  monthDay: fc.option(fc.integer({ min: 1, max: 31 })),
  nth: fc.option(
    fc.record({ which: fc.constantFrom<(1 | 2 | 3 | 4 | -1)[]>(1, 2, 3, 4, -1), weekday: weekdays }),
  ),
  from: fc.constantFrom<('due' | 'done')[]>('due', 'done'),
  until: fc.constant(null),
  left: fc.constant(null),
});
const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2024-01-01'), n));

test('whatever the rhythm, the next one comes after the day on which it was done, on a day that it names', () => {
  fc.assert(
    fc.property(recurrences, days, fc.integer({ min: -20, max: 60 }), (recurrence, dueOn, late) => {
      const doneOn = addDays(dueOn, late);
      const next = nextDue(recurrence, { dueOn, doneOn });
      if (next === null) return false;
      if (recurrence.unit === 'weekday' && weekday(next) > 5) return false;
      if (recurrence.unit === 'week' && recurrence.on.length > 0 && !recurrence.on.includes(weekday(next)))
        return false;
      return next > doneOn && (recurrence.from === 'done' || next > dueOn);
    }),
    { numRuns: 500 },
  );
});
