import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { filesQuery } from '#base/files/queries/list-files.ts';
import { previewOf } from '#base/files/rules/media-types.ts';
import type { DealId } from '#base/kernel/id.ts';

import { named } from './deal-row.ts';
import type { Entry } from './get-timeline.ts';
import { before, type Moment } from './moment.ts';

/** The files that were added to a deal, newest first. */
export async function readDealFiles(
  tx: Tx,
  ctx: Context,
  dealId: DealId,
  after: Moment | null,
  limit: number,
): Promise<Entry[]> {
  let query = filesQuery(tx, ctx)
    .where('f.owner_kind', '=', 'deal')
    .where('f.owner_id', '=', dealId)
    .select(sql<number>`(extract(epoch FROM f.created_at) * 1000000)::bigint`.as('micros'))
    .orderBy('f.created_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(limit);
  if (after) query = query.where(before(sql.ref('f.created_at'), sql.ref('f.id'), after));
  return (await query.execute()).map((raw) => ({
    micros: raw.micros,
    id: raw.id,
    row: {
      type: 'file',
      file: {
        id: raw.id,
        name: raw.name,
        size: raw.size,
        preview: previewOf(raw.media_type),
        at: raw.created_at.toISOString(),
        by: named(raw.added_by_id, raw.added_by_name),
      },
    },
  }));
}
