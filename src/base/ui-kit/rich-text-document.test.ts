import { expect, test } from 'vitest';

import type { RichText } from '#base/kernel/rich-text.ts';

import { fromDocument, toDocument } from './rich-text-document.ts';

const texts: [string, RichText][] = [
  ['nothing', []],
  [
    'a paragraph',
    [{ kind: 'paragraph', spans: [{ text: 'Bel ' }, { text: 'nu', bold: true, italic: true }] }],
  ],
  ['a line break', [{ kind: 'paragraph', spans: [{ text: 'een\ntwee' }] }]],
  [
    'an empty line between',
    [
      { kind: 'paragraph', spans: [{ text: 'een' }] },
      { kind: 'paragraph', spans: [] },
      { kind: 'heading', level: 2, spans: [{ text: 'twee' }] },
    ],
  ],
  [
    'lists',
    [
      { kind: 'bullets', items: [[{ text: 'een' }], [{ text: 'site', link: 'https://cadans.nl' }]] },
      { kind: 'numbers', items: [[{ text: 'drie', italic: true }]] },
    ],
  ],
];

test.each(texts)('%s comes out of the editor as it went in', (_, text) => {
  expect(fromDocument(toDocument(text))).toEqual(text);
});

test('the empty line that an editor keeps at its end is not written', () => {
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [] }, { type: 'paragraph' }] };
  expect(fromDocument(document)).toEqual([]);
});

test('words that look alike become one, and an address that may not be is left behind', () => {
  const marks = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }];
  const content = [
    { type: 'text', text: 'a' },
    { type: 'text', text: 'b', marks },
  ];
  expect(fromDocument({ type: 'doc', content: [{ type: 'paragraph', content }] })).toEqual([
    { kind: 'paragraph', spans: [{ text: 'ab' }] },
  ]);
});
