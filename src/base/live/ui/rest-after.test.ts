import { expect, test } from 'vitest';

import { restAfter } from './rest-after.ts';

test('a quick server is asked again within two seconds, a slow one is given time, none is left alone for long', () => {
  expect(restAfter(20)).toBe(1700);
  expect(restAfter(600)).toBe(1800);
  expect(restAfter(60_000)).toBe(10_000);
});
