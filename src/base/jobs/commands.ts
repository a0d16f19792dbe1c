import { sql, type UpdateObject } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { Database } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { JobRow } from './contract.ts';
import type { JobDescription } from './job.ts';
import { may } from './policy.ts';
import { readJob } from './queries.ts';
import { channelSql } from './queue.ts';
import { refusals } from './refusals.ts';
import type { JobState } from './table.ts';

/** Stops a job that waits or runs; a running one hears of it within seconds. Refuses one that has ended. */
export async function stopJob(
  ctx: Context,
  input: InputOf<typeof contract.stopJob>,
  described: readonly JobDescription[],
): Promise<JobRow> {
  return change(ctx, input, described, {
    from: ['created', 'retry', 'active'],
    set: { state: 'cancelled', completed_on: sql<Date>`now()` },
    action: 'job.stopped',
    otherwise: 'ended',
  });
}

/** Tries a job again that failed or was stopped, once more than it would have been. */
export async function retryJob(
  ctx: Context,
  input: InputOf<typeof contract.retryJob>,
  described: readonly JobDescription[],
): Promise<JobRow> {
  return change(ctx, input, described, {
    from: ['failed', 'cancelled'],
    set: {
      state: 'retry',
      completed_on: null,
      start_after: sql<Date>`now()`,
      retry_limit: sql<number>`greatest(retry_limit, retry_count) + 1`,
    },
    action: 'job.retried',
    otherwise: 'not-failed',
  });
}

type Change = {
  from: JobState[];
  set: UpdateObject<Database, 'jobs.job_common'>;
  action: string;
  otherwise: keyof typeof refusals;
};

async function change(
  ctx: Context,
  { jobId }: { jobId: JobRow['id'] },
  described: readonly JobDescription[],
  { from, set, action, otherwise }: Change,
): Promise<JobRow> {
  return ctx.transaction(async (tx) => {
    const before = await readJob(tx, ctx, described, jobId);
    allow(may.followJob(ctx.actor, { by: before.by?.id ?? null }));
    const taken = Object.fromEntries(
      ['job_common_i1', 'job_common_i2', 'job_common_i3', 'job_common_i6'].map((index) => [
        index,
        refusals['another-waits'],
      ]),
    );
    const { numUpdatedRows } = await refuseTaken(taken, () =>
      tx
        .updateTable('jobs.job_common')
        .set(set)
        .where('group_id', '=', ctx.organisationId)
        .where('id', '=', jobId)
        .where('state', 'in', from)
        .executeTakeFirst(),
    );
    if (numUpdatedRows === 0n)
      throw new Refusal('refused', { because: otherwise, says: refusals[otherwise] });
    await sql`select pg_notify(${sql.raw(channelSql)}, ${before.name})`.execute(tx);
    const after = await readJob(tx, ctx, described, jobId);
    await audit(tx, ctx, { action, subject: { kind: 'job', id: jobId }, before, after });
    return after;
  });
}
