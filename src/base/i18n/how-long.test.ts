import { expect, test } from 'vitest';

import { howLong } from './how-long.ts';

test.each([
  [0, '0 dagen', '0 days', '0 d'],
  [1, '1 dag', '1 day', '1 d'],
  [99, '99 dagen', '99 days', '99 d'],
  [100, '3 maanden', '3 months', '3 mnd'],
  [729, '24 maanden', '24 months', '24 mnd'],
  [731, '2 jaar', '2 years', '2 jr'],
  [3671, '10 jaar', '10 years', '10 jr'],
])('%i days is said in the unit that people use', (days, nl, en, brief) => {
  expect(howLong(days, 'nl')).toBe(nl);
  expect(howLong(days, 'en')).toBe(en);
  expect(howLong(days, 'nl', true)).toBe(brief);
});
