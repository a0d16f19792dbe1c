import fc from 'fast-check';
import { expect, test } from 'vitest';

import { instantText } from './instant.ts';

test.each([
  '2026-11-22T14:05:00.123Z',
  '2024-02-29T23:59:59.999Z',
  '1969-12-31T23:59:59.999Z',
  '1970-01-01T00:00:00.000Z',
  '0001-01-01T00:00:00.000Z',
  '+012026-11-22T14:05:00.123Z',
])('%s is written as it is', (text) => {
  expect(instantText(new Date(text))).toBe(text);
});

test('every instant is written as JavaScript writes it', () => {
  fc.assert(fc.property(fc.date({ noInvalidDate: true }), (at) => instantText(at) === at.toISOString()));
});

test('what is no instant is refused', () => {
  expect(() => instantText(new Date(Number.NaN))).toThrow(RangeError);
});
