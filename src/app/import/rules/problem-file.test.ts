import { expect, test } from 'vitest';

import { harmless, ownColumn, problemHead, problemLine } from './problem-file.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+SUM(A1)', "'+SUM(A1)"],
  ['-2+3', "'-2+3"],
  ['@cmd', "'@cmd"],
  ['\t=1', "'\t=1"],
  ['+31 (0)20 123 45 67', '+31 (0)20 123 45 67'],
  ['-12,50', '-12,50'],
  ['gewoon = tekst', 'gewoon = tekst'],
])('no spreadsheet runs %j', (text, written) => expect(harmless(text)).toBe(written));

test('a row comes back as it stood, with its line, columns and reasons behind it', () => {
  const row = {
    line: 7,
    cells: ['A;1', 'zegt "ja"', null],
    reasons: [
      { column: 'Datum', says: 'Geen datum.' },
      { column: 'Datum', says: 'Te vroeg.' },
    ],
  };
  expect(problemLine(row, 3, ';')).toBe('"A;1";"zegt ""ja""";;7;Datum;Geen datum. Te vroeg.\r\n');
});

test('the columns that were added are known again in both languages', () => {
  for (const language of ['nl', 'en'] as const)
    expect(problemHead([], ';', language).trim().split(';').every(ownColumn)).toBe(true);
  expect(ownColumn('Reden')).toBe(false);
});
