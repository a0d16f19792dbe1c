import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, Refusal, refuseUnless } from '#base/kernel/refusal.ts';
import { cycleForExisting } from '#plan/sales-cycle/cycle.ts';
import { readCycles, teamOf } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../closing-contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { canRepeat } from '../rules/can-repeat.ts';
import type { DealRow } from '../shapes.ts';
import { addDeal } from './add-deal.ts';
import { copyParts } from './copy-parts.ts';
import { lockDeal } from './lock-deal.ts';
import { writeEvent } from './write-event.ts';

/**
 * Starts a deal for the repeat of an order, in the cycle for existing customers, with the account, people,
 * products, amount and owner of the first; whoever asks owns it where that owner has left. Both deals say so.
 */
export async function repeatOrder(
  ctx: Context,
  input: InputOf<typeof contract.repeatOrder>,
): Promise<DealRow> {
  allow(may.createDeal(ctx.actor));
  return ctx.transaction(async (tx) => {
    const won = await lockDeal(tx, ctx, input.dealId);
    refuseUnless(canRepeat(won), refusals);
    const ownerId = (await isHere(tx, won.ownerId)) ? won.ownerId : memberOf(ctx.actor);
    const cycle = cycleForExisting(await readCycles(tx), await teamOf(tx, ownerId));
    if (!cycle)
      throw new Refusal('refused', {
        because: 'no-cycle-for-existing',
        says: refusals['no-cycle-for-existing'],
      });
    const { accountId, contactId, productId, amountCents, currency } = won;
    const id = await addDeal(tx, ctx, cycle, {
      title: input.title ?? won.title,
      accountId,
      contactId,
      productId,
      amountCents,
      currency,
      ownerId,
      repeatOfId: won.id,
    });
    await copyParts(tx, ctx, won.id, id);
    await writeEvent(tx, ctx, won.id, { kind: 'repeat-ordered', after: { repeatedById: id } });
    await audit(tx, ctx, {
      action: 'deal.repeat-ordered',
      subject: { kind: 'deal', id: won.id },
      after: { repeatedById: id },
    });
    return getDealRow(tx, ctx, id);
  });
}

async function isHere(tx: Tx, memberId: MemberId | null): Promise<boolean> {
  if (memberId === null) return false;
  const member = await tx
    .selectFrom('member')
    .where('id', '=', memberId)
    .select('archived_at')
    .executeTakeFirst();
  return member !== undefined && member.archived_at === null;
}
