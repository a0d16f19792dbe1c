import { expect, test } from 'vitest';

import { checkPlan } from './check-plan.ts';
import { greedyWeek } from './greedy-week.ts';
import { compileWeek } from './compiled-week.ts';
import { unlocked, withLocks } from './locks.ts';
import { planOf } from './placements.ts';
import type { WeekItem, WeekPlan, WeekProblem } from './week.ts';

const item = (id: string, wish: Partial<WeekItem>): WeekItem => ({
  id,
  minutes: 60,
  frequency: { times: 1, per: 'week' },
  who: ['a', 'b'],
  gathering: 'together',
  responsible: null,
  piece: null,
  windows: [],
  fixedAt: [],
  daysApart: 0,
  follows: null,
  anywhere: false,
  ...wish,
});

const hours = [0, 1, 2, 3, 4].map((day) => ({ day, from: 540, to: 1020 }));
const problem: WeekProblem = {
  days: 5,
  slotMinutes: 30,
  members: ['a', 'b'].map((id) => ({
    id,
    sells: true,
    profile: 'p',
    working: hours,
    busy: [],
    travelDays: [],
  })),
  items: [
    item('overleg', {}),
    item('start', { minutes: 30, frequency: { times: 1, per: 'day' } }),
    item('administratie', { minutes: 120, piece: 60, gathering: 'alone' }),
    item('nabespreken', { minutes: 30, follows: { itemId: 'overleg', sameDay: false } }),
  ],
  profiles: { p: Array.from({ length: 5 }, () => Array.from({ length: 48 }, () => 100)) },
  blocks: { minimumMinutes: 90, limitMinutes: 180, switchPoints: 60 },
  fairnessPercent: 0,
};

const designed = (week: WeekProblem) => {
  const compiled = compileWeek(week);
  const { starts } = greedyWeek(compiled);
  if (!starts) throw new Error('no plan');
  return planOf(week, compiled, starts);
};

test('what is locked stays where it was, and the rest is still complete', () => {
  const first = designed(problem);
  const moved = {
    placements: first.placements.map((one) =>
      one.itemId === 'overleg' ? { ...one, day: 3, from: 780, to: 840 } : one,
    ),
  };
  const locked = withLocks(problem, moved, ['overleg', 'start', 'administratie']);
  const again = unlocked(designed(locked));
  for (const id of ['overleg', 'start', 'administratie']) {
    const of = (plan: WeekPlan) =>
      plan.placements
        .filter(({ itemId }) => itemId === id)
        .map(({ members, day, from, to }) => [members.join(), day, from, to].join())
        .toSorted();
    expect(of(again)).toEqual(of(moved));
  }
  expect(checkPlan(problem, again).faults.filter(({ because }) => because !== 'in-two-places')).toEqual([]);
  const after = again.placements.find(({ itemId }) => itemId === 'nabespreken');
  expect([after?.day ?? 0, after?.from ?? 0] >= [3, 840]).toBe(true);
});

test('nothing locked leaves the week as it is', () => {
  expect(withLocks(problem, designed(problem), [])).toEqual(problem);
  expect(withLocks(problem, { placements: [] }, ['overleg'])).toEqual(problem);
});
