import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { notify } from '#base/notices/notify.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { weekday, weekOf } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';

import type { RhythmItemId } from '../item.ts';
import { dayNames } from '../planner/messages.ts';
import { clockText } from '../rules/move-time.ts';
import type { Rhythm } from '../rules/rhythm-days.ts';
import type {} from '../table.ts';
import type { ExceptionLine } from './contract.ts';

export const noticeKind = 'rhythm.exception';
const lostKind = 'rhythm.exception-lost';

/** Tells everybody in a time that it lies elsewhere for once, or is left out. */
export async function tellOf(tx: Tx, ctx: Context, rhythm: Rhythm, one: ExceptionLine): Promise<void> {
  const { to } = one;
  await tell(tx, ctx, one, noticeKind, (language) => {
    const name = nameOf(rhythm, one, language);
    const on = dayOf(one.was.day, language);
    if (to === null)
      return language === 'nl'
        ? `${name} op ${on} vervalt deze keer`
        : `${name} on ${on} is left out this once`;
    const there = dayOf(to.day, language);
    const hours = `${clockText(to.from)}–${clockText(to.to)}`;
    return language === 'nl'
      ? `${name} van ${on} is deze keer op ${there} ${hours}`
      : `${name} of ${on} is on ${there} ${hours} this once`;
  });
}

/** Tells everybody in it that an exception went with the time that it was made for. */
export async function tellLost(tx: Tx, ctx: Context, one: ExceptionLine): Promise<void> {
  const item = await tx
    .selectFrom('rhythm_item')
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', one.itemId as RhythmItemId)
    .select('name')
    .executeTakeFirst();
  await tell(tx, ctx, one, lostKind, (language) => {
    const name = inLanguage(item?.name ?? {}, language);
    const on = dayOf(one.was.day, language);
    return language === 'nl'
      ? `De uitzondering voor ${name} op ${on} geldt niet meer: het nieuwe ritme heeft die niet`
      : `The exception for ${name} on ${on} no longer holds: the new rhythm does not have it`;
  });
}

async function tell(
  tx: Tx,
  ctx: Context,
  one: ExceptionLine,
  kind: string,
  says: (language: Language) => string,
): Promise<void> {
  const me = memberOf(ctx.actor);
  await notify(
    tx,
    ctx,
    one.members
      .filter((id) => kind === lostKind || id !== me)
      .map((id) => ({
        memberId: id as MemberId,
        kind,
        says: { nl: says('nl'), en: says('en') },
        path: `/rhythm/week?week=${weekOf(one.to?.day ?? one.was.day)}`,
        subjectId: one.id,
      })),
  );
}

const nameOf = ({ ground }: Rhythm, { itemId }: ExceptionLine, language: Language) =>
  inLanguage(ground.items.find(({ id }) => id === itemId)?.name ?? {}, language);

const dayFormats = {
  nl: new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
};

const dayOf = (day: ExceptionLine['was']['day'], language: Language) =>
  `${dayNames[language][weekday(day) - 1]} ${dayFormats[language].format(new Date(`${day}T12:00:00Z`))}`;
