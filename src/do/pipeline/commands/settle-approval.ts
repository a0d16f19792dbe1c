import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { DealId } from '#base/kernel/id.ts';

import { readApproval } from '../queries/approval-row.ts';
import { approvalStands } from '../rules/approval.ts';
import { takeBackAsked } from './tell-approval.ts';
import { writeEvent } from './write-event.ts';

type After = Parameters<typeof approvalStands>[1] & { id: DealId };

/**
 * What becomes of a deal's approval once the deal is as it is now: used where the deal took the step that it is about
 * (taken by somebody who may agree to it, that is the answer), withdrawn where it is about a deal that is no longer
 * so. Both are in the history.
 */
export async function settleApproval(tx: Tx, ctx: Context, deal: After): Promise<void> {
  const approval = await readApproval(tx, ctx, deal.id);
  if (approval === null || approvalStands(approval, deal)) return;
  const step = approval.toPhaseId;
  const used = step === null ? deal.status === 'won' : deal.status === 'open' && deal.phaseId === step;
  await tx
    .updateTable('deal_approval')
    .set({
      status: used ? 'used' : 'withdrawn',
      ...(approval.status === 'asked' ? { decided_by_id: memberOf(ctx.actor), decided_at: ctx.now } : {}),
    })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', approval.id)
    .execute();
  await takeBackAsked(tx, ctx, deal.id);
  const about = { from: approval.phaseId, ...(step === null ? {} : { to: step }) };
  if (!used) await writeEvent(tx, ctx, deal.id, { kind: 'approval-withdrawn', ...about });
  else if (approval.status === 'asked') await writeEvent(tx, ctx, deal.id, { kind: 'approved', ...about });
}
