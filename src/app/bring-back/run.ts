import { createWriteStream, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Context } from '#base/db/context.ts';
import { doing, GiveUp, type Job } from '#base/jobs/job.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import { readArchive } from '#app/export/archive/read-archive.ts';
import { withFolder } from '#app/import/keeping/on-disk.ts';

import { bringBackJob } from './job.ts';
import type {} from './table.ts';

const tellEveryMillis = 400;

/** The job that reads an archive back. What failed is told on the screen, so it is not tried again. */
export const doBringBack: Job = doing(bringBackJob, async (ctx, { id }, { signal, progress }) => {
  try {
    await bringBack(ctx, id, { signal, progress });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new GiveUp(error instanceof Error ? error.message : String(error), { cause: error });
  }
});

/** Reads the archive of this id back in one transaction, which also puts its file away. */
export async function bringBack(
  ctx: Context,
  id: string,
  work: { signal: AbortSignal; progress: (done: number, total?: number | null) => void },
): Promise<void> {
  const row = await ctx.read((tx) =>
    tx
      .selectFrom('bring_back')
      .select(['file_name as name', 'stop_asked as stopAsked'])
      .where('id', '=', id)
      .where('state', '=', 'running')
      .executeTakeFirst(),
  );
  if (!row) return; // it is done, or was put away
  if (row.stopAsked) return writeEnd(ctx, id, null);
  const asked = new AbortController();
  const signal = AbortSignal.any([work.signal, asked.signal]);
  const told = tellProgress(ctx, id, () => asked.abort());
  try {
    await withFolder(async (folder) => {
      const path = join(folder, 'archive');
      await pipeline(Readable.from(chunksIn(ctx)), createWriteStream(path, { mode: 0o600 }), { signal });
      const file = { name: row.name, bytes: await openAsBlob(path) };
      await readArchive(ctx, file, {
        signal,
        onRows: (done, total) => {
          work.progress(done, total);
          told.rows(done);
        },
        together: async (tx, rows) => {
          await told.end();
          await tx.deleteFrom('bring_back_chunk').execute();
          const ended = await tx
            .updateTable('bring_back')
            .set({ state: 'done', rows_done: rows, finished_at: new Date() })
            .where('id', '=', id)
            .returning('stop_asked as stopAsked')
            .executeTakeFirst();
          if (ended?.stopAsked) asked.abort();
          signal.throwIfAborted();
        },
      });
    });
  } catch (error) {
    await told.end();
    if (work.signal.aborted) throw error;
    await writeEnd(ctx, id, asked.signal.aborted ? null : error);
    if (!asked.signal.aborted) throw error;
  }
}

/** Stopped, it waits to be begun again; failed, it says why. */
async function writeEnd(ctx: Context, id: string, error: unknown): Promise<void> {
  const failure = error instanceof Refusal ? (error.details.because ?? 'broken') : 'broken';
  await ctx.transaction((tx) =>
    tx
      .updateTable('bring_back')
      .set(
        error === null
          ? { state: 'ready', rows_done: 0, stop_asked: false }
          : { state: 'failed', failure, finished_at: new Date() },
      )
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute(),
  );
}

/** Writes down how far it is, beside its transaction, and hears on the way whether somebody asked it to stop. */
function tellProgress(ctx: Context, id: string, onStop: () => void) {
  let lastAt = 0;
  let ended = false;
  let writing: Promise<unknown> | null = null;
  return {
    rows(done: number) {
      const now = performance.now();
      if (ended || writing !== null || now - lastAt < tellEveryMillis) return;
      lastAt = now;
      writing = ctx
        .transaction((tx) =>
          tx
            .updateTable('bring_back')
            .set({ rows_done: done })
            .where('id', '=', id)
            .where('state', '=', 'running')
            .returning('stop_asked as stopAsked')
            .executeTakeFirst(),
        )
        .then((row) => row?.stopAsked && onStop())
        // How far it is says less than whether it goes on.
        .catch(() => {})
        .finally(() => {
          writing = null;
        });
    },
    async end() {
      ended = true;
      await writing;
    },
  };
}

async function* chunksIn(ctx: Context): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const piece = await ctx.read((tx) =>
      tx
        .selectFrom('bring_back_chunk')
        .select('bytes')
        .where('position', '=', position)
        .where('organisation_id', '=', ctx.organisationId)
        .executeTakeFirst(),
    );
    if (piece === undefined) return;
    yield piece.bytes;
  }
}
