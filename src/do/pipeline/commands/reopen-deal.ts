import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { withdrawTasks } from '#do/tasks/withdraw-tasks.ts';
import { readCycle } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { afterOrderSource } from '../rules/after-order-tasks.ts';
import { canReopen } from '../rules/can-reopen.ts';
import { confirmationCriteria } from '../rules/can-win.ts';
import type { DealRow } from '../shapes.ts';
import { lockDeal } from './lock-deal.ts';
import { writeResults } from './results.ts';
import { writeEvent } from './write-event.ts';

/**
 * Opens a closed deal again where it stood, with the reason why. How it ended leaves the deal and stays in its history; the order
 * confirmation has to be given anew, and what was to be done after the order and is not done yet is taken back. Its account stays the customer that it became.
 */
export async function reopenDeal(ctx: Context, input: InputOf<typeof contract.reopenDeal>): Promise<DealRow> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.reopenDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    refuseUnless(canReopen(deal), refusals);
    const { status, closedOn, orderConfirmation, lossReasonId, lossNote, lostToId } = deal;
    const before =
      status === 'won'
        ? { status, closedOn, orderConfirmation }
        : { status, closedOn, lossReasonId, lossNote, lostToId };
    if (status === 'won') {
      const confirmation = confirmationCriteria(await readCycle(tx, deal.cycleId));
      await writeResults(
        tx,
        ctx,
        deal.id,
        confirmation.map((criterionId) => ({ criterionId, value: null, note: null })),
      );
    }
    await tx
      .updateTable('deal')
      .set({
        status: 'open',
        phase_since: ctx.now,
        closed_on: null,
        order_confirmation: null,
        order_confirmation_file_id: null,
        loss_reason_id: null,
        loss_note: null,
        lost_to_id: null,
        version: deal.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    if (status === 'won') await withdrawTasks(tx, ctx, deal.id, afterOrderSource);
    await writeEvent(tx, ctx, deal.id, {
      kind: 'reopened',
      to: deal.phaseId,
      before,
      reason: input.reason,
    });
    await audit(tx, ctx, {
      action: 'deal.reopened',
      subject: { kind: 'deal', id: deal.id },
      before,
      after: { status: 'open', reason: input.reason },
    });
    return getDealRow(tx, ctx, deal.id);
  });
}
