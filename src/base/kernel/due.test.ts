import { expect, test } from 'vitest';

import { amsterdam, type IsoDate } from './date.ts';

import { daysLate, dueGroup, reminderAt, snoozeDays } from './due.ts';

const day = (text: string) => text as IsoDate;
// A Wednesday.
const now = { today: day('2026-11-25'), clock: '14:05' };

test.each([
  ['2026-11-24', null, 'late'],
  ['2026-11-24', '23:00', 'late'],
  ['2026-11-25', '14:00', 'late'],
  ['2026-11-25', '14:05', 'today'],
  ['2026-11-25', null, 'today'],
  ['2026-11-26', '08:00', 'week'],
  ['2026-12-02', null, 'week'],
  ['2026-12-03', null, 'later'],
])('due on %s at %s it stands under %s', (dueOn, dueTime, group) => {
  expect(dueGroup({ dueOn: day(dueOn), dueTime }, now)).toBe(group);
});

test('how late it is, is said in days', () => {
  expect(daysLate(day('2026-11-22'), now.today)).toBe(3);
  expect(daysLate(day('2026-11-30'), now.today)).toBe(0);
});

test.each([
  ['10:00', 0, '2026-11-25T09:00:00.000Z'],
  ['10:00', 15, '2026-11-25T08:45:00.000Z'],
  [null, 0, '2026-11-25T08:00:00.000Z'],
  [null, 1440, '2026-11-24T08:00:00.000Z'],
])('a task at %s, %s minutes before, reminds at %s', (dueTime, remindMinutes, at) => {
  expect(reminderAt({ dueOn: day('2026-11-25'), dueTime, remindMinutes }, amsterdam)?.toISOString()).toBe(at);
});

test('without a wish there is no reminder', () => {
  expect(
    reminderAt({ dueOn: day('2026-11-25'), dueTime: '10:00', remindMinutes: null }, amsterdam),
  ).toBeNull();
});

test('put off goes to tomorrow or to Monday', () => {
  expect(snoozeDays(now.today)).toEqual({ tomorrow: '2026-11-26', nextWeek: '2026-11-30' });
  expect(snoozeDays(day('2026-11-29'))).toEqual({ tomorrow: '2026-11-30', nextWeek: '2026-11-30' });
});
