import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

let database: TestDatabase;
let ours: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
});
afterAll(() => database.drop());

const keys = (call: (text: string) => ReturnType<typeof sql>, texts: readonly string[]) =>
  ours.ctx.read(async (tx) => {
    const found: unknown[] = [];
    for (const text of texts) {
      const { rows } = await sql<{ key: string | null }>`select ${call(text)} as key`.execute(tx);
      found.push(rows[0]?.key);
    }
    return found;
  });
const names = (...texts: string[]) => keys((text) => sql`name_key(${text})`, texts);
const sounds = (...texts: string[]) => keys((text) => sql`sound_key(name_key(${text}))`, texts);
const phones = (...texts: string[]) => keys((text) => sql`phone_key(${text})`, texts);
const domains = (...texts: string[]) => keys((text) => sql`domain_key(${text}, null)`, texts);

describe('names', () => {
  test.each([
    ['Verzonnen Bouw B.V.', 'verzonnen bouw'],
    ['VERZONNEN  BOUW BV', 'Verzonnen-Bouw b. v.'],
    ['Verzinsel & Zn. V.O.F.', 'Verzinsel en Zn'],
    ['Café Verzonnen', 'cafe verzonnen'],
    ['V.E.R. Techniek N.V.', 'VER Techniek'],
    ["Bakker 't Verzinsel", 'bakker ’t verzinsel'],
    ['Stichting Verzonnen', 'Verzonnen'],
    ['Coöperatie Verzinsel & Co', 'verzinsel'],
  ])('%s and %s are the same', async (one, other) => {
    const [first, second] = await names(one, other);
    expect(first).toBe(second);
  });

  test.each([
    ['Verzonnen Bouw Noord', 'Verzonnen Bouw Zuid'],
    ['Verzonnen 1', 'Verzonnen 2'],
    ['B.V.', 'N.V.'],
    ['Enter', 'Ter'],
  ])('%s and %s are not', async (one, other) => {
    const [first, second] = await names(one, other);
    expect(first).not.toBe(second);
  });

  test('names that are heard alike sound the same, in any order; short ones tell too little', async () => {
    const [one, ...others] = await sounds(
      'Janssen Bouw',
      'Jansen Bouw',
      'Bouw Jansen B.V.',
      'Janssenn Bouuw',
    );
    expect(others).toEqual([one, one, one]);
    const [philip, filip] = await sounds('Filips Verlichting', 'Philips Verlichting');
    expect(filip).not.toBeNull();
    expect(philip).not.toBe(filip);
    expect(await sounds('Aa', 'Bo')).toEqual([null, null]);
  });
});

test('telephone numbers are one however they are written', async () => {
  const written = ['020 123 45 67', '+31 20 1234567', '0031-20-1234567', '+31 (0)20 123 4567', '31201234567'];
  expect(await phones(...written)).toEqual(written.map(() => '+31201234567'));
  expect(await phones('+32 2 555 12 12')).toEqual(['+3225551212']);
  expect(await phones('112', 'bellen', '1234567')).toEqual([null, null, null]);
});

test('a site is known by its domain, whatever stands around it; a provider of mailboxes tells nothing', async () => {
  const written = [
    'https://www.verzonnen.example/over-ons?x=1',
    'verzonnen.example',
    'WWW.Verzonnen.example:8080',
  ];
  expect(await domains(...written)).toEqual(written.map(() => 'verzonnen.example'));
  expect(await domains('gmail.com', 'geen site', 'localhost')).toEqual([null, null, null]);
});

test('the keys follow the account: changed with it, gone with the archive, back with it', async () => {
  const write = (statement: ReturnType<typeof sql>) => ours.ctx.transaction((tx) => statement.execute(tx));
  const id = '01a20000-0000-7000-8000-000000000001';
  const found = () =>
    ours.ctx.read(async (tx) => {
      const { rows } = await sql<{ sort: string; key: string }>`
        select sort, key from likeness_key where id = ${id} order by sort`.execute(tx);
      return Object.fromEntries(rows.map(({ sort, key }) => [sort, key]));
    });
  await write(sql`insert into account (organisation_id, id, name, email, phone, chamber_of_commerce_number, vat_number)
    values (${ours.ctx.organisationId}, ${id}, 'Sleutel B.V.', 'info@sleutel.example', '020 1234567', '1234 5678', 'nl1234.56.782b01')`);
  expect(await found()).toEqual({
    name: 'sleutel',
    sound: 'sltl',
    domain: 'sleutel.example',
    phone: '+31201234567',
    chamber: '12345678',
    vat: 'NL123456782B01',
  });
  await write(sql`update account set name = 'Slot', phone = null where id = ${id}`);
  expect(await found()).toMatchObject({ name: 'slot', domain: 'sleutel.example' });
  expect(await found()).not.toHaveProperty('phone');
  await write(sql`update account set archived_at = now() where id = ${id}`);
  expect(await found()).toEqual({});
  await write(sql`update account set archived_at = null where id = ${id}`);
  expect(await found()).toMatchObject({ name: 'slot' });
  await write(sql`delete from account where id = ${id}`);
  expect(await found()).toEqual({});
});
