import { expect, test } from 'vitest';

import type { AccountId, ContactId } from '#base/kernel/id.ts';

import { canHaveContacts } from './can-have-contacts.ts';

const ours = 'ours' as AccountId;
const person = (contactId: string, accountId: AccountId | null = ours) => ({
  contactId: contactId as ContactId,
  accountId,
});
const id = (contactId: string) => contactId as ContactId;

test('a deal has people of its account and advisers of no account, each once', () => {
  expect(canHaveContacts([], null, ours, [])).toEqual({ ok: true });
  expect(canHaveContacts([person('a'), person('b', null)], id('b'), ours, [])).toEqual({ ok: true });
  expect(canHaveContacts([person('a'), person('a')], null, ours, [])).toMatchObject({
    because: 'contact-twice',
  });
});

test('nobody of another account comes in; who went there stays', () => {
  const elsewhere = person('a', 'theirs' as AccountId);
  expect(canHaveContacts([elsewhere], null, ours, [])).toMatchObject({ because: 'contact-elsewhere' });
  expect(canHaveContacts([elsewhere], null, null, [])).toMatchObject({ because: 'contact-elsewhere' });
  expect(canHaveContacts([elsewhere], null, ours, [id('a')])).toEqual({ ok: true });
});

test('the first to call is one of them', () => {
  expect(canHaveContacts([person('a')], id('b'), ours, [])).toMatchObject({ because: 'primary-elsewhere' });
  expect(canHaveContacts([person('a')], id('a'), ours, [])).toEqual({ ok: true });
});
