import { describe, expect, test } from 'vitest';

import { amsterdam } from '#base/kernel/date.ts';
import { isWithin, rootsFor } from './allowed-folder.ts';
import { nextRunAt } from './next-run.ts';

const next = (every: 'hour' | 'day' | 'week', after: string, weekday = 1, atTime = '06:00') =>
  nextRunAt({ every, weekday, atTime }, new Date(after), amsterdam).toISOString();

test('an import is due at its time on the clock of the organisation, summer and winter', () => {
  expect(next('hour', '2026-11-22T10:17:00Z')).toBe('2026-11-22T11:00:00.000Z');
  expect(next('hour', '2026-11-22T11:00:00Z')).toBe('2026-11-22T12:00:00.000Z');
  expect(next('day', '2026-11-22T04:00:00Z')).toBe('2026-11-22T05:00:00.000Z');
  expect(next('day', '2026-11-22T05:00:00Z')).toBe('2026-11-23T05:00:00.000Z');
  expect(next('day', '2026-03-28T12:00:00Z')).toBe('2026-03-29T04:00:00.000Z');
  // 22 November 2026 is a Sunday.
  expect(next('week', '2026-11-22T12:00:00Z', 1)).toBe('2026-11-23T05:00:00.000Z');
  expect(next('week', '2026-11-22T12:00:00Z', 7)).toBe('2026-11-29T05:00:00.000Z');
  expect(next('week', '2026-11-22T04:00:00Z', 7)).toBe('2026-11-22T05:00:00.000Z');
});

describe('a folder may be read', () => {
  test.each([
    ['/srv/exports', true],
    ['/srv/exports/hubspot', true],
    ['/srv/exports-of-others', false],
    ['/srv', false],
    ['/etc', false],
  ])('%s: %s', (path, allowed) => expect(isWithin(path, ['/srv/exports'])).toBe(allowed));

  test('of one organisation, where the setting says so', () => {
    expect(rootsFor('/srv/{organisation}:/mnt/all', 'o-1')).toEqual(['/srv/o-1', '/mnt/all']);
    expect(rootsFor('', 'o-1')).toEqual([]);
    expect(rootsFor('relative:/', 'o-1')).toEqual([]);
  });
});
