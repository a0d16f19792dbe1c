import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { chaptersAbout, chaptersOf } from './rules.ts';

const guideIn = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

test('a guide is cut at its headings, and what comes before them is left out', () => {
  const guide =
    '# Title\n\nFor whom.\n\n## Één ritme\n\nText **bold**\n\n### Deeper\n\nMore\n\n## Two\nLast\n';
  expect(chaptersOf(guide)).toEqual([
    { id: 'een-ritme', title: 'Één ritme', text: 'Text **bold**\n\n### Deeper\n\nMore' },
    { id: 'two', title: 'Two', text: 'Last' },
  ]);
});

test.each(['guide.md', 'guide.nl.md'])('%s has chapters with addresses of their own', (name) => {
  const chapters = chaptersOf(guideIn(name));
  expect(chapters.length).toBeGreaterThan(6);
  expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
  // What leads to another file leads nowhere on a screen.
  for (const { text } of chapters) expect(text).not.toMatch(/\]\([^)]*\.md/);
});

test('both languages tell the same chapters', () => {
  expect(chaptersOf(guideIn('guide.nl.md'))).toHaveLength(chaptersOf(guideIn('guide.md')).length);
});

describe('a question finds the chapters', () => {
  const chapters = [
    { id: 'a', title: 'Weekritme', text: 'Teken **uren** in een weekje' },
    { id: 'b', title: 'Import', text: 'Een bestand, coördinatie' },
  ];
  const about = (question: string) => chaptersAbout(chapters, question).map(({ id }) => id);

  test('in which each of its words stands', () => {
    expect(about('uren week')).toEqual(['a']);
    expect(about('uren import')).toEqual([]);
  });

  test('whatever the capitals and accents', () => {
    expect(about('COORDINATIE')).toEqual(['b']);
  });

  test('and without one all are there', () => {
    expect(about('  ')).toEqual(['a', 'b']);
  });
});
