import { expect, test } from 'vitest';

import { meantWords, mistakesFromStart } from './rules.ts';

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
