import { expect, test } from 'vitest';

import { contactsAsked, isContactNarrowed, readContactSearch } from './contact-search.ts';

test('an address that was sent along shows the same contacts', () => {
  const search = {
    q: '06',
    filter: 'may-call:is:yes',
    archived: true,
    sort: 'updated',
    columns: 'name,email',
  };
  expect(readContactSearch(search)).toEqual(search);
  expect(readContactSearch({ ...search, archived: 'true' })).toEqual(search);
  expect(contactsAsked(readContactSearch(search))).toEqual({
    text: '06',
    filter: 'may-call:is:yes',
    archived: true,
    sort: 'updated',
    direction: 'desc',
  });
});

test('what the screen does not understand is left out, and sorting leaves nobody out', () => {
  expect(readContactSearch({ q: [], sort: 'weather', dir: 1, saved: 'a b', archived: 'ja' })).toEqual({});
  expect(isContactNarrowed({ sort: 'updated', archived: true })).toBe(false);
  expect(isContactNarrowed({ filter: 'email:none' })).toBe(true);
});
