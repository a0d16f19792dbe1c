import type { Context } from '#base/db/context.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import type { ImportReport } from '../rules/report.ts';
import { readDraft, withPlanned } from '../running/open-planned.ts';
import { importFiles } from '../writing/import-files.ts';

/** Goes over all rows without writing, and keeps what it found for the screen: counts, problems, warnings. */
export async function checkImport(ctx: Context, { importId }: { importId: ImportId }): Promise<ImportReport> {
  allow(may.import(ctx.actor));
  const stored = await readDraft(ctx, importId);
  return withPlanned(ctx, importId, stored, ({ plan, files }) =>
    ctx.transaction(async (tx) => {
      const report = await importFiles(tx, ctx, { importId, plan, files, write: false });
      await tx
        .updateTable('import')
        .set({ report: JSON.stringify(report) })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', importId)
        .where('status', 'in', ['draft', 'failed'])
        .execute();
      return report;
    }),
  );
}
