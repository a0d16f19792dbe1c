import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { ApprovalId, DealId } from '#base/kernel/id.ts';

import type { Approval } from '../rules/approval.ts';
import type {} from '../table.ts';

/** The approval of a deal that was asked for or given and not used yet; it may be about the deal as it was before. */
export async function readApproval(
  tx: Tx,
  ctx: Context,
  dealId: DealId,
): Promise<(Approval & { id: ApprovalId }) | null> {
  const row = await tx
    .selectFrom('deal_approval')
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', dealId)
    .where('status', 'in', ['asked', 'approved'])
    .select([
      'id',
      'status',
      'phase_id as phaseId',
      'to_phase_id as toPhaseId',
      'account_id as accountId',
      'product_id as productId',
      'amount_cents as amountCents',
      'currency',
    ])
    .executeTakeFirst();
  return row ?? null;
}
