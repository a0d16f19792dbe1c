import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { ApprovalId, DealId } from '#base/kernel/id.ts';
import { allow, found, refuseUnless } from '#base/kernel/refusal.ts';
import type { Post } from '#base/mail/mail.ts';

import type * as contract from '../approval-contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { canAnswerApproval } from '../rules/approval.ts';
import type { DealRow } from '../shapes.ts';
import type { EventKind } from '../words.ts';
import { lockDeal } from './lock-deal.ts';
import { takeStep } from './move-deal.ts';
import { takeBackAsked, tellAnswered } from './tell-approval.ts';
import { writeEvent } from './write-event.ts';

/**
 * Agrees to the step that was asked for. To a phase, it is taken at once, if its gate is still open; the order is
 * then for the seller to bring in.
 */
export async function approveStep(ctx: Context, input: InputOf<typeof contract.approveStep>, post?: Post) {
  return answer(ctx, input.approvalId, { status: 'approved', text: input.note ?? null, post });
}

/** Sends a request back to whoever asked, with the reason. The deal stays where it is. */
export async function sendBackStep(ctx: Context, input: InputOf<typeof contract.sendBackStep>, post?: Post) {
  return answer(ctx, input.approvalId, { status: 'sent-back', text: input.reason, post });
}

/** Takes a request back that was not answered yet. */
export async function withdrawApproval(ctx: Context, input: InputOf<typeof contract.withdrawApproval>) {
  return answer(ctx, input.approvalId, { status: 'withdrawn', text: null });
}

type Answer = 'approved' | 'sent-back' | 'withdrawn';
const eventOf: Record<Answer, EventKind> = {
  approved: 'approved',
  'sent-back': 'sent-back',
  withdrawn: 'approval-withdrawn',
};

async function answer(
  ctx: Context,
  approvalId: ApprovalId,
  { status, text, post }: { status: Answer; text: string | null; post?: Post | undefined },
): Promise<DealRow> {
  return ctx.transaction(async (tx) => {
    const dealId = await dealOf(tx, ctx, approvalId);
    const deal = await lockDeal(tx, ctx, dealId);
    const approval = await readAsked(tx, ctx, approvalId);
    allow(status === 'withdrawn' ? may.editDeal(ctx.actor, deal) : may.approve(ctx.actor, deal));
    refuseUnless(canAnswerApproval(approval, deal), refusals);
    await tx
      .updateTable('deal_approval')
      .set({ status, answer: text, decided_by_id: memberOf(ctx.actor), decided_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', approvalId)
      .execute();
    const about = { from: approval.phaseId, ...(approval.toPhaseId ? { to: approval.toPhaseId } : {}) };
    await writeEvent(tx, ctx, deal.id, { kind: eventOf[status], ...about, reason: text });
    await audit(tx, ctx, {
      action: `deal.approval-${status}`,
      subject: { kind: 'deal', id: deal.id },
      after: { toPhaseId: approval.toPhaseId, ...(text ? { answer: text } : {}) },
    });
    await takeBackAsked(tx, ctx, deal.id);
    if (status !== 'withdrawn')
      await tellAnswered(tx, ctx, deal, { ...approval, agreed: status === 'approved', text }, post);
    if (status === 'approved' && approval.toPhaseId !== null)
      await takeStep(tx, ctx, deal, { toPhaseId: approval.toPhaseId });
    return getDealRow(tx, ctx, deal.id);
  });
}

async function dealOf(tx: Tx, ctx: Context, approvalId: ApprovalId): Promise<DealId> {
  const row = await tx
    .selectFrom('deal_approval')
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', approvalId)
    .select('deal_id')
    .executeTakeFirst();
  return found(row).deal_id;
}

/** Read once the deal is locked: until then it could have been answered by another. */
async function readAsked(tx: Tx, ctx: Context, approvalId: ApprovalId) {
  return found(
    await tx
      .selectFrom('deal_approval')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', approvalId)
      .select([
        'status',
        'asked_by_id as askedById',
        'phase_id as phaseId',
        'to_phase_id as toPhaseId',
        'account_id as accountId',
        'product_id as productId',
        'amount_cents as amountCents',
        'currency',
      ])
      .executeTakeFirst(),
  );
}
