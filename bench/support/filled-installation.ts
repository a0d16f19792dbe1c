import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { startEmbedded } from '#base/db/embedded/server.ts';
import { newId } from '#base/db/context.ts';
import { migrate } from '#base/db/migrate.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import { describedJobs } from '#app/jobs.ts';
import { connectionOptions, openPools, type DatabasePlace } from '#base/db/pools.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import { contextFor, equipOrganisation } from '../../src/app/founding.ts';

export type Filled = { dataDir: string; organisationId: OrganisationId; remove(): Promise<void> };

/**
 * A data folder with one organisation of sixty sellers in four teams, a fifth as many accounts as deals, deals over three
 * years and ten activities a deal: what a customer of some size has after years.
 * @param kpis how many KPIs are led by; those that everybody starts with where it is left out
 */
export async function fillInstallation(
  deals: number,
  say: (text: string) => void,
  { kpis = 0 }: { kpis?: number } = {},
): Promise<Filled> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cadans-bench-'));
  const server = await startEmbedded({ dataDir });
  const place: DatabasePlace = {
    kind: 'embedded',
    host: server.socketDir,
    port: server.port,
    database: server.database,
    superuser: server.superuser,
  };
  await migrate(place);
  await prepareJobs(place, describedJobs);
  const pools = openPools(place);
  const organisationId = newId<OrganisationId>();
  await contextFor(pools.app, { id: organisationId, organisationName: 'Meetbedrijf', language: 'nl' }).inOne(
    equipOrganisation,
  );
  await pools.end();
  say(`Filling: ${deals} deals, ${deals * 10} activities …`);
  const began = performance.now();
  await fill(place, organisationId, deals, kpis);
  say(`Filled in ${Math.round((performance.now() - began) / 1000)} s.`);
  await server.stop();
  return { dataDir, organisationId, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

/** The bare database under a filled installation, for the bare limit; while no application runs on it. */
export async function openBare(dataDir: string): Promise<{ client: pg.Client; close(): Promise<void> }> {
  const server = await startEmbedded({ dataDir, owner: 'shared' });
  const { socketDir: host, port, database, superuser } = server;
  const client = new pg.Client(
    connectionOptions({ kind: 'embedded', host, port, database, superuser }, 'owner'),
  );
  await client.connect();
  return {
    client,
    async close() {
      await client.end();
      await server.stop();
    },
  };
}

const sellers = 60;

async function fill(
  place: DatabasePlace,
  organisation: OrganisationId,
  deals: number,
  kpis: number,
): Promise<void> {
  const client = new pg.Client(connectionOptions(place, 'owner'));
  await client.connect();
  const accounts = Math.max(50, Math.round(deals / 5));
  const run = (sql: string) => client.query(sql.replaceAll('$org', `'${organisation}'::uuid`));
  await run('BEGIN');
  await run(`SELECT set_config('cadans.organisation_id', $org::text, true), setseed(0.42)`);
  // What is made here fits, and KPIs are counted in one go below: counted at each write it would be an import.
  for (const [table, kept] of quietly)
    await run(
      [`DISABLE TRIGGER ALL`, ...kept.map((trigger) => `ENABLE TRIGGER ${trigger}`)]
        .map((what) => `ALTER TABLE ${table} ${what}`)
        .join(';'),
    );
  await run(`CREATE TEMP TABLE ids ON COMMIT DROP AS
    SELECT (SELECT array_agg(gen_random_uuid()) FROM generate_series(1, ${sellers})) AS members,
           (SELECT array_agg(gen_random_uuid()) FROM generate_series(1, ${accounts})) AS accounts,
           (SELECT array_agg(gen_random_uuid()) FROM generate_series(1, 12)) AS products,
           (SELECT array_agg(id ORDER BY position) FROM phase WHERE organisation_id = $org AND cycle_id =
             (SELECT id FROM sales_cycle WHERE organisation_id = $org AND key = 'new-business')) AS phases,
           (SELECT id FROM sales_cycle WHERE organisation_id = $org AND key = 'new-business') AS cycle`);
  await run(
    `INSERT INTO team (organisation_id, id, name) SELECT $org, gen_random_uuid(), 'Team ' || i FROM generate_series(1, 4) i`,
  );
  await run(`INSERT INTO member (organisation_id, id, name, team_id)
    SELECT $org, members[i], 'Verkoper ' || i,
      (SELECT id FROM team WHERE organisation_id = $org ORDER BY name OFFSET i % 4 LIMIT 1)
    FROM ids, generate_series(1, ${sellers}) i`);
  await run(`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
    SELECT $org, gen_random_uuid(), members[i], (ARRAY['inbound', 'outbound', 'closer', 'account-manager'])[1 + i % 4],
      100, current_date - 1200 FROM ids, generate_series(1, ${sellers}) i`);
  if (kpis > 0) await defineKpis(run, kpis);
  await run(`INSERT INTO product (organisation_id, id, name, price_cents)
    SELECT $org, products[i], 'Product ' || i, i * 100000 FROM ids, generate_series(1, 12) i`);
  await run(`INSERT INTO account (organisation_id, id, name, kind, owner_id, city, industry)
    SELECT $org, accounts[i], 'Relatie ' || i || ' ' || (ARRAY['Bouw', 'Zorg', 'Metaal', 'Groen'])[1 + i % 4],
      CASE WHEN i % 3 = 0 THEN 'customer' ELSE 'prospect' END, members[1 + i % ${sellers}],
      (ARRAY['Utrecht', 'Zwolle', 'Breda', 'Assen'])[1 + i % 4], (ARRAY['Bouw', 'Zorg', 'Metaal', 'Groen'])[1 + i % 4]
    FROM ids, generate_series(1, ${accounts}) i`);
  await run(`INSERT INTO deal (organisation_id, id, title, account_id, owner_id, product_id, amount_cents, cycle_id, phase_id,
      phase_since, status, opened_on, closed_on, expected_close_on, order_confirmation, created_at, updated_at)
    SELECT $org, gen_random_uuid(), 'Kans ' || i || ' ' || (ARRAY['warmtepomp', 'ketel', 'airco', 'onderhoud'])[1 + i % 4],
      accounts[1 + (random() * ${accounts - 1})::int], members[1 + (random() * ${sellers - 1})::int], products[1 + (random() * 11)::int],
      (random() * 5000000)::bigint, cycle, phases[1 + (i % array_length(phases, 1))],
      opened + time '10:00', status, opened, CASE WHEN status <> 'open' THEN opened + 45 END, opened + 60,
      CASE WHEN status = 'won' THEN 'OB-' || i END, opened, opened + (random() * 40)::int
    FROM ids, (SELECT i, current_date - (random() * 1095)::int AS opened,
      CASE WHEN i % 10 < 3 THEN 'open' WHEN i % 10 < 6 THEN 'won' ELSE 'lost' END AS status
      FROM generate_series(1, ${deals}) i) d`);
  await run(`INSERT INTO deal_event (organisation_id, id, deal_id, kind, at, to_phase_id, source)
    SELECT $org, gen_random_uuid(), id, 'opened', opened_on, phase_id, 'import' FROM deal WHERE organisation_id = $org`);
  await run(`INSERT INTO activity (organisation_id, id, kind, status, member_id, deal_id, account_id, at, on_date, minutes, outcome)
    SELECT $org, gen_random_uuid(), (ARRAY['call', 'call', 'call', 'email', 'visit', 'quote', 'demonstration', 'other'])[1 + n % 8],
      'done', owner_id, id, account_id, opened_on + n * 4 + time '11:00', opened_on + n * 4, 15, 'neutral'
    FROM deal, generate_series(0, 9) n WHERE organisation_id = $org`);
  for (const [table] of quietly) await run(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
  await run('COMMIT');
  await client.query('VACUUM ANALYZE');
  await run(`SELECT set_config('cadans.organisation_id', $org::text, false)`);
  await run('SELECT recount_kpis($org, NULL)');
  await client.query('VACUUM ANALYZE kpi_sum');
  await client.end();
}

/** The tables with the most rows, with those of their triggers that keep sums other than those of KPIs. */
const quietly: readonly (readonly [string, readonly string[]])[] = [
  ['account', []],
  ['deal', ['count_new_deals', 'sum_new_deals_by_phase']],
  ['deal_event', []],
  ['activity', ['count_new_activities', 'last_contact_new', 'sum_minutes_new']],
  ['kpi_definition', []],
];

/** Some more than the usual ones, counted by trade, and targets for roles that change every half year. */
async function defineKpis(run: (sql: string) => Promise<unknown>, kpis: number): Promise<void> {
  await run(`INSERT INTO kpi (organisation_id, id, name, roles, is_leading, better, place)
    SELECT $org, gen_random_uuid(), jsonb_build_object('nl', 'Eigen KPI ' || i, 'en', 'Own KPI ' || i),
      ARRAY['closer'], true, 'higher', 100 + i
    FROM generate_series((SELECT count(*) FROM kpi WHERE organisation_id = $org) + 1, ${kpis}) i`);
  await run(`INSERT INTO kpi_definition (organisation_id, id, kpi_id, from_week, event, measure, activity_kinds, industries)
    SELECT $org, gen_random_uuid(), k.id, date '0001-01-01', 'activity', 'count', ARRAY['call'],
      ARRAY[(ARRAY['Bouw', 'Zorg', 'Metaal', 'Groen'])[1 + k.place % 4]]
    FROM kpi k WHERE k.organisation_id = $org AND k.place > 100`);
  await run(`INSERT INTO kpi_target (organisation_id, id, kpi_id, role, from_week, value, per)
    SELECT $org, gen_random_uuid(), k.id, role, week_of_day(current_date - half * 182), 5 + half, 'week'
    FROM kpi k CROSS JOIN unnest(k.roles) role CROSS JOIN generate_series(0, 3) half
    WHERE k.organisation_id = $org AND k.better = 'higher'`);
}
