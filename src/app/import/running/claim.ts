import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import { send } from '#base/jobs/send.ts';
import type { ImportId, JobId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { refuse } from '../refuse.ts';
import { refusals } from '../refusals.ts';
import type { ImportStatus } from '../table.ts';
import { importJob } from './import-job.ts';

export type Claim = { from: ImportStatus[]; as: 'checking' | 'running' | 'undoing'; total: number };

/**
 * Takes an import for running or undoing: one at a time in an organisation. With `send` a job does it, sent in the
 * same transaction; without, whoever calls does it at once.
 */
export async function claimImport(
  ctx: Context,
  importId: ImportId,
  { from, as, total }: Claim,
  by: 'job' | 'caller',
): Promise<void> {
  await refuseTaken({ import_running: refusals['other-running'] }, () =>
    ctx.transaction(async (tx) => {
      const jobId: JobId | null =
        by === 'caller'
          ? null
          : found(await send(tx, importJob, { importId, undo: as === 'undoing', check: as === 'checking' }));
      const { numUpdatedRows } = await tx
        .updateTable('import')
        .set({
          status: as,
          failure: null,
          progress_done: 0,
          progress_total: total,
          started_at: new Date(),
          finished_at: null,
          job_id: jobId,
          stop_asked: false,
        })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', importId)
        .where('status', 'in', from)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) refuse(as === 'undoing' ? 'not-done' : 'already-imported');
      // A dry run only looks.
      if (as !== 'checking')
        await audit(tx, ctx, {
          action: as === 'running' ? 'import.started' : 'import.undo-asked',
          subject: { kind: 'import', id: importId },
        });
    }),
  );
}
