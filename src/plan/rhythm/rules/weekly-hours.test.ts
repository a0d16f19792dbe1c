import { describe, expect, test } from 'vitest';

import { headcountOf, weeklyHours } from './weekly-hours.ts';

const meeting = {
  minutes: 60,
  times: 1,
  per: 'week' as const,
  gathering: 'together' as const,
  responsible: 'sales-manager' as const,
  who: ['closer' as const, 'sales-manager' as const],
  sells: false,
  verdict: 'kept' as const,
};

test('somebody who wears a hat twice is counted once', () => {
  const one = { memberId: 'a', role: 'closer' as const };
  expect(headcountOf([one, one, { memberId: 'b', role: 'owner' }])).toEqual({ closer: 1, owner: 1 });
});

describe('what the checklist asks of a week', () => {
  test('a weekly hour together is an hour of everybody who takes part', () => {
    expect(weeklyHours([meeting], {})).toEqual([
      { role: 'closer', selling: 0, other: 60 },
      { role: 'sales-manager', selling: 0, other: 60 },
    ]);
  });

  test('what is struck or still open costs nothing', () => {
    expect(
      weeklyHours(
        [
          { ...meeting, verdict: 'struck' },
          { ...meeting, verdict: 'open' },
        ],
        {},
      ),
    ).toEqual([]);
  });

  test('selling time is told apart', () => {
    const calls = { ...meeting, sells: true, who: ['outbound' as const], gathering: 'alone' as const };
    expect(weeklyHours([{ ...calls, per: 'day', times: 2 }], {})).toEqual([
      { role: 'outbound', selling: 600, other: 0 },
    ]);
  });

  test('a one-to-one costs the manager an hour for each seller, and a seller one', () => {
    const talk = { ...meeting, gathering: 'one-to-one' as const };
    const hours = weeklyHours([talk], { closer: 4, 'sales-manager': 1 });
    expect(hours).toEqual([
      { role: 'closer', selling: 0, other: 60 },
      { role: 'sales-manager', selling: 0, other: 240 },
    ]);
    expect(weeklyHours([talk], {}).find(({ role }) => role === 'sales-manager')?.other).toBe(60);
  });

  test.each([
    ['two-weeks', 30],
    ['month', 720 / 52],
    ['quarter', 240 / 52],
    ['year', 60 / 52],
  ] as const)('once per %s is spread over its weeks', (per, minutes) => {
    expect(weeklyHours([{ ...meeting, per }], {})[0]?.other).toBeCloseTo(minutes);
  });
});
