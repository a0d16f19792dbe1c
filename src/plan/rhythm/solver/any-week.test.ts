import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  option,
  property,
  sample,
  record,
  subarray,
  type Arbitrary,
} from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { anneal } from '../rules/anneal.ts';
import { annealMeetings } from '../rules/anneal-meetings.ts';
import { greedyWeek } from '../rules/greedy-week.ts';
import { checkPlan } from '../rules/check-plan.ts';
import { compileWeek } from '../rules/compiled-week.ts';
import { weekFaults } from '../rules/faults.ts';
import { linearWeek } from '../rules/linear-week.ts';
import { loosened } from '../rules/loosened.ts';
import { planOf, startsOf } from '../rules/placements.ts';
import { PricedWeek } from '../rules/priced-week.ts';
import { sharperBound } from '../rules/sharper-bound.ts';
import {
  hundredths,
  type Span,
  type WeekItem,
  type WeekMember,
  type WeekPlan,
  type WeekProblem,
} from '../rules/week.ts';
import { linearSolver, type LinearSolver } from './linear-solver.ts';
import { proveWeek } from './prove-week.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await linearSolver();
});

const names = ['anna', 'bram', 'cato'];
const spans = (hours: number) =>
  record({ day: integer({ min: 0, max: 2 }), hour: integer({ min: 9, max: 12 }) }).map(
    ({ day, hour }): Span => ({ day, from: hour * 60, to: (hour + hours) * 60 }),
  );

const someMember = (id: string) =>
  record({
    sells: boolean(),
    profile: constantFrom('morning', 'even'),
    freeDay: option(integer({ min: 0, max: 2 }), { freq: 1 }),
    from: constantFrom(540, 555, 600),
    busy: array(spans(1), { maxLength: 1 }),
    travelDays: subarray([0, 1, 2], { maxLength: 1 }),
  }).map(({ freeDay, from, ...rest }): WeekMember => ({
    id,
    ...rest,
    working: [0, 1, 2].filter((day) => day !== freeDay).map((day) => ({ day, from, to: 960 })),
  }));

const rarely = <T>(value: Arbitrary<T>) => option(value, { freq: 1 }).map((some) => some ?? null);

const someItem = (i: number) =>
  record({
    minutes: constantFrom(30, 45, 60, 90, 120),
    times: constantFrom(1, 1, 2),
    per: constantFrom('day' as const, 'week' as const, 'week' as const),
    who: subarray(names, { minLength: 1 }),
    gathering: constantFrom('together' as const, 'alone' as const, 'one-to-one' as const),
    responsible: constantFrom(...names),
    piece: option(constantFrom(30, 60), { freq: 1 }),
    windows: array(array(spans(4), { minLength: 1, maxLength: 2 }), { maxLength: 1 }).map((some) =>
      some.flat(),
    ),
    daysApart: integer({ min: 0, max: 1 }),
    follows: i === 0 ? constant(null) : rarely(record({ itemId: constant('item-0'), sameDay: boolean() })),
    anywhere: boolean(),
  }).map(({ times, per, piece, daysApart, follows, ...rest }): WeekItem => {
    // Pieces and daily work have neither days between them nor an order.
    const free = piece === null && per === 'week';
    return {
      id: `item-${i}`,
      fixedAt: [],
      frequency: { times, per },
      piece,
      daysApart: free ? daysApart : 0,
      follows: free ? follows : null,
      ...rest,
    };
  });

const someWeek = record({
  slotMinutes: constantFrom(30 as const, 60 as const),
  members: record({ anna: someMember('anna'), bram: someMember('bram'), cato: someMember('cato') }).map(
    (members) => Object.values(members),
  ),
  items: integer({ min: 1, max: 4 }).chain((count) =>
    record(Object.fromEntries(Array.from({ length: count }, (_, i) => [`i${i}`, someItem(i)]))).map((all) =>
      Object.values(all),
    ),
  ),
  blocks: constantFrom(
    { minimumMinutes: 60, limitMinutes: 60, switchPoints: 0 },
    { minimumMinutes: 90, limitMinutes: 180, switchPoints: 55 },
  ),
  fairnessPercent: constantFrom(0, 25),
}).map((week): WeekProblem => ({
  days: 3,
  profiles: {
    even: [0, 1, 2].map(() => Array.from({ length: 48 }, () => 70)),
    morning: [0, 1, 2].map((day) =>
      Array.from({ length: 48 }, (_, half) => (half < 24 ? 130 - day * 10 : 60)),
    ),
  },
  ...week,
}));

test('no plan ever has a conflict, and the check finds the worth that the solver found', () => {
  let plans = 0;
  assert(
    property(someWeek, integer(), (problem, seed) => {
      if (weekFaults(problem).length > 0) return;
      const week = compileWeek(problem);
      const linear = linearWeek(week);
      const relaxed = solver.relax(linear);
      expect(relaxed.kind === 'optimal' || greedyWeek(week).starts === null).toBe(true);
      if (relaxed.kind === 'impossible') return;
      const priced = new PricedWeek(week, linear, relaxed.prices);
      const { bound, guide } = sharperBound(week, priced, { ...relaxed, worth: null }, () => {});
      expect(bound).toBeLessThanOrEqual(relaxed.bound);
      const losses = priced.losses();
      for (const found of [
        anneal(week, { seed, moves: 4000 }),
        annealMeetings(week, { seed, moves: 4000, guide, heat: { first: 1, last: 0.1 } }),
        greedyWeek(week),
      ]) {
        if (!found.starts) continue;
        plans += 1;
        const plan = planOf(problem, week, found.starts);
        const checked = checkPlan(problem, plan);
        expect(checked.faults).toEqual([]);
        expect(checked.worth).toBeCloseTo(found.worth / hundredths, 6);
        expect(startsOf(problem, week, plan)).not.toBeNull();
        expect(bound + 0.01).toBeGreaterThanOrEqual(found.worth);
        // What a start loses at least holds for every plan that uses it.
        let task = 0;
        for (const [g, group] of week.groups.entries())
          for (let n = 0; n < group.count; n++) {
            const loss = losses?.ofGroups[g]?.[group.starts.indexOf(found.starts[task++] ?? -1)] ?? 0;
            expect((losses?.bound ?? bound) - loss + 0.01).toBeGreaterThanOrEqual(found.worth);
          }
      }
    }),
    { numRuns: 150 },
  );
  // Most of what is invented has no plan or no sense; enough of it does.
  expect(plans).toBeGreaterThan(40);
});

test('where nothing is to be placed and nobody sells, the bound is nothing, not that there is no plan', () => {
  const [idle] = sample(someWeek, { numRuns: 1, seed: 1 });
  if (!idle) throw new Error('no week');
  const nobody = { ...idle, items: [], members: idle.members.map((member) => ({ ...member, sells: false })) };
  expect(solver.relax(linearWeek(compileWeek(nobody)))).toMatchObject({ kind: 'optimal', bound: 0 });
});

test('a proof that begins with a plan finds the same best as one that begins with nothing', () => {
  let compared = 0;
  assert(
    property(someWeek, integer(), (problem, seed) => {
      if (weekFaults(problem).length > 0) return;
      const week = compileWeek(problem);
      const { starts } = anneal(week, { seed, moves: 300 });
      if (!starts) return;
      compared += 1;
      const proof = (plan: WeekPlan | null) => proveWeek({ problem, plan, seconds: 20 }, solver, () => {});
      const [begun, bare] = [proof(planOf(problem, week, starts)), proof(null)];
      expect(begun.proven).toBe(true);
      expect(begun.worth).toBeCloseTo(bare.worth ?? 0, 2);
      expect(begun.bound).toBeGreaterThanOrEqual((bare.worth ?? 0) - 0.01);
    }),
    { numRuns: 80 },
  );
  expect(compared).toBeGreaterThan(8);
});

test('more freedom never lowers the best that can be had', () => {
  let compared = 0;
  assert(
    property(
      someWeek,
      constantFrom('any-moment' as const, 'closer-together' as const, 'in-any-order' as const),
      (problem, by) => {
        if (weekFaults(problem).length > 0) return;
        const [first, ...others] = problem.items.toReversed();
        const freer = first && loosened(first, by);
        if (!freer) return;
        const best = (of: WeekProblem) =>
          proveWeek({ problem: of, plan: null, seconds: 20 }, solver, () => {});
        const before = best(problem);
        if (before.worth === null) return;
        compared += 1;
        const after = best({ ...problem, items: [...others, freer] });
        expect(after.worth).toBeGreaterThanOrEqual(before.worth - 0.001);
      },
    ),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(5);
});
