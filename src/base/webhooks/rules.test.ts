import { expect, test } from 'vitest';

import { isDelivered, isWebhookUrl, nextTry, standingAfter } from './rules.ts';

const now = new Date('2026-11-22T12:00:00Z');
const later = (failures: number, random = 0) =>
  (nextTry(failures, now, random)?.getTime() ?? NaN) - now.getTime();

test('a message is tried again ever later, nine times, and then given up', () => {
  expect(later(1)).toBe(5_000);
  expect(later(2)).toBe(300_000);
  expect(later(9)).toBe(86_400_000);
  expect(nextTry(10, now, 0)).toBeNull();
  for (let failures = 2; failures <= 9; failures++)
    expect(later(failures)).toBeGreaterThan(later(failures - 1));
});

test('what failed together is not tried again at one moment', () => {
  expect(later(2, 0.5)).toBe(315_000);
  expect(later(2, 1)).toBe(330_000);
});

test('only a 2xx is an arrival', () => {
  expect([200, 204, 299].every(isDelivered)).toBe(true);
  expect([null, 199, 301, 400, 410, 500].some(isDelivered)).toBe(false);
});

test('an address that is gone, or silent for five days, is switched off; one that answers is well again', () => {
  const since = new Date('2026-11-20T12:00:00Z');
  const long = new Date('2026-11-17T12:00:00Z');
  expect(standingAfter({ status: 500 }, { failingSince: null }, now)).toEqual({
    failingSince: now,
    disabledBecause: null,
  });
  expect(standingAfter({ status: null }, { failingSince: since }, now)).toEqual({
    failingSince: since,
    disabledBecause: null,
  });
  expect(standingAfter({ status: null }, { failingSince: long }, now).disabledBecause).toBe('failing');
  expect(standingAfter({ status: 410 }, { failingSince: null }, now).disabledBecause).toBe('gone');
  expect(standingAfter({ status: 200 }, { failingSince: long }, now)).toEqual({
    failingSince: null,
    disabledBecause: null,
  });
});

test.each(['https://crm.voorbeeld.example/haak', 'http://10.0.0.1:8080', 'https://voorbeeld.example?x=1'])(
  '%s can be an address',
  (url) => expect(isWebhookUrl(url)).toBe(true),
);
test.each([
  '',
  'voorbeeld.example',
  'ftp://voorbeeld.example',
  'https://naam:geheim@voorbeeld.example',
  'https:///x',
  'https://a b',
])('%s cannot', (url) => expect(isWebhookUrl(url)).toBe(false));
