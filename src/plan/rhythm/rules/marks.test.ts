import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { fromLog, runDaysFromLog } from './from-log.ts';
import { canMark } from './marks.ts';
import { startingItems } from './starting-items.ts';

const item = { verdict: 'kept' as const, times: 2, per: 'week' as const };
const today = '2026-11-18' as IsoDate;
const answer = (of: object, day: string, onDay = 0) => {
  const decision = canMark({ ...item, ...of }, { day: day as IsoDate, today, onDay });
  return decision.ok ? true : decision.because;
};

test('an item is marked on a day that has come, once', () => {
  expect(answer({}, today)).toBe(true);
  expect(answer({}, '2026-11-02')).toBe(true);
  expect(answer({}, '2026-11-19')).toBe('day-ahead');
  expect(answer({}, '2025-10-01')).toBe('day-long-ago');
  expect(answer({}, today, 1)).toBe('marked-already');
  expect(answer({ per: 'day' }, today, 1)).toBe(true);
  expect(answer({ per: 'day' }, today, 2)).toBe('marked-already');
});

test('what is not kept cannot be done or skipped', () => {
  expect(answer({ verdict: 'open' }, today)).toBe('not-kept');
  expect(answer({ verdict: 'struck' }, today)).toBe('not-kept');
});

test('what the log shows counts as an average over those who do it', () => {
  const calls = fromLog('cold-calls');
  const visits = fromLog('first-visit');
  if (!calls || !visits) throw new Error('these are logged');
  const day = { day: today, activities: 9, people: 3 };
  expect(runDaysFromLog([day], calls, 4)).toEqual([{ day: today, done: 0.75, skipped: 0 }]);
  expect(runDaysFromLog([day], visits, 4)).toEqual([{ day: today, done: 2.25, skipped: 0 }]);
  expect(runDaysFromLog([day], visits, 0)[0]?.done).toBe(9);
});

test('the log knows only items that the checklist begins with', () => {
  const codes = startingItems.map(({ code }) => code);
  expect(codes.filter((code) => fromLog(code) !== null).length).toBe(8);
  expect(fromLog(null)).toBeNull();
  expect(fromLog('sales-meeting')).toBeNull();
});
