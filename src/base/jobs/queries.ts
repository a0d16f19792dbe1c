import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { JobId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { JobRow, Standing } from './contract.ts';
import type { JobDescription } from './job.ts';
import { failures } from './refusals.ts';
import { openEnvelope } from './send.ts';
import type { Envelope, JobState } from './table.ts';

export type Show = 'busy' | 'failed' | 'done';

const states: Record<Show, JobState[]> = {
  busy: ['created', 'retry', 'active'],
  failed: ['failed', 'cancelled'],
  done: ['completed'],
};
const shown = 100;

/** The newest hundred jobs of this organisation that stand so, and how many stand how. */
export async function listJobs(
  ctx: Context,
  described: readonly JobDescription[],
  show: Show,
): Promise<{ jobs: JobRow[]; counts: Record<Show, number> }> {
  return ctx.read(async (tx) => {
    const rows = await jobRows(tx, ctx)
      .where('job.state', 'in', states[show])
      .orderBy(sql`coalesce(job.completed_on, job.started_on, job.created_on)`, 'desc')
      .limit(shown)
      .execute();
    const counted = await tx
      .selectFrom('jobs.job_common')
      .select(['state', sql<number>`count(*)`.as('count')])
      .where('group_id', '=', ctx.organisationId)
      .groupBy('state')
      .execute();
    const count = (show: Show) =>
      counted.filter(({ state }) => states[show].includes(state)).reduce((sum, row) => sum + row.count, 0);
    return {
      jobs: rows.map((row) => presentJob(row, described)),
      counts: { busy: count('busy'), failed: count('failed'), done: count('done') },
    };
  });
}

/** One job of this organisation; "not found" also for another's. */
export async function readJob(
  tx: Tx,
  ctx: Context,
  described: readonly JobDescription[],
  jobId: JobId,
): Promise<JobRow> {
  return presentJob(found(await jobRows(tx, ctx).where('job.id', '=', jobId).executeTakeFirst()), described);
}

function jobRows(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('jobs.job_common as job')
    .leftJoin('job_progress as progress', (join) =>
      join.onRef('progress.job_id', '=', 'job.id').on('progress.organisation_id', '=', ctx.organisationId),
    )
    .where('job.group_id', '=', ctx.organisationId)
    .select([
      'job.id',
      'job.name',
      'job.data',
      'job.state',
      'job.created_on',
      'job.start_after',
      'job.started_on',
      'job.completed_on',
      'job.retry_count',
      'job.output',
      'progress.done',
      'progress.total',
      sql<string | null>`(select m.name from member m where m.organisation_id = ${ctx.organisationId}
        and m.id = (job.data->>'by')::uuid)`.as('by_name'),
    ]);
}

type Row = {
  id: JobId;
  name: string;
  data: Envelope | null;
  state: JobState;
  created_on: Date;
  start_after: Date;
  started_on: Date | null;
  completed_on: Date | null;
  retry_count: number;
  output: Record<string, unknown> | null;
  done: number | null;
  total: number | null;
  by_name: string | null;
};

function presentJob(row: Row, described: readonly JobDescription[]): JobRow {
  const description = described.find(({ name }) => name === row.name);
  const { by, input } = openEnvelope(row.data);
  const parsed = description?.data.safeParse(input);
  const failed = row.state === 'failed' || row.state === 'retry';
  return {
    id: row.id,
    name: row.name,
    title: description?.title ?? { nl: row.name, en: row.name },
    about: (parsed?.success && description?.about?.(parsed.data)) || null,
    standing: standingOf[row.state],
    by: by === null || row.by_name === null ? null : { id: by, name: row.by_name },
    sentAt: row.created_on.toISOString(),
    dueAt: row.start_after.toISOString(),
    startedAt: row.started_on?.toISOString() ?? null,
    endedAt: row.completed_on?.toISOString() ?? null,
    tries: row.started_on === null ? 0 : row.retry_count + 1,
    done: row.done,
    total: row.total,
    why: failed && row.output !== null ? whyOf(row.output) : null,
  };
}

const standingOf: Record<JobState, Standing> = {
  created: 'waiting',
  retry: 'again',
  active: 'running',
  completed: 'done',
  cancelled: 'stopped',
  failed: 'failed',
};

function whyOf(output: Record<string, unknown>): { nl: string; en: string } {
  const { says, message } = output as { says?: { nl: string; en: string }; message?: string };
  if (says?.nl && says.en) return { nl: says.nl, en: says.en };
  const supervisor = (output['value'] as { message?: string } | undefined)?.message;
  if (supervisor !== undefined) return supervisor.includes('heartbeat') ? failures.silent : failures.late;
  return message ? { nl: message, en: message } : failures.unknown;
}
