import { expect, test } from 'vitest';
import { findOptions } from './option.ts';

const accounts = [
  { value: '1', label: 'Bakkerij Façade', hint: 'Zwolle' },
  { value: '2', label: 'De Facade Groep', hint: 'Ede' },
  { value: '3', label: 'Facet Metaal', hint: 'Zwolle' },
];
const found = (search: string) => findOptions(accounts, search).map((option) => option.value);

test('accents and capitals do not count when one searches', () => {
  expect(found('facade')).toEqual(['1', '2']);
});

test('what begins with the search comes first', () => {
  expect(found('fac')).toEqual(['3', '1', '2']);
});

test('every word must be there, also in the second line', () => {
  expect(found('zwolle fac')).toEqual(['1', '3']);
  expect(found('zwolle groep')).toEqual([]);
});

test('an empty search gives the whole list', () => {
  expect(found('  ')).toEqual(['1', '2', '3']);
});
