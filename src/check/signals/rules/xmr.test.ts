import { describe, expect, test } from 'vitest';

import { limitsAround, movingRanges, routineDeviation, xmrLimits } from './xmr.ts';

const limitsOf = (values: readonly number[], bounds = {}) => {
  const limits = xmrLimits(values, bounds);
  if (!limits) throw new Error('no limits');
  return limits;
};

/** Printed in D. J. Wheeler, Making Sense of Data, unless said otherwise; to as many digits as printed. */
const published = [
  {
    of: 'p. 382 (and Understanding Statistical Process Control, p. 386)',
    values: [5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200],
    digits: 2,
    printed: { mean: 4135.5, movingRange: 355.93, lower: 3188.72, upper: 5082.28 },
  },
  {
    of: 'peak flow, fig. 9.9, p. 130 (its own rounding of the mean gives 322.5 and 43.7)',
    values: [120, 140, 100, 150, 260, 150, 100, 120, 300, 300, 275, 300, 140, 170, 150, 150, 190, 180],
    digits: 1,
    printed: { mean: 183.1, lower: 43.8, upper: 322.3 },
  },
  {
    of: 'accident rates of plant A, table 9.1',
    values: [43, 40, 37, 33, 30, 33, 34, 35, 29, 33, 31, 39],
    digits: 1,
    printed: { lower: 25.6, upper: 43.9 },
  },
  {
    of: 'accident rates of plant B, table 9.1',
    values: [35, 37, 33, 32, 27, 29, 31, 22, 25, 30, 24, 19],
    digits: 1,
    printed: { lower: 18.0, upper: 39.3 },
  },
  {
    of: 'in-process inventory, Understanding Variation, as given by Commoncog',
    values: [
      19, 27, 20, 16, 18, 25, 22, 24, 17, 25, 15, 17, 20, 22, 19, 16, 22, 19, 25, 22, 18, 20, 16, 17, 20, 15,
      27, 25, 17, 19, 28,
    ],
    digits: 2,
    printed: { mean: 20.39, movingRange: 4.7, upper: 32.89 },
  },
] as const;

describe.each(published)('$of', ({ values, digits, printed }) => {
  test('has the mean and limits that the book prints', () => {
    const limits = limitsOf(values);
    for (const [name, value] of Object.entries(printed))
      expect(limits[name as keyof typeof limits].toFixed(digits)).toBe(value.toFixed(digits));
  });
});

test('the steps between values are the printed ones, and the limit of the steps is 3.267 times their mean', () => {
  const values = published[0].values;
  expect(movingRanges(values)).toEqual([
    695, 0, 375, 315, 140, 55, 200, 305, 55, 280, 115, 460, 385, 222, 1737,
  ]);
  // The book has 3.268 and so 1163.19.
  expect(limitsOf(values).rangeLimit).toBeCloseTo((1163.19 * 3.267) / 3.268, 1);
});

test('NIST’s flow rates with 3 ÷ 1.128 in place of 2.660: 45.82 and 55.80', () => {
  const limits = limitsOf([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]);
  expect(limits.mean).toBeCloseTo(50.81, 2);
  expect(limits.movingRange).toBeCloseTo(1.8778, 4);
  const reach = 3 * routineDeviation(limits);
  expect(limits.mean - reach).toBeCloseTo(45.8159, 4);
  expect(limits.mean + reach).toBeCloseTo(55.8041, 4);
});

test('a count never falls below nought, a part never rises above one', () => {
  expect(limitsOf([1, 5, 0, 4], { least: 0 }).lower).toBe(0);
  expect(limitsOf([0.9, 0.5, 0.95, 0.6], { least: 0, most: 1 }).upper).toBe(1);
});

test('one value has no step, so no limits', () => {
  expect(xmrLimits([])).toBeNull();
  expect(xmrLimits([12])).toBeNull();
});

test('a frozen baseline gives the limits that it gave', () => {
  const limits = limitsOf([19, 27, 20, 16]);
  expect(limitsAround(limits.mean, limits.movingRange)).toEqual(limits);
});
