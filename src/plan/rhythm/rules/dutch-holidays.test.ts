import { expect, test } from 'vitest';
import { dutchHolidays, easterSunday } from './dutch-holidays.ts';

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter of %i falls on %s', (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

test('the office is closed on the Dutch holidays of 2026', () => {
  expect(dutchHolidays(2026)).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-04-27',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
    '2026-12-26',
  ]);
});

test("King's Day moves to Saturday when 27 April is a Sunday, and 5 May is a day off every fifth year", () => {
  expect(dutchHolidays(2025)).toContain('2025-04-26');
  expect(dutchHolidays(2025)).not.toContain('2025-04-27');
  expect(dutchHolidays(2025)).toContain('2025-05-05');
  expect(dutchHolidays(2027)).not.toContain('2027-05-05');
});
