import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { LossReasonId } from '#base/kernel/id.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { inOrder, isWholeOrder } from '#base/kernel/order.ts';

import { tooMany } from './commands.ts';
import type * as contract from './contract.ts';
import type { LossReason } from './cycle.ts';
import { may } from './policy.ts';
import { lockLossReason, readLossReasons } from './queries.ts';
import { refusals } from './refusals.ts';
import type {} from './table.ts';

const mostReasons = 200;

/** Adds a reason for loss behind the others. */
export async function addLossReason(
  ctx: Context,
  { name }: InputOf<typeof contract.addLossReason>,
): Promise<LossReason> {
  allow(may.editCycles(ctx.actor));
  return ctx.transaction(async (tx) => {
    const reasons = await lockAllReasons(tx);
    if (reasons.length >= mostReasons) throw tooMany();
    const id = newId<LossReasonId>();
    await tx
      .insertInto('loss_reason')
      .values({
        organisation_id: ctx.organisationId,
        id,
        key: null,
        name: JSON.stringify(name),
        position: reasons.length,
        retired_at: null,
      })
      .execute();
    await audit(tx, ctx, {
      action: 'loss-reason.added',
      subject: { kind: 'loss-reason', id },
      after: { name },
    });
    return lockLossReason(tx, id);
  });
}

export async function renameLossReason(
  ctx: Context,
  input: InputOf<typeof contract.renameLossReason>,
): Promise<LossReason> {
  return changeReason(ctx, input, 'loss-reason.renamed', { name: JSON.stringify(input.name) });
}

/** Takes a reason for loss out of use or back into it. Deals that were lost for it keep it. */
export async function setLossReasonRetired(
  ctx: Context,
  input: InputOf<typeof contract.retireLossReason>,
  retired: boolean,
): Promise<LossReason> {
  return changeReason(ctx, input, retired ? 'loss-reason.retired' : 'loss-reason.restored', {
    retired_at: retired ? ctx.now : null,
  });
}

/** Puts the active reasons for loss in this order. */
export async function orderLossReasons(
  ctx: Context,
  { lossReasonIds }: InputOf<typeof contract.orderLossReasons>,
): Promise<{ lossReasons: LossReason[] }> {
  allow(may.editCycles(ctx.actor));
  return ctx.transaction(async (tx) => {
    const reasons = await lockAllReasons(tx);
    refuseUnless(isWholeOrder(reasons, lossReasonIds), refusals);
    const ordered = inOrder(reasons, lossReasonIds);
    for (const [position, id] of ordered.entries())
      await tx.updateTable('loss_reason').set({ position }).where('id', '=', id).execute();
    await audit(tx, ctx, {
      action: 'loss-reason.ordered',
      subject: { kind: 'loss-reason', id: null },
      before: reasons.map(({ id }) => id),
      after: ordered,
    });
    return { lossReasons: await readLossReasons(tx) };
  });
}

async function changeReason(
  ctx: Context,
  { lossReasonId, version }: { lossReasonId: LossReasonId; version: number },
  action: string,
  change: { name: string } | { retired_at: Date | null },
): Promise<LossReason> {
  allow(may.editCycles(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockLossReason(tx, lossReasonId);
    sameVersion(before, version);
    await tx
      .updateTable('loss_reason')
      .set({ ...change, version: version + 1 })
      .where('id', '=', lossReasonId)
      .execute();
    const after = await lockLossReason(tx, lossReasonId);
    await audit(tx, ctx, { action, subject: { kind: 'loss-reason', id: lossReasonId }, before, after });
    return after;
  });
}

async function lockAllReasons(tx: Tx): Promise<LossReason[]> {
  await tx.selectFrom('loss_reason').select('id').orderBy('id').forUpdate().execute();
  return readLossReasons(tx);
}
