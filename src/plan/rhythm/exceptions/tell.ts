import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { notify } from '#base/notices/notify.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { weekday, weekOf } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';

import type { RhythmItemId } from '../item.ts';
import { dayNames } from '../planner/messages.ts';
import type { OwnTime } from '../rules/exceptions.ts';
import { clockText } from '../rules/move-time.ts';
import type { Rhythm } from '../rules/rhythm-days.ts';
import type {} from '../table.ts';
import type { ExceptionLine } from './contract.ts';

export const noticeKind = 'rhythm.exception';
const versionKind = 'rhythm.exception-lost';

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
  await tellOfVersion(tx, ctx, one, {
    nl: (name, on) =>
      `De uitzondering voor ${name} op ${on} geldt niet meer: het nieuwe ritme heeft die niet`,
    en: (name, on) => `The exception for ${name} on ${on} no longer holds: the new rhythm does not have it`,
  });
}

/** Tells everybody in it that an exception was not kept as a new version came. */
export async function tellEnded(tx: Tx, ctx: Context, one: ExceptionLine): Promise<void> {
  await tellOfVersion(tx, ctx, one, {
    nl: (name, on) =>
      `De uitzondering voor ${name} op ${on} geldt niet meer: het ligt zoals in het nieuwe ritme`,
    en: (name, on) => `The exception for ${name} on ${on} no longer holds: it lies as in the new rhythm`,
  });
}

/** Tells everybody in it that an exception is of another time as a new version came. */
export async function tellFollows(tx: Tx, ctx: Context, one: ExceptionLine, time: OwnTime): Promise<void> {
  await tellOfVersion(tx, ctx, one, {
    nl: (name, on) =>
      `De uitzondering voor ${name} op ${on} geldt in het nieuwe ritme voor ${momentOf(time, 'nl')}`,
    en: (name, on) => `The exception for ${name} on ${on} is of ${momentOf(time, 'en')} in the new rhythm`,
  });
}

async function tellOfVersion(
  tx: Tx,
  ctx: Context,
  one: ExceptionLine,
  says: Record<Language, (name: string, on: string) => string>,
): Promise<void> {
  const item = await tx
    .selectFrom('rhythm_item')
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', one.itemId as RhythmItemId)
    .select('name')
    .executeTakeFirst();
  await tell(tx, ctx, one, versionKind, (language) =>
    says[language](inLanguage(item?.name ?? {}, language), dayOf(one.was.day, language)),
  );
}

async function tell(
  tx: Tx,
  ctx: Context,
  one: ExceptionLine,
  kind: string,
  says: (language: Language) => string,
): Promise<void> {
  const me = memberOf(ctx.actor);
  const there = await tx
    .selectFrom('member')
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', 'in', [...one.members] as MemberId[])
    .where('archived_at', 'is', null)
    .select('id')
    .execute();
  await notify(
    tx,
    ctx,
    there
      .filter(({ id }) => kind === versionKind || id !== me)
      .map(({ id }) => ({
        memberId: id,
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

const momentOf = ({ day, from }: OwnTime, language: Language) =>
  from === null ? dayOf(day, language) : `${dayOf(day, language)} ${clockText(from)}`;

const dayOf = (day: ExceptionLine['was']['day'], language: Language) =>
  `${dayNames[language][weekday(day) - 1]} ${dayFormats[language].format(new Date(`${day}T12:00:00Z`))}`;
