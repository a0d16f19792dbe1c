import { assert, constantFrom, integer, property, record, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addDays,
  amsterdam,
  daysBetween,
  instantAt,
  weekday,
  weekOf,
  type IsoDate,
  type WeekId,
} from '#base/kernel/date.ts';

import { dutchHolidays } from './dutch-holidays.ts';
import { weeklyDays } from './weekly-days.ts';
import { periodsOf, placeYear, type YearCalendar, type YearItem, type YearPeriod } from './year.ts';

const day = (text: string) => text as IsoDate;

function calendar(year: number, quiet: YearCalendar['quiet'] = []): YearCalendar {
  return {
    from: day(`${year}-01-01`),
    to: day(`${year}-12-31`),
    closed: new Set(dutchHolidays(year)),
    quiet,
  };
}

function item(id: string, per: YearPeriod, wish: Partial<YearItem> = {}): YearItem {
  return {
    id,
    load: 240,
    frequency: { times: 1, per },
    weekdays: [],
    months: [],
    nth: null,
    whenClosed: 'move',
    ...wish,
  };
}

const daysOf = (placed: ReturnType<typeof placeYear>) => placed.flatMap((one) => one.day ?? []);

describe('the year', () => {
  test('has a review in each quarter, about three months apart', () => {
    const days = daysOf(placeYear([item('review', 'quarter')], calendar(2027)));
    expect(days).toHaveLength(4);
    for (const [i, one] of days.entries())
      if (i > 0) expect(daysBetween(days[i - 1] ?? one, one)).toBeGreaterThan(75);
  });

  test('keeps clear of holidays and, where that goes, of quiet periods', () => {
    const summer = { from: day('2027-07-10'), to: day('2027-08-22') };
    const placed = placeYear([item('feedback', 'month')], calendar(2027, [summer]));
    const days = daysOf(placed);
    expect(days).toHaveLength(12);
    expect(days.filter((one) => one >= summer.from && one <= summer.to)).toEqual([]);
    expect(days.filter((one) => calendar(2027).closed.has(one))).toEqual([]);
  });

  test('moves the first Monday of the month off Easter Monday, or leaves it out', () => {
    const monday = { weekdays: [1], nth: 1 };
    const april = (whenClosed: 'move' | 'drop') =>
      placeYear([item('report', 'month', { ...monday, whenClosed })], calendar(2026)).find(
        ({ period }) => period === '2026-04',
      );
    expect(april('move')).toMatchObject({ day: '2026-04-07', movedFrom: '2026-04-06' });
    expect(april('drop')).toMatchObject({ day: null, because: 'closed' });
  });

  test('lays the year plan in the months that it asks for', () => {
    const placed = placeYear([item('year plan', 'year', { months: [11], weekdays: [4] })], calendar(2027));
    expect(daysOf(placed).map((one) => [one.slice(0, 7), weekday(one)])).toEqual([['2027-11', 4]]);
  });

  test('spreads what is heavy over different weeks', () => {
    const items = ['a', 'b', 'c'].map((id) => item(id, 'month', { load: 1200 }));
    const weeks = daysOf(placeYear(items, calendar(2027))).map(weekOf);
    expect(new Set(weeks).size).toBe(36);
  });

  test('keeps the beat of two weeks over a year of 53 weeks', () => {
    const periods = periodsOf('two-weeks', { from: day('2026-10-01'), to: day('2027-03-31') });
    const gaps = periods.map(({ from }, i) => daysBetween(periods[i - 1]?.from ?? addDays(from, -14), from));
    expect(new Set(gaps)).toEqual(new Set([14]));
    expect(periods.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['2026-W52', '2027-W01', '2027-W03']),
    );
  });

  test('never has anything on a closed day or twice on a day, and each time in its own period', () => {
    assert(
      property(
        integer({ min: 2020, max: 2060 }),
        record({
          times: integer({ min: 1, max: 3 }),
          per: constantFrom<YearPeriod>('two-weeks', 'month', 'quarter', 'year'),
          weekdays: subarray([1, 2, 3, 4, 5]),
          nth: constantFrom(null, 1, 2, -1),
          whenClosed: constantFrom('move' as const, 'drop' as const),
        }),
        (year, { times, per, ...wish }) => {
          const whole = calendar(year);
          const placed = placeYear([item('one', per, { frequency: { times, per }, ...wish })], whole);
          const periods = periodsOf(per, whole);
          expect(placed).toHaveLength(periods.length * times);
          for (const one of placed) {
            const period = periods.find(({ name }) => name === one.period);
            if (one.day === null) continue;
            expect(whole.closed.has(one.day)).toBe(false);
            expect(period !== undefined && period.from <= one.day && one.day <= period.to).toBe(true);
          }
          expect(new Set(daysOf(placed)).size).toBe(daysOf(placed).length);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a weekly plan on the calendar', () => {
  const meeting = { itemId: 'meeting', members: ['anna', 'bram'], day: 0, from: 540, to: 600 };
  const call = { itemId: 'call', members: ['bram'], day: 1, from: 540, to: 600 };
  const closed = new Set([2026, 2027].flatMap(dutchHolidays));
  const over = (from: string, weeks: number, rule: 'move' | 'drop') =>
    weeklyDays([meeting, call], { from: from as WeekId, weeks }, closed, () => rule);

  test('moves what falls on Easter Monday to a day on which all are free', () => {
    const { occurrences } = over('2026-W15', 1, 'move');
    expect(occurrences.map(({ itemId, day: on, movedFrom }) => [itemId, on, movedFrom])).toEqual([
      ['call', '2026-04-07', null],
      ['meeting', '2026-04-08', '2026-04-06'],
    ]);
  });

  test('drops it where its item has it so', () => {
    const { occurrences, dropped } = over('2026-W15', 1, 'drop');
    expect(occurrences.map(({ itemId }) => itemId)).toEqual(['call']);
    expect(dropped).toEqual([{ itemId: 'meeting', week: '2026-W15', day: '2026-04-06' }]);
  });

  test('goes through week 53 into the next year', () => {
    const { occurrences } = over('2026-W52', 3, 'move');
    expect(
      occurrences.filter(({ itemId }) => itemId === 'meeting').map(({ week, day: on }) => [week, on]),
    ).toEqual([
      ['2026-W52', '2026-12-21'],
      ['2026-W53', '2026-12-28'],
      ['2027-W01', '2027-01-04'],
    ]);
  });

  test('stays at nine o’clock when the clock changes', () => {
    const { occurrences } = over('2026-W12', 3, 'move');
    const hours = occurrences
      .filter(({ itemId }) => itemId === 'meeting')
      .map(({ day: on }) => instantAt(amsterdam, on, '09:00').getUTCHours());
    expect(hours).toEqual([8, 8, 7]);
  });
});
