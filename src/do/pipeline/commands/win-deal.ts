import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { AccountId } from '#base/kernel/id.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { readCycle } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { canWin, confirmationCriteria } from '../rules/can-win.ts';
import { metWith } from '../rules/met-criteria.ts';
import { overrideGate } from '../rules/override-gate.ts';
import type { DealRow } from '../shapes.ts';
import { lockDeal } from './lock-deal.ts';
import { parseResults, writeResults } from './results.ts';
import { writeEvent } from './write-event.ts';

/**
 * Wins an open deal today. Refuses without the written order confirmation, and with the list of required results
 * that are missing from the phase where it stands onwards, unless somebody with the right gives a reason.
 */
export async function winDeal(ctx: Context, input: InputOf<typeof contract.winDeal>): Promise<DealRow> {
  if (input.override) allow(may.overrideGate(ctx.actor));
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const cycle = await readCycle(tx, deal.cycleId);
    const results = parseResults(cycle, input.results);
    const orderConfirmation = input.orderConfirmation ?? null;
    const judged = { ...deal, met: metWith(deal.met, results) };
    const { decision, overridden } = overrideGate(canWin(judged, orderConfirmation, cycle), input.override);
    refuseUnless(decision, refusals);
    const reason = overridden ? (input.override?.reason ?? null) : null;
    const confirmed =
      orderConfirmation === null
        ? []
        : confirmationCriteria(cycle).map((criterionId) => ({
            criterionId,
            value: true,
            note: orderConfirmation,
          }));
    const given = new Map([...results, ...confirmed].map((result) => [result.criterionId, result]));
    await writeResults(tx, ctx, deal.id, [...given.values()]);
    await tx
      .updateTable('deal')
      .set({
        status: 'won',
        // A deal that begins in the future of this calendar (an import's slip) closes no earlier than it began.
        closed_on: deal.openedOn !== null && deal.openedOn > ctx.today ? deal.openedOn : ctx.today,
        order_confirmation: orderConfirmation,
        version: deal.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    await writeEvent(tx, ctx, deal.id, {
      kind: 'won',
      from: deal.phaseId,
      after: { orderConfirmation },
      reason,
    });
    await audit(tx, ctx, {
      action: 'deal.won',
      subject: { kind: 'deal', id: deal.id },
      before: { status: deal.status },
      after: {
        status: 'won',
        orderConfirmation,
        ...(results.length > 0 ? { results } : {}),
        ...(reason ? { reason } : {}),
      },
    });
    if (deal.accountId !== null) await makeCustomer(tx, ctx, deal.accountId);
    return getDealRow(tx, ctx, deal.id);
  });
}

/** Whoever ordered is a customer. */
async function makeCustomer(tx: Tx, ctx: Context, id: AccountId): Promise<void> {
  const made = await tx
    .updateTable('account')
    .set((account) => ({ kind: 'customer', version: account('version', '+', 1), updated_at: ctx.now }))
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id)
    .where('kind', '=', 'prospect')
    .returning('id')
    .executeTakeFirst();
  if (made)
    await audit(tx, ctx, {
      action: 'account.became-customer',
      subject: { kind: 'account', id },
      before: { kind: 'prospect' },
      after: { kind: 'customer' },
    });
}
