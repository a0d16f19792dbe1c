import { expect, test } from 'vitest';

import { unprintableSigns, withBoxes } from './unprintable-signs.ts';

const said = String.raw`[SourceDiagnostic { message: "the text \"💩a\" could not be displayed with any font" }, SourceDiagnostic { message: "the text \"\\u{10ffff}\" could not be displayed with any font" }]`;

test('the press names the signs that no font has', () => {
  expect(unprintableSigns(said)).toEqual(new Set(['💩', '\u{10ffff}']));
  expect(unprintableSigns('unexpected end of block')).toEqual(new Set());
});

test('such a sign becomes an open box, and nothing else changes', () => {
  expect(withBoxes('{"title":"Oven 💩 \\" é"}', new Set(['💩']))).toBe('{"title":"Oven □ \\" é"}');
});
