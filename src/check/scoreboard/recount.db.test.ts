import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
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
  expect(steps.at(-1)).toBe(`${first.kpis}/${first.kpis}`);
});
