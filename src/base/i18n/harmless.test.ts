import { expect, test } from 'vitest';

import { harmless } from './harmless.ts';

test.each([
  '=1+1',
  '+SUM(A1)',
  '-2+3+cmd|/C calc!A0',
  '@SUM(1)',
  ' =1+1',
  '\t=1',
  '\rx',
  '=HYPERLINK("http://x")',
  '\u00a0=1+1',
  '\ufeff=1+1',
  '\u200b@SUM(1)',
  '\n=1+1',
  // What Excel takes for the same signs where people write Chinese or Japanese.
  '＝1+1',
  '＋SUM(A1)',
  '＠SUM(1)',
])('%j is made harmless', (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

test.each([
  '+31 30 123 45 67',
  '+31301234567',
  '-12',
  '030-1234567',
  'Jansen & Zn',
  'a=b',
  '',
  '3-4',
  '-12,50',
])('%j stays as it is', (text) => {
  expect(harmless(text)).toBe(text);
});
