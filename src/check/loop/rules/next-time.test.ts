import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { nextOf } from './next-time.ts';

const day = (text: string) => text as IsoDate;
const now = { today: day('2026-11-24'), clock: 600 };
const at = (date: string, from: number, ...members: string[]) => ({
  itemId: 'overleg',
  members,
  day: day(date),
  from,
});

test('what was this morning is over, what is this afternoon comes', () => {
  const times = [at('2026-11-23', 540, 'an'), at('2026-11-24', 540, 'an'), at('2026-11-24', 900, 'an')];
  expect(nextOf(times, now, 'an').get('overleg')).toEqual({ day: '2026-11-24', from: 900 });
});

test('who has a time of their own sees that, also where a colleague’s comes first', () => {
  const times = [at('2026-11-25', 540, 'bo'), at('2026-11-26', 540, 'an')];
  expect(nextOf(times, now, 'an').get('overleg')?.day).toBe('2026-11-26');
  expect(nextOf(times, now, 'cas').get('overleg')?.day).toBe('2026-11-25');
  expect(nextOf(times, now, null).get('overleg')?.day).toBe('2026-11-25');
});

test('a day without an hour stays in sight all day', () => {
  expect(nextOf([at('2026-11-24', 0, 'an')], now, 'an').get('overleg')).toEqual({
    day: '2026-11-24',
    from: null,
  });
});

test('an item that has no time any more has none', () => {
  expect(nextOf([at('2026-11-20', 540, 'an')], now, 'an').has('overleg')).toBe(false);
});
