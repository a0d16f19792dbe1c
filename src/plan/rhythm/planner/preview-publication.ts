import type { Context } from '#base/db/context.ts';
import type {} from '#base/directory/people/table.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { weekOf } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';

import { exceptionsUnder } from '../exceptions/under-new-version.ts';
import { rhythmSettings } from '../hours/queries.ts';
import type { RhythmItemId } from '../item.ts';
import { yearTimes } from '../rules/year-times.ts';
import type {} from '../table.ts';
import { refuse } from './commands/lock-plan.ts';
import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { planOf } from './queries.ts';

/** What becomes of everything that lies elsewhere for once when a draft is published from a week on. */
export async function previewRhythmPublication(
  ctx: Context,
  { planId, fromWeek }: InputOf<typeof contract.previewRhythmPublication>,
): Promise<OutputOf<typeof contract.previewRhythmPublication>> {
  allow(may.designRhythm(ctx.actor));
  return ctx.read(async (tx) => {
    const { ground, placements } = await planOf(tx, ctx, planId);
    if (fromWeek < weekOf(ctx.today)) refuse('week-past');
    const { settings } = await rhythmSettings(tx, ctx);
    const year = yearTimes(ground, placements, settings, Number(fromWeek.slice(0, 4)));
    const exceptions = await exceptionsUnder(tx, ctx, { ground, placements, year }, fromWeek);
    if (exceptions.length === 0) return { exceptions: [] };
    const names = await tx
      .selectFrom('rhythm_item')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', 'in', [...new Set(exceptions.map(({ exception }) => exception.itemId as RhythmItemId))])
      .select(['id', 'name'])
      .execute();
    const members = await tx
      .selectFrom('member')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', 'in', [...new Set(exceptions.flatMap(({ exception }) => exception.members as MemberId[]))])
      .select(['id', 'name'])
      .execute();
    const nameOf = new Map<string, (typeof names)[number]['name']>(names.map(({ id, name }) => [id, name]));
    const personOf = new Map<string, string>(members.map(({ id, name }) => [id, name]));
    return {
      exceptions: exceptions.map((after) => {
        const { id, itemId, was, to } = after.exception;
        return {
          id,
          itemId,
          name: nameOf.get(itemId) ?? {},
          people: after.exception.members.flatMap((memberId) => personOf.get(memberId) ?? []),
          was,
          to,
          becomes: after.becomes,
          time:
            after.becomes === 'ends'
              ? null
              : { day: after.time.day, from: after.time.from, to: after.time.to },
          breaks: after.becomes === 'ends' ? [] : after.breaks,
        };
      }),
    };
  });
}
