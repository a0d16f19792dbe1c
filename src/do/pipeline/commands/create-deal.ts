import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { beyondSight } from '#base/db/sight.ts';
import { addAccount } from '#base/directory/accounts/commands/accounts.ts';
import { may as mayWithAccounts } from '#base/directory/accounts/policy.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import { allow, found, Refusal } from '#base/kernel/refusal.ts';
import { cycleToBeginIn, type SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { readCycles, teamOf } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import type { DealRow } from '../shapes.ts';
import { addDeal } from './add-deal.ts';
import { refuseUnnamable } from './named-rows.ts';

type Input = InputOf<typeof contract.createDeal>;

/**
 * Adds a deal, opened today, for whoever adds it unless another owner is given. It begins in the first phase of the
 * cycle that its owner's team uses; in a later one only with the results of the phases before it.
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
    return inside.transaction(async (tx) => {
      const cycle = await cycleFor(tx, ctx, input, ownerId);
      const deal = { ...input, ownerId, accountId };
      await refuseUnnamable(tx, { ...deal, accountId: input.accountId }, accountId);
      return beyondSight(tx, async () => getDealRow(tx, ctx, await addDeal(tx, ctx, cycle, deal)));
    });
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

/** The cycle asked for, or of the phase asked for, else the one in which the owner's deals begin. */
async function cycleFor(
  tx: Tx,
  ctx: Context,
  { cycleId, phaseId }: Input,
  ownerId: MemberId | null,
): Promise<SalesCycle> {
  const cycles = await readCycles(tx);
  if (cycleId !== undefined) return found(cycles.find(({ id }) => id === cycleId));
  if (phaseId !== undefined)
    return found(cycles.find(({ phases }) => phases.some(({ id }) => id === phaseId)));
  const cycle = cycleToBeginIn(cycles, await teamOf(tx, ownerId ?? memberOf(ctx.actor)));
  if (!cycle) throw new Refusal('refused', { because: 'no-phase', says: refusals['no-phase'] });
  return cycle;
}
