import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { DealId } from '#base/kernel/id.ts';

import type {} from '../table.ts';

/** What is known of a deal, by the criteria of every cycle that it stood in. */
export async function readResults(tx: Tx, ctx: Context, dealId: DealId) {
  return tx
    .selectFrom('deal_result')
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', dealId)
    .select(['criterion_id as criterionId', 'value', 'note'])
    .execute();
}
