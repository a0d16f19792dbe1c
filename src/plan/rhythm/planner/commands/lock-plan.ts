import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { found, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import type { RhythmPlanId } from '../plan.ts';
import { planOf } from '../queries.ts';
import { refusals } from '../refusals.ts';
import type {} from '../table.ts';

export function refuse(because: keyof typeof refusals, decision?: Record<string, unknown>): never {
  throw new Refusal('refused', { because, says: refusals[because], ...(decision ? { decision } : {}) });
}

/** One plan, locked until the transaction ends. */
export async function lockPlan(tx: Tx, ctx: Context, planId: RhythmPlanId) {
  return found(
    await tx
      .selectFrom('rhythm_plan')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .selectAll()
      .forUpdate()
      .executeTakeFirst(),
  );
}

/** A draft at the version that somebody started from, on which nothing is being worked. */
export async function lockDraft(tx: Tx, ctx: Context, planId: RhythmPlanId, version: number) {
  const plan = await lockPlan(tx, ctx, planId);
  if (plan.number !== null) refuse('is-published');
  if (plan.design !== null) refuse('is-designed');
  if (plan.version !== version) sameVersion(await planOf(tx, ctx, planId), version);
  return plan;
}
