import type { Context } from '#base/db/context.ts';
import { addDays, startOfWeek, type WeekId } from '#base/kernel/date.ts';
import type { InputOf } from '#base/http/contract.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';
import { printPage } from '#base/press/press.ts';

import { awayFrom, rhythmSettings } from '../../hours/queries.ts';
import { closedDays } from '../../rules/closed-days.ts';
import { rhythmDays } from '../../rules/rhythm-days.ts';
import { sellingBlocks } from '../../rules/selling-blocks.ts';
import type * as contract from '../contract.ts';
import type { Plan } from '../contract.ts';
import type { RhythmPlanId } from '../plan.ts';
import { getRhythmPlan, publishedRhythms } from '../queries.ts';
import { refusals } from '../refusals.ts';
import type { PrintedWeek } from './printed-times.ts';
import { cardPage, posterPage, type RhythmPage } from './rhythm-page.ts';

type Printed = { name: string; bytes: Buffer };

/**
 * The week of one person on a sheet to hang up: as it is every week, or as it falls in one. Refuses with `not-found`
 * whoever is not in this rhythm, and a week in which another rhythm holds.
 */
export async function printWeekCard(
  ctx: Context,
  { planId, memberId, week }: InputOf<typeof contract.printWeekCard>,
): Promise<Printed> {
  const plan = await getRhythmPlan(ctx, { planId });
  found(plan.ground.team.find(({ id }) => id === memberId));
  const printed = week === undefined ? null : await weekOfRhythm(ctx, planId, week);
  return print(ctx, plan, printed, cardPage(plan, printed, memberId, ctx.language, ctx.organisation.name));
}

/** The week of the whole team on a poster: as it is every week, or as it falls in one. */
export async function printTeamPoster(
  ctx: Context,
  { planId, week }: InputOf<typeof contract.printTeamPoster>,
): Promise<Printed> {
  const plan = await getRhythmPlan(ctx, { planId });
  const printed = week === undefined ? null : await weekOfRhythm(ctx, planId, week);
  return print(ctx, plan, printed, posterPage(plan, printed, ctx.language, ctx.organisation.name));
}

async function weekOfRhythm(ctx: Context, planId: RhythmPlanId, week: WeekId): Promise<PrintedWeek> {
  return ctx.read(async (tx) => {
    const [rhythm] = await publishedRhythms(tx, ctx, { from: week, to: week });
    if (rhythm?.line.id !== planId)
      throw new Refusal('refused', { because: 'not-in-that-week', says: refusals['not-in-that-week'] });
    const { settings } = await rhythmSettings(tx, ctx);
    const first = startOfWeek(week);
    const closed = closedDays(settings, { from: first, to: addDays(first, 6) });
    const absences = await awayFrom(tx, ctx, first);
    const days = rhythmDays(rhythm, { from: week, weeks: 1 }, closed, absences);
    const selling = rhythm.ground.team.flatMap(({ id }) =>
      sellingBlocks(rhythm, id, week, days.occurrences, closed, absences),
    );
    return { week, days, selling, closed, absences };
  });
}

const layout = new URL('rhythm.typ', import.meta.url);

function print(ctx: Context, plan: Plan, week: PrintedWeek | null, page: RhythmPage): Printed {
  const kind = inLanguage({ nl: 'Ritme', en: 'Rhythm' }, ctx.language);
  const of = week === null ? plan.name : `${plan.name} ${week.week}`;
  return { name: `${kind} ${of}.pdf`, bytes: printPage(layout, page) };
}
