import { expect, test } from 'vitest';

import type { Access, Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { may } from './policy.ts';

const me = 'me' as MemberId;
const colleague = 'colleague' as MemberId;
const actor = (access: Access): Actor => ({ kind: 'member', memberId: me, name: 'Ik', access });

test.each([
  ['administrator', { own: true, nobodys: true, colleagues: true }],
  ['manager', { own: true, nobodys: true, colleagues: true }],
  ['member', { own: true, nobodys: true, colleagues: false }],
  ['reader', { own: false, nobodys: false, colleagues: false }],
] as const)('a %s edits deals: %o', (access, { own, nobodys, colleagues }) => {
  expect(may.editDeal(actor(access), { ownerId: me })).toBe(own);
  expect(may.editDeal(actor(access), { ownerId: null })).toBe(nobodys);
  expect(may.editDeal(actor(access), { ownerId: colleague })).toBe(colleagues);
  expect(may.editActivity(actor(access), { memberId: me })).toBe(own);
  expect(may.editActivity(actor(access), { memberId: null })).toBe(nobodys);
  expect(may.editActivity(actor(access), { memberId: colleague })).toBe(colleagues);
});

test('a member opens an own deal again, not one of a colleague or of nobody', () => {
  expect(may.reopenDeal(actor('member'), { ownerId: me })).toBe(true);
  expect(may.reopenDeal(actor('member'), { ownerId: null })).toBe(false);
  expect(may.reopenDeal(actor('member'), { ownerId: colleague })).toBe(false);
  expect(may.reopenDeal(actor('manager'), { ownerId: colleague })).toBe(true);
});

test('managers pass gates by, administrators delete, readers only read', () => {
  expect(may.overrideGate(actor('member'))).toBe(false);
  expect(may.overrideGate(actor('manager'))).toBe(true);
  expect(may.deleteDeal(actor('manager'))).toBe(false);
  expect(may.deleteDeal(actor('administrator'))).toBe(true);
  expect(may.createDeal(actor('reader'))).toBe(false);
  expect(may.logActivity(actor('reader'), { memberId: me })).toBe(false);
  expect(may.logActivity(actor('member'), { memberId: colleague })).toBe(false);
});
