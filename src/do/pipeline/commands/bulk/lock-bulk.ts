import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { BulkChangeId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { may } from '../../policy.ts';
import type {} from '../../bulk-table.ts';

/** A change of many deals, locked, so that two steps of it never run at once; 404 for who may not see it. */
export async function lockBulk(tx: Tx, ctx: Context, id: BulkChangeId) {
  const bulk = found(
    await tx
      .selectFrom('bulk_change')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .select(['id', 'status', 'change', 'member_id as memberId'])
      .forUpdate()
      .executeTakeFirst(),
  );
  return found(may.takeBackBulk(ctx.actor, bulk) ? bulk : null);
}

/** The next rows of a change that stand so, by their deals. */
export function nextRows(tx: Tx, id: BulkChangeId, state: 'waiting' | 'changed', most: number) {
  return tx
    .selectFrom('bulk_change_row')
    .where('bulk_change_id', '=', id)
    .where('state', '=', state)
    .select(['deal_id as dealId', 'before', 'version_after as versionAfter'])
    .orderBy('deal_id')
    .limit(most)
    .execute();
}
