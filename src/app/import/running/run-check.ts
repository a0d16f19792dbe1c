import type { Context } from '#base/db/context.ts';
import type { ImportId } from '#base/kernel/id.ts';

import { readImport } from '../queries.ts';
import { importFiles } from '../writing/import-files.ts';
import { withPlanned } from './open-planned.ts';
import { progressOf } from './progress.ts';
import { beginAnew, lockOrWait, StopAsked, writingFailure, type RunOptions } from './run-import.ts';

/** Does a dry run that was claimed: goes over all rows without writing, and keeps what it found with the draft. */
export async function runCheck(
  ctx: Context,
  importId: ImportId,
  { signal, onRows = () => {} }: RunOptions = {},
): Promise<void> {
  const stored = await ctx.read((tx) => readImport(tx, ctx, importId));
  if (stored.status !== 'checking') return;
  const asked = new AbortController();
  const stops = signal ? AbortSignal.any([signal, asked.signal]) : asked.signal;
  await writingFailure(ctx, importId, 'checking', signal, async () => {
    await beginAnew(ctx, importId);
    await withPlanned(ctx, importId, stored, async ({ plan, files, rows }) => {
      const progress = progressOf(ctx, importId, {
        rows: (done) => onRows(done, rows),
        stop: () => asked.abort(new StopAsked('asked to stop')),
      });
      await ctx
        .transaction(async (tx) => {
          await lockOrWait(tx, importId);
          const job = { importId, plan, files, write: false, signal: stops };
          const report = await importFiles(tx, ctx, job, progress.add);
          stops.throwIfAborted();
          await tx
            .updateTable('import')
            .set({ status: 'draft', failure: null, report: JSON.stringify(report) })
            .where('organisation_id', '=', ctx.organisationId)
            .where('id', '=', importId)
            .execute();
        })
        .finally(() => progress.end());
    });
  });
}
