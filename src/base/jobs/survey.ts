import type pg from 'pg';

import { schema } from './queue.ts';

export type JobSurvey = {
  /** Processes that do jobs now. */
  workers: number;
  running: number;
  /** Due and not taken up yet. */
  waiting: number;
  /** For later, or to be tried again. */
  later: number;
  failed: { name: string; count: number; latest: string }[];
};

/** What the jobs of all organisations are doing, as the owner sees it; null where there are none yet. */
export async function surveyJobs(client: pg.Client): Promise<JobSurvey | null> {
  const there = await client.query<{ there: boolean }>(
    `SELECT to_regclass('${schema}.job_common') IS NOT NULL AS there`,
  );
  if (!there.rows[0]?.there) return null;
  const { rows } = await client.query<Omit<JobSurvey, 'failed'>>(
    `SELECT count(*) FILTER (WHERE state = 'active') AS running,
       count(*) FILTER (WHERE state IN ('created', 'retry') AND start_after <= now()) AS waiting,
       count(*) FILTER (WHERE state IN ('created', 'retry') AND start_after > now()) AS later,
       (SELECT count(*) FROM pg_stat_activity WHERE application_name = 'cadans_jobs' AND datname = current_database()
          AND (query LIKE 'LISTEN%' OR query LIKE '%pg_listening_channels%')) AS workers
     FROM ${schema}.job_common WHERE name NOT LIKE '\\_\\_pgboss%' AND state <= 'active'`,
  );
  const failed = await client.query<JobSurvey['failed'][number]>(
    `SELECT name, count(*) AS count,
       coalesce((array_agg(output->>'message' ORDER BY completed_on DESC))[1], '') AS latest
     FROM ${schema}.job_common WHERE state = 'failed' GROUP BY name ORDER BY name`,
  );
  const [row] = rows;
  return row ? { ...row, failed: failed.rows } : null;
}
