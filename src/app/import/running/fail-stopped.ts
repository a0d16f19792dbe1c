import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/jobs/table.ts';
import type { ImportId } from '#base/kernel/id.ts';
import type {} from '#app/import/table.ts';

/** Does nobody work on this import any more? Whoever does holds its lock until the work is kept or given up. */
export async function lockImport(tx: Tx, importId: ImportId): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${importId}, 0)) as free`.execute(tx);
  return rows[0]?.free ?? false;
}

/**
 * An import that was stopped has written nothing. As long as its job waits or runs it will be taken up again; where
 * no job does it any more, it gets the status that says so here. An undo that was stopped has undone nothing, so its
 * import is done as before.
 */
export async function failStopped(ctx: Context): Promise<void> {
  const running = await ctx.read((tx) =>
    tx
      .selectFrom('import')
      .leftJoin('jobs.job_common as job', 'job.id', 'import.job_id')
      .select(['import.id', 'import.status', 'job.state'])
      .where('import.organisation_id', '=', ctx.organisationId)
      .where('import.status', 'in', ['checking', 'running', 'undoing'])
      .execute(),
  );
  for (const { id, status, state } of running) {
    if (state === 'created' || state === 'retry' || state === 'active') continue;
    await ctx.transaction(async (tx) => {
      if (!(await lockImport(tx, id))) return;
      await tx
        .updateTable('import')
        .set(
          status === 'undoing'
            ? { status: 'done', failure: 'undo-stopped' }
            : { status: 'failed', failure: 'stopped', finished_at: ctx.now },
        )
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', id)
        .where('status', '=', status)
        .execute();
    });
  }
}
