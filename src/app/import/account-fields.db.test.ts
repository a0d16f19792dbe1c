import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { importNow, undoNow } from '#tests/import-now.ts';
import { makeOrganisation } from '#tests/organisation.ts';

let database: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  ctx = await (await makeOrganisation(database, { name: 'Proef' })).as('administrator');
});
afterAll(() => database.drop());

const accounts = () =>
  ctx.read((tx) =>
    tx
      .selectFrom('account')
      .select([
        'name',
        'legal_form as legalForm',
        'vat_number as vatNumber',
        'chamber_of_commerce_number as chamber',
        'address',
        'postcode',
        'city',
        'region',
        'details',
        'version',
      ])
      .orderBy('name')
      .execute(),
  );

const head =
  'Bedrijfsnaam;Rechtsvorm;KvK-nummer;Btw-nummer;Straat;Huisnummer;Postcode;Plaats;Provincie;Branche\n';

test('every field of an account goes to its own column, and what cannot be a number of a register stays as a detail', async () => {
  const { report } = await importNow(ctx, {
    'bedrijven.csv': `${head}Verzonnen Bakkerij;Eenmanszaak;1234 5678;NL 123456782 B90;Dorpsstraat;12;1234ab;Bussum;;Voeding
Verzonnen Smid BV;;12;NL1;Kade;3;3511 AB;Utrecht;Elders;Metaal
Verzonnen Rest;Iets anders;;;;;;;;Zorg\n`,
  });
  expect(await accounts()).toMatchObject([
    {
      name: 'Verzonnen Bakkerij',
      legalForm: 'sole-trader',
      chamber: '12345678',
      vatNumber: 'NL123456782B90',
      address: 'Dorpsstraat 12',
      postcode: '1234 AB',
      region: 'Noord-Holland',
      details: {},
    },
    { name: 'Verzonnen Rest', legalForm: null, details: { legalForm: 'Iets anders' } },
    {
      name: 'Verzonnen Smid BV',
      legalForm: 'bv',
      chamber: null,
      vatNumber: null,
      postcode: '3511 AB',
      region: 'Elders',
      details: { 'KvK-nummer': '12', 'Btw-nummer': 'NL1' },
    },
  ]);
  expect(report.remarks.map(({ because, rows }) => [because, rows])).toEqual([
    ['chamber-number-unreadable', 1],
    ['vat-number-unreadable', 1],
  ]);
});

test('a file that says them otherwise changes them, the region along with the postcode, and an undo puts them back', async () => {
  const before = await accounts();
  const { importId, report } = await importNow(ctx, {
    'bedrijven.csv': `${head}Verzonnen Bakkerij;VOF;;;;;9711 AA;Groningen;;\n`,
  });
  expect(report.counts.accounts).toMatchObject({ made: 0, changed: 1 });
  expect((await accounts())[0]).toMatchObject({
    legalForm: 'general-partnership',
    vatNumber: 'NL123456782B90',
    postcode: '9711 AA',
    region: 'Groningen',
  });
  await undoNow(ctx, importId);
  expect(await accounts()).toEqual(before);
});
