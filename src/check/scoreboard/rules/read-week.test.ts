import { expect, test } from 'vitest';

import type { WeekId } from '#base/kernel/date.ts';

import { readWeek } from './read-week.ts';

const near = '2026-W47' as WeekId;

test.each([
  '2017-W52',
  '2017w52',
  '52-2017',
  '52 2017',
  'wk 52, 2017',
  'Week 52 2017',
  '2017-52',
  ' 52/2017 ',
])('somebody who writes “%s” means week 52 of 2017', (text) => expect(readWeek(text, near)).toBe('2017-W52'));

test('without a year it is that week of the year on the screen', () => {
  expect(readWeek('9', near)).toBe('2026-W09');
  expect(readWeek('wk 53', near)).toBe('2026-W53');
  expect(readWeek('53', '2025-W10' as WeekId)).toBeNull();
});

test.each(['', 'week', '0', '54', '2017-W53', '12-17', 'maandag', '2017'])('“%s” is no week', (text) =>
  expect(readWeek(text, near)).toBeNull(),
);
