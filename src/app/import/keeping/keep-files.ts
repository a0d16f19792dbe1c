import { createHash } from 'node:crypto';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { chunksOf, sourceOf, type GivenFile } from '#app/import/reading/source.ts';
import type {} from '#app/import/table.ts';

export type KeptFile = { id: string; file: GivenFile };

/** Keeps the files of a draft, each in pieces, of which no more than one is in memory at a time. */
export async function keepFiles(
  tx: Tx,
  ctx: Context,
  importId: ImportId,
  files: readonly KeptFile[],
): Promise<void> {
  const own = { organisation_id: ctx.organisationId };
  for (const { id, file } of files) {
    const source = sourceOf(file);
    await tx
      .insertInto('import_file')
      .values({ ...own, import_id: importId, id, name: file.name, size: source.size, sha256: null })
      .execute();
    const hash = createHash('sha256');
    let position = 0;
    for await (const chunk of chunksOf(source)) {
      hash.update(chunk);
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      await tx
        .insertInto('import_chunk')
        .values({ ...own, file_id: id, position: position++, bytes })
        .execute();
    }
    await tx
      .updateTable('import_file')
      .set({ sha256: hash.digest('hex') })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .execute();
  }
}

/** What an import's files held is no longer needed once it has run; their names stay. */
export async function forgetContents(tx: Tx, ctx: Context, importId: ImportId): Promise<void> {
  await tx
    .deleteFrom('import_chunk')
    .where('organisation_id', '=', ctx.organisationId)
    .where('file_id', 'in', (of) =>
      of
        .selectFrom('import_file')
        .select('id')
        .where('organisation_id', '=', ctx.organisationId)
        .where('import_id', '=', importId),
    )
    .execute();
}
