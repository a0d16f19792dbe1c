import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Context } from '#base/db/context.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import type { GivenFile } from '#app/import/reading/source.ts';
import type {} from '#app/import/table.ts';

export type FileOnDisk = { id: string; file: GivenFile };

/** A folder of one's own for as long as the work takes. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'cadans-import-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files of an import on this process's disk, where they can be read piece by piece as often as one likes. */
export async function withFilesOnDisk<T>(
  ctx: Context,
  importId: ImportId,
  work: (files: FileOnDisk[]) => Promise<T>,
): Promise<T> {
  const rows = await ctx.read((tx) =>
    tx
      .selectFrom('import_file')
      .select(['id', 'name', 'size'])
      .where('organisation_id', '=', ctx.organisationId)
      .where('import_id', '=', importId)
      .orderBy('id')
      .execute(),
  );
  return withFolder(async (folder) => {
    const files: FileOnDisk[] = [];
    for (const { id, name, size } of rows) {
      const path = join(folder, id);
      await pipeline(Readable.from(chunksOf(ctx, id)), createWriteStream(path, { mode: 0o600 }));
      const bytes = await openAsBlob(path);
      // Its contents are forgotten once it was dealt with.
      if (bytes.size !== size) throw new Refusal('not-found');
      files.push({ id, file: { name, bytes } });
    }
    return work(files);
  });
}

async function* chunksOf(ctx: Context, fileId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const piece = await ctx.read((tx) =>
      tx
        .selectFrom('import_chunk')
        .select('bytes')
        .where('organisation_id', '=', ctx.organisationId)
        .where('file_id', '=', fileId)
        .where('position', '=', position)
        .executeTakeFirst(),
    );
    if (piece === undefined) return;
    yield piece.bytes;
  }
}
