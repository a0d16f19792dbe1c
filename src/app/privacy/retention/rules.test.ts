import { expect, test } from 'vitest';

import { bounds, isKeepable, keptSince, mayBeOff } from './rules.ts';
import { retentionKinds } from './words.ts';

test('what people wrote and the history are kept until somebody decides otherwise', () => {
  for (const kind of ['activity-texts', 'idle-contacts', 'lost-deals', 'history'] as const)
    expect(bounds[kind].standard).toBeNull();
  for (const kind of retentionKinds) expect(isKeepable(kind, bounds[kind].standard)).toBe(true);
});

test('nothing is kept shorter or longer than its bounds', () => {
  expect(isKeepable('history', 11)).toBe(false);
  expect(isKeepable('history', 12)).toBe(true);
  expect(isKeepable('history', 241)).toBe(false);
  expect(isKeepable('exports', 0)).toBe(false);
  expect(isKeepable('exports', 1.5)).toBe(false);
});

test('exports and sign-ins end some day', () => {
  expect(retentionKinds.filter((kind) => !mayBeOff(kind))).toEqual(['exports', 'sessions']);
  expect(isKeepable('exports', null)).toBe(false);
});

test('months go back to the same day, or to the last of a shorter month', () => {
  const now = new Date('2026-08-31T10:00:00Z');
  expect(keptSince('history', 12, now).toISOString()).toBe('2025-08-31T10:00:00.000Z');
  expect(keptSince('history', 18, now).toISOString()).toBe('2025-02-28T10:00:00.000Z');
  expect(keptSince('sessions', 31, now).toISOString()).toBe('2026-07-31T10:00:00.000Z');
});
