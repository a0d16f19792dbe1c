import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import { readImport } from '../queries.ts';
import { forgetOwnFields } from '../writing/own-fields.ts';
import { stillToImport } from '../running/open-planned.ts';

/** Throws a draft away with its files. What was imported is undone instead. */
export async function discardImport(ctx: Context, { importId }: { importId: ImportId }): Promise<null> {
  allow(may.import(ctx.actor));
  return ctx.transaction(async (tx) => {
    stillToImport(await readImport(tx, ctx, importId));
    await forgetOwnFields(tx, ctx, importId);
    await tx
      .deleteFrom('import')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', importId)
      .where('status', 'in', ['draft', 'failed'])
      .execute();
    await audit(tx, ctx, { action: 'import.discarded', subject: { kind: 'import', id: importId } });
    return null;
  });
}
