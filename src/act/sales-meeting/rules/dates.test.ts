import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays, instantAt, amsterdam, weekday, type IsoDate } from '#base/kernel/date.ts';

import { nextMeetingOn } from './dates.ts';

const day = (text: string) => text as IsoDate;

describe('the next meeting', () => {
  test.each([
    ['on the day itself', 1, 1, '2026-11-23', '2026-11-23', '2026-11-23'],
    ['the day after it was', 1, 1, '2026-11-23', '2026-11-24', '2026-11-30'],
    ['on another day of this week', 3, 1, '2026-11-23', '2026-11-23', '2026-11-25'],
    ['not in the week of the first where its day has gone', 1, 1, '2026-11-25', '2026-11-25', '2026-11-30'],
    ['every other week', 1, 2, '2026-11-23', '2026-11-24', '2026-12-07'],
    ['every other week over week 53', 1, 2, '2026-12-21', '2026-12-22', '2027-01-04'],
    ['long after the first', 5, 4, '2025-01-03', '2026-11-22', '2026-12-04'],
    ['not before the first', 1, 1, '2027-02-01', '2026-11-22', '2027-02-01'],
  ])('%s', (_, weekdayOfSeries, everyWeeks, firstOn, from, expected) => {
    expect(nextMeetingOn({ weekday: weekdayOfSeries, everyWeeks, firstOn: day(firstOn) }, day(from))).toBe(
      expected,
    );
  });

  test('is on its weekday, not before it is asked for, and one step from the one before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 13 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
        (onDay, everyWeeks, first, from) => {
          const series = { weekday: onDay, everyWeeks, firstOn: addDays(day('2024-01-01'), first) };
          const next = nextMeetingOn(series, addDays(day('2024-01-01'), from));
          expect(weekday(next)).toBe(onDay);
          expect(next >= addDays(day('2024-01-01'), Math.max(first, from))).toBe(true);
          expect(nextMeetingOn(series, addDays(next, 1))).toBe(addDays(next, 7 * everyWeeks));
        },
      ),
    );
  });

  test('is at nine on the clock in the week in which the clock changes too', () => {
    const series = { weekday: 1, everyWeeks: 1, firstOn: day('2026-10-19') };
    const [before, after] = [
      nextMeetingOn(series, day('2026-10-19')),
      nextMeetingOn(series, day('2026-10-20')),
    ];
    expect(instantAt(amsterdam, before, '09:00').toISOString()).toBe('2026-10-19T07:00:00.000Z');
    expect(instantAt(amsterdam, after, '09:00').toISOString()).toBe('2026-10-26T08:00:00.000Z');
  });
});
