import { expect, test } from 'vitest';

import type { AccountId, ContactId, DealId } from '#base/kernel/id.ts';

import { noteAbout, notePath } from './note-about.ts';

const none = { deal: null, account: null, contact: null };

test('a note is called after what it is written on, and stands there', () => {
  const deal = { ...none, deal: { id: 'd' as DealId, title: 'Koelcel' } };
  const account = { ...none, account: { id: 'a' as AccountId, name: 'Bakkerij' } };
  const contact = { ...none, contact: { id: 'c' as ContactId, name: 'Bo de Groot' } };
  expect([deal, account, contact].map(noteAbout)).toEqual(['Koelcel', 'Bakkerij', 'Bo de Groot']);
  expect([deal, account, contact].map(notePath)).toEqual(['/deals/d', '/accounts/a', '/contacts/c']);
});
