import type { Context } from '#base/db/context.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';
import { printPage } from '#base/press/press.ts';

import type { Plan } from '../contract.ts';
import type { RhythmPlanId } from '../plan.ts';
import { getRhythmPlan } from '../queries.ts';
import { cardPage, posterPage, type RhythmPage } from './rhythm-page.ts';

type Printed = { name: string; bytes: Buffer };

/** The week of one person on a sheet to hang up. Refuses with `not-found` whoever is not in this rhythm. */
export async function printWeekCard(
  ctx: Context,
  { planId, memberId }: { planId: RhythmPlanId; memberId: MemberId },
): Promise<Printed> {
  const plan = await getRhythmPlan(ctx, { planId });
  found(plan.ground.team.find(({ id }) => id === memberId));
  return print(ctx, plan, cardPage(plan, memberId, ctx.language, ctx.organisation.name));
}

/** The week of the whole team on a poster. */
export async function printTeamPoster(ctx: Context, { planId }: { planId: RhythmPlanId }): Promise<Printed> {
  const plan = await getRhythmPlan(ctx, { planId });
  return print(ctx, plan, posterPage(plan, ctx.language, ctx.organisation.name));
}

const layout = new URL('rhythm.typ', import.meta.url);

function print(ctx: Context, plan: Plan, page: RhythmPage): Printed {
  const kind = inLanguage({ nl: 'Ritme', en: 'Rhythm' }, ctx.language);
  return { name: `${kind} ${plan.name}.pdf`, bytes: printPage(layout, page) };
}
