import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import { addAccount, editAccount, setAccountArchived } from '#base/directory/accounts/commands/accounts.ts';
import { addContact } from '#base/directory/accounts/commands/contacts.ts';
import { recordConsent } from '#base/directory/accounts/commands/record-consent.ts';
import type { Account } from '#base/directory/accounts/contract.ts';
import { getAccount } from '#base/directory/accounts/queries/get-account.ts';
import { listAccounts } from '#base/directory/accounts/queries/list-accounts.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { listDuplicates } from '../queries/list-duplicates.ts';
import { listMerges } from '../queries/list-merges.ts';
import { previewMerge } from '../queries/preview-merge.ts';
import { referencesTo } from '../queries/references-to.ts';
import { keptColumns, partsOf } from '../rules/parts.ts';
import { judgeDuplicates } from './judge-duplicates.ts';
import { mergeTwo } from './merge-two.ts';
import { undoMerge } from './undo-merge.ts';

type Acting = Context & { memberId: MemberId };
let database: TestDatabase;
let ours: TestOrganisation;
let seller: Acting;
let colleague: Acting;
let manager: Acting;
let reader: Acting;
let stranger: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  [seller, colleague, manager, reader] = await Promise.all([
    ours.as('member', { name: 'S. Verkoper' }),
    ours.as('member'),
    ours.as('manager'),
    ours.as('reader'),
  ]);
  stranger = await (await makeOrganisation(database, { name: 'De andere' })).as('administrator');
});
afterAll(() => database.drop());

const merging = (
  winner: { id: string; version: number },
  loser: { id: string; version: number },
  take: string[] = [],
) => ({
  kind: 'account' as const,
  winnerId: winner.id,
  winnerVersion: winner.version,
  loserId: loser.id,
  loserVersion: loser.version,
  take,
});
const add = (name: string, part: Partial<Parameters<typeof addAccount>[1]> = {}) =>
  addAccount(seller, { name, isAnother: true, ...part });
const addDeal = (accountId: AccountId) =>
  seller.transaction(async (tx) => {
    const id = newId();
    await sql`insert into deal (organisation_id, id, title, account_id, cycle_id, phase_id)
      select organisation_id, ${id}, 'Kans', ${accountId}, cycle_id, id from phase limit 1`.execute(tx);
    return id;
  });
const accountOf = (dealId: string) =>
  seller.read(async (tx) => {
    const { rows } = await sql<{
      id: string;
    }>`select account_id as id from deal where id = ${dealId}`.execute(tx);
    return rows[0]?.id;
  });

describe('nothing is forgotten', () => {
  test('every column of an account and a contact is chosen, kept or put together', async () => {
    for (const kind of ['account', 'contact'] as const) {
      const { rows } = await seller.read((tx) =>
        sql<{ name: string }>`select attname as name from pg_attribute
          where attrelid = ${kind}::regclass and attnum > 0 and not attisdropped order by 1`.execute(tx),
      );
      const known = [...Object.values(partsOf[kind]).flat(), ...keptColumns];
      expect(rows.map(({ name }) => name)).toEqual(known.map(String).sort((a, b) => (a < b ? -1 : 1)));
    }
  });

  test('every column that is called after an account or contact is one that moves along, and may be moved', async () => {
    for (const kind of ['account', 'contact'] as const) {
      const references = await seller.read((tx) => referencesTo(tx, kind));
      const moving = new Set(references.map(({ table, column }) => `${table}.${column}`));
      const { rows } = await seller.read((tx) =>
        sql<{ name: string }>`select c.relname || '.' || a.attname as name
          from pg_class c join pg_attribute a on a.attrelid = c.oid
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'account_last_contact'
            and a.attname ~ ${`(^|_)${kind}_id$`} and not a.attisdropped`.execute(tx),
      );
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.map(({ name }) => name).filter((name) => !moving.has(name))).toEqual([]);
      for (const { table, column } of references) {
        const may = await seller.read((tx) =>
          sql<{ may: boolean }>`select has_column_privilege(${table}, ${column}, 'UPDATE') as may`.execute(
            tx,
          ),
        );
        expect([`${table}.${column}`, may.rows[0]?.may]).toEqual([`${table}.${column}`, true]);
      }
    }
  });
});

test('two accounts become one with the chosen parts and all that belongs to them, and two again', async () => {
  const winner = await add('Dubbel Een', { phone: '020 1234567', city: 'Goes', kind: 'customer' });
  const loser = await add('Dubbel Een B.V.', {
    email: 'info@dubbel.example',
    city: 'Ede',
    chamberOfCommerceNumber: '12345678',
  });
  const child = await add('Dochter van Twee', { parentId: loser.id });
  const kees = await addContact(seller, { accountId: loser.id, name: 'Kees' });
  const dealId = await addDeal(loser.id);
  await recordConsent(seller, {
    accountId: loser.id,
    channel: 'phone',
    answer: 'refused',
    onDate: seller.today,
    source: 'Gebeld',
  });
  const preview = await previewMerge(seller, { kind: 'account', a: winner.id, b: loser.id });
  expect(preview.moves).toEqual(
    expect.arrayContaining([
      { what: 'contactpersonen', a: 0, b: 1 },
      { what: 'verkoopkansen', a: 0, b: 1 },
      { what: 'dochters', a: 0, b: 1 },
      { what: 'toestemmingen', a: 0, b: 1 },
    ]),
  );
  expect(preview.parts.find(({ part }) => part === 'visitAddress')).toMatchObject({
    label: 'Bezoekadres',
    a: 'Goes',
    b: 'Ede',
    same: false,
  });

  const merge = await mergeTwo(seller, merging(winner, loser, ['name', 'email', 'chamberOfCommerceNumber']));
  expect(merge).toMatchObject({ winner: { id: winner.id, name: 'Dubbel Een B.V.' }, mayUndo: true });
  const one = await getAccount(seller, winner.id);
  expect(one.account).toMatchObject({
    name: 'Dubbel Een B.V.',
    phone: '020 1234567',
    email: 'info@dubbel.example',
    city: 'Goes',
    kind: 'customer',
    chamberOfCommerceNumber: '12345678',
    version: 2,
  });
  expect(one.contacts.map(({ name }) => name)).toEqual(['Kees']);
  expect(one.subsidiaries).toBe(1);
  expect(one.reach.phone).toEqual({ ok: false, because: 'refused' });
  expect(await accountOf(dealId)).toBe(winner.id);
  expect((await getAccount(seller, loser.id)).account).toMatchObject({
    mergedIntoId: winner.id,
    archived: true,
  });
  const archived = await listAccounts(seller, { archived: true });
  expect(archived.rows.map(({ id }) => id)).not.toContain(loser.id);
  await expect(setAccountArchived(seller, { accountId: loser.id, version: 2 }, false)).rejects.toMatchObject({
    details: { because: 'was-merged' },
  });
  const actions = await seller.read((tx) =>
    tx
      .selectFrom('audit_entry')
      .select('action')
      .where('subject_id', 'in', [winner.id, loser.id])
      .orderBy('id')
      .execute(),
  );
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['account.merged', 'account.merged-away']),
  );

  // Since then: a new contact, and the name put right by hand.
  await addContact(seller, { accountId: winner.id, name: 'Later gekomen' });
  await editAccount(seller, { accountId: winner.id, version: 2, name: 'Dubbel & Zoon' });
  await undoMerge(seller, { mergeId: merge.id });
  const [first, second] = await Promise.all([getAccount(seller, winner.id), getAccount(seller, loser.id)]);
  expect(first.account).toMatchObject({ name: 'Dubbel & Zoon', email: null, chamberOfCommerceNumber: null });
  expect(first.contacts.map(({ name }) => name)).toEqual(['Later gekomen']);
  expect(second.account).toMatchObject({ name: 'Dubbel Een B.V.', archived: false, mergedIntoId: null });
  expect(second.contacts.map(({ id }) => id)).toEqual([kees.id]);
  expect((await getAccount(seller, child.id)).parent?.id).toBe(loser.id);
  expect([await accountOf(dealId), second.reach.phone.because, first.reach.phone.ok]).toEqual([
    loser.id,
    'refused',
    true,
  ]);
  await expect(undoMerge(seller, { mergeId: merge.id })).rejects.toMatchObject({
    details: { because: 'undone-already' },
  });
});

test('one that hangs under the other comes to hang where that one hung, and back', async () => {
  const top = await add('Kop');
  const loser = await add('Tussen', { parentId: top.id });
  const middle = await add('Hangt ertussen', { parentId: loser.id });
  const winner = await add('Onderaan', { parentId: middle.id });
  const merge = await mergeTwo(manager, merging(winner, loser));
  const parents = async () =>
    Promise.all(
      [winner, middle, loser].map(async ({ id }) => (await getAccount(seller, id)).account.parentId),
    );
  expect(await parents()).toEqual([top.id, winner.id, top.id]);
  await undoMerge(manager, { mergeId: merge.id });
  expect(await parents()).toEqual([middle.id, loser.id, top.id]);
});

test('two merges are undone in the order in which they were made, the last first', async () => {
  const [a, b, c] = [await add('Keten A'), await add('Keten B'), await add('Keten C')] as [
    Account,
    Account,
    Account,
  ];
  const first = await mergeTwo(manager, merging(b, c));
  const second = await mergeTwo(manager, merging(a, { id: b.id, version: 2 }));
  expect((await getAccount(seller, c.id)).account.mergedIntoId).toBe(a.id);
  await expect(undoMerge(manager, { mergeId: first.id })).rejects.toMatchObject({
    details: { because: 'merged-since' },
  });
  await undoMerge(manager, { mergeId: second.id });
  await undoMerge(manager, { mergeId: first.id });
  for (const { id } of [a, b, c]) expect((await getAccount(seller, id)).account.mergedIntoId).toBeNull();
});

test('people become one, within an account and across', async () => {
  const account = await add('Met Twee Kezen');
  const kees = await addContact(seller, { accountId: account.id, name: 'Kees Proef', phone: '06-00000001' });
  const keesje = await addContact(seller, {
    accountId: account.id,
    name: 'Proef, Kees',
    email: 'kees@x.example',
  });
  const { pairs } = await listDuplicates(seller, 'contact');
  expect(pairs.find(({ a }) => [kees.id, keesje.id].includes(a.id as never))).toMatchObject({
    score: 0.8,
    reasons: ['name', 'same-account'],
  });
  const merge = await mergeTwo(seller, { ...merging(kees, keesje, ['email']), kind: 'contact' });
  const { contacts } = await getAccount(seller, account.id);
  expect(contacts).toMatchObject([{ name: 'Kees Proef', phone: '06-00000001', email: 'kees@x.example' }]);
  await undoMerge(seller, { mergeId: merge.id });
  expect((await getAccount(seller, account.id)).contacts.length).toBe(2);
});

test('who may not edit both, a reader and another organisation merge nothing and undo nothing', async () => {
  const mine = await add('Van mij', { ownerId: seller.memberId });
  const theirs = await addAccount(manager, {
    name: 'Van mij!',
    ownerId: colleague.memberId,
    isAnother: true,
  });
  const both = merging(mine, theirs);
  for (const somebody of [seller, colleague, reader])
    await expect(mergeTwo(somebody, both)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(mergeTwo(stranger, both)).rejects.toMatchObject({ code: 'not-found' });
  await expect(previewMerge(stranger, { kind: 'account', a: mine.id, b: theirs.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(mergeTwo(manager, { ...both, winnerVersion: 9 })).rejects.toMatchObject({ code: 'conflict' });
  await expect(mergeTwo(manager, { ...both, loserId: mine.id, loserVersion: 1 })).rejects.toMatchObject({
    details: { because: 'one-and-the-same' },
  });
  const merge = await mergeTwo(manager, both);
  await expect(
    mergeTwo(manager, merging({ id: theirs.id, version: 2 }, { id: mine.id, version: 2 })),
  ).rejects.toMatchObject({ details: { because: 'merged-already' } });
  await expect(undoMerge(colleague, { mergeId: merge.id })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(undoMerge(stranger, { mergeId: merge.id })).rejects.toMatchObject({ code: 'not-found' });
  expect((await listMerges(manager)).find(({ id }) => id === merge.id)).toMatchObject({ mayUndo: true });
  expect((await listMerges(colleague)).find(({ id }) => id === merge.id)).toMatchObject({ mayUndo: false });
  expect(await listMerges(stranger)).toEqual([]);
  const late = { ...manager, now: new Date(manager.now.getTime() + 31 * 86_400_000) };
  await expect(undoMerge(late, { mergeId: merge.id })).rejects.toMatchObject({
    details: { because: 'too-late' },
  });
});

test('what looks alike is found, until somebody says that it is not the same, or for a month', async () => {
  const org = await makeOrganisation(database, { name: 'De zoeker' });
  const member = await org.as('member');
  const put = (name: string, part = {}) => addAccount(member, { name, isAnother: true, ...part });
  const one = await put('Janssen Bouw B.V.', { phone: '020-1234567', city: 'Goes' });
  const two = await put('Bouw Jansen', { phone: '+31 20 1234567', city: 'Goes' });
  await put('Heel Anders');
  const names = async () =>
    (await listDuplicates(member, 'account')).pairs.map(({ a, b }) => [a.name, b.name]);
  expect(await names()).toEqual([['Janssen Bouw B.V.', 'Bouw Jansen']]);
  const judge = (verdict: 'different' | 'later' | null, who: Context = member) =>
    judgeDuplicates(who, { kind: 'account', ids: [two.id, one.id], verdict });
  await expect(judge('different', await org.as('reader'))).rejects.toMatchObject({ code: 'forbidden' });
  await expect(judge('different', stranger)).rejects.toMatchObject({ code: 'not-found' });
  await judge('different');
  expect(await names()).toEqual([]);
  await judge('later');
  expect(await names()).toEqual([]);
  const nextYear = { ...member, today: '2099-01-01' as typeof member.today };
  expect((await listDuplicates(nextYear, 'account')).pairs).toHaveLength(1);
  await judge(null);
  expect(await names()).toHaveLength(1);
});
