import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addAccount } from '#base/directory/accounts/commands/accounts.ts';
import { beginFields } from '#base/directory/custom-fields/commands/take-fields.ts';
import { may as mayWithAccounts } from '#base/directory/accounts/policy.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { AccountId, DealId, MemberId } from '#base/kernel/id.ts';
import { allow, found, Refusal, refuseUnless } from '#base/kernel/refusal.ts';
import { activePhases, type SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { readCycles } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { canBeginIn } from '../rules/can-begin-in.ts';
import { metWith } from '../rules/met-criteria.ts';
import { overrideGate } from '../rules/override-gate.ts';
import type { DealRow } from '../shapes.ts';
import { refuseUnnamable } from './named-rows.ts';
import { parseResults, writeResults } from './results.ts';
import { writeEvent } from './write-event.ts';

type Input = InputOf<typeof contract.createDeal>;

/**
 * Adds a deal, opened today, for whoever adds it unless another owner is given. It begins in the first phase of the
 * cycle; in a later one only with the results of the phases before it.
 */
export async function createDeal(ctx: Context, input: Input): Promise<DealRow> {
  allow(may.createDeal(ctx.actor));
  if (input.override) allow(may.overrideGate(ctx.actor));
  if (input.newAccountName !== undefined && input.accountId)
    throw new Refusal('refused', { because: 'two-accounts', says: refusals['two-accounts'] });
  return ctx.inOne(async (inside) => {
    const ownerId = input.ownerId === undefined ? memberOf(ctx.actor) : input.ownerId;
    const accountId =
      input.newAccountName === undefined
        ? (input.accountId ?? null)
        : await makeAccount(inside, input.newAccountName, ownerId, input.newAccountIsAnother);
    return inside.transaction((tx) => addDeal(tx, ctx, { ...input, ownerId, accountId }));
  });
}

/** The account is the deal's owner's, where whoever adds it may give it to that person; else nobody's as yet. */
async function makeAccount(
  ctx: Context,
  name: string,
  ownerId: MemberId | null,
  isAnother: boolean | undefined,
): Promise<AccountId> {
  const owned = mayWithAccounts.addAccount(ctx.actor, { ownerId }) ? ownerId : null;
  return (await addAccount(ctx, { name, kind: 'prospect', ownerId: owned, isAnother }, true)).id;
}

async function addDeal(
  tx: Tx,
  ctx: Context,
  input: Input & { ownerId: MemberId | null; accountId: AccountId | null },
): Promise<DealRow> {
  const { accountId, ownerId } = input;
  const cycle = cycleFor(await readCycles(tx), input);
  const results = parseResults(cycle, input.results);
  const phaseId = input.phaseId ?? activePhases(cycle)[0]?.id;
  if (phaseId === undefined)
    throw new Refusal('refused', { because: 'no-phase', says: refusals['no-phase'] });
  const { decision, overridden } = overrideGate(
    canBeginIn(cycle, phaseId, metWith([], results)),
    input.override,
  );
  refuseUnless(decision, refusals);
  const reason = overridden ? (input.override?.reason ?? null) : null;
  await refuseUnnamable(tx, { accountId, contactId: input.contactId, ownerId }, accountId);
  const fields = await beginFields(tx, ctx, 'deal', input.fields);
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
  const { amountCents, expectedCloseOn } = input;
  await writeEvent(tx, ctx, id, {
    kind: 'opened',
    to: phaseId,
    after: {
      ownerId,
      amountCents: amountCents ?? null,
      currency: deal.currency,
      expectedCloseOn: expectedCloseOn ?? null,
    },
    reason,
  });
  await audit(tx, ctx, {
    action: 'deal.created',
    subject: { kind: 'deal', id },
    after: { ...deal, fields, ...(results.length > 0 ? { results } : {}), ...(reason ? { reason } : {}) },
  });
  return getDealRow(tx, ctx, id);
}

/** The cycle asked for, or of the phase asked for, else the first in use. */
function cycleFor(cycles: readonly SalesCycle[], { cycleId, phaseId }: Input): SalesCycle {
  if (cycleId !== undefined) return found(cycles.find(({ id }) => id === cycleId));
  if (phaseId !== undefined)
    return found(cycles.find(({ phases }) => phases.some(({ id }) => id === phaseId)));
  const first = cycles.find(({ retired }) => !retired);
  if (!first) throw new Refusal('refused', { because: 'no-phase', says: refusals['no-phase'] });
  return first;
}
