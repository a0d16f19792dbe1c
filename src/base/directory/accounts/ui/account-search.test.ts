import { expect, test } from 'vitest';

import { isNarrowed, listAsked, readAccountSearch } from './account-search.ts';

test('an address that was sent along shows the same accounts', () => {
  const search = {
    q: 'bouw',
    kind: 'customer',
    owner: 'none',
    filter: 'may-call:is:yes',
    sort: 'updated',
    dir: 'asc',
    columns: 'name,city',
    saved: 'mine',
    changed: true,
  };
  expect(readAccountSearch(search)).toEqual(search);
  expect(listAsked(readAccountSearch(search))).toEqual({
    text: 'bouw',
    kind: 'customer',
    owner: 'none',
    filter: 'may-call:is:yes',
    archived: undefined,
    sort: 'updated',
    direction: 'asc',
  });
});

test('the simple keys of an older address become conditions', () => {
  expect(readAccountSearch({ industry: 'Metaal', region: 'Zeeland', size: 'small', quiet: 3 }).filter).toBe(
    'industry:is:Metaal;region:is:Zeeland;employees:between:10,49;or(last-contact:older:91;last-contact:none)',
  );
  expect(readAccountSearch({ audience: 'unknown' }).filter).toBe('legal-form:none');
  expect(readAccountSearch({ audience: 'natural-person' }).filter).toContain('legal-form:is:sole-trader,');
});

test('what the screen does not understand in an address is left out', () => {
  expect(
    readAccountSearch({
      q: [],
      kind: 'x',
      owner: 'jan',
      archived: 'ja',
      sort: 'size',
      dir: 1,
      quiet: 'x',
      size: 'x',
      saved: 'a b',
    }),
  ).toEqual({});
});

test('a number can be searched for too', () => {
  expect(readAccountSearch({ q: 24 })).toEqual({ q: '24' });
});

test('names go up, the latest change comes first, and sorting leaves nobody out', () => {
  expect(listAsked({})).toMatchObject({ sort: 'name', direction: 'asc' });
  expect(listAsked({ sort: 'updated' })).toMatchObject({ direction: 'desc' });
  expect(isNarrowed({ sort: 'updated', archived: true, saved: 'mine' })).toBe(false);
  expect(isNarrowed({ q: 'a' })).toBe(true);
  expect(isNarrowed({ filter: 'phone:none' })).toBe(true);
});
