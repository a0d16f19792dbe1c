import { expect, test } from 'vitest';

import { localRichTextField, richTextField } from './rich-text-field.ts';

const takes = (text: unknown) => richTextField(20).safeParse(text).success;

test.each([
  ['a paragraph', [{ kind: 'paragraph', spans: [{ text: 'Ja', bold: true }] }], true],
  ['an empty line', [{ kind: 'paragraph', spans: [] }], true],
  ['a list', [{ kind: 'bullets', items: [[{ text: 'Ja' }]] }], true],
  ['a heading of a level that is not there', [{ kind: 'heading', level: 3, spans: [] }], false],
  ['a script as a link', [{ kind: 'paragraph', spans: [{ text: 'x', link: 'javascript:alert(1)' }] }], false],
  ['something else within', [{ kind: 'picture', spans: [] }], false],
  ['something else at its words', [{ kind: 'paragraph', spans: [{ text: 'x', onclick: 'y' }] }], false],
  ['more letters than may be', [{ kind: 'paragraph', spans: [{ text: 'x'.repeat(21) }] }], false],
  ['plain words', 'Ja', false],
])('of %s', (_, text, taken) => {
  expect(takes(text)).toBe(taken);
});

test('both languages are judged alike', () => {
  const field = localRichTextField(20);
  expect(field.safeParse({ nl: [{ kind: 'paragraph', spans: [{ text: 'Ja' }] }] }).success).toBe(true);
  expect(field.safeParse({ en: [{ kind: 'paragraph', spans: [{ text: '' }] }] }).success).toBe(false);
});
