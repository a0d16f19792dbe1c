import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import { makeOrganisation } from '#tests/organisation.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { getAccount } from '../queries/get-account.ts';
import { getGroup } from '../queries/get-group.ts';
import { listAccounts } from '../queries/list-accounts.ts';
import { listRegions } from '../queries/list-regions.ts';
import { addAccount, editAccount } from './accounts.ts';

let database: TestDatabase;
let seller: Context & { memberId: MemberId };
let stranger: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  seller = await (await makeOrganisation(database, { name: 'De ene' })).as('member');
  stranger = await (await makeOrganisation(database, { name: 'De andere' })).as('administrator');
});
afterAll(() => database.drop());

test('the province follows from the postcode, and numbers are kept in one way of writing', async () => {
  const account = await addAccount(seller, {
    name: 'Heel Compleet',
    legalForm: 'sole-trader',
    postcode: '3511ab',
    vatNumber: 'nl 1234.56.782.b.01',
    chamberOfCommerceNumber: '1234 5678',
    invoiceAddress: { address: 'Postbus 1', postcode: '9711zz', city: 'Nergenshuizen', country: null },
    postAddress: { address: null, postcode: null, city: null, country: null },
  });
  expect(account).toMatchObject({
    legalForm: 'sole-trader',
    postcode: '3511 AB',
    region: 'Utrecht',
    vatNumber: 'NL123456782B01',
    chamberOfCommerceNumber: '12345678',
    invoiceAddress: { postcode: '9711 ZZ' },
    postAddress: null,
  });
  const edit = { accountId: account.id };
  expect(await editAccount(seller, { ...edit, version: 1, postcode: '9711 AB' })).toMatchObject({
    region: 'Groningen',
  });
  await editAccount(seller, { ...edit, version: 2, region: 'Rayon Noord' });
  expect(await editAccount(seller, { ...edit, version: 3, postcode: '1012 AB' })).toMatchObject({
    region: 'Rayon Noord',
  });
  expect(await listRegions(seller)).toContain('Rayon Noord');
  expect(await listRegions(stranger)).toEqual([]);
});

test('a number that cannot be one is refused at its field; registers abroad number as they like', async () => {
  await expect(
    addAccount(seller, { name: 'Fout', vatNumber: 'NL1', chamberOfCommerceNumber: '12' }),
  ).rejects.toMatchObject({
    code: 'invalid',
    details: { errors: [{ pointer: '/vatNumber' }, { pointer: '/chamberOfCommerceNumber' }] },
  });
  const abroad = await addAccount(seller, {
    name: 'Buiten',
    country: 'Duitsland',
    chamberOfCommerceNumber: 'HRB 12',
  });
  await expect(
    editAccount(seller, {
      accountId: abroad.id,
      version: 1,
      country: null,
      chamberOfCommerceNumber: 'HRB 1',
    }),
  ).rejects.toMatchObject({ code: 'invalid' });
});

test('the database refuses a circle on every way in', async () => {
  const top = await addAccount(seller, { name: 'Kringtop' });
  const below = await addAccount(seller, { name: 'Kringonder', parentId: top.id });
  const turn = seller.transaction((tx) =>
    sql`update account set parent_id = ${below.id} where id = ${top.id}`.execute(tx),
  );
  await expect(turn).rejects.toMatchObject({ constraint: 'account_circle' });
});

test('the group is the same from every account in it, with what is open and won in each', async () => {
  const top = await addAccount(seller, { name: 'Groep Verzinsel' });
  const middle = await addAccount(seller, { name: 'Midden Verzinsel', parentId: top.id });
  const low = await addAccount(seller, { name: 'Laag Verzinsel', parentId: middle.id });
  await addAccount(seller, { name: 'Ander Verzinsel', parentId: top.id });
  await seller.transaction(async (tx) => {
    for (const [status, cents] of [
      ['open', 1000],
      ['open', 250],
      ['won', 700],
    ] as const)
      await sql`insert into deal (organisation_id, id, title, account_id, amount_cents, cycle_id, phase_id, status, closed_on)
        select organisation_id, ${newId()}, 'Kans', ${low.id}, ${cents}, cycle_id, id, ${status},
          ${status === 'won' ? '2026-01-01' : null} from phase limit 1`.execute(tx);
  });
  const { members, cut } = await getGroup(seller, low.id);
  expect(cut).toBe(false);
  expect(members.map(({ name, parentId }) => [name, parentId])).toEqual([
    ['Groep Verzinsel', null],
    ['Ander Verzinsel', top.id],
    ['Midden Verzinsel', top.id],
    ['Laag Verzinsel', middle.id],
  ]);
  expect(members.at(-1)).toMatchObject({
    open: { deals: 2, amounts: [{ cents: 1250, currency: 'EUR' }] },
    won: { deals: 1, amounts: [{ cents: 700, currency: 'EUR' }] },
  });
  expect((await getGroup(seller, top.id)).members).toEqual(members);
  await expect(getGroup(stranger, top.id)).rejects.toMatchObject({ code: 'not-found' });
});

test('the last contact is the latest activity that reached somebody, also after a change or a removal', async () => {
  const { id } = await addAccount(seller, { name: 'Vaak Gebeld' });
  const add = (at: string, outcome: string | null = null, status = 'done') =>
    seller.transaction((tx) =>
      sql`insert into activity (organisation_id, id, kind, status, account_id, at, on_date, outcome)
        values (${seller.organisationId}, ${newId()}, 'call', ${status}, ${id}, ${at}, ${at.slice(0, 10)}, ${outcome})`.execute(
        tx,
      ),
    );
  const last = async (of: AccountId = id) => (await getAccount(seller, of)).lastContactAt;
  await add('2026-03-01T10:00:00Z');
  await add('2026-02-01T10:00:00Z');
  await add('2026-05-01T10:00:00Z', 'not-reached');
  await add('2026-12-01T10:00:00Z', null, 'planned');
  expect(await last()).toBe('2026-03-01T10:00:00.000Z');
  const other = await addAccount(seller, { name: 'Krijgt er een' });
  await seller.transaction((tx) =>
    sql`update activity set account_id = ${other.id} where at = '2026-03-01T10:00:00Z'`.execute(tx),
  );
  expect([await last(), await last(other.id)]).toEqual([
    '2026-02-01T10:00:00.000Z',
    '2026-03-01T10:00:00.000Z',
  ]);
  await seller.transaction((tx) => sql`delete from activity where account_id = ${other.id}`.execute(tx));
  expect(await last(other.id)).toBeNull();
  await seller.transaction((tx) => sql`delete from account where id = ${id}`.execute(tx));
});

test('the list is narrowed by legal form, size, region and silence', async () => {
  const ours = await (await makeOrganisation(database, { name: 'De lijst' })).as('member');
  const bv = await addAccount(ours, { name: 'Aap', legalForm: 'bv', employees: 12, region: 'Zeeland' });
  const vof = await addAccount(ours, { name: 'Noot', legalForm: 'general-partnership', employees: 300 });
  const unknown = await addAccount(ours, { name: 'Mies' });
  await ours.transaction((tx) =>
    sql`insert into activity (organisation_id, id, kind, account_id, at, on_date)
      values (${ours.organisationId}, ${newId()}, 'visit', ${bv.id}, '2026-06-10T10:00:00Z', '2026-06-10')`.execute(
      tx,
    ),
  );
  const names = async (asked: Parameters<typeof listAccounts>[1]) =>
    (await listAccounts(ours, asked)).rows.map(({ name }) => name);
  expect(await names({ audience: 'company' })).toEqual([bv.name]);
  expect(await names({ audience: 'natural-person' })).toEqual([vof.name]);
  expect(await names({ audience: 'unknown' })).toEqual([unknown.name]);
  expect(await names({ size: 'small' })).toEqual([bv.name]);
  expect(await names({ size: 'large' })).toEqual([vof.name]);
  expect(await names({ region: 'Zeeland' })).toEqual([bv.name]);
  expect(await names({ quietSince: '2026-06-11' as IsoDate })).toEqual([bv.name, unknown.name, vof.name]);
  expect(await names({ quietSince: '2026-06-10' as IsoDate })).toEqual([unknown.name, vof.name]);
  const [first] = (await listAccounts(ours, {})).rows;
  expect(first).toMatchObject({ region: 'Zeeland', lastContactAt: '2026-06-10T10:00:00.000Z' });
});
