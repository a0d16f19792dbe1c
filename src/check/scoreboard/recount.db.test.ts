import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { recountKpis } from './recount.ts';

let database: TestDatabase;
let ours: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
});
afterAll(() => database.drop());

test('whoever recounts right figures hears that all was right, part by part', async () => {
  const ctx = await ours.as('manager');
  await ctx.transaction((tx) =>
    sql`INSERT INTO activity (organisation_id, id, kind, status, outcome, at, on_date, member_id)
        VALUES (${ctx.organisationId}, gen_random_uuid(), 'call', 'done', 'appointment', '2026-01-05', '2026-01-05', ${ctx.memberId})`.execute(
      tx,
    ),
  );
  const steps: string[] = [];
  const first = await recountKpis(ctx, (done, total) => steps.push(`${done}/${total}`));
  expect(first).toMatchObject({ changed: false });
  expect(first.sums).toBeGreaterThan(0);
  expect(steps).toEqual(['1/2', '2/2']);
});

test('a recount takes away what is wrong and puts right what is, however long ago', async () => {
  const ctx = await ours.as('manager');
  // An owner who is no superuser stands behind the wall as well.
  const write = (text: string) =>
    asOwner(database.place, async (client) => {
      await client.query("SELECT set_config('cadans.organisation_id', $1, false)", [ctx.organisationId]);
      return client.query(text, [ctx.organisationId]);
    });
  await write(`UPDATE kpi_sum SET numerator = numerator + 7 WHERE organisation_id = $1`);
  await write(`INSERT INTO kpi_sum (organisation_id, week, kpi_id, member_id, currency, numerator)
    SELECT $1, '1998-05-04', id, '00000000-0000-0000-0000-000000000000', '---', 3 FROM kpi WHERE organisation_id = $1`);
  expect(await recountKpis(ctx)).toMatchObject({ changed: true });
  expect(await recountKpis(ctx)).toMatchObject({ changed: false });
  const { rows } = await write(
    `SELECT DISTINCT week::text, numerator::int FROM kpi_sum WHERE organisation_id = $1 AND NOT standing`,
  );
  expect(rows).toEqual([{ week: '2026-01-05', numerator: 1 }]);
});
