import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from './likeness.ts';
import { lettersOf, proposeJoins, type Joinable } from './propose-joins.ts';

function joins(of: Joinable, mentioned: Record<string, number>, known: string[]) {
  return proposeJoins(of, new Map(Object.entries(mentioned)), known).map(
    ({ from, to, rows, because, accepted }) => `${from} → ${to} ${rows} ${because}${accepted ? '' : '?'}`,
  );
}

describe('two ways of writing one name are offered for joining', () => {
  const products = ['GTX Basic', 'GTX Plus Basic', 'GTX Pro', 'MG Special', 'GTK 500'];
  test.each<[string, Joinable, Record<string, number>, string[], string[]]>([
    [
      'a missing space is sure',
      'products',
      { GTXPro: 1480, 'GTX Basic': 9 },
      products,
      ['GTXPro → GTX Pro 1480 same-letters'],
    ],
    [
      'case, accents and punctuation too',
      'accounts',
      { 'CAFE-ZURICH': 2 },
      ['Café Zürich'],
      ['CAFE-ZURICH → Café Zürich 2 same-letters'],
    ],
    [
      'two known names with the same letters are a question',
      'products',
      { ab: 1 },
      ['A-B', 'A B'],
      ['ab → A-B 1 same-letters?'],
    ],
    [
      'a letter too many is a question',
      'products',
      { 'MG Speciall': 3 },
      products,
      ['MG Speciall → MG Special 3 nearly-same?'],
    ],
    [
      'two letters swapped too',
      'members',
      { 'Jan Voorbeedl': 4 },
      ['Jan Voorbeeld'],
      ['Jan Voorbeedl → Jan Voorbeeld 4 nearly-same?'],
    ],
    [
      'another legal form is a question',
      'accounts',
      { 'Bakkerij Smit B.V.': 5 },
      ['Bakkerij Smit'],
      ['Bakkerij Smit B.V. → Bakkerij Smit 5 legal-form?'],
    ],
    [
      'the same legal form written otherwise is sure',
      'accounts',
      { 'Smit bv': 5 },
      ['Smit B.V.'],
      ['Smit bv → Smit B.V. 5 same-letters'],
    ],
    ['other digits are another thing', 'products', { 'GTK 600': 3 }, products, []],
    ['short names differ soon', 'products', { 'MG A': 3 }, ['MG B'], []],
    ['another name is another name', 'accounts', { Bluth: 1 }, ['Bubba Gump'], []],
    ['what is known needs no join', 'products', { 'GTX Pro': 1 }, products, []],
    ['nothing known, nothing to join', 'products', { GTXPro: 1 }, [], []],
  ])('%s', (_, of, mentioned, known, expected) => expect(joins(of, mentioned, known)).toEqual(expected));

  test('the most rows stand first', () => {
    expect(joins('products', { GTXPRO: 1, gtxpro: 7 }, ['GTX Pro'])[0]).toContain('gtxpro');
  });
});

test.each([
  ['kitten', 'sitting', 3, 3],
  ['kitten', 'sitting', 2, 3],
  ['ab', 'ba', 2, 1],
  ['', 'abc', 5, 3],
  ['abc', 'abc', 0, 0],
])('%s and %s are at most %d apart: %d', (a, b, most, away) => expect(distance(a, b, most)).toBe(away));

test('the distance is the same both ways, and nought only for the same text', () => {
  assert(
    property(string({ maxLength: 12 }), string({ maxLength: 12 }), (a, b) => {
      expect(distance(a, b, 12)).toBe(distance(b, a, 12));
      expect(distance(a, b, 12) === 0).toBe(a === b);
    }),
  );
});

test('letters are what is left of a name', () =>
  expect(lettersOf(' Jansen & Zn. (Café)')).toBe('jansenenzncafe'));
