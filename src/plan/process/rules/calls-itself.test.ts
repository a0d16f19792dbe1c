import { expect, test } from 'vitest';

import { wayRound } from './calls-itself.ts';
import type { ProcessId } from './model.ts';

const id = (name: string) => name as ProcessId;
const calls = (...pairs: [string, string[]][]) =>
  new Map(pairs.map(([from, to]) => [id(from), to.map(id)] as const));

test('a process that calls blocks which call others goes round nowhere', () => {
  expect(wayRound(id('a'), calls(['a', ['b', 'c']], ['b', ['c']], ['c', []]))).toBe(null);
});

test('a block that comes back to itself is named with its way', () => {
  expect(wayRound(id('a'), calls(['a', ['b']], ['b', ['c']], ['c', ['a']]))).toEqual(['a', 'b', 'c', 'a']);
  expect(wayRound(id('a'), calls(['a', ['a']]))).toEqual(['a', 'a']);
});

test('a circle among others does not keep the search going for ever', () => {
  expect(wayRound(id('a'), calls(['a', ['b']], ['b', ['c']], ['c', ['b']]))).toBe(null);
});
