import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, found, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { readLossReasons } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { canCloseOn, closingDay, laterThan } from '../rules/can-close-on.ts';
import { canLose } from '../rules/can-lose.ts';
import type { DealRow } from '../shapes.ts';
import { lockDeal } from './lock-deal.ts';
import { settleApproval } from './settle-approval.ts';
import { writeEvent } from './write-event.ts';

/** Loses an open deal, today or on an earlier day that is given, with the reason and, where known, the competitor. */
export async function loseDeal(ctx: Context, input: InputOf<typeof contract.loseDeal>): Promise<DealRow> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const reasons = await readLossReasons(tx);
    const reason =
      input.lossReasonId === null ? null : found(reasons.find(({ id }) => id === input.lossReasonId));
    refuseUnless(canLose(deal, reason), refusals);
    const closedOn = input.closedOn ?? closingDay(deal.openedOn, ctx.today);
    refuseUnless(canCloseOn(closedOn, deal.openedOn, ctx.today), refusals);
    const after = {
      lossReasonId: input.lossReasonId,
      lossNote: input.note ?? null,
      lostToId: input.lostToId ?? null,
    };
    await refuseTaken({}, () =>
      tx
        .updateTable('deal')
        .set({
          status: 'lost',
          closed_on: closedOn,
          loss_reason_id: after.lossReasonId,
          loss_note: after.lossNote,
          lost_to_id: after.lostToId,
          version: deal.version + 1,
          updated_at: ctx.now,
        })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', deal.id)
        .execute(),
    );
    await settleApproval(tx, ctx, { ...deal, status: 'lost' });
    await writeEvent(tx, ctx, deal.id, {
      kind: 'lost',
      from: deal.phaseId,
      after: { ...after, ...laterThan(closedOn, ctx.today) },
    });
    await audit(tx, ctx, {
      action: 'deal.lost',
      subject: { kind: 'deal', id: deal.id },
      before: { status: deal.status },
      after: { status: 'lost', closedOn, ...after },
    });
    return getDealRow(tx, ctx, deal.id);
  });
}
