import { expect, test } from 'vitest';

import { countChosen, everythingChosen, isChosen, nothingChosen, span, withChosen } from './selection.ts';

test('rows are chosen and let go', () => {
  const some = withChosen(nothingChosen, ['a', 'b'], true);
  expect([isChosen(some, 'a'), isChosen(some, 'c'), countChosen(some, 10)]).toEqual([true, false, 2]);
  expect(countChosen(withChosen(some, ['a'], false), 10)).toBe(1);
});

test('of all that is found, a few can be left out and taken in again', () => {
  const but = withChosen(everythingChosen, ['a', 'b'], false);
  expect([isChosen(but, 'a'), isChosen(but, 'c'), countChosen(but, 10)]).toEqual([false, true, 8]);
  expect(countChosen(withChosen(but, ['a'], true), 10)).toBe(9);
});

test('a span runs both ways', () => {
  expect(span(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['b', 'c', 'd']);
});
