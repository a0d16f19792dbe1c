import { expect, test } from 'vitest';

import {
  boardAsked,
  isReadable,
  listAsked,
  readDealSearch,
  sortOf,
  withFilter,
  without,
} from './deal-search.ts';

const id = '019a0000-0000-7000-8000-000000000001';

test('an address keeps what the screen understands and drops the rest', () => {
  expect(
    readDealSearch({
      view: 'table',
      owner: 'me',
      phase: id,
      team: 'x',
      closeFrom: '2026-02-30',
      sort: 'nonsense',
      q: 42,
    }),
  ).toEqual({ view: 'table', owner: 'me', filter: `phase:is:${id}`, q: '42' });
});

test('without a word about it the table shows the open deals, the soonest to close first', () => {
  expect(listAsked({})).toMatchObject({ statuses: ['open'], sort: 'expected-close', direction: 'asc' });
});

test('of won deals the latest stands first', () => {
  expect(sortOf({ status: 'won' })).toEqual({ sort: 'closed', direction: 'desc' });
});

test('all deals means no filter on status', () => {
  expect(listAsked({ status: 'all' }).statuses).toBeUndefined();
});

test('the simple keys of an old bookmark become conditions behind the filter', () => {
  expect(readDealSearch({ filter: 'owner:none', closeFrom: '2026-01-01' }).filter).toBe(
    'owner:none;expected-close:from:2026-01-01',
  );
});

test('what cannot be read in a filter is not asked', () => {
  expect(listAsked({ filter: 'colour:is:red;owner:none' }).filter).toBe('owner:none');
  expect(isReadable({ filter: 'colour:is:red' })).toBe(false);
});

test('a filter is put in, and taken out with its last condition', () => {
  const condition = { field: 'owner', operator: 'none', values: [] } as const;
  expect(withFilter({ q: 'x' }, [[condition]])).toEqual({ q: 'x', filter: 'owner:none' });
  expect(withFilter({ q: 'x', filter: 'owner:none' }, [])).toEqual({ q: 'x' });
});

test('the board asks what the table asks, but for what it always shows', () => {
  const search = {
    cycle: id,
    owner: 'nobody',
    q: 'x',
    filter: 'amount:from:100',
    status: 'won',
    sort: 'title',
  } as const;
  expect(boardAsked(search)).toEqual({
    cycleId: id,
    owners: ['nobody'],
    teamId: undefined,
    accountId: undefined,
    text: 'x',
    filter: 'amount:from:100',
  });
});

test('a filter can be taken away', () => {
  expect(without({ owner: 'me', q: 'x', view: 'table' }, 'owner', 'q')).toEqual({ view: 'table' });
});
