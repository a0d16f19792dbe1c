import { expect, test } from 'vitest';

import { columnWidth, leastTableWidth } from './data-table-widths.ts';

const title = { key: 'title', size: 11, grows: true };
const amount = { key: 'amount', size: 6 };

test('every column has its own size, so that a wide screen is shared by all in proportion', () => {
  expect([title, amount].map((column) => columnWidth(column, {}))).toEqual(['11rem', '6rem']);
});

test('once somebody chose a width, only the name takes the rest', () => {
  const chosen = { amount: 140 };
  expect([title, amount].map((column) => columnWidth(column, chosen))).toEqual([undefined, '140px']);
});

test('a table is never narrower than its columns, the boxes to choose with included', () => {
  expect(leastTableWidth([title, amount], { amount: 140 }, true)).toBe('calc(3rem + 11rem + 140px)');
});
