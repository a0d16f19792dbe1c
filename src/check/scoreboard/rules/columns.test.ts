import { expect, test } from 'vitest';

import { columnsOf } from './columns.ts';

test('the best week is the highest column, and the later of two that are as good', () => {
  expect(columnsOf([50, 100, 0, 100])).toEqual([
    { value: 50, height: 0.5, best: false },
    { value: 100, height: 1, best: false },
    { value: 0, height: 0, best: false },
    { value: 100, height: 1, best: true },
  ]);
});

test('weeks in which nothing was won, or more was credited than sold, have no column and no best', () => {
  expect(columnsOf([null, 0, -20]).some(({ best, height }) => best || height > 0)).toBe(false);
});
