import type { Context } from '#base/db/context.ts';
import type { ImportId } from '#base/kernel/id.ts';

import { goThrough, type RunOptions } from './run-import.ts';

/** Does a dry run that was claimed: goes over all rows without writing, and keeps what it found with the draft. */
export async function runCheck(ctx: Context, importId: ImportId, options: RunOptions = {}): Promise<void> {
  await goThrough(ctx, importId, 'checking', options, async (tx, report) => {
    await tx
      .updateTable('import')
      .set({ status: 'draft', failure: null, report: JSON.stringify(report) })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', importId)
      .execute();
  });
}
