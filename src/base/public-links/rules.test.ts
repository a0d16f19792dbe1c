import { expect, test } from 'vitest';

import { withinPace, type Counts } from './rules.ts';
import { makeLinkToken, readLinkToken } from './token.ts';

const pace = { most: 2, millis: 1000 };

test('whoever comes too often waits until the time is over', () => {
  const counts: Counts = new Map();
  expect([1, 2, 3].map(() => withinPace(counts, 'a', pace, 0))).toEqual([true, true, false]);
  expect(withinPace(counts, 'b', pace, 0)).toBe(true);
  expect(withinPace(counts, 'a', pace, 999)).toBe(false);
  expect(withinPace(counts, 'a', pace, 1000)).toBe(true);
});

test('many who come once do not fill the memory', () => {
  const counts: Counts = new Map();
  for (let i = 0; i < 25_000; i++) withinPace(counts, String(i), pace, i);
  expect(counts.size).toBeLessThanOrEqual(10_000);
});

test('a link says behind which wall it is looked for, and of its secret only a hash is known', () => {
  const organisation = '018f0000-0000-7000-8000-00000000000a';
  const link = '018f0000-0000-7000-8000-00000000000b';
  const { token, hash } = makeLinkToken(organisation as never, link as never);
  expect(token).toMatch(/^[A-Za-z0-9_-]{86}$/);
  expect(readLinkToken(token)).toEqual({ organisationId: organisation, linkId: link, hash });
  for (const damaged of ['', token.slice(1), `${token}A`, `${token.slice(0, 85)}.`])
    expect(readLinkToken(damaged)).toBeNull();
});
