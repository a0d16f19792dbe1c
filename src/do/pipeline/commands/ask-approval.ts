import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { ApprovalId } from '#base/kernel/id.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import type { Post } from '#base/mail/mail.ts';
import { readCycle } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../approval-contract.ts';
import { may } from '../policy.ts';
import { readApproval } from '../queries/approval-row.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { approvalStands, canAskApproval } from '../rules/approval.ts';
import { canMoveDeal } from '../rules/can-move-deal.ts';
import { canWin } from '../rules/can-win.ts';
import type { DealRow } from '../shapes.ts';
import { judge } from './judge.ts';
import { lockDeal } from './lock-deal.ts';
import { parseResults, writeResults } from './results.ts';
import { takeBackAsked, tellAsked } from './tell-approval.ts';
import { writeEvent } from './write-event.ts';

/**
 * Asks a manager to agree to a step: to a phase, or the order. Refuses while anything else is missing for it, so
 * that what is agreed to can happen. Results given along are recorded. Whoever may agree is told.
 */
export async function askApproval(
  ctx: Context,
  input: InputOf<typeof contract.askApproval>,
  post?: Post,
): Promise<DealRow> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const cycle = await readCycle(tx, deal.cycleId);
    const results = parseResults(cycle, input.results);
    const judged = await judge(tx, ctx, deal, results);
    const step =
      input.toPhaseId === null ? canWin(judged, '…', cycle) : canMoveDeal(judged, input.toPhaseId, cycle);
    if (!step.ok && step.because !== 'approval-missing') refuseUnless(step, refusals);
    const known = await readApproval(tx, ctx, deal.id);
    const standing = known && approvalStands(known, deal) ? known : null;
    refuseUnless(canAskApproval(step, standing), refusals);
    // One approval at a time: what was agreed to for another step gives way.
    if (known)
      await tx
        .updateTable('deal_approval')
        .set({ status: 'withdrawn' })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', known.id)
        .execute();
    await writeResults(tx, ctx, deal.id, results);
    if (known) await takeBackAsked(tx, ctx, deal.id);
    await tx
      .insertInto('deal_approval')
      .values({
        organisation_id: ctx.organisationId,
        id: newId<ApprovalId>(),
        deal_id: deal.id,
        phase_id: deal.phaseId,
        to_phase_id: input.toPhaseId,
        status: 'asked',
        note: input.note ?? null,
        account_id: deal.accountId,
        product_id: deal.productId,
        amount_cents: deal.amountCents,
        currency: deal.currency,
        asked_by_id: memberOf(ctx.actor),
        asked_at: ctx.now,
        decided_by_id: null,
        decided_at: null,
        answer: null,
      })
      .execute();
    await tx
      .updateTable('deal')
      .set({ version: deal.version + 1, updated_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    await writeEvent(tx, ctx, deal.id, {
      kind: 'approval-asked',
      from: deal.phaseId,
      ...(input.toPhaseId === null ? {} : { to: input.toPhaseId }),
      reason: input.note ?? null,
    });
    await audit(tx, ctx, {
      action: 'deal.approval-asked',
      subject: { kind: 'deal', id: deal.id },
      after: { phaseId: deal.phaseId, toPhaseId: input.toPhaseId, note: input.note ?? null },
    });
    await tellAsked(tx, ctx, deal, { toPhaseId: input.toPhaseId, note: input.note ?? null }, post);
    return getDealRow(tx, ctx, deal.id);
  });
}
