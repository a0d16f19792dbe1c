import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { ActivityId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type {} from '../table.ts';

/** An activity as the commands see it, locked until the transaction ends. */
export async function lockActivity(tx: Tx, ctx: Context, id: ActivityId) {
  return found(
    await tx
      .selectFrom('activity')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .select([
        'id',
        'kind',
        'status',
        'member_id as memberId',
        'deal_id as dealId',
        'account_id as accountId',
        'contact_id as contactId',
        'at',
        'on_date as onDate',
        'minutes',
        'outcome',
        'note',
        'version',
      ])
      .forUpdate()
      .executeTakeFirst(),
  );
}
