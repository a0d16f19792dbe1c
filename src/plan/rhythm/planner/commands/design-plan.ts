import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import { newId } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { send } from '#base/jobs/send.ts';
import { allow } from '#base/kernel/refusal.ts';

import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import type { Placement } from '../../rules/week.ts';
import type * as contract from '../contract.ts';
import type { Plan } from '../contract.ts';
import { designRhythm } from '../jobs.ts';
import type { Design, Findings, RhythmPlanId } from '../plan.ts';
import { may } from '../policy.ts';
import { groundNow, planOf } from '../queries.ts';
import { lockDraft, lockPlan, refuse } from './lock-plan.ts';
import { subjectOf } from './write-plans.ts';

/** Sends the design of a draft, or its proof, to be done in the background. */
export async function designRhythmPlan(
  ctx: Context,
  { planId, version, task, seed, refresh }: InputOf<typeof contract.designRhythmPlan>,
): Promise<Plan> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockDraft(tx, ctx, planId, version);
    const ground = refresh && task === 'design' ? await groundNow(tx, ctx) : before.ground;
    if (ground.items.length === 0) refuse('nothing-kept');
    if (task === 'prove' && before.placements.length === 0) refuse('nothing-placed');
    const placements = before.placements.filter((one) => stillFits(ground, one));
    const run = newId();
    const design: Design = { jobId: run, step: 'waiting', done: 0, worth: null, bound: null };
    await tx
      .updateTable('rhythm_plan')
      .set({
        ground: JSON.stringify(ground),
        placements: JSON.stringify(placements),
        locked: before.locked.filter((id) => ground.problem.items.some((item) => item.id === id)),
        design: JSON.stringify(design),
        version: before.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .execute();
    await send(tx, designRhythm, { planId, run, task, seed });
    await audit(tx, ctx, { action: 'rhythm-plan.design-asked', subject: subjectOf(planId), after: { task } });
    return planOf(tx, ctx, planId);
  });
}

/** Stops the design that runs. What it had found by then stands in the draft already. */
export async function stopRhythmDesign(ctx: Context, { planId }: { planId: RhythmPlanId }): Promise<Plan> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockPlan(tx, ctx, planId);
    if (before.design !== null) {
      const { worth, bound } = before.design;
      const found: Findings | null =
        worth !== null && bound !== null && bound > 0
          ? { kind: 'plan', worth, bound, gap: (bound - worth) / bound, proven: false, costs: [] }
          : before.findings;
      await tx
        .updateTable('rhythm_plan')
        .set({
          design: null,
          findings: found ? JSON.stringify(found) : null,
          version: before.version + 1,
          updated_at: ctx.now,
        })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', planId)
        .execute();
      await audit(tx, ctx, { action: 'rhythm-plan.design-stopped', subject: subjectOf(planId) });
    }
    return planOf(tx, ctx, planId);
  });
}

function stillFits({ problem }: RhythmGround, { itemId, members }: Placement): boolean {
  return (
    problem.items.some(({ id }) => id === itemId) &&
    members.every((id) => problem.members.some((member) => member.id === id))
  );
}
