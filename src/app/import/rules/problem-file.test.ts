import { expect, test } from 'vitest';

import { ownColumn, problemHead, problemLine } from './problem-file.ts';

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
