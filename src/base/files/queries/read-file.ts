import type { Context } from '#base/db/context.ts';
import type { FileId } from '#base/kernel/id.ts';

import type {} from '../table.ts';

/**
 * What a file holds, piece by piece. Each piece is a read of its own, so that somebody on a slow line keeps no
 * connection to the database; a file that is there never changes.
 */
export async function* readFile(ctx: Context, id: FileId): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const piece = await ctx.read((tx) =>
      tx
        .selectFrom('file_chunk')
        .where('organisation_id', '=', ctx.organisationId)
        .where('file_id', '=', id)
        .where('position', '=', position)
        .select('bytes')
        .executeTakeFirst(),
    );
    if (piece === undefined) return;
    yield piece.bytes;
  }
}
