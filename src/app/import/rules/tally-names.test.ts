import { expect, test } from 'vitest';
import type { FileMapping } from '#app/import/mapping.ts';
import type { Target } from './fields.ts';
import { tallyNames } from './tally-names.ts';

const mapping = (target: Target, fields: string[]): FileMapping => ({
  file: 'export.csv',
  sheet: null,
  target,
  leftOutBecause: null,
  columns: fields.map((field) => ({
    column: field,
    to: { kind: 'field', field },
    forms: { decimal: ',', dateOrder: 'dmy', serialDates: false, currency: null, scale: 1 },
    sure: true,
  })),
});

test('deals mention products, accounts and sellers, and stand in stages', () => {
  const tally = tallyNames(
    mapping('deals', ['productName', 'accountName', 'ownerName', 'stage', 'closedOn']),
  );
  tally.add(['GTXPro', 'Smit', 'An Voorbeeld', 'Won', '1-1-2026']);
  tally.add(['GTXPro ', '', 'An  Voorbeeld', 'Won', '']);
  tally.add(['GTX Pro', null, '', 'Open', '']);
  expect([...tally.mentioned.products]).toEqual([
    ['GTXPro', 2],
    ['GTX Pro', 1],
  ]);
  expect([...tally.mentioned.accounts]).toEqual([['Smit', 1]]);
  expect([...tally.mentioned.members]).toEqual([['An Voorbeeld', 2]]);
  expect(tally.stages()).toEqual([
    { text: 'Won', from: 'stage', pipeline: null, rows: 2, withClosingDate: 1 },
    { text: 'Open', from: 'stage', pipeline: null, rows: 1, withClosingDate: 0 },
  ]);
  expect(tally.rows()).toBe(3);
});

test('accounts bring their own names and mention their parents', () => {
  const tally = tallyNames(mapping('accounts', ['name', 'parentName']));
  tally.add(['Bakkerij Smit', 'Smit Groep']);
  expect([...tally.brought.accounts]).toEqual(['Bakkerij Smit']);
  expect([...tally.mentioned.accounts]).toEqual([['Smit Groep', 1]]);
});
