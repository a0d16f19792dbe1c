import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId } from '#base/db/context.ts';
import type { Context } from '#base/db/context.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { addAccount, setAccountArchived } from '../commands/accounts.ts';
import { addContact } from '../commands/contacts.ts';
import { getAccount } from './get-account.ts';
import { listAccounts } from './list-accounts.ts';
import { listIndustries } from './list-industries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let seller: Context & { memberId: MemberId };

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  seller = await ours.as('member', { name: 'S. Verkoper' });
  const all = [
    { name: 'Bakkerij Één', city: 'Zwolle', industry: 'Voeding', kind: 'customer' as const },
    { name: 'bakkerij Twee', city: 'Breda', industry: 'Voeding', ownerId: seller.memberId },
    { name: 'Bouw 10', city: 'Breda', industry: 'Bouw' },
    { name: 'Bouw 9', city: 'Breda', industry: 'Bouw' },
    { name: 'Éclair', city: null },
  ];
  for (const account of all) await addAccount(ours.ctx, account);
  await addAccount(theirs.ctx, { name: 'Bakkerij Elders', industry: 'Geheim' });
});
afterAll(() => database.drop());

const names = async (asked: Parameters<typeof listAccounts>[1], ctx = ours.ctx) =>
  (await listAccounts(ctx, asked)).rows.map(({ name }) => name);

test('accounts stand in the order in which people read names, and another organisation has its own', async () => {
  expect(await names({})).toEqual(['Bakkerij Één', 'bakkerij Twee', 'Bouw 9', 'Bouw 10', 'Éclair']);
  expect(await names({}, theirs.ctx)).toEqual(['Bakkerij Elders']);
});

test('page by page everybody comes by once, in every order', async () => {
  for (const sort of ['name', 'updated'] as const)
    for (const direction of ['asc', 'desc'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listAccounts(ours.ctx, {
          sort,
          direction,
          limit: 2,
          ...(cursor ? { cursor } : {}),
        });
        seen.push(...page.rows.map(({ name }) => name));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(seen).toEqual(await names({ sort, direction }));
      expect(new Set(seen).size).toBe(5);
    }
});

test('the list is narrowed by kind, owner, industry and words', async () => {
  expect(await names({ kind: 'customer' })).toEqual(['Bakkerij Één']);
  expect(await names({ owner: seller.memberId })).toEqual(['bakkerij Twee']);
  expect(await names({ owner: 'none', industry: 'Voeding' })).toEqual(['Bakkerij Één']);
  expect(await names({ industry: 'Bouw' })).toEqual(['Bouw 9', 'Bouw 10']);
  expect(await names({ text: 'breda bou' })).toEqual(['Bouw 9', 'Bouw 10']);
  expect(await names({ text: 'een' })).toEqual(['Bakkerij Één']);
  expect(await names({ text: '%' })).toEqual([]);
  expect((await listAccounts(ours.ctx, { owner: seller.memberId })).rows[0]).toMatchObject({
    ownerName: 'S. Verkoper',
    openDeals: 0,
    openAmounts: [],
  });
});

test('a damaged cursor, or one of another order, is refused', async () => {
  const { next } = await listAccounts(ours.ctx, { limit: 1 });
  for (const asked of [
    { cursor: 'onzin' },
    { cursor: Buffer.from('["name","asc",1,2]').toString('base64url') },
    {
      cursor: Buffer.from('["updated","desc","gisteren","x"]').toString('base64url'),
      sort: 'updated' as const,
    },
    { cursor: next ?? '', sort: 'updated' as const },
  ])
    await expect(listAccounts(ours.ctx, asked)).rejects.toMatchObject({ code: 'invalid' });
});

test('an account shows how many deals are open and for how much, by currency', async () => {
  const account = await addAccount(ours.ctx, { name: 'Met kansen' });
  for (const [amount, currency, status] of [
    [150_000, 'EUR', 'open'],
    [50_000, 'EUR', 'open'],
    [900_000, 'USD', 'open'],
    [null, 'EUR', 'open'],
    [777_700, 'EUR', 'won'],
  ])
    await ours.ctx.transaction((tx) =>
      sql`insert into deal (organisation_id, id, title, account_id, amount_cents, currency, status, closed_on, cycle_id, phase_id)
        select organisation_id, ${newId()}, 'Kans', ${account.id}, ${amount}, ${currency}, ${status},
          case when ${status} = 'won' then date '2026-01-05' end, cycle_id, id from phase limit 1`.execute(
        tx,
      ),
    );
  const { rows } = await listAccounts(ours.ctx, { text: 'kansen' });
  expect(rows[0]).toMatchObject({
    openDeals: 4,
    openAmounts: [
      { cents: 900_000, currency: 'USD' },
      { cents: 200_000, currency: 'EUR' },
    ],
  });
  await setAccountArchived(ours.ctx, { accountId: account.id, version: 1 }, true);
});

test('the archived accounts stand in a list of their own, and can be found there', async () => {
  const gone = await addAccount(ours.ctx, { name: 'Voorbij Handel', city: 'Goes' });
  await setAccountArchived(ours.ctx, { accountId: gone.id, version: 1 }, true);
  expect(await names({ text: 'voorbij' })).toEqual([]);
  expect(await names({ archived: true, text: 'handel go' })).toEqual(['Voorbij Handel']);
});

test('very many accounts with the same word are found page by page too', async () => {
  const many = await makeOrganisation(database, { name: 'Vol' });
  await many.ctx.transaction((tx) =>
    sql`insert into account (organisation_id, id, name, city)
      select ${many.ctx.organisationId}, gen_random_uuid(), 'Winkel ' || n, 'Goes' from generate_series(1, 2500) n`.execute(
      tx,
    ),
  );
  const { rows, next } = await listAccounts(many.ctx, { text: 'winkel go' });
  expect(rows.map(({ name }) => name).slice(0, 3)).toEqual(['Winkel 1', 'Winkel 2', 'Winkel 3']);
  expect(next).not.toBeNull();
});

test('industries are named once each, and only the own ones', async () => {
  expect(await listIndustries(ours.ctx)).toEqual(['Bouw', 'Voeding']);
  expect(await listIndustries(theirs.ctx)).toEqual(['Geheim']);
  expect(await listIndustries((await makeOrganisation(database, { name: 'Leeg' })).ctx)).toEqual([]);
});

test('an account is shown with its owner, contacts, parent and subsidiaries', async () => {
  const holding = await addAccount(ours.ctx, { name: 'Verzonnen Holding', city: 'Delft' });
  const works = await addAccount(ours.ctx, {
    name: 'Verzonnen Fabriek',
    parentId: holding.id,
    ownerId: seller.memberId,
  });
  await addContact(seller, { accountId: works.id, name: 'Zus Proefpersoon', jobTitle: 'Inkoper' });
  await addContact(seller, { accountId: works.id, name: 'Bas Proefpersoon' });
  expect(await getAccount(seller, works.id)).toMatchObject({
    account: { name: 'Verzonnen Fabriek', details: {}, version: 1 },
    owner: { name: 'S. Verkoper' },
    parent: { id: holding.id, name: 'Verzonnen Holding', city: 'Delft' },
    subsidiaries: 0,
    contacts: [{ name: 'Bas Proefpersoon' }, { name: 'Zus Proefpersoon', jobTitle: 'Inkoper' }],
    may: { edit: true },
  });
  const reader = await ours.as('reader');
  expect(await getAccount(reader, holding.id)).toMatchObject({
    subsidiaries: 1,
    may: { edit: false },
  });
  await expect(getAccount(theirs.ctx, works.id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(getAccount(ours.ctx, newId<AccountId>())).rejects.toMatchObject({ code: 'not-found' });
});
