import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { forgetContents } from '../keeping/keep-files.ts';
import { readImport, type StoredImport } from '../queries.ts';
import { refuse } from '../refuse.ts';
import type { ImportReport } from '../rules/report.ts';
import { importFiles } from '../writing/import-files.ts';
import { auditChanges } from '../writing/audit-changes.ts';
import { undoRows } from '../writing/undo-rows.ts';
import { lockImport } from './fail-stopped.ts';
import { withPlanned } from './open-planned.ts';
import { progressOf } from './progress.ts';

export type RunOptions = {
  /** aborted when the process stops: nothing is kept, and the import stays as one that is to be taken up again */
  signal?: AbortSignal | undefined;
  onRows?: (done: number, total: number) => void;
};

/** Somebody asked the import to stop. */
class StopAsked extends Error {}

/**
 * Does an import that was claimed, in one transaction: all of it or nothing. A failure is written down and thrown;
 * what was stopped with its process is left to whoever takes it up again.
 */
export async function runImport(ctx: Context, importId: ImportId, options: RunOptions = {}): Promise<void> {
  await goThrough(ctx, importId, 'running', options, async (tx, report, rows) => {
    await auditChanges(tx, ctx, importId);
    await forgetContents(tx, ctx, importId);
    await end(tx, ctx, importId, { status: 'done', report, rows });
    await audit(tx, ctx, {
      action: 'import.done',
      subject: { kind: 'import', id: importId },
      after: { counts: report.counts },
    });
  });
}

/**
 * Goes over all rows of an import that was claimed, in one transaction; does nothing where it is not (any more).
 * @param as `checking` writes no rows, `running` does
 * @param finish keeps what was found
 */
export async function goThrough(
  ctx: Context,
  importId: ImportId,
  as: 'checking' | 'running',
  { signal, onRows = () => {} }: RunOptions,
  finish: (tx: Tx, report: ImportReport, rows: number) => Promise<void>,
): Promise<void> {
  const stored = await ctx.read((tx) => readImport(tx, ctx, importId));
  if (stored.status !== as) return;
  const asked = new AbortController();
  const stops = signal ? AbortSignal.any([signal, asked.signal]) : asked.signal;
  await writingFailure(ctx, importId, as, signal, async () => {
    await beginAnew(ctx, importId);
    await withPlanned(ctx, importId, stored, async ({ plan, files, rows }) => {
      const progress = progressOf(ctx, importId, {
        rows: (done) => onRows(done, rows),
        stop: () => asked.abort(new StopAsked('asked to stop')),
      });
      await ctx
        .transaction(async (tx) => {
          await lockOrWait(tx, importId);
          const job = { importId, plan, files, write: as === 'running', signal: stops };
          const report = await importFiles(tx, ctx, job, progress.add);
          stops.throwIfAborted();
          await finish(tx, report, rows);
        })
        // Only now: a progress that is being written may wait for this transaction.
        .finally(() => progress.end());
    });
  });
}

/**
 * Puts everything back as it was before an import. Rows that people have edited since, or that other things hang on,
 * are kept and named in the report.
 */
export async function runUndo(ctx: Context, importId: ImportId, { signal }: RunOptions = {}): Promise<void> {
  const { status, report } = await ctx.read((tx) => readImport(tx, ctx, importId));
  if (status !== 'undoing' || report === null) return;
  await writingFailure(ctx, importId, 'undoing', signal, () =>
    ctx.transaction(async (tx) => {
      await lockOrWait(tx, importId);
      const undone: ImportReport = { ...report, undo: await undoRows(tx, ctx, importId) };
      signal?.throwIfAborted();
      await end(tx, ctx, importId, { status: 'undone', report: undone, rows: 0 });
      await audit(tx, ctx, {
        action: 'import.undone',
        subject: { kind: 'import', id: importId },
        after: undone.undo,
      });
    }),
  );
}

/** Who took it up before may still be at it, where only its word was lost: two never do one import. */
async function lockOrWait(tx: Tx, importId: ImportId): Promise<void> {
  if (!(await lockImport(tx, importId))) refuse('other-running');
}

/** A second try counts from nought, in rows and in time. */
async function beginAnew(ctx: Context, importId: ImportId): Promise<void> {
  const begun = await ctx.transaction((tx) =>
    tx
      .updateTable('import')
      .set({ progress_done: 0, started_at: new Date() })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', importId)
      .where('status', 'in', ['checking', 'running'])
      .returning('stop_asked as stopAsked')
      .executeTakeFirst(),
  );
  if (begun?.stopAsked) throw new StopAsked('asked to stop');
}

type Ending = { status: 'done' | 'undone'; report: ImportReport; rows: number };

/** Here somebody's wish to stop is heard for the last time. */
async function end(
  tx: Tx,
  ctx: Context,
  importId: ImportId,
  { status, report, rows }: Ending,
): Promise<void> {
  const ended = await tx
    .updateTable('import')
    .set({
      status,
      report: JSON.stringify(report),
      finished_at: new Date(),
      ...(status === 'done' ? { progress_done: rows } : {}),
    })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', importId)
    .returning('stop_asked as stopAsked')
    .executeTakeFirst();
  if (status === 'done' && ended?.stopAsked) throw new StopAsked('asked to stop');
}

async function writingFailure(
  ctx: Context,
  importId: ImportId,
  as: StoredImport['status'],
  signal: AbortSignal | undefined,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (signal?.aborted || isElsewhere(error)) throw error;
    await writeFailure(ctx, importId, as, error);
    if (!(error instanceof StopAsked)) throw error;
  }
}

function isElsewhere(error: unknown): boolean {
  return error instanceof Refusal && error.details.because === 'other-running';
}

/** Nothing was kept; the import can be begun again. */
async function writeFailure(
  ctx: Context,
  importId: ImportId,
  as: StoredImport['status'],
  error: unknown,
): Promise<void> {
  const refused = error instanceof Refusal ? (error.details.because ?? error.code) : 'broken';
  const because = error instanceof StopAsked ? 'cancelled' : refused;
  await ctx.transaction((tx) =>
    tx
      .updateTable('import')
      .set(
        as === 'undoing'
          ? { status: 'done', failure: 'undo-failed' }
          : as === 'checking' && because === 'cancelled'
            ? { status: 'draft', failure: null }
            : { status: 'failed', failure: because, finished_at: new Date() },
      )
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', importId)
      .where('status', '=', as)
      .execute(),
  );
}
