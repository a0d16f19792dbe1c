import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import { readImport } from '../queries.ts';
import { refuse } from '../refuse.ts';
import { claimImport } from '../running/claim.ts';
import { failStopped } from '../running/fail-stopped.ts';
import { readDraft, rowsToDo } from '../running/open-planned.ts';

/**
 * Has a plan imported, all or nothing, by a job that goes on after the answer, also when the process falls. Refuses
 * what cannot be begun, and a second import beside one that runs.
 */
export async function startImport(
  ctx: Context,
  { importId }: { importId: ImportId },
  by: 'job' | 'caller' = 'job',
): Promise<null> {
  allow(may.import(ctx.actor));
  await failStopped(ctx);
  const stored = await readDraft(ctx, importId);
  await claimImport(ctx, importId, { from: ['draft', 'failed'], as: 'running', total: rowsToDo(stored) }, by);
  return null;
}

/** Has a plan gone over without importing, by a job: long files take minutes. Refuses what cannot be begun. */
export async function startCheck(ctx: Context, { importId }: { importId: ImportId }): Promise<null> {
  allow(may.import(ctx.actor));
  await failStopped(ctx);
  const stored = await readDraft(ctx, importId);
  const claim = { from: ['draft', 'failed'], as: 'checking', total: rowsToDo(stored) } as const;
  await claimImport(ctx, importId, { ...claim, from: [...claim.from] }, 'job');
  return null;
}

/** Has everything put back as it was before an import, by a job. Refuses an import that is not done. */
export async function startUndo(
  ctx: Context,
  { importId }: { importId: ImportId },
  by: 'job' | 'caller' = 'job',
): Promise<null> {
  allow(may.import(ctx.actor));
  await failStopped(ctx);
  const { status, report } = await ctx.read((tx) => readImport(tx, ctx, importId));
  if (status === 'running' || status === 'undoing') refuse('other-running');
  if (status !== 'done' || report === null) refuse('not-done');
  await claimImport(ctx, importId, { from: ['done'], as: 'undoing', total: 0 }, by);
  return null;
}

/** Asks a running import or dry run to stop. It ends within seconds and leaves nothing behind; then it can be begun again. */
export async function stopImport(ctx: Context, { importId }: { importId: ImportId }): Promise<null> {
  allow(may.import(ctx.actor));
  await failStopped(ctx);
  return ctx.transaction(async (tx) => {
    const { status } = await readImport(tx, ctx, importId);
    if (status !== 'running' && status !== 'checking') refuse('not-running');
    await tx
      .updateTable('import')
      .set({ stop_asked: true })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', importId)
      .where('status', 'in', ['checking', 'running'])
      .execute();
    if (status === 'running')
      await audit(tx, ctx, { action: 'import.stopped', subject: { kind: 'import', id: importId } });
    return null;
  });
}
