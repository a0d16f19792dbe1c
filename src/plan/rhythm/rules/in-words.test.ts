import { expect, test } from 'vitest';

import { clockWords, durationWords, frequencyWords, readClock } from './in-words.ts';

test.each([
  [1, 'week', 'elke week', 'every week'],
  [1, 'two-weeks', 'om de week', 'every two weeks'],
  [3, 'month', '3 × per maand', '3 × a month'],
  [2, 'day', '2 × per dag', '2 × a day'],
] as const)('%i per %s', (times, per, nl, en) => {
  expect([frequencyWords({ times, per }, 'nl'), frequencyWords({ times, per }, 'en')]).toEqual([nl, en]);
});

test.each([
  [45, '45 min', '45 min'],
  [60, '1 u', '1 h'],
  [90, '1,5 u', '1.5 h'],
  [100, '1 u 40 min', '1 h 40 min'],
  [480, '8 u', '8 h'],
])('%i minutes', (minutes, nl, en) => {
  expect([durationWords(minutes, 'nl'), durationWords(minutes, 'en')]).toEqual([nl, en]);
});

test('a time of the day is written and read as people type it', () => {
  expect(clockWords(545)).toBe('09:05');
  expect(['9', '9:30', '0930', '9.30', '9u30', '9 uur'].map(readClock)).toEqual([
    540, 570, 570, 570, 570, 540,
  ]);
  expect(['', '24', '9:75', 'straks', '12:3'].map(readClock)).toEqual([null, null, null, null, null]);
});
