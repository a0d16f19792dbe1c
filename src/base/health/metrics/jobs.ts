import pg from 'pg';

import { connectionOptions, type DatabasePlace } from '#base/db/pools.ts';
import { schema } from '#base/jobs/queue.ts';

import type { Family } from './text.ts';

type Count = { name: string; state: string; count: number };

/** How many jobs wait, run and failed, by name, over all organisations; nothing where the database does not say. */
export async function jobMetrics(place: DatabasePlace): Promise<Family> {
  const counts = await countJobs(place).catch((): Count[] => []);
  return {
    name: 'cadans_jobs',
    help: 'Jobs: due and waiting, running, for later, failed (kept for thirty days)',
    type: 'gauge',
    samples: counts.map(({ name, state, count }) => ({ labels: { name, state }, value: count })),
  };
}

async function countJobs(place: DatabasePlace): Promise<Count[]> {
  const client = new pg.Client({
    ...connectionOptions(place, 'cadans_jobs'),
    connectionTimeoutMillis: 3000,
    query_timeout: 5000,
  });
  client.on('error', () => {}); // the query says so
  await client.connect();
  try {
    const { rows } = await client.query<Count>(
      `SELECT name, count(*) AS count, CASE WHEN state = 'active' THEN 'running' WHEN state = 'failed' THEN 'failed'
         WHEN start_after > now() THEN 'later' ELSE 'waiting' END AS state
       FROM ${schema}.job_common
       WHERE state IN ('created', 'retry', 'active', 'failed') AND name NOT LIKE '\\_\\_pgboss%'
       GROUP BY 1, 3 ORDER BY 1, 3`,
    );
    return rows;
  } finally {
    await client.end();
  }
}
