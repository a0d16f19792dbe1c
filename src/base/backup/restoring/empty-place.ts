import type pg from 'pg';

import { BackupError } from '../errors.ts';

/** Everything in the schemas that Cadans writes in, but what extensions brought. */
const own = `
  SELECT n.nspname AS schema, c.relkind::text AS kind, format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'identity', 'jobs') AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

/**
 * Looks whether this database is empty: nothing in it at all, or the schema of a Cadans in which nobody has signed up
 * yet. Refuses any other, and one that somebody works on.
 */
export async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const others = await client.query<{ name: string }>(
    `SELECT DISTINCT application_name AS name FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND application_name IN ('cadans_app', 'cadans_identity', 'cadans_jobs')`,
  );
  if ((others.rowCount ?? 0) > 0)
    throw new BackupError('place-in-use', 'Cadans is working on this database. Stop it first, then restore.');
  const { rows } = await client.query<{ schema: string; name: string }>(own);
  if (rows.length === 0) return;
  if (!rows.some(({ name }) => name === 'public.schema_migration'))
    throw new BackupError(
      'place-of-others',
      'This database holds something that is not of Cadans. Give Cadans a database of its own.',
    );
  if (await isInhabited(client))
    throw new BackupError(
      'place-not-empty',
      'There is an organisation in this database already. Nothing was touched. Restore into an empty one: another ' +
        'folder (CADANS_DATA) or another database (DATABASE_URL).',
    );
}

/** Are there people or organisations? */
export async function isInhabited(client: pg.Client): Promise<boolean> {
  const there = await client.query<{ there: boolean }>(
    `SELECT to_regclass('identity.user') IS NOT NULL AND to_regclass('identity.organisation') IS NOT NULL AS there`,
  );
  if (!there.rows[0]?.there) return false;
  const { rows } = await client.query<{ inhabited: boolean }>(
    'SELECT EXISTS (SELECT FROM identity.organisation) OR EXISTS (SELECT FROM identity.user) AS inhabited',
  );
  return rows[0]?.inhabited ?? false;
}

/** Takes an uninhabited schema away, so that the one of the backup can be made. */
export async function clearPlace(client: pg.Client): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(`DO $$
      DECLARE one record;
      BEGIN
        FOR one IN ${own} AND n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm') LOOP
          EXECUTE format('DROP %s IF EXISTS %s CASCADE',
            CASE one.kind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, one.name);
        END LOOP;
        DROP SCHEMA IF EXISTS identity, jobs, installation, kpi_work CASCADE;
        FOR one IN SELECT p.oid::regprocedure AS name FROM pg_proc p
          WHERE p.pronamespace = 'public'::regnamespace
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
          EXECUTE format('DROP ROUTINE IF EXISTS %s CASCADE', one.name);
        END LOOP;
        FOR one IN SELECT format('%I.%I', 'public', t.typname) AS name FROM pg_type t
          WHERE t.typnamespace = 'public'::regnamespace
            AND (t.typtype IN ('d', 'e') OR (SELECT r.relkind = 'c' FROM pg_class r WHERE r.oid = t.typrelid))
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e') LOOP
          EXECUTE format('DROP TYPE IF EXISTS %s CASCADE', one.name);
        END LOOP;
        FOR one IN SELECT format('%I.%I', 'public', c.collname) AS name FROM pg_collation c
          WHERE c.collnamespace = 'public'::regnamespace LOOP
          EXECUTE format('DROP COLLATION IF EXISTS %s CASCADE', one.name);
        END LOOP;
      END $$`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
