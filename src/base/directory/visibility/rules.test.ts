import { expect, test } from 'vitest';

import type { MemberId } from '#base/kernel/id.ts';

import { effectOf, type Looking } from './rules.ts';

const person = (name: string, now: Looking['now'], later: Looking['later']): Looking => ({
  id: name as MemberId,
  name,
  access: 'member',
  now,
  later,
});
const deals = [
  { owners: ['An'], count: 10 },
  { owners: ['Bo'], count: 5 },
  { owners: ['nobody'], count: 2 },
];
const accounts = [
  { owners: ['An'], count: 3 },
  { owners: ['An', 'Bo'], count: 1 },
];

test('who sees everything now and the own later loses what others have', () => {
  const effect = effectOf([person('An', 'all', new Set(['An', 'nobody']))], deals, accounts);
  expect(effect.people[0]).toMatchObject({
    now: { deals: 17, accounts: 4 },
    later: { deals: 12, accounts: 4 },
  });
  expect(effect).toMatchObject({ total: { deals: 17, accounts: 4 }, hidden: { deals: 5, accounts: 0 } });
});

test('an account is seen with one of its deals', () => {
  const effect = effectOf([person('Bo', 'all', new Set(['Bo']))], deals, accounts);
  expect(effect.people[0]?.later).toEqual({ deals: 5, accounts: 1 });
  expect(effect.hidden).toEqual({ deals: 12, accounts: 3 });
});

test('what two people lose counts once', () => {
  const both = [person('Bo', 'all', new Set(['Bo'])), person('Cas', 'all', new Set(['Cas']))];
  expect(effectOf(both, deals, accounts).hidden).toEqual({ deals: 17, accounts: 4 });
});

test('who sees more than before loses nothing', () => {
  expect(effectOf([person('An', new Set(['An']), 'all')], deals, accounts).hidden).toEqual({
    deals: 0,
    accounts: 0,
  });
});
