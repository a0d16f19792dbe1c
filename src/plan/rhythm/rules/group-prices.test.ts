import { describe, expect, it } from 'vitest';

import type { CompiledWeek, Group } from './compiled-week.ts';
import { chooseDays, GroupPrices } from './group-prices.ts';

const week = { slots: 10, days: 3 } as CompiledWeek;
const parts = [
  { person: 0, first: 0 },
  { person: 1, first: 4 },
];
const group = (count: number, daysApart: number): Group => ({
  item: 0,
  members: [0, 1],
  length: 1,
  count,
  starts: [1, 5, 12, 25],
  daysApart,
});
const costs = Float64Array.of(0, 3, 0, 1);
const prizes = () => Float64Array.of(10, 20, 5, 7, -2, 4, 6, 11);
const kept = (own: Float64Array) =>
  [0, 1, 2, 3].map((k) => -(costs[k] ?? 0) - (own[k] ?? 0) - (own[4 + k] ?? 0));

describe('what a group asks of the prizes', () => {
  it('is that they come to the same at all its starts, and pay nobody more', () => {
    const own = prizes();
    const before = prizes();
    new GroupPrices(week, group(1, 0), costs, parts).even(own);
    for (const one of kept(own)) expect(one).toBeCloseTo(Math.max(...kept(before)), 9);
    for (const [i, one] of own.entries()) expect(one).toBeLessThanOrEqual((before[i] ?? 0) + 1e-9);
  });

  it('is the same only within each day where its times must be on different days', () => {
    const own = prizes();
    new GroupPrices(week, group(2, 1), costs, parts).even(own);
    const [a, b, c, d] = kept(own);
    expect(a).toBeCloseTo(b ?? 0, 9);
    expect([c, d]).toEqual([-11, -19]);
  });

  it('keeps the sums alike on every way that it straightens, and leaves such a way as it is when all weigh the same', () => {
    for (const one of [group(1, 0), group(2, 1)]) {
      const own = new GroupPrices(week, one, costs, parts);
      const way = Float64Array.of(3, -1, 4, 1, 5, -9, 2, 6);
      own.straighten(way, Float64Array.of(1, 5));
      const sums = [0, 1, 2, 3].map((k) => (way[k] ?? 0) + (way[4 + k] ?? 0));
      expect(sums[0]).toBeCloseTo(sums[1] ?? 0, 9);
      if (one.count === 1) expect(sums[3]).toBeCloseTo(sums[0] ?? 0, 9);
      own.straighten(way, Float64Array.of(1, 1));
      const again = way.slice();
      own.straighten(again, Float64Array.of(1, 1));
      for (const [i, step] of again.entries()) expect(step).toBeCloseTo(way[i] ?? 0, 9);
    }
  });

  it('takes from the slope how often it is at each start, as many as it has times', () => {
    const slope = new Float64Array(8);
    const own = prizes();
    const prices = new GroupPrices(week, group(2, 1), costs, parts);
    prices.even(own);
    prices.value(own, 1, slope);
    expect(-slope.slice(0, 4).reduce((sum, one) => sum + one, 0)).toBeCloseTo(2, 9);
    expect(slope.slice(0, 4)).toEqual(slope.slice(4));
  });
});

describe('so many of the days, each once', () => {
  const worths = [4, 1, 3, 2];

  it('comes to the dearest of them when it is cold, and says which', () => {
    const { worth, often } = chooseDays(worths, 2, 0.01);
    expect(worth).toBeCloseTo(7, 3);
    expect(often.map((one) => Math.round(one))).toEqual([1, 0, 1, 0]);
  });

  it('counts every choice when it is warm: as by writing them all down', () => {
    const pairs = worths.flatMap((a, i) => worths.slice(i + 1).map((b, j) => [i, i + 1 + j, a + b] as const));
    const all = pairs.reduce((sum, [, , both]) => sum + Math.exp(both / 2), 0);
    const { worth, often } = chooseDays(worths, 2, 2);
    expect(worth).toBeCloseTo(2 * Math.log(all), 9);
    for (const day of worths.keys()) {
      const having = pairs.filter(([i, j]) => i === day || j === day);
      const part = having.reduce((sum, [, , both]) => sum + Math.exp(both / 2), 0) / all;
      expect(often[day]).toBeCloseTo(part, 9);
    }
  });

  it('has no worth where there are fewer days than times', () => {
    expect(chooseDays([1, 2], 3, 1).worth).toBe(Number.NEGATIVE_INFINITY);
  });
});
