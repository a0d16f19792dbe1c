import { expect, test } from 'vitest';

import { sameAnswer, sayAnswer } from './say-answer.ts';

const words = { yes: 'ja', nothing: 'leeg' };
const free = { choices: [] };
const chosen = { choices: [{ key: 'inkoop', name: { nl: 'Via de inkoper' } }] } as never;

test.each([
  [free, { value: true, note: 'aan de balie' }, 'ja, aan de balie'],
  [free, { value: null, note: null }, 'leeg'],
  [free, { value: false, note: null }, 'leeg'],
  [free, { value: 1200, note: null }, '1.200'],
  [free, { value: '2026-12-12', note: null }, '12 dec 2026'],
  [free, { value: 'Te weinig koeling', note: null }, 'Te weinig koeling'],
  [chosen, { value: 'inkoop', note: null }, 'Via de inkoper'],
])('an answer is said as a person would', (criterion, answer, says) => {
  expect(sayAnswer(criterion, answer, words, 'nl')).toBe(says);
});

test('a yes that was taken away is no answer', () => {
  expect(sameAnswer({ value: false, note: null }, { value: null, note: null })).toBe(true);
  expect(sameAnswer({ value: true, note: null }, { value: true, note: 'a' })).toBe(false);
});
