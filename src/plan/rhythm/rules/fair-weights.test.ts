import { describe, expect, it } from 'vitest';

import { compileWeek } from './compiled-week.ts';
import { FairWeights } from './fair-weights.ts';
import type { WeekProblem } from './week.ts';

const seller = (id: string) => ({
  id,
  sells: true,
  profile: 'p',
  working: [0, 1, 2, 3, 4].map((day) => ({ day, from: 540, to: 1020 })),
  busy: [],
  travelDays: [],
});

const problem: WeekProblem = {
  days: 5,
  slotMinutes: 60,
  members: ['a', 'b', 'c'].map(seller),
  items: [],
  profiles: { p: Array.from({ length: 5 }, () => Array.from({ length: 48 }, () => 100)) },
  blocks: { minimumMinutes: 60, limitMinutes: 120, switchPoints: 0 },
  fairnessPercent: 10,
};

const week = compileWeek(problem);
const [one = 0] = week.attainable;

/** Weights by which the first member alone decides who comes off worst. */
const allOnFirst = () => Float64Array.from([0.9 + 0.1 * 3, 0.9, 0.9]);

const sumOfParts = (weights: Float64Array) =>
  weights.reduce((sum, weight) => sum + (weight - 0.9) / (0.1 * 3), 0);

describe('the price of fairness', () => {
  it('goes to the seller whose own week gives the smallest share', () => {
    const fair = new FairWeights(week, allOnFirst());
    fair.note((m) => [one, one / 2, one][m] ?? 0, 1);
    const before = Array.from(fair.weights);
    fair.step(100);
    expect(fair.weights[1]).toBeGreaterThan(before[1] ?? 0);
    expect(fair.weights[0]).toBeLessThan(before[0] ?? 0);
  });

  it('stays one together and never less than nothing', () => {
    const fair = new FairWeights(week, allOnFirst());
    for (let round = 0; round < 50; round++) {
      fair.note((m) => one * (0.3 + ((m * 7 + round * 5) % 11) / 10), 0.2);
      fair.step(400);
      expect(sumOfParts(fair.weights)).toBeCloseTo(1, 9);
      for (const weight of fair.weights) expect(weight).toBeGreaterThanOrEqual(0.9 - 1e-12);
    }
  });

  it('stays with one who is alone', () => {
    const alone = compileWeek({ ...problem, members: problem.members.slice(0, 1) });
    const fair = new FairWeights(alone, Float64Array.of(1));
    fair.note(() => one / 2, 1);
    fair.step(400);
    expect(fair.weights[0]).toBe(1);
  });

  it('asks nothing where fairness counts for nothing', () => {
    const without = compileWeek({ ...problem, fairnessPercent: 0 });
    const fair = new FairWeights(without, Float64Array.of(1, 1, 1));
    fair.note((m) => m * one, 1);
    fair.step(400);
    expect([...fair.weights]).toEqual([1, 1, 1]);
  });
});
