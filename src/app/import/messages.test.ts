import { expect, test } from 'vitest';
import { joinTexts, leftOutTexts, refusalTexts, rowReason, rowTexts, targetTexts } from './messages.ts';
import { faults, remarks } from './rules/row-problem.ts';
import { targets } from './rules/fields.ts';

test('every reason has its own words in both languages', () => {
  for (const texts of [refusalTexts, rowTexts, leftOutTexts, targetTexts, joinTexts]) {
    const said = Object.values(texts);
    expect(said.every(({ nl, en }) => nl !== '' && en !== '')).toBe(true);
    expect(new Set(said.map(({ nl }) => nl)).size).toBeGreaterThan(said.length - 3);
  }
  expect(Object.keys(rowTexts).sort()).toEqual([...faults, ...remarks].sort());
  expect(Object.keys(targetTexts).sort()).toEqual([...targets].sort());
});

test('a reason is told in the language of the reader', () => {
  expect(rowReason('date-unreadable', 'nl')).toBe('Dit is geen datum die bestaat.');
  expect(rowReason('date-unreadable', 'en')).toBe('This is not a date that exists.');
});
