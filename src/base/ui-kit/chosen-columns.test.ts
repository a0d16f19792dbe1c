import { expect, test } from 'vitest';

import { readColumns, writeColumns } from './chosen-columns.ts';

const known = ['title', 'amount', 'owner'];

test('columns are read in their order, with the widths that were chosen', () => {
  expect(readColumns('amount:140,title', known)).toEqual([
    { key: 'amount', width: 140 },
    { key: 'title', width: null },
  ]);
  expect(writeColumns(readColumns('amount:140,title', known))).toBe('amount:140,title');
});

test('what is unknown, comes twice or has an odd width is put right', () => {
  expect(readColumns('colour,title:x,title,amount:9999,owner:3', known)).toEqual([
    { key: 'title', width: null },
    { key: 'amount', width: 800 },
    { key: 'owner', width: 64 },
  ]);
});
