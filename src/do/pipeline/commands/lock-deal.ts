import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { CriterionId, DealId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type {} from '../table.ts';

/** A deal as the commands see it, locked until the transaction ends, with the criteria that it meets. */
export async function lockDeal(tx: Tx, ctx: Context, id: DealId) {
  return found(
    await tx
      .selectFrom('deal')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .select((deal) => [
        'id',
        'title',
        'account_id as accountId',
        'contact_id as contactId',
        'owner_id as ownerId',
        'product_id as productId',
        'amount_cents as amountCents',
        'currency',
        'expected_close_on as expectedCloseOn',
        'cycle_id as cycleId',
        'phase_id as phaseId',
        'status',
        'opened_on as openedOn',
        'closed_on as closedOn',
        'order_confirmation as orderConfirmation',
        'loss_reason_id as lossReasonId',
        'loss_note as lossNote',
        'lost_to_id as lostToId',
        'fields',
        'repeat_of_id as repeatOfId',
        'version',
        deal
          .selectFrom('deal_result as r')
          .whereRef('r.organisation_id', '=', 'deal.organisation_id')
          .whereRef('r.deal_id', '=', 'deal.id')
          .where(sql<boolean>`r.value <> 'false'::jsonb`)
          .select(sql<CriterionId[]>`coalesce(array_agg(r.criterion_id::text), '{}')`.as('met'))
          .$asScalar()
          .$notNull()
          .as('met'),
        deal
          .selectFrom('member as owner')
          .whereRef('owner.organisation_id', '=', 'deal.organisation_id')
          .whereRef('owner.id', '=', 'deal.owner_id')
          .select('owner.reports_to_id')
          .as('managerId'),
      ])
      .forUpdate()
      .executeTakeFirst(),
  );
}
