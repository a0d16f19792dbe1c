import { assert, constantFrom, integer, property, record, sample } from 'fast-check';
import { expect, test } from 'vitest';

import { compileWeek, type CompiledWeek } from './compiled-week.ts';
import { FollowingWeek } from './following-week.ts';
import { seeded } from './random.ts';
import type { WeekItem, WeekMember, WeekProblem } from './week.ts';
import { WeekState } from './week-state.ts';

const hours = (from: number, to: number) => [0, 1].map((day) => ({ day, from: from * 60, to: to * 60 }));

const member = (id: string, sells: boolean, from: number): WeekMember => ({
  id,
  sells,
  profile: 'all',
  working: hours(from, 15),
  busy: [],
  travelDays: [],
});

const item = (id: string, wish: Partial<WeekItem>): WeekItem => ({
  id,
  minutes: 60,
  frequency: { times: 1, per: 'week' },
  who: [],
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

/** Two sellers and a manager on two days of six hours: two meetings, and of each a talk with the manager and paperwork. */
const smallTeam = record({
  slotMinutes: constantFrom(30 as const, 60 as const),
  from: constantFrom(9, 10),
  paperwork: constantFrom(60, 120),
  fairnessPercent: constantFrom(0, 20),
}).map(({ slotMinutes, from, paperwork, fairnessPercent }): WeekProblem => ({
  days: 2,
  slotMinutes,
  fairnessPercent,
  members: [member('anna', true, 9), member('bram', true, from), member('chef', false, 9)],
  items: [
    item('meeting', { who: ['anna', 'bram', 'chef'] }),
    item('preparing', { who: ['anna', 'bram'], frequency: { times: 2, per: 'week' }, daysApart: 1 }),
    item('talk', { who: ['anna', 'bram', 'chef'], gathering: 'one-to-one', responsible: 'chef' }),
    item('paperwork', { who: ['anna', 'bram'], gathering: 'alone', minutes: paperwork }),
  ],
  profiles: {
    all: [0, 1].map((day) => Array.from({ length: 48 }, (_, half) => 60 + ((half * 37 + day * 11) % 7) * 10)),
  },
  blocks: { minimumMinutes: 60, limitMinutes: 180, switchPoints: 30 },
}));

const penalty = 100_000;

function someWalk(week: FollowingWeek, random: () => number, steps: number): void {
  const shared = [...week.groupOf.keys()].filter((task) => week.isShared(task));
  for (let i = 0; i < steps; i++) {
    week.begin();
    const task = shared[Math.floor(random() * shared.length)] ?? 0;
    const { starts = [] } = week.week.groups[week.groupOf[task] as number] ?? {};
    week.put(task, starts[Math.floor(random() * starts.length)] ?? -1);
    week.follow();
  }
}

const statedOf = (week: FollowingWeek) => ({
  start: [...week.start],
  total: week.total,
  broken: week.broken,
  missing: week.missing,
  worth: week.worth(),
});

test('a seller’s talk and paperwork follow what is shared; a meeting of two sellers does not', () => {
  const problem = exampleWeek();
  const week = new FollowingWeek(compileWeek(problem), penalty);
  const following = [...week.groupOf.keys()].filter((task) => !week.isShared(task));
  expect(
    following.map((task) => problem.items[week.week.groups[week.groupOf[task] ?? 0]?.item ?? 0]?.id),
  ).toEqual(['talk', 'talk', 'paperwork', 'paperwork']);
});

test('what a week is worth, is what its times are worth when they are laid down one by one', () => {
  assert(
    property(smallTeam, integer(), (problem, seed) => {
      const compiled = compileWeek(problem);
      const week = new FollowingWeek(compiled, penalty);
      someWalk(week, seeded(seed), 12);
      if (week.missing > 0) return;
      const laid = new WeekState(compiled);
      for (const [task, at] of week.start.entries()) laid.place(task, at);
      expect(laid.broken).toBe(week.broken);
      expect(laid.total).toBeCloseTo(week.total, 6);
      expect(laid.worth()).toBeCloseTo(week.worth(), 6);
    }),
    { numRuns: 200 },
  );
});

test('taking a move back gives the week as it was, with everybody’s own work', () => {
  assert(
    property(smallTeam, integer(), (problem, seed) => {
      const random = seeded(seed);
      const week = new FollowingWeek(compileWeek(problem), penalty);
      someWalk(week, random, 6);
      const before = statedOf(week);
      week.begin();
      for (const task of week.groupOf.keys()) if (week.isShared(task)) week.put(task, -1);
      const { starts = [] } = week.week.groups[0] ?? {};
      week.put(0, starts[Math.floor(random() * starts.length)] ?? -1);
      week.follow();
      week.undo();
      expect(statedOf(week)).toEqual(before);
    }),
    { numRuns: 200 },
  );
});

test('nobody’s own work can be placed better by hand, as long as everything else stays', () => {
  let compared = 0;
  assert(
    property(smallTeam, integer(), (problem, seed) => {
      const compiled = compileWeek(problem);
      const week = new FollowingWeek(compiled, penalty);
      someWalk(week, seeded(seed), 8);
      if (week.missing > 0 || week.broken > 0) return;
      compared += 1;
      // The last who was touched had the last word; whoever came before may have had to make room.
      week.begin();
      const own = (week.own.of[0] ?? []).slice();
      const again = week.start[1] as number;
      week.put(1, -1);
      week.put(1, again);
      week.follow();
      if (week.broken > 0 || week.missing > 0) return;
      expect(bestByHand(compiled, week.start, own)).toBeLessThanOrEqual(
        worthLaid(compiled, week.start) + 1e-6,
      );
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(10);
});

test('own work for which there is no room is told, in slots, and the rest is still placed', () => {
  const problem = exampleWeek();
  const full = problem.items.map((one) => (one.id === 'paperwork' ? { ...one, minutes: 360 } : one));
  const busy = problem.members.map((one) => (one.id === 'anna' ? { ...one, busy: hours(9, 10) } : one));
  const week = new FollowingWeek(compileWeek({ ...problem, items: full, members: busy }), penalty);
  week.begin();
  for (const task of week.groupOf.keys())
    if (week.isShared(task)) week.put(task, week.week.groups[week.groupOf[task] as number]?.starts[0] ?? -1);
  week.follow();
  expect(week.missing).toBeGreaterThan(0);
  expect([...week.start].filter((at) => at < 0).length).toBeGreaterThan(0);
});

function exampleWeek(): WeekProblem {
  const [problem] = sample(smallTeam, { numRuns: 1, seed: 1 });
  if (!problem) throw new Error('no week');
  return problem;
}

function worthLaid(compiled: CompiledWeek, starts: Int32Array): number {
  const state = new WeekState(compiled);
  for (const [task, at] of starts.entries()) state.place(task, at);
  return state.broken > 0 ? Number.NEGATIVE_INFINITY : state.total;
}

/** The most that trying all moments of these times gives, the others staying where they are. */
function bestByHand(compiled: CompiledWeek, starts: Int32Array, tasks: readonly number[]): number {
  const groupOf = compiled.groups.flatMap(({ count }, g) => Array.from({ length: count }, () => g));
  const [task, ...rest] = tasks;
  if (task === undefined) return worthLaid(compiled, starts);
  return Math.max(
    ...(compiled.groups[groupOf[task] ?? 0]?.starts ?? []).map((at) =>
      bestByHand(
        compiled,
        Int32Array.from(starts, (own, i) => (i === task ? at : own)),
        rest,
      ),
    ),
  );
}
