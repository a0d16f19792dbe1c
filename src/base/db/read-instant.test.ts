import fc from 'fast-check';
import pg from 'pg';
import { expect, test } from 'vitest';

import { readInstant } from './read-instant.ts';

const driverReads = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date;

test.each([
  ['2026-11-22 14:05:00+00', '2026-11-22T14:05:00.000Z'],
  ['2026-11-22 14:05:00.1+00', '2026-11-22T14:05:00.100Z'],
  ['2026-11-22 14:05:00.123456+01', '2026-11-22T13:05:00.123Z'],
  ['2026-11-22 14:05:00.999999-03:30', '2026-11-22T17:35:00.999Z'],
  ['1900-01-01 00:00:00+00:19:32', '1899-12-31T23:40:28.000Z'],
])('%s is %s', (text, iso) => {
  expect(readInstant(text)?.toISOString()).toBe(iso);
});

test.each([
  'infinity',
  '-infinity',
  '0044-03-15 12:00:00+00 BC',
  '0001-01-01 00:00:00+00',
  '12026-01-01 00:00:00+00',
  '',
])('leaves %s to the driver', (text) => {
  expect(readInstant(text)).toBeNull();
});

test('reads every instant as the driver does, to the millisecond', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const instants = fc.record({
    at: fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fraction: fc.stringMatching(/^(\.\d{1,6})?$/),
    sign: fc.constantFrom('+', '-'),
    hours: fc.integer({ min: 0, max: 14 }),
    minutes: fc.constantFrom('', ':30', ':45'),
  });
  fc.assert(
    fc.property(instants, ({ at, fraction, sign, hours, minutes }) => {
      const text = `${at.toISOString().slice(0, 19).replace('T', ' ')}${fraction}${sign}${two(hours)}${minutes}`;
      const difference = (readInstant(text)?.getTime() ?? NaN) - driverReads(text).getTime();
      // The driver rounds a fraction through a floating number; ours cuts it off.
      expect(Math.abs(difference)).toBeLessThanOrEqual(1);
    }),
  );
});
