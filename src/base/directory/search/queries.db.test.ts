import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId } from '#base/db/context.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { findEverywhere } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
const bakery = newId<AccountId>();

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  await addAccount(ours, bakery, 'Bakkerij Verzonnenbrood B.V.', 'Zwolle');
  await addAccount(ours, newId(), 'Café Crème', 'Breda');
  await addAccount(theirs, newId(), 'Geheimbedrijf', 'Breda');
  await ours.ctx.transaction((tx) =>
    tx
      .insertInto('contact')
      .values({
        organisation_id: ours.ctx.organisationId,
        id: newId<ContactId>(),
        account_id: bakery,
        name: 'Kees Proefpersoon',
        job_title: null,
        email: 'kees@verzonnenbrood.example',
        phone: null,
        external_id: null,
        import_id: null,
        archived_at: null,
      })
      .execute(),
  );
  await ours.ctx.transaction((tx) =>
    sql`insert into deal (organisation_id, id, title, account_id, amount_cents, cycle_id, phase_id)
      select organisation_id, ${newId()}, 'Oven voor de bakkerij', ${bakery}, 1250000, cycle_id, id
      from phase where key = 'selection' and name ->> 'nl' = 'Selectie' limit 1`.execute(tx),
  );
});
afterAll(() => database.drop());

async function addAccount(where: TestOrganisation, id: AccountId, name: string, city: string) {
  await where.ctx.transaction((tx) =>
    sql`insert into account (organisation_id, id, name, city)
      values (${where.ctx.organisationId}, ${id}, ${name}, ${city})`.execute(tx),
  );
}

const titles = async (typed: string) => {
  const { accounts, contacts, deals, products, notes } = await findEverywhere(ours.ctx, typed);
  return [...accounts, ...contacts, ...deals, ...products, ...notes].map(({ title }) => title);
};

test('one word finds the account, its contact by the address, and the deal, each with what tells it apart', async () => {
  const found = await findEverywhere(ours.ctx, 'verzonnenbrood');
  expect(found.accounts).toEqual([{ id: bakery, title: 'Bakkerij Verzonnenbrood B.V.', city: 'Zwolle' }]);
  expect(found.contacts).toMatchObject([
    { title: 'Kees Proefpersoon', accountId: bakery, accountName: 'Bakkerij Verzonnenbrood B.V.' },
  ]);
  const { deals } = await findEverywhere(ours.ctx, 'oven');
  expect(deals).toMatchObject([
    {
      title: 'Oven voor de bakkerij',
      accountName: 'Bakkerij Verzonnenbrood B.V.',
      status: 'open',
      phase: 'Selectie',
      amountCents: 1_250_000,
      currency: 'EUR',
    },
  ]);
});

test('accents, capitals and the dots of a legal form do not matter', async () => {
  expect(await titles('cafe creme')).toEqual(['Café Crème']);
  expect(await titles('CRÈME')).toEqual(['Café Crème']);
  expect(await titles('verzonnenbrood bv')).toEqual(['Bakkerij Verzonnenbrood B.V.']);
});

test('the words may be typed in another order, also with the city', async () => {
  expect(await titles('zwolle bakkerij')).toEqual(['Bakkerij Verzonnenbrood B.V.']);
});

test('small typing errors find what was meant', async () => {
  for (const typed of ['bakekrij', 'bakerij', 'bakkerji', 'bakkrij'])
    expect(await titles(typed)).toEqual(['Bakkerij Verzonnenbrood B.V.', 'Oven voor de bakkerij']);
  expect(await titles('bakkerij zwole')).toEqual(['Bakkerij Verzonnenbrood B.V.']);
});

test('nothing is found for nothing, for what is not there, and signs of a pattern mean themselves', async () => {
  for (const typed of ['', '   ', 'qqqqxyz', '%', '_', '\\', "'", 'bakkerij%', '((', 'x'.repeat(200)])
    expect(await titles(typed)).toEqual([]);
});

test('two letters are enough for the beginning of a name', async () => {
  expect(await titles('ca')).toEqual(['Café Crème']);
});

test('another organisation’s accounts are never found, exact or nearly', async () => {
  expect(await titles('geheimbedrijf')).toEqual([]);
  expect(await titles('geheimbedrif')).toEqual([]);
});

test('a changed name is found by the new one only, an archived account not at all', async () => {
  const id = newId<AccountId>();
  await addAccount(ours, id, 'Oudenaam', 'Delft');
  await ours.ctx.transaction((tx) =>
    sql`update account set name = 'Nieuwenaam' where id = ${id}`.execute(tx),
  );
  expect(await titles('oudenaam')).toEqual([]);
  expect(await titles('nieuwenaam')).toEqual(['Nieuwenaam']);
  await ours.ctx.transaction((tx) =>
    sql`update account set archived_at = now() where id = ${id}`.execute(tx),
  );
  expect(await titles('nieuwenaam')).toEqual([]);
});

test('numbers and addresses are found in any notation, products and notes by their words', async () => {
  const id = newId<AccountId>();
  await addAccount(ours, id, 'Nummerwerk', 'Ede');
  await ours.ctx.transaction(async (tx) => {
    await sql`update account set phone = '+31 (0)20 123 45 67', email = 'info@nummerwerk.example',
      chamber_of_commerce_number = '8765 4321' where id = ${id}`.execute(tx);
    await sql`insert into product (organisation_id, id, name, code)
      values (${ours.ctx.organisationId}, ${newId()}, 'Warmtepomp Compact', 'WPC-12')`.execute(tx);
    await sql`insert into note (organisation_id, id, deal_id, text, created_at)
      select organisation_id, ${newId()}, id, 'Belt na de verbouwing terug', now() from deal limit 1`.execute(
      tx,
    );
  });
  for (const typed of [
    '020-1234567',
    '+31201234567',
    '0031 20 123 45 67',
    '1234567',
    '87654321',
    '8765 4321',
  ])
    expect(await titles(typed)).toEqual(['Nummerwerk']);
  expect(await titles('Info <INFO@nummerwerk.example>')).toEqual(['Nummerwerk']);
  expect(await titles('wpc-12')).toEqual(['Warmtepomp Compact']);
  expect(await titles('warmtepmp')).toEqual(['Warmtepomp Compact']);
  const { notes } = await findEverywhere(ours.ctx, 'verbouwing');
  expect(notes).toMatchObject([
    { title: 'Belt na de verbouwing terug', on: { kind: 'deal', name: 'Oven voor de bakkerij' } },
  ]);
});
