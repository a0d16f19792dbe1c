import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import { openPlanned, refuse, requirePlan } from './commands.ts';
import { may } from './policy.ts';
import { failStopped, lockImport, readImport } from './queries.ts';
import { refusals } from './refusals.ts';
import type { ImportReport } from './rules/report.ts';
import { progressOf } from './progress.ts';
import { importFiles } from './writing/import-files.ts';
import { undoRows } from './writing/undo-rows.ts';

/** Work that goes on after it was asked for; `ended` never rejects, the import says how it went. */
export type Work = { ended: Promise<void> };

type Failed = (error: unknown) => void;

/**
 * Imports what a plan says, all or nothing. Comes back as soon as the work has begun; refuses what cannot be begun.
 * @param ctx on connections of its own: the work outlives the request that asked for it
 */
export async function startImport(
  ctx: Context,
  { importId }: { importId: ImportId },
  {
    onRows = () => {},
    onFailed = () => {},
  }: { onRows?: (done: number, total: number) => void; onFailed?: Failed } = {},
): Promise<Work> {
  allow(may.import(ctx.actor));
  await failStopped(ctx);
  const { stored, planned, rows } = await openPlanned(ctx, importId);
  return begin(
    ctx,
    importId,
    { from: ['draft', 'failed'], as: 'running', total: rows },
    onFailed,
    async (tx) => {
      const progress = progressOf(ctx, importId, rows, onRows);
      const report = await importFiles(
        tx,
        ctx,
        { importId, plan: requirePlan(stored), files: planned, write: true },
        progress.add,
      );
      await progress.end();
      await tx
        .updateTable('import_file')
        .set({ content: null })
        .where('organisation_id', '=', ctx.organisationId)
        .where('import_id', '=', importId)
        .execute();
      await tx
        .updateTable('import')
        .set({ status: 'done', report: JSON.stringify(report), finished_at: new Date(), progress_done: rows })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', importId)
        .execute();
      await audit(tx, ctx, {
        action: 'import.done',
        subject: { kind: 'import', id: importId },
        after: { counts: report.counts },
      });
    },
  );
}

/**
 * Puts everything back as it was before an import. Rows that people have edited since, or that other things hang on,
 * are kept and named in the report.
 */
export async function startUndo(
  ctx: Context,
  { importId }: { importId: ImportId },
  { onFailed = () => {} }: { onFailed?: Failed } = {},
): Promise<Work> {
  allow(may.import(ctx.actor));
  await failStopped(ctx);
  const { status, report } = await ctx.read((tx) => readImport(tx, ctx, importId));
  if (status === 'running' || status === 'undoing') refuse('other-running');
  if (status !== 'done' || report === null) refuse('not-done');
  return begin(ctx, importId, { from: ['done'], as: 'undoing', total: 0 }, onFailed, async (tx) => {
    const undone: ImportReport = { ...report, undo: await undoRows(tx, ctx, importId) };
    await tx
      .updateTable('import')
      .set({ status: 'undone', report: JSON.stringify(undone), finished_at: new Date() })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', importId)
      .execute();
    await audit(tx, ctx, {
      action: 'import.undone',
      subject: { kind: 'import', id: importId },
      after: undone.undo,
    });
  });
}

type Claim = { from: ('draft' | 'failed' | 'done')[]; as: 'running' | 'undoing'; total: number };

/** Does work in one transaction that holds the import's lock, and says in another, which all can see, that it runs. */
async function begin(
  ctx: Context,
  importId: ImportId,
  claim: Claim,
  onFailed: Failed,
  work: Parameters<typeof ctx.transaction<void>>[0],
): Promise<Work> {
  const started = Promise.withResolvers<void>();
  let running = false;
  const ended = ctx
    .transaction(async (tx) => {
      if (!(await lockImport(tx, importId))) refuse('other-running');
      await claimImport(ctx, importId, claim);
      running = true;
      started.resolve();
      await work(tx);
    })
    .catch(async (error: unknown) => {
      if (!running) return started.reject(error);
      onFailed(error);
      await writeFailure(ctx, importId, claim, error);
    });
  await started.promise;
  return { ended: ended.catch(onFailed) };
}

async function claimImport(ctx: Context, importId: ImportId, { from, as, total }: Claim): Promise<void> {
  await refuseTaken({ import_running: refusals['other-running'] }, () =>
    ctx.transaction(async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('import')
        .set({ status: as, failure: null, progress_done: 0, progress_total: total, started_at: new Date() })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', importId)
        .where('status', 'in', from)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) refuse(as === 'running' ? 'already-imported' : 'not-done');
    }),
  );
}

/** Nothing was kept; the import can be begun again. */
async function writeFailure(ctx: Context, importId: ImportId, { as }: Claim, error: unknown): Promise<void> {
  const because = error instanceof Refusal ? (error.details.because ?? error.code) : 'broken';
  await ctx.transaction((tx) =>
    tx
      .updateTable('import')
      .set(
        as === 'running'
          ? { status: 'failed', failure: because, finished_at: new Date() }
          : { status: 'done', failure: 'undo-failed' },
      )
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', importId)
      .where('status', '=', as)
      .execute(),
  );
}
