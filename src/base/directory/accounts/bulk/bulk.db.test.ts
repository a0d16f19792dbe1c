import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { addAccount, editAccount } from '../commands/accounts.ts';
import { addContact } from '../commands/contacts.ts';
import { getAccount } from '../queries/get-account.ts';
import { listContacts } from '../queries/list-contacts.ts';
import { changeAccounts, changeContacts, restoreAccounts, restoreContacts } from './commands.ts';
import * as contract from './contract.ts';
import { previewAccountChange, previewContactChange } from './preview.ts';

type Member = Context & { memberId: MemberId };
let database: TestDatabase;
let manager: Member;
let seller: Member;
let reader: Member;
let stranger: Member;

beforeAll(async () => {
  database = await openTestDatabase();
  const ours = await makeOrganisation(database, { name: 'De ene' });
  manager = await ours.as('manager');
  seller = await ours.as('member');
  reader = await ours.as('reader');
  stranger = await (await makeOrganisation(database, { name: 'De andere' })).as('administrator');
});
afterAll(() => database.drop());

const three = async (mark: string) => {
  const ids: AccountId[] = [];
  for (const ownerId of [seller.memberId, null, manager.memberId])
    ids.push((await addAccount(manager, { name: `${mark} ${ids.length}`, ownerId })).id);
  return ids;
};
const nameOf = async (id: AccountId) => (await getAccount(manager, id)).account;

test('many accounts get another owner: a preview, the change, and the way back that leaves later changes alone', async () => {
  const ids = await three('Partij');
  const change = { kind: 'owner' as const, ownerId: manager.memberId };
  const preview = await previewAccountChange(manager, { found: { filter: 'name:has:Partij' }, change });
  contract.previewAccountChange.output.parse(preview);
  expect(preview).toMatchObject({ total: 3, same: 1, refused: [] });
  expect(preview.examples[0]).toMatchObject({ before: seller.memberId, after: manager.memberId });
  const done = await changeAccounts(manager, { ids, change });
  contract.changeAccounts.output.parse(done);
  expect(done).toMatchObject({ same: 1, refused: [] });
  expect(done.changed).toHaveLength(2);
  await editAccount(manager, { accountId: ids[1] as AccountId, version: 2, city: 'Assen' });
  const back = await restoreAccounts(manager, { change, rows: done.changed });
  expect(back.changed).toHaveLength(1);
  expect(back.refused).toMatchObject([{ because: 'changed-since', count: 1 }]);
  expect((await nameOf(ids[0] as AccountId)).ownerId).toBe(seller.memberId);
});

test('a seller changes no colleague’s account; a reader and a stranger change nothing', async () => {
  const ids = await three('Verdeeld');
  const change = { kind: 'industry' as const, industry: 'Zorg' };
  expect(await previewAccountChange(seller, { ids, change })).toMatchObject({
    refused: [{ because: 'not-yours', count: 1 }],
  });
  const done = await changeAccounts(seller, { ids, change });
  expect(done.changed).toHaveLength(2);
  expect(done.refused).toMatchObject([{ because: 'not-yours', says: 'Deze is van een collega.' }]);
  await expect(changeAccounts(reader, { ids, change })).rejects.toMatchObject({ code: 'forbidden' });
  expect((await changeAccounts(stranger, { ids, change })).refused).toMatchObject([
    { because: 'gone', count: 3 },
  ]);
  await expect(previewAccountChange(stranger, { ids, change })).rejects.toMatchObject({
    details: { because: 'nothing-chosen' },
  });
});

test('contacts are listed with their accounts, filtered in one word, archived together and brought back', async () => {
  const [accountId] = await three('Mensen');
  for (const name of ['Ada Verzonnen', 'Bo Verzonnen'])
    await addContact(manager, {
      accountId: accountId as AccountId,
      name,
      email: name.startsWith('Ada') ? 'ada@verzonnen.example' : null,
    });
  const found = await listContacts(seller, { filter: 'account-owner:is:me;email:any;may-call:is:yes' });
  expect(found.rows).toMatchObject([
    {
      name: 'Ada Verzonnen',
      account: { name: 'Mensen 0' },
      ownerName: expect.any(String),
      may: { edit: true },
    },
  ]);
  expect((await listContacts(seller, { text: 'verzonnen', limit: 1 })).next).not.toBeNull();
  expect((await listContacts(stranger, {})).rows).toEqual([]);
  await expect(listContacts(seller, { filter: 'weather:is:fine' })).rejects.toMatchObject({
    code: 'invalid',
  });

  const change = { kind: 'archived' as const, archived: true };
  const preview = await previewContactChange(seller, { found: { text: 'verzonnen' }, change });
  expect(preview).toMatchObject({ total: 2, refused: [] });
  const done = await changeContacts(seller, { ids: preview.ids as never, change });
  expect(done.changed).toHaveLength(2);
  expect((await listContacts(seller, { text: 'verzonnen' })).rows).toEqual([]);
  await expect(changeContacts(reader, { ids: preview.ids as never, change })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect((await restoreContacts(seller, { change, rows: done.changed })).changed).toHaveLength(2);
  expect((await listContacts(seller, { text: 'verzonnen' })).rows).toHaveLength(2);
});
