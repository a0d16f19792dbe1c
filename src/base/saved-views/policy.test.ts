import { expect, test } from 'vitest';

import type { Access, Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { may } from './policy.ts';

const actor = (access: Access, id = 'me'): Actor => ({
  kind: 'member',
  memberId: id as MemberId,
  name: 'Proef',
  access,
});
const mine = { ownerId: 'me' as MemberId };

test('everybody keeps views, also somebody who only reads', () => {
  expect(may.saveView(actor('reader'))).toBe(true);
  expect(may.saveView({ kind: 'command-line' })).toBe(false);
});

test('a reader shares with nobody, a member with a team, a manager with everyone', () => {
  const shares = (access: Access) =>
    (['nobody', 'team', 'everyone'] as const).filter((share) => may.shareView(actor(access), share));
  expect(shares('reader')).toEqual(['nobody']);
  expect(shares('member')).toEqual(['nobody', 'team']);
  expect(shares('manager')).toEqual(['nobody', 'team', 'everyone']);
});

test('the owner changes a view; a manager only one that was shared', () => {
  expect(may.editView(actor('reader'), { ...mine, sharedWith: 'nobody' })).toBe(true);
  expect(may.editView(actor('member', 'other'), { ...mine, sharedWith: 'everyone' })).toBe(false);
  expect(may.editView(actor('manager', 'other'), { ...mine, sharedWith: 'team' })).toBe(true);
  expect(may.editView(actor('administrator', 'other'), { ...mine, sharedWith: 'nobody' })).toBe(false);
});
