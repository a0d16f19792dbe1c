import { describe, expect, test } from 'vitest';

import {
  isAllowedLink,
  isBlank,
  linkFrom,
  localRichFromPlain,
  plainText,
  richFromPlain,
  richInLanguage,
  writtenRichText,
  type RichText,
} from './rich-text.ts';

const manual: RichText = [
  { kind: 'heading', level: 1, spans: [{ text: 'Bellen' }] },
  { kind: 'paragraph', spans: [{ text: 'Bel ' }, { text: 'vóór tienen', bold: true }, { text: '.' }] },
  { kind: 'bullets', items: [[{ text: 'naam' }], [{ text: 'script', link: 'https://cadans.nl/script' }]] },
  { kind: 'numbers', items: [[{ text: 'kies' }], [{ text: 'bel' }]] },
];

test('a manual reads as plain lines, lists with their signs and links with their address', () => {
  expect(plainText(manual)).toBe(
    'Bellen\nBel vóór tienen.\n- naam\n- script (https://cadans.nl/script)\n1. kies\n2. bel',
  );
});

test('an address that its words name is not said twice, nor within words of which a part is bold', () => {
  const link = 'https://www.cadans.nl/';
  expect(plainText([{ kind: 'paragraph', spans: [{ text: 'www.cadans.nl', link }] }])).toBe('www.cadans.nl');
  expect(
    plainText([
      {
        kind: 'paragraph',
        spans: [{ text: 'onze ', link }, { text: 'site', bold: true, link }, { text: '!' }],
      },
    ]),
  ).toBe('onze site (https://www.cadans.nl/)!');
});

test('a plain text becomes paragraphs and reads the same', () => {
  expect(plainText(richFromPlain('Een.\n\n Twee. \n'))).toBe('Een.\nTwee.');
  expect(richFromPlain(' \n')).toEqual([]);
  expect(localRichFromPlain({ nl: 'Ja', en: '' })).toEqual({
    nl: [{ kind: 'paragraph', spans: [{ text: 'Ja' }] }],
  });
});

test('signs of a list alone say nothing', () => {
  expect(isBlank([{ kind: 'bullets', items: [[], [{ text: ' ' }]] }])).toBe(true);
  expect(isBlank([{ kind: 'numbers', items: [[]] }])).toBe(true);
  expect(isBlank(undefined)).toBe(true);
  expect(isBlank(manual)).toBe(false);
  expect(isBlank(richFromPlain('-'))).toBe(false);
});

test('a language in which nothing was written falls away, and the reader gets the other', () => {
  const written = writtenRichText({ nl: manual, en: [{ kind: 'paragraph', spans: [] }] });
  expect(written).toEqual({ nl: manual });
  expect(richInLanguage(written, 'en')).toBe(manual);
  expect(richInLanguage({}, 'en')).toEqual([]);
});

describe('a link', () => {
  test.each([
    ['https://cadans.nl', true],
    ['HTTP://cadans.nl/a?b=c#d', true],
    ['mailto:anna@cadans.nl', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['https://', false],
    ['//cadans.nl', false],
    ['https://a b', false],
    ['java\nscript:https://x.nl', false],
  ])('%s', (address, allowed) => {
    expect(isAllowedLink(address)).toBe(allowed);
  });

  test.each([
    ['cadans.nl', 'https://cadans.nl'],
    [' www.cadans.nl/prijzen?x=1 ', 'https://www.cadans.nl/prijzen?x=1'],
    ['localhost.lan:3000/a', 'https://localhost.lan:3000/a'],
    ['anna@cadans.nl', 'mailto:anna@cadans.nl'],
    ['http://cadans.nl', 'http://cadans.nl'],
    ['javascript:alert(1)', null],
    ['zomaar', null],
    ['', null],
  ])('typed as %s', (typed, address) => {
    expect(linkFrom(typed)).toBe(address);
  });
});
