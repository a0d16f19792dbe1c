import { expect, test } from 'vitest';

import { isNarrowed, listAsked, readAccountSearch } from './account-search.ts';

test('an address that was sent along shows the same accounts', () => {
  const search = {
    q: 'bouw',
    kind: 'customer',
    owner: 'none',
    industry: 'Metaal',
    sort: 'updated',
    dir: 'asc',
  };
  expect(readAccountSearch(search)).toEqual(search);
  expect(listAsked(readAccountSearch(search))).toEqual({
    text: 'bouw',
    kind: 'customer',
    owner: 'none',
    industry: 'Metaal',
    archived: undefined,
    sort: 'updated',
    direction: 'asc',
  });
});

test('what the screen does not understand in an address is left out', () => {
  expect(readAccountSearch({ q: [], kind: 'x', owner: 'jan', archived: 'ja', sort: 'size', dir: 1 })).toEqual(
    {},
  );
});

test('a number can be searched for too', () => {
  expect(readAccountSearch({ q: 24 })).toEqual({ q: '24' });
});

test('names go up, the latest change comes first, and sorting leaves nobody out', () => {
  expect(listAsked({})).toMatchObject({ sort: 'name', direction: 'asc' });
  expect(listAsked({ sort: 'updated' })).toMatchObject({ direction: 'desc' });
  expect(isNarrowed({ sort: 'updated', archived: true })).toBe(false);
  expect(isNarrowed({ q: 'a' })).toBe(true);
});
