import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import { notify } from '#base/notices/notify.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { weekOf } from '#base/kernel/date.ts';
import { allow } from '#base/kernel/refusal.ts';

import { settleExceptions } from '../../exceptions/under-new-version.ts';
import { rhythmSettings } from '../../hours/queries.ts';
import { checkPlan } from '../../rules/check-plan.ts';
import { yearTimes } from '../../rules/year-times.ts';
import type * as contract from '../contract.ts';
import type { Plan } from '../contract.ts';
import { may } from '../policy.ts';
import { planOf } from '../queries.ts';
import { lockDraft, refuse } from './lock-plan.ts';
import { lockOrganisation, subjectOf } from './write-plans.ts';

type Wish = Omit<InputOf<typeof contract.publishRhythmPlan>, 'endExceptions'> & {
  endExceptions?: readonly string[];
};

/**
 * Publishes a draft from a week on: it gets a number, the days of the year are laid out, and everybody in it is told.
 * A week in which something collides is not published. Exceptions of a time that it does not have end with it, and those
 * that are not to be kept.
 */
export async function publishRhythmPlan(
  ctx: Context,
  { planId, version, fromWeek, endExceptions = [] }: Wish,
): Promise<Plan> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    await lockOrganisation(tx, ctx);
    const plan = await lockDraft(tx, ctx, planId, version);
    if (fromWeek < weekOf(ctx.today)) refuse('week-past');
    const { ground, placements } = plan;
    if (placements.length === 0 && ground.problem.items.length > 0) refuse('nothing-placed');
    const { faults } = checkPlan(ground.problem, { placements });
    if (faults.length > 0) refuse('has-faults', { faults: faults.slice(0, 20) });
    const { settings } = await rhythmSettings(tx, ctx);
    const { last } = await tx
      .selectFrom('rhythm_plan')
      .where('organisation_id', '=', ctx.organisationId)
      .select((row) => row.fn.max('number').as('last'))
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    const year = yearTimes(ground, placements, settings, Number(fromWeek.slice(0, 4)));
    await tx
      .updateTable('rhythm_plan')
      .set({
        number,
        from_week: fromWeek,
        year: JSON.stringify(year),
        published_by_id: memberOf(ctx.actor),
        published_at: ctx.now,
        version: plan.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .execute();
    const week = Number(fromWeek.slice(6));
    await notify(
      tx,
      ctx,
      ground.team
        .filter(({ id }) => id !== memberOf(ctx.actor))
        .map(({ id }) => ({
          memberId: id,
          kind: 'rhythm.published',
          says: {
            nl: `Nieuw salesritme vanaf week ${week}: ${plan.name}`,
            en: `New sales rhythm from week ${week}: ${plan.name}`,
          },
          path: '/rhythm/week',
          subjectId: planId,
        })),
    );
    await settleExceptions(tx, ctx, { ground, placements, year }, fromWeek, new Set(endExceptions));
    await audit(tx, ctx, {
      action: 'rhythm-plan.published',
      subject: subjectOf(planId),
      before: { number: null },
      after: { name: plan.name, number, fromWeek },
    });
    return planOf(tx, ctx, planId);
  });
}
