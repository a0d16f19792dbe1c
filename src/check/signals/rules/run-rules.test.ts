import { expect, test } from 'vitest';

import { runBreaks, type RunRule } from './run-rules.ts';
import { limitsAround, movingRanges, xmrLimits } from './xmr.ts';

const limitsOf = (values: readonly number[]) => {
  const limits = xmrLimits(values);
  if (!limits) throw new Error('no limits');
  return limits;
};
/** Mean 50, deviation about 10: limits 20 and 80, thirds at 30, 40, 60, 70. */
const wide = limitsAround(50, 30 / 2.66);
const breaksOf = (values: readonly (number | null)[], rule: RunRule, small = false) =>
  runBreaks(values, wide, small)
    .filter((found) => found.rule === rule)
    .map(({ side, places }) => [side, ...places]);

// D. J. Wheeler, Making Sense of Data.
const receivables = [
  55.6, 54.7, 54.9, 54.8, 56.9, 55.7, 53.8, 54.8, 53.4, 57.0, 59.4, 63.2, 60.9, 60.7, 58.6, 57.3, 56.9, 58.1,
  58.3, 50.9, 53.3, 52.5, 50.8, 52.9,
];
const seniors = [21.3, 20.2, 20.9, 21.0, 18.8, 19.6, 18.7, 18.6, 18.1, 18.9, 19.2, 18.2, 17.3, 19.0];
const software = [
  5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200,
];
const plantA = [43, 40, 37, 33, 30, 33, 34, 35, 29, 33, 31, 39];
const plantB = [35, 37, 33, 32, 27, 29, 31, 22, 25, 30, 24, 19];

test('accounts receivable, table 9.2: weeks 12, 13, 20 and 23 are outside, week 14 stands on the limit and is not', () => {
  const outside = runBreaks(receivables, limitsOf(receivables)).filter(({ rule }) => rule === 'outside');
  expect(outside.flatMap(({ places }) => places).sort((a, b) => a - b)).toEqual([11, 12, 19, 22]);
  const { rangeLimit } = limitsOf(receivables);
  expect(movingRanges(receivables).findIndex((step) => step > rangeLimit) + 1).toBe(19);
});

test('seniors who smoke, table 8.1: eight years in a row under the mean', () => {
  const runs = runBreaks(seniors, limitsOf(seniors)).filter(({ rule }) => rule === 'eight-on-a-side');
  expect(runs).toEqual([{ rule: 'eight-on-a-side', side: 'low', places: [6, 7, 8, 9, 10, 11, 12, 13] }]);
});

test('software, p. 382: the last value is outside, and so is the step to it', () => {
  const outside = runBreaks(software, limitsOf(software)).filter(({ rule }) => rule === 'outside');
  expect(outside).toEqual([{ rule: 'outside', side: 'high', places: [15] }]);
  expect(movingRanges(software).at(-1)).toBeGreaterThan(limitsOf(software).rangeLimit);
});

test('plants A and B, table 9.1: against each other’s limits', () => {
  const against = (values: readonly number[], other: readonly number[]) =>
    runBreaks(values, limitsOf(other))
      .filter(({ rule }) => rule === 'outside')
      .flatMap(({ places }) => places)
      .sort((a, b) => a - b);
  expect(against(plantB, plantA)).toEqual([7, 8, 10, 11]);
  expect(against(plantA, plantB)).toEqual([0, 1]);
});

test('a value on the limit is not outside it', () => {
  expect(breaksOf([80, 20, 80.1, 19.9], 'outside')).toEqual([
    ['high', 2],
    ['low', 3],
  ]);
});

test('seven on one side are routine, eight are not, a ninth is the same run', () => {
  expect(breaksOf([51, 52, 51, 52, 51, 52, 51, 49], 'eight-on-a-side')).toEqual([]);
  expect(breaksOf([49, 51, 52, 51, 52, 51, 52, 51, 51, 51], 'eight-on-a-side')).toEqual([
    ['high', 1, 2, 3, 4, 5, 6, 7, 8, 9],
  ]);
  expect(breaksOf([51, 52, 51, 52, 50, 52, 51, 51, 51], 'eight-on-a-side')).toEqual([]);
});

test('a week without a figure breaks a run', () => {
  expect(breaksOf([51, 52, 51, 52, null, 52, 51, 51, 51, 51], 'eight-on-a-side')).toEqual([]);
  expect(breaksOf([75, null, 75], 'two-of-three')).toEqual([]);
  expect(breaksOf([50, 51, 52, 53, null, 54, 55], 'six-in-a-row')).toEqual([]);
});

test('two of three beyond two thirds of the way to the same limit', () => {
  expect(breaksOf([50, 71, 50, 72], 'two-of-three')).toEqual([['high', 1, 3]]);
  expect(breaksOf([50, 71, 50, 29], 'two-of-three')).toEqual([]);
  expect(breaksOf([29, 28, 50], 'two-of-three')).toEqual([]); // two weeks are not three
  expect(breaksOf([50, 29, 28], 'two-of-three')).toEqual([['low', 1, 2]]);
  expect(breaksOf([50, 70, 50, 70], 'two-of-three')).toEqual([]); // on the line
});

test('four of five beyond one third', () => {
  expect(breaksOf([61, 62, 50, 61, 62], 'four-of-five')).toEqual([['high', 0, 1, 3, 4]]);
  expect(breaksOf([61, 62, 50, 50, 62], 'four-of-five')).toEqual([]);
});

test('six steadily up or down, an equal value ends it', () => {
  expect(breaksOf([45, 46, 47, 48, 49, 51], 'six-in-a-row')).toEqual([['high', 0, 1, 2, 3, 4, 5]]);
  expect(breaksOf([55, 54, 53, 52, 51, 49], 'six-in-a-row')).toEqual([['low', 0, 1, 2, 3, 4, 5]]);
  expect(breaksOf([45, 46, 47, 47, 48, 49, 51], 'six-in-a-row')).toEqual([]);
  expect(breaksOf([45, 46, 47, 48, 49], 'six-in-a-row')).toEqual([]);
});

test('for small counts only a point outside and eight on a side count', () => {
  const values = [50, 71, 72, 61, 62, 63, 61, 62];
  expect(runBreaks(values, wide).map(({ rule }) => rule)).toContain('two-of-three');
  expect(runBreaks(values, wide, true).map(({ rule }) => rule)).toEqual([]);
  expect(runBreaks([...values, 81], wide, true).map(({ rule }) => rule)).toEqual([
    'outside',
    'eight-on-a-side',
  ]);
});

test('a series that never moves has no limits to break', () => {
  expect(runBreaks([3, 3, 3, 9], limitsAround(3, 0))).toEqual([]);
});
