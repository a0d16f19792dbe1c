import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { importNow } from '#tests/import-now.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { getImport } from './queries.ts';

// A public training set, which is not part of the project; where it does not lie beside it there is nothing to read.
const folder = fileURLToPath(new URL('../../../../shared/data/maven-crm/', import.meta.url));
const others = ['data_dictionary.csv', 'products.csv', 'accounts.csv', 'sales_teams.csv'];

describe.runIf(existsSync(folder))('the export of 8,800 deals', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.drop());

  async function importSet(organisation: TestOrganisation, names: readonly string[]) {
    const { importId } = await importNow(
      organisation.ctx,
      Object.fromEntries(names.map((name) => [name, readFileSync(folder + name)])),
    );
    const stored = await getImport(organisation.ctx, importId);
    expect(stored.status).toBe('done');
    return stored;
  }

  const figures = (organisation: TestOrganisation) =>
    organisation.ctx.read(
      async (tx) =>
        (
          await sql<Record<string, unknown>>`
          select
            (select count(*)::int from deal) as deals,
            (select count(*)::int from deal where status = 'won') as won,
            (select sum(amount_cents)::bigint from deal where status = 'won') as "wonCents",
            (select count(*)::int from deal where status = 'lost') as lost,
            (select count(*)::int from deal where status = 'open' and phase_id = (select id from phase where key = 'selection')) as first,
            (select count(*)::int from deal where status = 'open' and phase_id <> (select id from phase where key = 'selection')) as further,
            (select count(*)::int from account) as accounts,
            (select count(*)::int from deal where account_id is null) as "withoutAccount",
            (select count(*)::int from product) as products,
            (select count(*)::int from deal where product_id = (select id from product where name = 'GTX Pro')) as "gtxPro",
            (select count(*)::int from member where access = 'member' and team_id is not null and reports_to_id is not null) as sellers,
            (select count(*)::int from member where access = 'manager') as managers,
            (select count(*)::int from member where can_sign_in) as "canSignIn",
            (select count(*)::int from team) as teams,
            (select min(closed_on) from deal) as "firstClose",
            (select max(closed_on) from deal) as "lastClose",
            (select count(*)::int from deal where status = 'won' and closed_on between '2017-04-01' and '2017-06-30') as "wonQ2",
            (select sum(amount_cents)::bigint from deal where status = 'won' and closed_on between '2017-04-01' and '2017-06-30') as "wonQ2Cents",
            (select sum(count)::int from weekly_sum where measure = 'won' and week = '2017-12-25') as "wonWeek52",
            (select count(*)::int from deal_event where kind = 'won') as "wonEvents",
            (select count(*)::int from account where kind = 'prospect') as prospects,
            (select count(*)::int from account where parent_id is not null) as daughters`.execute(tx)
        ).rows[0],
    );

  const expected = {
    deals: 8800,
    won: 4238,
    wonCents: 1_000_553_400,
    lost: 2473,
    first: 500,
    further: 1589,
    accounts: 85,
    withoutAccount: 1425,
    products: 7,
    gtxPro: 1480,
    sellers: 35,
    managers: 6,
    canSignIn: 0,
    teams: 3,
    firstClose: '2017-03-01',
    lastClose: '2017-12-31',
    wonQ2: 1254,
    wonQ2Cents: 308_611_100,
    wonWeek52: 131,
    wonEvents: 4238,
    prospects: 0,
    daughters: 15,
  };

  test('gives the figures that it holds, and once more changes nothing', async () => {
    const organisation = await makeOrganisation(database, { name: 'Eerst Engels' });
    const first = await importSet(organisation, [...others, 'sales_pipeline.csv']);
    expect(await figures(organisation)).toEqual(expected);
    expect(first.report).toMatchObject({
      rowsAside: 0,
      joined: [{ from: 'GTXPro', to: 'GTX Pro', rows: 1480 }],
      deals: { total: 8800, won: 4238, lost: 2473, withoutAccount: 1425 },
    });
    const again = await importSet(organisation, [...others, 'sales_pipeline.csv']);
    for (const counts of Object.values(again.report?.counts ?? {}))
      expect(counts).toMatchObject({ made: 0, changed: 0 });
    // The Dutch file holds the same deals under the same ids.
    const dutch = await importSet(organisation, ['verkoopkansen-nl-utf8bom.csv']);
    for (const counts of Object.values(dutch.report?.counts ?? {}))
      expect(counts).toMatchObject({ made: 0, changed: 0 });
    expect(await figures(organisation)).toEqual(expected);
  }, 120_000);

  test('gives the same figures as a Dutch program writes it', async () => {
    const organisation = await makeOrganisation(database, { name: 'Eerst Nederlands' });
    await importSet(organisation, [...others, 'verkoopkansen-nl-utf8bom.csv']);
    expect(await figures(organisation)).toEqual(expected);
  }, 120_000);
});
