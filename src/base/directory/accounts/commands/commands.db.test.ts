import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { getAccount } from '../queries/get-account.ts';
import { addAccount, editAccount, setAccountArchived } from './accounts.ts';
import { addContact, editContact, setContactArchived } from './contacts.ts';

type Acting = Context & { memberId: MemberId };
let database: TestDatabase;
let ours: TestOrganisation;
let manager: Acting;
let seller: Acting;
let colleague: Acting;
let reader: Acting;
let stranger: Acting;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  [manager, seller, colleague, reader] = await Promise.all([
    ours.as('manager'),
    ours.as('member', { name: 'S. Verkoper' }),
    ours.as('member'),
    ours.as('reader'),
  ]);
  stranger = await (await makeOrganisation(database, { name: 'De andere' })).as('administrator');
});
afterAll(() => database.drop());

const forbidden = { code: 'forbidden' };
const notFound = { code: 'not-found' };

test('a seller adds an account with all that is known of it', async () => {
  const account = await addAccount(seller, {
    name: 'Volledig BV',
    kind: 'customer',
    ownerId: seller.memberId,
    industry: 'Metaal',
    employees: 12,
    annualRevenueCents: 123_456_00 as never,
    city: 'Assen',
  });
  expect(account).toMatchObject({
    kind: 'customer',
    employees: 12,
    annualRevenueCents: 12_345_600,
    website: null,
    archived: false,
    version: 1,
  });
  expect((await addAccount(seller, { name: 'Alleen een naam' })).kind).toBe('prospect');
});

test('a reader adds nothing, and a seller nothing for a colleague', async () => {
  await expect(addAccount(reader, { name: 'Nee' })).rejects.toMatchObject(forbidden);
  await expect(addAccount(seller, { name: 'Nee', ownerId: colleague.memberId })).rejects.toMatchObject(
    forbidden,
  );
  expect((await addAccount(manager, { name: 'Ja', ownerId: colleague.memberId })).ownerId).toBe(
    colleague.memberId,
  );
});

test('who adds an account that is already there is shown it, and may say that this is another one', async () => {
  const known = await addAccount(seller, { name: 'Dubbel & Zn. B.V.', city: 'Goes' });
  await expect(addAccount(seller, { name: 'dubbel en zn' })).rejects.toMatchObject({
    code: 'refused',
    details: { because: 'same-name', decision: { known: [{ id: known.id, city: 'Goes' }] } },
  });
  expect((await addAccount(seller, { name: 'dubbel en zn', isAnother: true })).id).not.toBe(known.id);
  await addAccount(stranger, { name: 'Dubbel & Zn.' });
});

test('a seller edits own accounts and those of nobody, and hands over; a manager edits all', async () => {
  const free = await addAccount(manager, { name: 'Vrij' });
  const mine = await editAccount(seller, { accountId: free.id, version: 1, ownerId: seller.memberId });
  await expect(editAccount(colleague, { accountId: free.id, version: 2, city: 'X' })).rejects.toMatchObject(
    forbidden,
  );
  await expect(editAccount(reader, { accountId: free.id, version: 2, city: 'X' })).rejects.toMatchObject(
    forbidden,
  );
  expect(await editAccount(manager, { accountId: free.id, version: 2, city: 'Ede' })).toMatchObject({
    ownerId: mine.ownerId,
    city: 'Ede',
    name: 'Vrij',
  });
  const handed = await editAccount(seller, { accountId: free.id, version: 3, ownerId: colleague.memberId });
  expect(handed).toMatchObject({ ownerId: colleague.memberId, city: 'Ede', version: 4 });
});

test('the second of two edits of the same version is told what stands there now', async () => {
  const { id } = await addAccount(seller, { name: 'Tweemaal' });
  await editAccount(seller, { accountId: id, version: 1, city: 'Eerst' });
  await expect(editAccount(seller, { accountId: id, version: 1, city: 'Later' })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { city: 'Eerst', version: 2 } },
  });
});

test('another organisation can neither change our account nor belong to it', async () => {
  const ourAccount = await addAccount(seller, { name: 'Van ons' });
  const theirAccount = await addAccount(stranger, { name: 'Van hen' });
  await expect(
    editAccount(stranger, { accountId: ourAccount.id, version: 1, city: 'X' }),
  ).rejects.toMatchObject(notFound);
  await expect(
    setAccountArchived(stranger, { accountId: ourAccount.id, version: 1 }, true),
  ).rejects.toMatchObject(notFound);
  await expect(addAccount(stranger, { name: 'Kind', parentId: ourAccount.id })).rejects.toMatchObject(
    notFound,
  );
  await expect(
    editAccount(stranger, { accountId: theirAccount.id, version: 1, ownerId: seller.memberId }),
  ).rejects.toMatchObject(notFound);
  await expect(addContact(stranger, { accountId: ourAccount.id, name: 'Wie' })).rejects.toMatchObject(
    notFound,
  );
});

test('a group of companies has no circle', async () => {
  const top = await addAccount(seller, { name: 'Top' });
  const middle = await addAccount(seller, { name: 'Midden', parentId: top.id });
  const bottom = await addAccount(seller, { name: 'Onder', parentId: middle.id });
  for (const parentId of [top.id, bottom.id])
    await expect(editAccount(seller, { accountId: top.id, version: 1, parentId })).rejects.toMatchObject({
      details: { because: 'parent-circle' },
    });
  expect((await editAccount(seller, { accountId: bottom.id, version: 1, parentId: top.id })).parentId).toBe(
    top.id,
  );
});

test('an archived account comes back as it was', async () => {
  const { id } = await addAccount(seller, { name: 'Even weg', ownerId: seller.memberId });
  await expect(setAccountArchived(colleague, { accountId: id, version: 1 }, true)).rejects.toMatchObject(
    forbidden,
  );
  expect(await setAccountArchived(seller, { accountId: id, version: 1 }, true)).toMatchObject({
    archived: true,
  });
  await expect(addContact(seller, { accountId: id, name: 'Te laat' })).rejects.toMatchObject({
    details: { because: 'account-archived' },
  });
  await expect(setAccountArchived(seller, { accountId: id, version: 1 }, false)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await setAccountArchived(seller, { accountId: id, version: 2 }, false)).toMatchObject({
    archived: false,
    version: 3,
  });
});

test('contacts are added, changed, archived and brought back by who may edit their account', async () => {
  const { id } = await addAccount(seller, { name: 'Met mensen', ownerId: seller.memberId });
  await expect(addContact(colleague, { accountId: id, name: 'Nee' })).rejects.toMatchObject(forbidden);
  const contact = await addContact(seller, {
    accountId: id,
    name: 'Kees Proef',
    email: 'kees@proef.example',
  });
  expect(
    await editContact(seller, { contactId: contact.id, version: 1, phone: '010-0000000' }),
  ).toMatchObject({
    name: 'Kees Proef',
    email: 'kees@proef.example',
    phone: '010-0000000',
    version: 2,
  });
  await expect(editContact(seller, { contactId: contact.id, version: 1, name: 'Y' })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { phone: '010-0000000' } },
  });
  await expect(editContact(reader, { contactId: contact.id, version: 2, name: 'Y' })).rejects.toMatchObject(
    forbidden,
  );
  await expect(editContact(stranger, { contactId: contact.id, version: 2, name: 'Y' })).rejects.toMatchObject(
    notFound,
  );
  await expect(
    setContactArchived(colleague, { contactId: contact.id, version: 2 }, true),
  ).rejects.toMatchObject(forbidden);
  await setContactArchived(seller, { contactId: contact.id, version: 2 }, true);
  expect((await getAccount(seller, id)).contacts).toEqual([]);
  await setContactArchived(seller, { contactId: contact.id, version: 3 }, false);
  expect((await getAccount(seller, id)).contacts).toMatchObject([{ name: 'Kees Proef', version: 4 }]);
});

test('somebody who changes jobs moves along to the other account, if both may be edited', async () => {
  const from = await addAccount(seller, { name: 'Oude baas', ownerId: seller.memberId });
  const to = await addAccount(manager, { name: 'Nieuwe baas', ownerId: colleague.memberId });
  const contact = await addContact(seller, { accountId: from.id, name: 'Wissel Proef' });
  const move = { contactId: contact.id, version: 1, accountId: to.id };
  await expect(editContact(seller, move)).rejects.toMatchObject(forbidden);
  expect(await editContact(manager, move)).toMatchObject({ accountId: to.id });
});
