import type pg from 'pg';

import type { JobDescription } from '#base/jobs/job.ts';
import { schema, settingsOf } from '#base/jobs/queue.ts';

export const jobTable = `${schema}.job_common`;

/** What a job that waits or runs needs to be sent again, whatever pg-boss's own tables look like by then. */
export const jobColumns = [
  'id',
  'name',
  'data',
  'start_after',
  'created_on',
  'singleton_key',
  'group_id',
  'retry_count',
];

/** What is done, was stopped or failed for good is not done again. */
export const copyJobs = `COPY (SELECT ${jobColumns.join(', ')} FROM ${jobTable}
  WHERE state IN ('created', 'retry', 'active') AND name NOT LIKE '\\_\\_pgboss%') TO STDOUT`;

/** A place for the jobs of a backup until they can be sent. */
export async function makeRoomForJobs(client: pg.ClientBase): Promise<string> {
  await client.query(
    `CREATE TEMP TABLE waiting_job (id uuid, name text, data jsonb, start_after timestamptz, created_on timestamptz,
       singleton_key text, group_id text, retry_count integer) ON COMMIT DROP`,
  );
  return `COPY waiting_job (${jobColumns.join(', ')}) FROM STDIN`;
}

/**
 * Sends the jobs of a backup again, but for those that are done once only and for those that this version does not
 * know. What ran at that moment begins anew.
 */
export async function sendAgain(client: pg.ClientBase, jobs: readonly JobDescription[]): Promise<number> {
  const again = jobs.filter(({ onlyOnce }) => !onlyOnce);
  const { rowCount } = await client.query(
    `INSERT INTO ${jobTable} (id, name, data, start_after, created_on, singleton_key, group_id, policy,
       expire_seconds, deletion_seconds, keep_until, retry_limit, retry_delay, retry_backoff, retry_delay_max,
       heartbeat_seconds)
     SELECT w.id, w.name, w.data, w.start_after, w.created_on, w.singleton_key, w.group_id, s.policy,
       s."expireInSeconds", s."deleteAfterSeconds",
       greatest(w.start_after, now()) + make_interval(secs => s."retentionSeconds"), s."retryLimit", s."retryDelay",
       s."retryBackoff", s."retryDelayMax", s."heartbeatSeconds"
     FROM waiting_job w JOIN jsonb_to_recordset($1::jsonb) AS s(name text, policy text, "retryLimit" int,
       "retryDelay" int, "retryBackoff" boolean, "retryDelayMax" int, "expireInSeconds" int, "retentionSeconds" int,
       "deleteAfterSeconds" int, "heartbeatSeconds" int) ON s.name = w.name
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(again.map((job) => ({ name: job.name, ...settingsOf(job) })))],
  );
  return rowCount ?? 0;
}
