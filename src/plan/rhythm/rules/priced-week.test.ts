import { describe, expect, it } from 'vitest';

import { anneal } from './anneal.ts';
import { compileWeek } from './compiled-week.ts';
import { linearWeek } from './linear-week.ts';
import { PricedWeek } from './priced-week.ts';
import { seeded } from './random.ts';
import { sharperBound } from './sharper-bound.ts';
import type { WeekItem, WeekMember, WeekProblem } from './week.ts';

const members = ['a', 'b', 'c'].map((id, m): WeekMember => ({
  id,
  sells: m < 2,
  profile: 'p',
  working: [0, 1, 2].map((day) => ({ day, from: 540, to: 900 + m * 60 })),
  busy: [],
  travelDays: [],
}));

const item = (id: string, minutes: number, who: string[], rest: Partial<WeekItem> = {}): WeekItem => ({
  id,
  minutes,
  frequency: { times: 1, per: 'week' },
  who,
  gathering: 'together',
  responsible: 'a',
  piece: null,
  windows: [],
  fixedAt: [],
  daysApart: 0,
  follows: null,
  anywhere: true,
  ...rest,
});

const problem: WeekProblem = {
  days: 3,
  slotMinutes: 60,
  members,
  items: [
    item('meeting', 120, ['a', 'b', 'c']),
    item('coaching', 60, ['b', 'c']),
    item('daily', 60, ['a', 'b'], { frequency: { times: 2, per: 'week' }, daysApart: 1 }),
    item('logging', 60, ['a'], { gathering: 'alone' }),
  ],
  profiles: {
    p: [0, 1, 2].map((day) => Array.from({ length: 48 }, (_, half) => 60 + ((half * 11 + day * 17) % 70))),
  },
  blocks: { minimumMinutes: 60, limitMinutes: 180, switchPoints: 25 },
  fairnessPercent: 20,
};

const week = compileWeek(problem);
const linear = linearWeek(week);
const atNoPrices = () => new PricedWeek(week, linear, new Float64Array(linear.rows));

describe('the week at prices', () => {
  it('lies a little below its smooth valley, the less the colder', () => {
    const priced = atNoPrices();
    const bound = priced.bound() ?? 0;
    const heights = [0.1, 0.03, 0.01].map((warmth) => {
      const slope = new Float64Array(priced.point.length);
      return priced.valley(warmth).height(priced.point, slope);
    });
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(bound);
    expect(heights[2]).toBeLessThan(bound * 1.01);
  });

  it('rises along every way that keeps to the prices as its slope says', () => {
    const priced = atNoPrices();
    priced.bound();
    const valley = priced.valley(0.03);
    const { point } = priced;
    const random = seeded(3);
    const slope = new Float64Array(point.length);
    valley.height(point, slope);
    for (let n = 0; n < 20; n++) {
      const way = point.map(() => random() - 0.5);
      valley.straighten(way);
      const at = (by: number) =>
        valley.height(
          point.map((one, i) => one + by * (way[i] as number)),
          new Float64Array(point.length),
        );
      const promised = slope.reduce((sum, one, i) => sum + one * (way[i] as number), 0);
      expect((at(0.5) - at(-0.5)) / promised).toBeCloseTo(1, 3);
    }
  });

  it('is brought to a bound that no plan passes, close to the best plan', () => {
    const priced = atNoPrices();
    const first = priced.bound() ?? 0;
    const told: number[] = [];
    const { bound, guide } = sharperBound(week, priced, { bound: first, worth: null }, (done) =>
      told.push(done),
    );
    const plan = anneal(week, { seed: 1, moves: 20_000 });
    expect(plan.starts).not.toBeNull();
    expect(bound).toBeGreaterThanOrEqual(plan.worth - 0.01);
    expect(bound).toBeLessThan(plan.worth * 1.01);
    expect(first - plan.worth).toBeGreaterThan(4 * (bound - plan.worth));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    // As often in all as it has times.
    for (const [g, one] of guide.entries())
      expect(one.reduce((sum, part) => sum + part, 0)).toBeCloseTo(week.groups[g]?.count ?? 0, 6);
  });

  it('ends as soon as a plan is known to be the best', () => {
    const priced = atNoPrices();
    const best = sharperBound(week, atNoPrices(), { bound: 1e12, worth: null }, () => {}).bound;
    let told = 0;
    sharperBound(week, priced, { bound: 1e12, worth: best * 1.02 }, () => told++);
    expect(told).toBeLessThan(6);
  });
});
