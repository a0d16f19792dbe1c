import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { excerptOf, fiscalUntil, isTypedName, pseudonymOf, wordsOfName } from './person.ts';

test('an erased person has one name everywhere, in the language of the organisation', () => {
  const id = '01a201fa-ea60-7e37-99a9-fd6139a4767f';
  expect(pseudonymOf('contact', id, 'nl')).toBe('Gewiste persoon A4767F');
  expect(pseudonymOf('contact', id, 'en')).toBe('Erased person A4767F');
  expect(pseudonymOf('member', id, 'nl')).toBe('Oud-medewerker A4767F');
});

test('the name has to be typed, capitals and spaces aside', () => {
  expect(isTypedName(' cora  van den verzonnen ', 'Cora van den Verzonnen')).toBe(true);
  expect(isTypedName('Cora', 'Cora van den Verzonnen')).toBe(false);
  expect(isTypedName('', '')).toBe(false);
});

test('the words of a name by which somebody is meant', () => {
  expect(wordsOfName('Mevr. Cora van den Verzonnen-Proef')).toEqual(['Cora', 'Verzonnen', 'Proef']);
  expect(wordsOfName('Bo')).toEqual([]);
});

test('what belongs to the accounts is kept for seven years after its year', () => {
  expect(fiscalUntil('2026-01-02' as IsoDate)).toBe('2033-12-31');
});

test('of a long text the part is shown in which somebody stands', () => {
  const text = `${'a '.repeat(300)}Cora belde ${'b '.repeat(300)}`;
  const said = excerptOf(text, /cora/i);
  expect(said).toContain('Cora belde');
  expect(said.startsWith('…') && said.endsWith('…')).toBe(true);
  expect(excerptOf('kort', null)).toBe('kort');
});
