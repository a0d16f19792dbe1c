import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import { isNarrowed, listAsked, readAccountSearch } from './account-search.ts';

const today = '2026-11-22' as IsoDate;

test('an address that was sent along shows the same accounts', () => {
  const search = {
    q: 'bouw',
    kind: 'customer',
    owner: 'none',
    industry: 'Metaal',
    region: 'Zeeland',
    audience: 'company',
    size: 'small',
    quiet: 3,
    sort: 'updated',
    dir: 'asc',
  };
  expect(readAccountSearch(search)).toEqual(search);
  expect(listAsked(readAccountSearch(search), today)).toEqual({
    text: 'bouw',
    kind: 'customer',
    owner: 'none',
    industry: 'Metaal',
    region: 'Zeeland',
    audience: 'company',
    size: 'small',
    quietSince: '2026-08-23',
    archived: undefined,
    sort: 'updated',
    direction: 'asc',
  });
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
      quiet: 2,
      size: 'x',
    }),
  ).toEqual({});
});

test('a number can be searched for too', () => {
  expect(readAccountSearch({ q: 24 })).toEqual({ q: '24' });
});

test('names go up, the latest change comes first, and sorting leaves nobody out', () => {
  expect(listAsked({}, today)).toMatchObject({ sort: 'name', direction: 'asc' });
  expect(listAsked({ sort: 'updated' }, today)).toMatchObject({ direction: 'desc' });
  expect(isNarrowed({ sort: 'updated', archived: true })).toBe(false);
  expect(isNarrowed({ q: 'a' })).toBe(true);
  expect(isNarrowed({ quiet: 6 })).toBe(true);
});
