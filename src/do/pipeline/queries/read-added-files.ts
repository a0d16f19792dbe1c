import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { filesQuery } from '#base/files/queries/list-files.ts';
import { previewOf } from '#base/files/rules/media-types.ts';

import { named } from './deal-row.ts';
import type { Entry } from './get-timeline.ts';
import { before, type Moment } from './moment.ts';
import type { Belonging } from './timeline-of.ts';
import type {} from '../table.ts';

/** The files that were added, newest first. */
export async function readAddedFiles(
  tx: Tx,
  ctx: Context,
  of: Belonging,
  after: Moment | null,
  limit: number,
): Promise<Entry[]> {
  let query = filesQuery(tx, ctx)
    .leftJoin('deal', (on) =>
      on
        .onRef('deal.organisation_id', '=', 'f.organisation_id')
        .on(sql<boolean>`f.owner_kind = 'deal' AND deal.id = f.owner_id`),
    )
    .where(of.file(sql.ref('f.owner_kind'), sql.ref('f.owner_id')))
    .select(['deal.id as deal_id', 'deal.title as deal_title'])
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
        deal: raw.deal_id === null ? null : { id: raw.deal_id, title: raw.deal_title ?? '' },
        at: raw.created_at.toISOString(),
        by: named(raw.added_by_id, raw.added_by_name),
      },
    },
  }));
}
