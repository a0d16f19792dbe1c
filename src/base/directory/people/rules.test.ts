import { expect, test } from 'vitest';

import type { MemberId } from '#base/kernel/id.ts';

import { inviteeFaults } from './rules.ts';

const row = (id: string, email: string) => ({ id: id as MemberId, email });

test('several are invited at once, each with an address of their own', () => {
  expect(inviteeFaults([row('a', 'anna@x.example'), row('b', ' bas@x.example ')], ['cor@x.example'])).toEqual(
    new Map(),
  );
});

test('who has no address, a wrong one, or one that somebody has, waits', () => {
  const faults = inviteeFaults(
    [
      row('a', 'anna@x.example'),
      row('b', ''),
      row('c', 'cor at x'),
      row('d', 'ANNA@x.example'),
      row('e', 'Els@x.example'),
      row('f', 'fee@x'),
    ],
    ['els@X.example'],
  );
  expect([...faults]).toEqual([
    ['b', 'email-missing'],
    ['c', 'email-wrong'],
    ['d', 'email-twice'],
    ['e', 'email-taken'],
    ['f', 'email-wrong'],
  ]);
});
