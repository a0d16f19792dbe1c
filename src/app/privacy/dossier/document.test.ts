import { expect, test } from 'vitest';

import { amsterdam, type IsoDate } from '#base/kernel/date.ts';

import { documentOf, escaped } from './document.ts';
import { documentWords, fileNames, sheetWords } from './words.ts';

const around = {
  organisation: 'Proef & Zn',
  today: '2026-11-22' as IsoDate,
  language: 'nl',
  zone: amsterdam,
} as const;

test('a dossier is a page in the reader’s language that runs nothing and fetches nothing', () => {
  const page = [
    ...documentOf(
      around,
      [{ name: 'person', rows: [[{ field: 'Naam', value: '<script>alert(1)</script>' }]] }],
      { entries: [], more: false },
    ),
  ].join('');
  expect(page).toContain('Wie je bent');
  expect(page).toContain('22-11-2026');
  expect(page).toContain('Proef &amp; Zn');
  expect(page).not.toContain('<script');
  expect(page).not.toMatch(/src=|href=|url\(/);
});

test('what is sharp in HTML is blunt in a dossier', () => {
  expect(escaped(`<a href="x">&</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
});

test('every word of a dossier is there in both languages', () => {
  for (const word of [
    ...Object.values(sheetWords),
    ...Object.values(documentWords),
    ...Object.values(fileNames),
  ])
    expect(word.nl && word.en).toBeTruthy();
});
