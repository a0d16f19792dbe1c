import type pg from 'pg';

import { alone, MigrationError } from '#base/db/migrate.ts';
import type { DatabasePlace } from '#base/db/pools.ts';

import type { JobDescription } from './job.ts';
import { schema, schemaVersion, settingsOf } from './queue.ts';

/**
 * Makes what jobs need in the database, as its owner: pg-boss's tables in the form of this version, what the roles
 * may do there, and a queue for each job. After `migrate`; does next to nothing where all is there already.
 */
export async function prepareJobs(place: DatabasePlace, jobs: readonly JobDescription[]): Promise<void> {
  await alone(place, (client) => prepareJobsWith(client, jobs));
}

/** The same for whoever is alone with the schema already. */
export async function prepareJobsWith(client: pg.Client, jobs: readonly JobDescription[]): Promise<void> {
  const { version, granted } = await standing(client);
  if (version !== null && version > schemaVersion)
    throw new MigrationError(
      'newer-database',
      `The jobs in this database were written by a newer Cadans (${version}). Start that version, or restore a backup.`,
    );
  if (version !== schemaVersion) await upgrade(client, version);
  if (version !== schemaVersion || !granted) await client.query(rights);
  await writeQueues(client, jobs);
}

async function standing(client: pg.Client): Promise<{ version: number | null; granted: boolean }> {
  const { rows } = await client.query<{ there: boolean; granted: boolean }>(
    `SELECT to_regclass('${schema}.version') IS NOT NULL AS there, EXISTS (
       SELECT FROM pg_policies WHERE schemaname = '${schema}' AND policyname = 'letters_from_identities'
     ) AS granted`,
  );
  const [row] = rows;
  if (!row?.there) return { version: null, granted: false };
  const found = await client.query<{ version: number }>(`SELECT version FROM ${schema}.version`);
  return { version: found.rows[0]?.version ?? null, granted: row.granted };
}

/** pg-boss's own statements, which begin and end their transaction themselves. */
async function upgrade(client: pg.Client, from: number | null): Promise<void> {
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss');
  try {
    await client.query(from === null ? getConstructionPlans(schema) : getMigrationPlans(schema, from));
  } catch (error) {
    await client.query('ROLLBACK');
    const why = error instanceof Error ? error.message : String(error);
    throw new MigrationError(
      'failed',
      `The tables of the jobs could not be brought up to date: ${why}`,
      error,
    );
  }
}

/**
 * The role that hands out jobs works on all of them. The application sends, sees and stops those of its organisation;
 * signing in sends letters. Not forced on the owner, who upgrades all.
 */
const rights = `
  BEGIN;
  GRANT USAGE ON SCHEMA ${schema} TO cadans_jobs, cadans_app, cadans_identity;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO cadans_jobs;
  GRANT SELECT, INSERT ON ${schema}.job_common TO cadans_app;
  GRANT UPDATE (state, start_after, completed_on, retry_limit) ON ${schema}.job_common TO cadans_app;
  GRANT INSERT, SELECT (id, start_after) ON ${schema}.job_common TO cadans_identity;
  ALTER TABLE ${schema}.job_common ENABLE ROW LEVEL SECURITY;
  DROP POLICY IF EXISTS all_jobs ON ${schema}.job_common;
  CREATE POLICY all_jobs ON ${schema}.job_common TO cadans_jobs USING (true) WITH CHECK (true);
  DROP POLICY IF EXISTS own_organisation ON ${schema}.job_common;
  CREATE POLICY own_organisation ON ${schema}.job_common TO cadans_app
    USING (group_id = public.current_organisation()::text)
    WITH CHECK (group_id = public.current_organisation()::text);
  DROP POLICY IF EXISTS letters_from_identities ON ${schema}.job_common;
  CREATE POLICY letters_from_identities ON ${schema}.job_common TO cadans_identity
    USING (group_id IS NULL AND name = 'mail.send')
    WITH CHECK (group_id IS NULL AND name = 'mail.send');
  COMMIT;`;

async function writeQueues(client: pg.Client, jobs: readonly JobDescription[]): Promise<void> {
  const queues = jobs.map((job) => ({ name: job.name, options: settingsOf(job) }));
  await client.query(
    `SELECT ${schema}.create_queue(name, options)
     FROM jsonb_to_recordset($1::jsonb) AS q(name text, options jsonb)
     WHERE NOT EXISTS (SELECT FROM ${schema}.queue WHERE queue.name = q.name)`,
    [JSON.stringify(queues)],
  );
  await client.query(
    `UPDATE ${schema}.queue SET policy = o.policy, retry_limit = o."retryLimit", retry_delay = o."retryDelay",
       retry_backoff = true, retry_delay_max = o."retryDelayMax", expire_seconds = o."expireInSeconds",
       retention_seconds = o."retentionSeconds", deletion_seconds = o."deleteAfterSeconds",
       heartbeat_seconds = o."heartbeatSeconds", notify = true, updated_on = now()
     FROM jsonb_to_recordset($1::jsonb) AS o(name text, policy text, "retryLimit" int, "retryDelay" int,
       "retryDelayMax" int, "expireInSeconds" int, "retentionSeconds" int, "deleteAfterSeconds" int,
       "heartbeatSeconds" int)
     WHERE queue.name = o.name AND (queue.policy, queue.retry_limit, queue.retry_delay, queue.retry_delay_max,
         queue.expire_seconds, queue.retention_seconds, queue.deletion_seconds, queue.heartbeat_seconds, queue.notify)
       IS DISTINCT FROM (o.policy, o."retryLimit", o."retryDelay", o."retryDelayMax", o."expireInSeconds",
         o."retentionSeconds", o."deleteAfterSeconds", o."heartbeatSeconds", true)`,
    [JSON.stringify(queues.map(({ name, options }) => ({ name, ...options })))],
  );
}
