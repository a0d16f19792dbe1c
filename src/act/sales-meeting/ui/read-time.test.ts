import { expect, test } from 'vitest';

import { readTime } from './read-time.ts';

test.each([
  ['9', '09:00'],
  ['9:30', '09:30'],
  ['930', '09:30'],
  ['14.05', '14:05'],
  [' 23:59 ', '23:59'],
  ['24:00', null],
  ['9:60', null],
  ['', null],
  ['half tien', null],
])('“%s” is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});
