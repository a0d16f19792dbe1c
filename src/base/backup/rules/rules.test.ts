import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { backupName, momentOfName } from './file-name.ts';
import { readKeep, servedTheirTime } from './retention.ts';
import { standingOf } from './standing.ts';

const at = (text: string) => new Date(text);
const nightly = (from: string, nights: number) =>
  Array.from({ length: nights }, (_, n) => backupName(new Date(at(from).getTime() + n * 86_400_000), false));

describe('the name of a backup', () => {
  test('tells its moment, and whether it is closed', () => {
    expect(backupName(at('2026-11-22T02:30:05.120Z'), false)).toBe('cadans-20261122T023005Z.tar.zst');
    expect(backupName(at('2026-11-22T02:30:05.120Z'), true)).toBe('cadans-20261122T023005Z.tar.zst.age');
    expect(momentOfName('cadans-20261122T023005Z.tar.zst.age')).toEqual(at('2026-11-22T02:30:05Z'));
  });

  test.each([
    'cadans.tar.zst',
    'cadans-20261322T023005Z.tar.zst',
    'x',
    'cadans-20261122T023005Z.tar.zst.partial',
  ])('is not %s', (name) => expect(momentOfName(name)).toBeNull());
});

describe('what is kept', () => {
  test.each([
    ['7d 4w 6m', { days: 7, weeks: 4, months: 6 }],
    ['14d', { days: 14, weeks: 0, months: 0 }],
    ['4W 12M', { days: 0, weeks: 4, months: 12 }],
    ['7d4w6m', { days: 7, weeks: 4, months: 6 }],
  ])('is read from "%s"', (text, keep) => expect(readKeep(text)).toEqual(keep));

  test.each(['', 'all', '0d', '7', '6m 4w', '-1d'])('is not read from "%s"', (text) =>
    expect(readKeep(text)).toBeNull(),
  );

  test('is a backup of each of the last days, weeks and months', () => {
    const names = nightly('2026-01-01T02:30:00Z', 200);
    const gone = new Set(servedTheirTime(names, { days: 3, weeks: 2, months: 3 }));
    const kept = names.filter((name) => !gone.has(name)).map((name) => name.slice(7, 15));
    // 19 July 2026 is a Sunday: the last three days; the newest of the week before; the newest of May and June.
    expect(kept).toEqual(['20260531', '20260630', '20260712', '20260717', '20260718', '20260719']);
  });

  test('never goes while no new one is made, and is never a file of another kind', () => {
    const names = nightly('2020-01-01T02:30:00Z', 3);
    expect(servedTheirTime([...names, 'notes.txt'], { days: 7, weeks: 0, months: 0 })).toEqual([]);
  });

  test('holds the newest, no more than was asked, and nothing changes when asked again', () => {
    const moments = fc.array(fc.date({ min: at('2024-01-01'), max: at('2026-12-31'), noInvalidDate: true }), {
      maxLength: 60,
    });
    const many = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(moments, many, many, many, (dates, days, weeks, months) => {
        const names = [...new Set(dates.map((date) => backupName(date, false)))];
        const gone = new Set(servedTheirTime(names, { days, weeks, months }));
        const kept = names.filter((name) => !gone.has(name));
        const newest = names.toSorted().at(-1);
        if (newest) expect(kept).toContain(newest);
        expect(kept.length).toBeLessThanOrEqual(Math.max(1, days + weeks + months));
        expect(servedTheirTime(kept, { days, weeks, months })).toEqual([]);
      }),
    );
  });
});

describe('backups stand', () => {
  const now = at('2026-11-22T12:00:00Z');
  const since = at('2026-01-01T00:00:00Z');
  test.each([
    [
      'fine with one of this night',
      { since, lastKept: at('2026-11-22T02:30:00Z'), lastFailed: null },
      true,
      'fine',
    ],
    [
      'late without one for a day and more',
      { since, lastKept: at('2026-11-21T02:30:00Z'), lastFailed: null },
      true,
      'late',
    ],
    ['late when none ever came', { since, lastKept: null, lastFailed: null }, true, 'late'],
    [
      'awaited on the first day',
      { since: at('2026-11-22T09:00:00Z'), lastKept: null, lastFailed: null },
      true,
      'awaited',
    ],
    [
      'failed when the last one failed',
      { since, lastKept: at('2026-11-22T02:30:00Z'), lastFailed: at('2026-11-22T11:00:00Z') },
      true,
      'failed',
    ],
    [
      'fine when a later one was made',
      { since, lastKept: at('2026-11-22T11:00:00Z'), lastFailed: at('2026-11-22T02:30:00Z') },
      true,
      'fine',
    ],
    [
      'off where none are agreed',
      { since, lastKept: at('2026-11-22T11:00:00Z'), lastFailed: null },
      false,
      'off',
    ],
  ] as const)('%s', (_says, last, scheduled, standing) =>
    expect(standingOf(last, scheduled, now)).toBe(standing),
  );
});
