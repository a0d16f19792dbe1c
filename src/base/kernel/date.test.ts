import { date, pre, property, assert } from 'fast-check';
import { expect, test } from 'vitest';

import {
  addDays,
  dateIn,
  instantAt,
  isIsoDate,
  isWeekId,
  startOfWeek,
  weekOf,
  type IsoDate,
  type TimeZone,
  type WeekId,
} from './date.ts';

const days = date({
  min: new Date('0001-01-04T00:00:00Z'),
  max: new Date('9999-12-26T00:00:00Z'),
  noInvalidDate: true,
}).map((day) => day.toISOString().slice(0, 10) as IsoDate);

test('every day of every year with four digits lies in a week that exists and begins on or before it', () => {
  assert(
    property(days, (day) => {
      pre(day.length === 10);
      const week = weekOf(day);
      expect(isWeekId(week)).toBe(true);
      const monday = startOfWeek(week);
      expect([monday <= day, day <= addDays(monday, 6)]).toEqual([true, true]);
    }),
  );
});

test('days and weeks that no calendar has are told apart from those that it has', () => {
  expect(['0001-01-01', '2024-02-29', '9999-12-31'].filter(isIsoDate)).toHaveLength(3);
  expect(['0000-01-01', '2026-02-30', '10000-01-01', '2026-1-1', ''].filter(isIsoDate)).toEqual([]);
  expect(['0001-W01', '2026-W47', '2020-W53', '9999-W52'].filter(isWeekId)).toHaveLength(4);
  expect(['0000-W00', '0000-W01', '0001-W00', '2026-W54', '9999-W53', '9999-W99'].filter(isWeekId)).toEqual(
    [],
  );
});

test('the first and last days of a year may lie in a week of another year', () => {
  expect([weekOf('2021-01-03' as IsoDate), weekOf('2024-12-30' as IsoDate)]).toEqual([
    '2020-W53',
    '2025-W01',
  ]);
  expect(startOfWeek('2025-W01' as WeekId)).toBe('2024-12-30');
});

test.each(['Europe/Amsterdam', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kathmandu'] as TimeZone[])(
  'every quarter of an hour of a year is found back by what the clock of %s shows',
  (zone) => {
    const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    const seen = new Map<string, number>();
    const end = Date.UTC(2027, 0, 1);
    for (let at = Date.UTC(2026, 0, 1); at < end; at += 15 * 60_000) {
      const shown = `${dateIn(zone, new Date(at))} ${clock.format(at)}`;
      // What is shown twice is the first.
      if (!seen.has(shown)) seen.set(shown, at);
    }
    for (const [shown, at] of seen) {
      const [day = '', time = ''] = shown.split(' ');
      if (instantAt(zone, day as IsoDate, time).getTime() !== at) expect.fail(`${shown} is not ${at}`);
    }
    expect(seen.size).toBeGreaterThan(35_000);
  },
);
