import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, found, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { readLossReasons } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../closing-contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { canCloseOn } from '../rules/can-close-on.ts';
import { canCorrectClosing, closingOf, closingChanges } from '../rules/correct-closing.ts';
import type { DealRow } from '../shapes.ts';
import { lockDeal } from './lock-deal.ts';
import { writeEvent } from './write-event.ts';

/**
 * Corrects how and when a deal closed: the day, and of a won deal its confirmation, of a lost one the reason, the
 * competitor and the note. What stood there stays in the history; the figures follow.
 */
export async function editClosing(
  ctx: Context,
  input: InputOf<typeof contract.editClosing>,
): Promise<DealRow> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.correctClosing(ctx.actor, deal));
    sameVersion(deal, input.version);
    const { dealId: _, version: __, ...given } = input;
    const reason =
      given.lossReasonId === undefined || given.lossReasonId === deal.lossReasonId
        ? null
        : found((await readLossReasons(tx)).find(({ id }) => id === given.lossReasonId));
    refuseUnless(canCorrectClosing(deal, given, reason), refusals);
    const before = closingOf(deal);
    const after = closingChanges(deal, given);
    if (after.closedOn) refuseUnless(canCloseOn(after.closedOn, deal.openedOn, ctx.today), refusals);
    if (Object.keys(after).length === 0) return getDealRow(tx, ctx, deal.id);
    const now = { ...before, ...after };
    await refuseTaken({}, () =>
      tx
        .updateTable('deal')
        .set({
          closed_on: now.closedOn,
          order_confirmation: now.orderConfirmation,
          loss_reason_id: now.lossReasonId,
          loss_note: now.lossNote,
          lost_to_id: now.lostToId,
          version: deal.version + 1,
          updated_at: ctx.now,
        })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', deal.id)
        .execute(),
    );
    const were = Object.fromEntries(
      Object.entries(before).filter(([name]) => Object.hasOwn(after, name)),
    ) as typeof after;
    await writeEvent(tx, ctx, deal.id, { kind: 'closing', before: were, after });
    await audit(tx, ctx, {
      action: 'deal.closing-corrected',
      subject: { kind: 'deal', id: deal.id },
      before: were,
      after,
    });
    return getDealRow(tx, ctx, deal.id);
  });
}
