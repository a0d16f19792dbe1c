import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type {} from '#base/files/table.ts';
import type { AccountId, DealId, FileId } from '#base/kernel/id.ts';
import { allow, found, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { readCycle } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { canWin, confirmationCriteria } from '../rules/can-win.ts';
import { canCloseOn, closingDay, laterThan } from '../rules/can-close-on.ts';
import { overrideGate } from '../rules/override-gate.ts';
import type { DealRow } from '../shapes.ts';
import { askAfterOrder } from './ask-after-order.ts';
import { judge } from './judge.ts';
import { lockDeal } from './lock-deal.ts';
import { parseResults, writeResults } from './results.ts';
import { settleApproval } from './settle-approval.ts';
import { writeEvent } from './write-event.ts';

/**
 * Wins an open deal, today or on an earlier day that is given. Refuses without the written order confirmation (in words
 * or as a file), and with the list of required results that are missing from the phase where it stands onwards, unless
 * somebody with the right gives a reason; and where a manager's approval is missing.
 */
export async function winDeal(ctx: Context, input: InputOf<typeof contract.winDeal>): Promise<DealRow> {
  if (input.override) allow(may.overrideGate(ctx.actor));
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const cycle = await readCycle(tx, deal.cycleId);
    const results = parseResults(cycle, input.results);
    const file = await confirmationFile(tx, ctx, deal.id, input.orderConfirmationFileId ?? null);
    const orderConfirmation = input.orderConfirmation ?? null;
    /** The words, or what the file is called. */
    const confirmation = orderConfirmation ?? file?.name ?? null;
    const closedOn = input.closedOn ?? closingDay(deal.openedOn, ctx.today);
    const judged = await judge(tx, ctx, deal, results);
    const { decision, passed } = overrideGate(canWin(judged, confirmation, cycle), input.override);
    refuseUnless(decision, refusals);
    refuseUnless(canCloseOn(closedOn, deal.openedOn, ctx.today), refusals);
    const reason = passed ? (input.override?.reason ?? null) : null;
    const confirmed =
      confirmation === null
        ? []
        : confirmationCriteria(cycle).map((criterionId) => ({
            criterionId,
            value: true,
            note: confirmation,
          }));
    const given = new Map([...results, ...confirmed].map((result) => [result.criterionId, result]));
    await writeResults(tx, ctx, deal.id, [...given.values()]);
    await tx
      .updateTable('deal')
      .set({
        status: 'won',
        closed_on: closedOn,
        order_confirmation: orderConfirmation,
        order_confirmation_file_id: file?.id ?? null,
        version: deal.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    await settleApproval(tx, ctx, { ...deal, status: 'won' });
    await writeEvent(tx, ctx, deal.id, {
      kind: 'won',
      from: deal.phaseId,
      after: {
        orderConfirmation: confirmation,
        ...laterThan(closedOn, ctx.today),
        ...(passed ? { passed } : {}),
      },
      reason,
    });
    await audit(tx, ctx, {
      action: 'deal.won',
      subject: { kind: 'deal', id: deal.id },
      before: { status: deal.status },
      after: {
        status: 'won',
        closedOn,
        orderConfirmation,
        ...(file ? { orderConfirmationFile: file } : {}),
        ...(results.length > 0 ? { results } : {}),
        ...(reason ? { reason, passed } : {}),
      },
    });
    if (deal.accountId !== null) await makeCustomer(tx, ctx, deal.accountId);
    await askAfterOrder(tx, ctx, { ...deal, closedOn }, cycle);
    return getDealRow(tx, ctx, deal.id);
  });
}

/** The file that confirms the order: one of this deal. */
async function confirmationFile(tx: Tx, ctx: Context, dealId: DealId, id: FileId | null) {
  if (id === null) return null;
  return found(
    await tx
      .selectFrom('stored_file')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .where('owner_kind', '=', 'deal')
      .where('owner_id', '=', dealId)
      .select(['id', 'name'])
      .executeTakeFirst(),
  );
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
