import { afterAll, beforeAll, expect, test } from 'vitest';

import { addAccount, editAccount } from '#base/directory/accounts/commands/accounts.ts';
import { addContact, editContact } from '#base/directory/accounts/commands/contacts.ts';
import { getAccount } from '#base/directory/accounts/queries/get-account.ts';
import { listAccounts } from '#base/directory/accounts/queries/list-accounts.ts';
import type { Context } from '#base/db/context.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { countChoices, countUses } from '../queries/count-uses.ts';
import { listFields } from '../queries/list-fields.ts';
import type { CustomField, FieldSubject } from '../rules/field.ts';
import { addField } from './add-field.ts';
import { changeKind, previewKind } from './change-kind.ts';
import { deleteField } from './delete-field.ts';
import { editField, orderFields, setFieldRetired } from './edit-field.ts';
import { mergeChoice } from './merge-choice.ts';

type Acting = Context & { memberId: MemberId };
let database: TestDatabase;
let ours: TestOrganisation;
let administrator: Acting;
let manager: Acting;
let seller: Acting;
let stranger: Acting;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  [administrator, manager, seller] = await Promise.all([
    ours.as('administrator'),
    ours.as('manager'),
    ours.as('member', { name: 'An Voorbeeld' }),
  ]);
  stranger = await (await makeOrganisation(database, { name: 'De andere' })).as('administrator');
});
afterAll(() => database.drop());

const forbidden = { code: 'forbidden' };
const notFound = { code: 'not-found' };
const refused = (because: string) => ({ code: 'refused', details: { because } });
const named = async (ctx: Context, subject: FieldSubject, name: string): Promise<CustomField> => {
  const { fields } = await listFields(ctx, { subject });
  const field = fields.find((one) => one.name.nl === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
};

test('an administrator adds fields of every kind, each with its own key', async () => {
  const contract = await addField(administrator, {
    subject: 'account',
    kind: 'date',
    name: { nl: 'Contracteinde' },
  });
  expect(contract).toMatchObject({ key: 'contracteinde', kind: 'date', currency: null, version: 1 });
  const amount = await addField(administrator, {
    subject: 'account',
    kind: 'amount',
    name: { nl: 'Budget' },
  });
  expect(amount.currency).toBe('EUR');
  const choice = await addField(administrator, {
    subject: 'account',
    kind: 'choice',
    name: { nl: 'Pakket', en: 'Package' },
    choices: [
      { name: { nl: 'Basis' }, colour: 'blue' },
      { name: { nl: 'Plus' }, colour: 'green' },
    ],
  });
  expect(new Set(choice.choices.map(({ key }) => key)).size).toBe(2);
  await addField(administrator, { subject: 'account', kind: 'member', name: { nl: 'Accountbeheer' } });
  const { fields, may } = await listFields(seller, { subject: 'account' });
  expect(fields.map(({ key }) => key)).toEqual(['contracteinde', 'budget', 'pakket', 'accountbeheer']);
  expect(may.edit).toBe(false);
});

test('nobody else adds or changes fields, and another organisation does not see them', async () => {
  const field = await named(seller, 'account', 'Contracteinde');
  const at = { fieldId: field.id, version: 1 };
  for (const nobody of [manager, seller]) {
    await expect(
      addField(nobody, { subject: 'account', kind: 'text', name: { nl: 'Nee' } }),
    ).rejects.toMatchObject(forbidden);
    await expect(editField(nobody, { ...at, required: true })).rejects.toMatchObject(forbidden);
    await expect(setFieldRetired(nobody, at, true)).rejects.toMatchObject(forbidden);
    await expect(changeKind(nobody, { ...at, to: 'text' })).rejects.toMatchObject(forbidden);
    await expect(deleteField(nobody, at)).rejects.toMatchObject(forbidden);
  }
  expect((await listFields(stranger, {})).fields).toEqual([]);
  await expect(editField(stranger, { ...at, required: true })).rejects.toMatchObject(notFound);
  await expect(deleteField(stranger, at)).rejects.toMatchObject(notFound);
  await expect(previewKind(stranger, { fieldId: field.id, to: 'text' })).rejects.toMatchObject(notFound);
  await expect(orderFields(stranger, { subject: 'account', fieldIds: [field.id] })).rejects.toMatchObject(
    refused('order-incomplete'),
  );
});

test('a name is used once, and who edits from an old version is told', async () => {
  await expect(
    addField(administrator, { subject: 'account', kind: 'text', name: { nl: 'PAKKET' } }),
  ).rejects.toMatchObject(refused('name-taken'));
  await addField(administrator, { subject: 'contact', kind: 'text', name: { nl: 'Pakket' } });
  const field = await named(administrator, 'contact', 'Pakket');
  await editField(administrator, { fieldId: field.id, version: 1, help: { nl: 'Welk pakket' } });
  await expect(
    editField(administrator, { fieldId: field.id, version: 1, required: true }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

test('an account takes values, merges them, and gives them back in list and detail', async () => {
  const pakket = await named(seller, 'account', 'Pakket');
  const [basis] = pakket.choices;
  const account = await addAccount(seller, {
    name: 'Met velden',
    fields: { contracteinde: '2027-03-31', pakket: basis?.key ?? '', accountbeheer: seller.memberId },
  });
  expect(account.fields).toEqual({
    contracteinde: '2027-03-31',
    pakket: basis?.key,
    accountbeheer: seller.memberId,
  });
  const edited = await editAccount(seller, {
    accountId: account.id,
    version: 1,
    fields: { budget: 1_000_00, contracteinde: null },
  });
  expect(edited.fields).toEqual({ budget: 100_000, pakket: basis?.key, accountbeheer: seller.memberId });
  expect((await getAccount(seller, account.id)).account.fields).toEqual(edited.fields);
  const { rows } = await listAccounts(seller, { text: 'Met velden' });
  expect(rows[0]?.fields).toEqual(edited.fields);
  const { rows: entries } = await seller.read(async (tx) => ({
    rows: await tx
      .selectFrom('audit_entry')
      .select(['before', 'after'])
      .where('subject_id', '=', account.id)
      .where('action', '=', 'account.edited')
      .execute(),
  }));
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ before: { fields: account.fields }, after: { fields: edited.fields } });
});

test('every wrong value is told at its own place, and nothing is written', async () => {
  const account = await addAccount(seller, { name: 'Fout' });
  await expect(
    editAccount(seller, {
      accountId: account.id,
      version: 1,
      fields: { budget: 'veel', onbekend: 1, accountbeheer: stranger.memberId },
    }),
  ).rejects.toMatchObject({
    code: 'invalid',
    details: {
      errors: [
        { pointer: '/fields/budget', message: 'Dit is geen bedrag.' },
        { pointer: '/fields/onbekend', message: 'Dit veld is er niet.' },
      ],
    },
  });
  await expect(
    editAccount(seller, { accountId: account.id, version: 1, fields: { accountbeheer: stranger.memberId } }),
  ).rejects.toMatchObject({ details: { errors: [{ pointer: '/fields/accountbeheer' }] } });
  expect((await getAccount(seller, account.id)).account).toMatchObject({ version: 1, fields: {} });
});

test('a required field is asked of a new contact, and may not be emptied', async () => {
  await addField(administrator, {
    subject: 'contact',
    kind: 'text',
    name: { nl: 'Taal' },
    required: true,
    standard: 'Nederlands',
  });
  const account = await addAccount(seller, { name: 'Waar iemand werkt' });
  const contact = await addContact(seller, { accountId: account.id, name: 'Iemand' });
  expect(contact.fields).toEqual({ taal: 'Nederlands' });
  const missing = { details: { errors: [{ pointer: '/fields/taal', message: 'Vul dit in.' }] } };
  await expect(
    addContact(seller, { accountId: account.id, name: 'Niemand', fields: { taal: null } }),
  ).rejects.toMatchObject(missing);
  await expect(
    editContact(seller, { contactId: contact.id, version: 1, fields: { taal: '' } }),
  ).rejects.toMatchObject(missing);
});

test('a field out of use keeps its values, takes no new ones, and comes back', async () => {
  const field = await named(administrator, 'account', 'Contracteinde');
  await addAccount(seller, { name: 'Loopt af', fields: { contracteinde: '2026-12-31' } });
  const away = await setFieldRetired(administrator, { fieldId: field.id, version: 1 }, true);
  expect(away.retired).toBe(true);
  await expect(
    addAccount(seller, { name: 'Te laat', fields: { contracteinde: '2026-12-31' } }),
  ).rejects.toMatchObject({ code: 'invalid' });
  await setFieldRetired(administrator, { fieldId: field.id, version: 2 }, false);
  expect(await countUses(administrator, 'account')).toContainEqual({ key: 'contracteinde', rows: 1 });
  await expect(deleteField(administrator, { fieldId: field.id, version: 3 })).rejects.toMatchObject(
    refused('field-used'),
  );
});

test('fields are put in an order, and one that was never used is deleted', async () => {
  const extra = await addField(administrator, {
    subject: 'account',
    kind: 'text',
    name: { nl: 'Per ongeluk' },
  });
  const { fields } = await listFields(administrator, { subject: 'account' });
  const ids = fields.map(({ id }) => id).toReversed();
  const ordered = await orderFields(administrator, { subject: 'account', fieldIds: ids });
  expect(ordered.fields.map(({ id }) => id)).toEqual(ids);
  await deleteField(administrator, { fieldId: extra.id, version: 1 });
  expect((await listFields(administrator, { subject: 'account' })).fields).toHaveLength(4);
});

test('answers are merged in every row, with the history of each', async () => {
  const before = await named(administrator, 'account', 'Pakket');
  const [basis, plus] = before.choices.map(({ key }) => key) as [string, string];
  const other = await addAccount(seller, { name: 'Met plus', fields: { pakket: plus } });
  const field = await mergeChoice(administrator, {
    fieldId: before.id,
    version: before.version,
    from: plus,
    into: basis,
  });
  expect(field.choices.map(({ key }) => key)).toEqual([basis]);
  expect((await getAccount(seller, other.id)).account).toMatchObject({
    fields: { pakket: basis },
    version: 2,
  });
  expect(await countChoices(administrator, field.id)).toEqual([{ key: basis, rows: 2 }]);
  await expect(
    mergeChoice(administrator, { fieldId: field.id, version: field.version, from: basis, into: basis }),
  ).rejects.toMatchObject(refused('same-choice'));
});

test('a field becomes one of another kind only where no value is lost', async () => {
  const text = await addField(administrator, { subject: 'account', kind: 'text', name: { nl: 'Locaties' } });
  const good = await addAccount(seller, { name: 'Goed', fields: { locaties: '1.200' } });
  const bad = await addAccount(seller, { name: 'Slecht', fields: { locaties: 'veel' } });
  expect(await previewKind(administrator, { fieldId: text.id, to: 'number' })).toEqual({
    rows: 2,
    lost: 1,
    examples: [
      { before: 'veel', after: null, rows: 1 },
      { before: '1.200', after: '1.200', rows: 1 },
    ],
  });
  const wish = { fieldId: text.id, version: 1, to: 'number' as const };
  await expect(changeKind(administrator, wish)).rejects.toMatchObject(refused('values-lost'));
  await editAccount(seller, { accountId: bad.id, version: 1, fields: { locaties: '3' } });
  expect(await changeKind(administrator, wish)).toMatchObject({ kind: 'number', version: 2 });
  expect((await getAccount(seller, good.id)).account).toMatchObject({
    fields: { locaties: 1200 },
    version: 2,
  });
  const history = await seller.read((tx) =>
    tx
      .selectFrom('audit_entry')
      .select(['before', 'after', 'actor_member_id'])
      .where('subject_id', '=', good.id)
      .where('action', '=', 'account.edited')
      .execute(),
  );
  expect(history).toEqual([
    {
      before: { fields: { locaties: '1.200' } },
      after: { fields: { locaties: 1200 } },
      actor_member_id: administrator.memberId,
    },
  ]);
});
