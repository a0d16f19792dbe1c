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
    const slope = new Float64Array(3);
    fair.slope((m) => [one, one / 2, one][m] ?? 0, slope);
    expect(slope[1]).toBeLessThan(0);
    expect(slope[0]).toBeGreaterThan(0);
    const before = Array.from(fair.weights);
    fair.lean(slope.map((up) => -1000 * up));
    expect(fair.weights[1]).toBeGreaterThan(before[1] ?? 0);
    expect(fair.weights[0]).toBeLessThan(before[0] ?? 0);
  });

  it('stays one together and more than nothing', () => {
    const fair = new FairWeights(week, allOnFirst());
    for (const far of [0, 1, 30, 1e3, 1e5]) {
      fair.lean(Float64Array.of(far, -far, 7));
      expect(sumOfParts(fair.weights)).toBeCloseTo(1, 9);
      for (const weight of fair.weights) expect(weight).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('has the slope that it shows when it leans a little', () => {
    const fair = new FairWeights(week, Float64Array.from([1.05, 1, 0.95]));
    const worth = (m: number) => one * ([1, 0.8, 0.7][m] ?? 0);
    const sum = (positions: Float64Array) => {
      fair.lean(positions);
      return fair.weights.reduce((total, weight, m) => total + weight * worth(m), 0);
    };
    const at = Float64Array.of(400, -300, 100);
    fair.lean(at);
    const slope = new Float64Array(3);
    fair.slope(worth, slope);
    for (const m of at.keys()) {
      const [more = 0, less = 0] = [1, -1].map((by) =>
        sum(at.map((position, i) => position + (i === m ? by : 0))),
      );
      expect((more - less) / 2).toBeCloseTo(slope[m] ?? 0, 3);
    }
  });

  it('stays with one who is alone', () => {
    const alone = compileWeek({ ...problem, members: problem.members.slice(0, 1) });
    const fair = new FairWeights(alone, Float64Array.of(1));
    const slope = Float64Array.of(5);
    fair.slope(() => one / 2, slope);
    fair.lean(Float64Array.of(400));
    expect([...slope, ...fair.weights]).toEqual([0, 1]);
  });

  it('asks nothing where fairness counts for nothing', () => {
    const without = compileWeek({ ...problem, fairnessPercent: 0 });
    const fair = new FairWeights(without, Float64Array.of(1, 1, 1));
    const slope = Float64Array.of(5, 5, 5);
    fair.slope((m) => m * one, slope);
    fair.lean(Float64Array.of(400, 0, -400));
    expect([...slope, ...fair.weights]).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
