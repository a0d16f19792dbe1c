import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { DealId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { DealRow } from '../shapes.ts';
import { toDealRow } from './deal-row.ts';
import { readDealRows } from './deal-rows.ts';

/** One deal as a row; what every write answers. */
export async function getDealRow(tx: Tx, ctx: Context, id: DealId): Promise<DealRow> {
  const picked = tx
    .selectFrom('deal')
    .selectAll()
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id)
    .limit(1);
  return toDealRow(ctx, found((await readDealRows(tx, { picked }))[0]));
}
