import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { beginFields } from '#base/directory/custom-fields/commands/take-fields.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { AccountId, DealId, MemberId } from '#base/kernel/id.ts';
import { Refusal, refuseUnless } from '#base/kernel/refusal.ts';
import { activePhases, type SalesCycle } from '#plan/sales-cycle/cycle.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { agreedFor } from '../rules/approval.ts';
import { canBeginIn } from '../rules/can-begin-in.ts';
import { metWith } from '../rules/met-criteria.ts';
import { overrideGate } from '../rules/override-gate.ts';
import { refuseUnnamable } from './named-rows.ts';
import { parseResults, writeResults } from './results.ts';
import { writeEvent } from './write-event.ts';

type NewDeal = InputOf<typeof contract.createDeal> & {
  ownerId: MemberId | null;
  accountId: AccountId | null;
  /** The deal whose order this one repeats. */
  repeatOfId?: DealId;
};

/** A deal that begins in this cycle: the rule, the write, the history. */
export async function addDeal(tx: Tx, ctx: Context, cycle: SalesCycle, input: NewDeal): Promise<DealId> {
  const { accountId, ownerId, repeatOfId } = input;
  const results = parseResults(cycle, input.results);
  const phaseId = input.phaseId ?? activePhases(cycle)[0]?.id;
  if (phaseId === undefined)
    throw new Refusal('refused', { because: 'no-phase', says: refusals['no-phase'] });
  const agreed = agreedFor(null, may.approve(ctx.actor, { ownerId, managerId: null }));
  const { decision, passed } = overrideGate(
    canBeginIn(cycle, phaseId, metWith([], results), agreed),
    input.override,
  );
  refuseUnless(decision, refusals);
  const reason = passed ? (input.override?.reason ?? null) : null;
  await refuseUnnamable(tx, { accountId, contactId: input.contactId, ownerId }, accountId);
  const fields = await beginFields(tx, ctx, 'deal', input.fields, repeatOfId === undefined);
  const id = newId<DealId>();
  const deal = {
    title: input.title,
    account_id: accountId,
    contact_id: input.contactId ?? null,
    owner_id: ownerId,
    product_id: input.productId ?? null,
    amount_cents: input.amountCents ?? null,
    currency: input.currency ?? ctx.organisation.currency,
    expected_close_on: input.expectedCloseOn ?? null,
    cycle_id: cycle.id,
    phase_id: phaseId,
    opened_on: ctx.today,
    repeat_of_id: repeatOfId ?? null,
  };
  await refuseTaken({}, () =>
    tx
      .insertInto('deal')
      .values({
        ...deal,
        organisation_id: ctx.organisationId,
        id,
        fields: JSON.stringify(fields),
        phase_since: ctx.now,
        status: 'open',
        closed_on: null,
        order_confirmation: null,
        loss_reason_id: null,
        loss_note: null,
        lost_to_id: null,
        external_id: null,
        import_id: null,
        created_at: ctx.now,
        updated_at: ctx.now,
      })
      .execute(),
  );
  await writeResults(tx, ctx, id, results);
  await writeEvent(tx, ctx, id, {
    kind: 'opened',
    to: phaseId,
    after: {
      ownerId,
      amountCents: deal.amount_cents,
      currency: deal.currency,
      expectedCloseOn: deal.expected_close_on,
      ...(repeatOfId ? { repeatOfId } : {}),
      ...(passed ? { passed } : {}),
    },
    reason,
  });
  await audit(tx, ctx, {
    action: 'deal.created',
    subject: { kind: 'deal', id },
    after: {
      ...deal,
      fields,
      ...(results.length > 0 ? { results } : {}),
      ...(reason ? { reason, passed } : {}),
    },
  });
  return id;
}
