import { expect, test } from 'vitest';

import { hitParts, meantWords, mistakesFromStart, soughtText } from './rules.ts';

test('two letters that changed places are one mistake', () => {
  expect(mistakesFromStart('jansne', 'jansen')).toBe(1);
});

test('who has typed half of a word has made no mistake yet', () => {
  expect(mistakesFromStart('bakk', 'bakkerij')).toBe(0);
});

test('a word that was only begun is found with a letter wrong', () => {
  expect(meantWords('onderhu', ['onderhoud', 'onderdeel'])).toEqual(['onderhoud']);
});

test('a forgotten, a wrong and a doubled letter are forgiven', () => {
  for (const typed of ['jnsen', 'jamsen', 'jannsen'])
    expect(meantWords(typed, ['jansen'])).toEqual(['jansen']);
});

test('two mistakes are forgiven in a long word only', () => {
  expect(meantWords('logitsiek', ['logistiek'])).toEqual(['logistiek']);
  expect(meantWords('lgoisteik', ['logistiek'])).toEqual(['logistiek']);
  expect(meantWords('jnaes', ['jansen'])).toEqual([]);
});

test('the nearest word comes first, and short words must be right', () => {
  expect(meantWords('vissr', ['visserij', 'visser', 'vissen'])).toEqual(['vissen', 'visser', 'visserij']);
  expect(meantWords('bvx', ['bva'])).toEqual([]);
});

test.each(['020 123 45 67', '+31 20 1234567', '0031-20-1234567', '+31 (0)20 123 4567', '(020) 1234567'])(
  '%s is sought by the figures that all notations share',
  (typed) => {
    expect(soughtText(typed)).toBe('201234567');
  },
);

test('a pasted address is taken out of what stands around it; other text stays', () => {
  expect(soughtText('"Kees" <mailto:kees@proef.example>;')).toBe('kees@proef.example');
  expect(soughtText('0002 6767')).toBe('00026767');
  expect(soughtText(' 12 345 ')).toBe('12 345');
  expect(soughtText('Route 66 bv')).toBe('Route 66 bv');
});

test('what was typed stands out in what was found, whatever its accents and capitals', () => {
  expect(hitParts('Café Crème', 'creme caf')).toEqual([
    { text: 'Caf', hit: true },
    { text: 'é ', hit: false },
    { text: 'Crème', hit: true },
  ]);
  expect(hitParts('Bakker', 'x')).toEqual([{ text: 'Bakker', hit: false }]);
  expect(hitParts('', 'x')).toEqual([]);
});
