import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { JobId } from '#base/kernel/id.ts';

const oftenMillis = 400;

/**
 * Keeps how far a job is, a few times a second at most, and hears on the way whether it was cancelled.
 * `end` writes the last word.
 */
export function progressOf(ctx: Context, jobId: JobId, onCancelled: () => void) {
  let latest: { done: number; total: number | null } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const write = () => {
    timer = null;
    const said = latest;
    if (said === null) return;
    latest = null;
    writing = writeAfter(writing, said);
  };

  const writeAfter = async (before: Promise<void>, said: { done: number; total: number | null }) => {
    await before;
    // A step that could not be written is followed by the next one.
    const still = await writeProgress(ctx, jobId, said).catch(() => true);
    if (!still) onCancelled();
  };

  return {
    say(done: number, total: number | null = null) {
      latest = { done: Math.max(0, Math.round(done)), total: total === null ? null : Math.round(total) };
      timer ??= setTimeout(write, oftenMillis);
    },
    async end() {
      if (timer !== null) clearTimeout(timer);
      write();
      await writing;
    },
  };
}

/** Answers whether the job still runs. */
async function writeProgress(
  ctx: Context,
  jobId: JobId,
  { done, total }: { done: number; total: number | null },
): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    await tx
      .insertInto('job_progress')
      .values({ organisation_id: ctx.organisationId, job_id: jobId, done, total, updated_at: sql`now()` })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'job_id']).doUpdateSet({ done, total, updated_at: sql`now()` }),
      )
      .execute();
    const job = await tx
      .selectFrom('jobs.job_common')
      .select('state')
      .where('id', '=', jobId)
      .executeTakeFirst();
    return job?.state === 'active';
  });
}
