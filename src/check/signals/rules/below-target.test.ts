import fc from 'fast-check';
import { expect, test } from 'vitest';

import { chanceOfRun, weeksBelow } from './below-target.ts';

test('a process that sits on its target is below it three weeks in a row in 61.7 % of quarters', () => {
  expect((chanceOfRun(3, 13) * 100).toFixed(1)).toBe('61.7');
  expect(chanceOfRun(3, 13)).toBe(1 - 3136 / 8192);
});

test('the chance of a run is what counting all rows of weeks gives', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 11 }), (run, weeks) => {
      let rows = 0;
      for (let row = 0; row < 2 ** weeks; row++) if (row.toString(2).includes('1'.repeat(run))) rows++;
      expect(chanceOfRun(run, weeks)).toBeCloseTo(rows / 2 ** weeks, 12);
    }),
  );
});

test('a process well above its target is seldom below it three weeks in a row', () => {
  expect(chanceOfRun(3, 13, 0.1)).toBeLessThan(0.011);
  expect(chanceOfRun(3, 13, 0)).toBe(0);
  expect(chanceOfRun(3, 13, 1)).toBe(1);
  expect(chanceOfRun(14, 13)).toBe(0);
  expect(chanceOfRun(0, 13)).toBe(1);
});

test('only the weeks at the end count, on target is not below', () => {
  expect(weeksBelow([40, 33, 31, 30], [40, 40, 40, 40], 'higher')).toBe(3);
  expect(weeksBelow([33, 31, 40], [40, 40, 40], 'higher')).toBe(0);
  expect(weeksBelow([], [], 'higher')).toBe(0);
});

test('where lower is better, above target is what counts', () => {
  expect(weeksBelow([3, 9, 8], [5, 5, 5], 'lower')).toBe(2);
});

test('a week without a figure or without a target ends the run', () => {
  expect(weeksBelow([31, null, 30], [40, 40, 40], 'higher')).toBe(1);
  expect(weeksBelow([31, 30, 30], [40, null, 40], 'higher')).toBe(1);
  expect(weeksBelow([31, 30, null], [40, 40, 40], 'higher')).toBe(0);
});
