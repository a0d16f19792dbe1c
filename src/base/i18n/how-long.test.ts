import { expect, test } from 'vitest';

import { howLong, lasting } from './how-long.ts';

test.each([
  [0, '0 dagen', '0 days', '0 dgn'],
  [1, '1 dag', '1 day', '1 dag'],
  [99, '99 dagen', '99 days', '99 dgn'],
  [100, '3 maanden', '3 months', '3 mnd'],
  [729, '24 maanden', '24 months', '24 mnd'],
  [731, '2 jaar', '2 years', '2 jr'],
  [3671, '10 jaar', '10 years', '10 jr'],
])('%i days is said in the unit that people use', (days, nl, en, brief) => {
  expect(howLong(days, 'nl')).toBe(nl);
  expect(howLong(days, 'en')).toBe(en);
  expect(howLong(days, 'nl', true)).toBe(brief);
});

test('with little room English never mixes letters and words, and Dutch shortens all', () => {
  expect([90, 100, 800].map((days) => howLong(days, 'en', true))).toEqual(['90 days', '3 months', '2 years']);
  expect([90, 100, 800].map((days) => howLong(days, 'nl', true))).toEqual(['90 dgn', '3 mnd', '2 jr']);
});

test('minutes and hours are written in one way too', () => {
  expect(lasting('1,5', 'hour', 'nl', true)).toBe('1,5 u');
  expect(lasting(1, 'hour', 'en')).toBe('1 hour');
  expect(lasting(45, 'minute', 'en', true)).toBe('45 min');
  expect(lasting(1, 'minute', 'nl')).toBe('1 minuut');
});
