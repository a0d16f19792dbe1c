import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { connectionOptions } from '#base/db/pools.ts';

import { asOwner, type TestDatabase } from '#tests/database.ts';
import { openInventedCompany } from '#tests/invented-company.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

let database: TestDatabase;
let theirs: TestOrganisation;
let tables: string[];

beforeAll(async () => {
  ({ database } = await openInventedCompany());
  theirs = await makeOrganisation(database, { name: 'De andere' });
  tables = await asOwner(database.place, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'identity') AND tablename <> 'schema_migration' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  });
});
afterAll(() => database.drop());

/** What a role reads of a table: the number of rows, or that it may not look. */
async function look(client: pg.ClientBase, table: string): Promise<number | 'no right'> {
  try {
    await client.query('SAVEPOINT look');
    const { rows } = await client.query<{ count: number }>(`SELECT count(*) FROM ${table}`);
    return rows[0]?.count ?? 0;
  } catch (error) {
    await client.query('ROLLBACK TO look');
    if (error instanceof pg.DatabaseError && error.code === '42501') return 'no right';
    throw error;
  }
}

async function lookAtAll(
  role: 'cadans_app' | 'cadans_identity',
  organisation: string | null,
  sees = organisation === null ? '' : 'all',
) {
  const client = new pg.Client(connectionOptions(database.place, role));
  await client.connect();
  try {
    await client.query('BEGIN');
    if (organisation !== null)
      await client.query(`SELECT set_config('cadans.organisation_id', $1, true)`, [organisation]);
    await client.query(`SELECT set_config('cadans.sees', $1, true)`, [sees]);
    const seen: [string, number | 'no right'][] = [];
    for (const table of tables) seen.push([table, await look(client, table)]);
    return seen;
  } finally {
    await client.end();
  }
}

test('the application without an organisation reads nothing from any table', async () => {
  const seen = await lookAtAll('cadans_app', null);
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter(([, rows]) => rows !== 0 && rows !== 'no right')).toEqual([]);
});

test('in one organisation it reads nothing of another', async () => {
  const seen = new Map(await lookAtAll('cadans_app', theirs.ctx.organisationId));
  expect(seen.get('public.organisation')).toBe(1);
  expect(seen.get('public.phase')).toBeGreaterThan(0);
  for (const table of [
    'deal',
    'account',
    'contact',
    'activity',
    'deal_event',
    'member',
    'weekly_sum',
    'team',
  ])
    expect([table, seen.get(`public.${table}`)]).toEqual([table, 0]);
});

test('the application has no way to identities, and signing in none to the organisations', async () => {
  const app = await lookAtAll('cadans_app', theirs.ctx.organisationId);
  expect(app.filter(([table, rows]) => table.startsWith('identity.') && rows !== 'no right')).toEqual([]);
  const identity = await lookAtAll('cadans_identity', theirs.ctx.organisationId);
  expect(identity.filter(([table, rows]) => table.startsWith('public.') && rows !== 'no right')).toEqual([]);
});

test('neither role passes by row-level security, and no table lets its owner pass', async () => {
  await asOwner(database.place, async (client) => {
    const roles = await client.query(
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'cadans\\_%' AND rolname <> 'cadans_customer'
       AND (rolbypassrls OR rolsuper OR rolcreaterole OR rolcreatedb)`,
    );
    expect(roles.rows).toEqual([]);
    const open = await client.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relname <> 'schema_migration' AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    );
    expect(open.rows).toEqual([{ relname: 'search_entry' }, { relname: 'search_word' }]);
  });
});

/** What asks nothing itself, because all that it does goes through what asks. */
const asksThrough = new Set(['recount_kpis']);

test('whatever the application may run with its owner’s rights asks in which organisation it is', async () => {
  await asOwner(database.place, async (client) => {
    const { rows } = await client.query<{ name: string; asks: boolean; keepsPath: boolean }>(
      `SELECT p.proname AS name, p.prosrc ~ 'current_organisation\\(\\)|cadans\\.organisation_id' AS asks,
         EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%') AS "keepsPath"
       FROM pg_proc p
       WHERE p.prosecdef AND p.prorettype <> 'trigger'::regtype AND p.pronamespace = 'public'::regnamespace
         AND has_function_privilege('cadans_app', p.oid, 'EXECUTE')`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ name, asks }) => !asks && !asksThrough.has(name))).toEqual([]);
    expect(rows.filter(({ keepsPath }) => !keepsPath)).toEqual([]);
  });
});

test('nothing can be written into another organisation', async () => {
  const { organisationId } = await makeOrganisation(database).then(({ ctx }) => ctx);
  const write = theirs.ctx.transaction((tx) =>
    tx
      .insertInto('team')
      .values({
        organisation_id: organisationId,
        id: organisationId as never,
        name: 'X',
        import_id: null,
        archived_at: null,
      })
      .execute(),
  );
  await expect(write).rejects.toMatchObject({ code: '42501' });
});

test('history cannot be changed or removed', async () => {
  for (const table of ['audit_entry', 'deal_event'])
    for (const statement of [`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`])
      await expect(theirs.ctx.transaction((tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({
        code: '42501',
      });
});

test('the search box looks in its own organisation only, and nowhere without one', async () => {
  const find = (organisation: string | null) =>
    asOwner(database.place, async (client) => {
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE cadans_app');
      if (organisation !== null)
        await client.query(`SELECT set_config('cadans.organisation_id', $1, true)`, [organisation]);
      await client.query(`SET LOCAL cadans.sees = 'all'`);
      const { rows } = await client.query(`SELECT * FROM search_entries('a', 5)`);
      await client.query('ROLLBACK');
      return rows.length;
    });
  expect(await find(theirs.ctx.organisationId)).toBe(0);
  expect(await find(null)).toBe(0);
  const { rows } = await database.pools.identity.query<{ id: string }>(
    'SELECT organisation_id AS id FROM organisation WHERE is_demo',
  );
  expect(await find(rows[0]?.id ?? null)).toBeGreaterThan(0);
});
