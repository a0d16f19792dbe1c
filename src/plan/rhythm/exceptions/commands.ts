import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { takeBackNotices } from '#base/notices/notify.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { addDays, startOfWeek, weekday, weekOf } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, found, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import { awayFrom, rhythmSettings } from '../hours/queries.ts';
import { lockOrganisation } from '../planner/commands/write-plans.ts';
import { holdingIn, publishedRhythms } from '../planner/queries.ts';
import {
  exceptionsOf,
  reachOf,
  timesOfWeek,
  type OwnTime,
  type RhythmException,
} from '../rules/exceptions.ts';
import { closedDays } from '../rules/closed-days.ts';
import { rhythmDays, type Rhythm } from '../rules/rhythm-days.ts';
import { whatItBreaks } from '../rules/what-it-breaks.ts';
import type * as contract from './contract.ts';
import type { RhythmExceptionId } from './exception.ts';
import { may } from './policy.ts';
import { exceptionOf, exceptionRows } from './queries.ts';
import { refusals } from './refusals.ts';
import type {} from './table.ts';
import { takeBack } from './take-back.ts';
import { noticeKind, tellOf } from './tell.ts';

type Wanted = InputOf<typeof contract.putElsewhereOnce>;

/**
 * Puts one time of the published rhythm elsewhere for once, or leaves it out. Refuses what breaks something, with what,
 * unless it is asked for despite of that.
 */
export async function putElsewhereOnce(
  ctx: Context,
  wanted: Wanted,
): Promise<OutputOf<typeof contract.putElsewhereOnce>> {
  allow(may.haveExceptions(ctx.actor));
  return ctx.transaction(async (tx) => {
    await lockOrganisation(tx, ctx);
    const { rhythm, time, exception } = await timeOf(tx, ctx, wanted);
    allow(may.putElsewhere(ctx.actor, time.members));
    const isBack = wanted.to?.day === time.day && wanted.to.from === time.from && wanted.to.to === time.to;
    if (wanted.to && !isBack) await refuseUnlessFits(tx, ctx, rhythm, time, wanted);
    let rows = exceptionRows(tx, ctx);
    // A time that was put elsewhere already keeps its exception; one that was put back once, gets that one again.
    rows = exception
      ? rows.where('id', '=', exception.id as RhythmExceptionId)
      : rows
          .where('item_id', '=', wanted.itemId)
          .where('was_day', '=', time.day)
          .where('was_from', 'is not distinct from', time.from)
          .where(sql<boolean>`members = ${sortedMembers(time)}::uuid[]`);
    const known = await rows.forUpdate().executeTakeFirst();
    const before = exception && known ? exceptionOf(known) : null;
    if ((before?.version ?? 0) !== wanted.version) {
      if (before) sameVersion(before, wanted.version);
      refuse('no-such-time');
    }
    const kind = isBack ? 'taken-back' : wanted.to === null ? 'dropped' : 'moved';
    if (kind === 'taken-back' && !before) return null;
    const place = kind === 'moved' ? wanted.to : null;
    const values = {
      kind,
      to_day: place?.day ?? null,
      to_from: place?.from ?? null,
      to_to: place?.to ?? null,
      updated_at: ctx.now,
    } as const;
    const row = known
      ? await tx
          .updateTable('rhythm_exception')
          .set({ ...values, version: known.version + 1 })
          .where('organisation_id', '=', ctx.organisationId)
          .where('id', '=', known.id)
          .returningAll()
          .executeTakeFirstOrThrow()
      : await tx
          .insertInto('rhythm_exception')
          .values({
            organisation_id: ctx.organisationId,
            id: newId<RhythmExceptionId>(),
            item_id: wanted.itemId,
            members: sortedMembers(time),
            was_day: time.day,
            was_from: time.from,
            ...values,
            made_by_id: memberOf(ctx.actor),
          })
          .returningAll()
          .executeTakeFirstOrThrow();
    const after = exceptionOf(row);
    await takeBackNotices(tx, ctx, { kind: noticeKind, subjectId: row.id });
    if (kind !== 'taken-back') await tellOf(tx, ctx, rhythm, after);
    await audit(tx, ctx, {
      action: `rhythm-exception.${verbOf[kind]}`,
      subject: { kind: 'rhythm-exception', id: row.id },
      ...(before ? { before } : {}),
      after,
    });
    return kind === 'taken-back' ? null : after;
  });
}

/** Takes an exception back: the time lies where the rhythm has it. */
export async function takeBackException(
  ctx: Context,
  { exceptionId, version }: InputOf<typeof contract.takeBackException>,
): Promise<null> {
  return ctx.transaction(async (tx) => {
    const row = found(
      await exceptionRows(tx, ctx)
        .where('id', '=', exceptionId)
        .where('kind', '!=', 'taken-back')
        .forUpdate()
        .executeTakeFirst(),
    );
    const before = exceptionOf(row);
    allow(may.putElsewhere(ctx.actor, before.members));
    sameVersion(before, version);
    await takeBack(tx, ctx, before);
    return null;
  });
}

const refuse = (because: keyof typeof refusals, decision?: Record<string, unknown>): never => {
  throw new Refusal('refused', { because, says: refusals[because], ...(decision ? { decision } : {}) });
};

const verbOf = { moved: 'put-elsewhere', dropped: 'left-out', 'taken-back': 'taken-back' } as const;

const sortedMembers = ({ members }: OwnTime) => [...members].toSorted() as MemberId[];

/** A century: no time of a rhythm is looked for further ahead, where the calendar itself would end. */
const longestAheadDays = 36_600;

/** The rhythm that holds, and the time in it that is meant. */
async function timeOf(
  tx: Tx,
  ctx: Context,
  { itemId, members, was }: Wanted,
): Promise<{ rhythm: Rhythm; time: OwnTime; exception: RhythmException | undefined }> {
  if (was.day > addDays(ctx.today, longestAheadDays)) refuse('no-such-time');
  const week = weekOf(was.day);
  if (week < weekOf(ctx.today)) refuse('week-past');
  const rhythms = await publishedRhythms(tx, ctx, { from: week, to: week });
  const rhythm = rhythms[0] ?? refuse('no-rhythm');
  const { items } = rhythm.ground;
  const all = rhythm.exceptions ?? [];
  const ofWeek = all.filter((one) => weekOf(one.was.day) === week);
  const weekly = timesOfWeek(rhythm.placements, week);
  for (const [times, exceptions] of [
    [weekly, ofWeek],
    [rhythm.year, all],
  ] as const) {
    const index = times.findIndex(
      (one) =>
        one.itemId === itemId &&
        one.day === was.day &&
        one.from === was.from &&
        members.every((id) => one.members.includes(id)),
    );
    const time = times[index];
    if (time) return { rhythm, time, exception: exceptionsOf(times, items, exceptions).get(index) };
  }
  return refuse('no-such-time');
}

async function refuseUnlessFits(
  tx: Tx,
  ctx: Context,
  rhythm: Rhythm,
  time: OwnTime,
  { to, despite }: Wanted,
): Promise<void> {
  if (to === null) return;
  const item = found(rhythm.ground.items.find(({ id }) => id === time.itemId));
  if (to.to <= to.from) refuse('hours-turned');
  const weekly = item.per === 'day' || item.per === 'week';
  const reach = reachOf(item, time.day);
  if (to.day < reach.from || to.day > reach.to) refuse(weekly ? 'other-week' : 'other-period');
  const week = weekOf(to.day);
  if (week < weekOf(ctx.today)) refuse('week-past');
  if (weekday(to.day) > rhythm.ground.problem.days) refuse('not-a-working-day');
  const there = await publishedRhythms(tx, ctx, { from: weekOf(time.day), to: week });
  const lines = there.map(({ line }) => line);
  if (holdingIn(lines, week)?.id !== holdingIn(lines, weekOf(time.day))?.id) refuse('other-version');
  if (despite) return;
  const { settings } = await rhythmSettings(tx, ctx);
  const closed = closedDays(settings, { from: to.day, to: to.day });
  const absences = await awayFrom(tx, ctx, startOfWeek(week));
  const { occurrences } = rhythmDays(rhythm, { from: week, weeks: 1 }, closed, absences);
  const others = occurrences.filter(
    (one) =>
      !(
        one.itemId === time.itemId &&
        (one.once?.day ?? one.movedFrom ?? one.day) === time.day &&
        (one.once ? one.once.from : one.from) === time.from &&
        one.members.every((id) => time.members.includes(id))
      ),
  );
  const breaks = whatItBreaks(
    rhythm.ground,
    { itemId: time.itemId, members: time.members, ...to },
    others,
    closed,
    absences,
  );
  if (breaks.length > 0) refuse('breaks', { breaks: breaks.slice(0, 50) });
}
