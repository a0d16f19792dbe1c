import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addDays, dateIn, instantAt, type IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type {} from '../focus/table.ts';
import type {} from '../own-calendar/table.ts';
import { interruptedMillis } from '../rules/focus-time.ts';
import { minutesBesidesLog, type SoldStretch } from '../rules/realised-time.ts';
import type { RhythmSettings } from '../rules/settings.ts';

type Whose = { memberId: MemberId };
export type BesidesLog = Whose & { day: IsoDate; minutes: number };

/**
 * Net selling time that the log of activities does not show: focus blocks that are over and appointments with
 * customers in connected calendars, by the day on which they began; what was logged meanwhile counts once.
 */
export async function besidesLog(
  tx: Tx,
  ctx: Context,
  { from, to }: { from: IsoDate; to: IsoDate },
  settings: Pick<RhythmSettings, 'counts' | 'usualMinutes'>,
): Promise<BesidesLog[]> {
  const zone = ctx.organisation.timeZone;
  const span = { from: instantAt(zone, from, '00:00'), to: instantAt(zone, addDays(to, 1), '00:00') };
  const stretches = (
    await Promise.all([focusStretches(tx, ctx, span, settings), visitStretches(tx, ctx, span, settings)])
  ).flat();
  if (stretches.length === 0) return [];
  const days = new Map<string, { memberId: MemberId; day: IsoDate; stretches: SoldStretch[] }>();
  for (const { memberId, ...stretch } of stretches) {
    const day = dateIn(zone, new Date(stretch.from));
    const own = days.get(`${memberId} ${day}`) ?? { memberId, day, stretches: [] };
    own.stretches.push(stretch);
    days.set(`${memberId} ${day}`, own);
  }
  const logged = await activitiesOn(tx, ctx, [...days.values()], settings);
  return [...days].map(([key, { memberId, day, stretches: own }]) => ({
    memberId,
    day,
    minutes: minutesBesidesLog(own, logged.get(key) ?? []),
  }));
}

async function focusStretches(
  tx: Tx,
  ctx: Context,
  span: { from: Date; to: Date },
  { counts }: Pick<RhythmSettings, 'counts'>,
): Promise<(SoldStretch & Whose)[]> {
  if (counts.length === 0) return [];
  const rows = await tx
    .selectFrom('focus_session')
    .where('organisation_id', '=', ctx.organisationId)
    .where('started_at', '>=', span.from)
    .where('started_at', '<', span.to)
    .where('ended_at', 'is not', null)
    .where('kind', 'in', counts)
    .select(['member_id as memberId', 'started_at as startedAt', 'ended_at as endedAt', 'interruptions'])
    .execute();
  return rows.flatMap(({ memberId, startedAt, endedAt, interruptions }) => {
    if (!startedAt || !endedAt) return [];
    const to = endedAt.getTime();
    const between = interruptions.map((one) => ({
      from: Date.parse(one.from),
      to: one.to === null ? null : Date.parse(one.to),
    }));
    return [
      { memberId, from: startedAt.getTime(), to, lost: interruptedMillis({ interruptions: between }, to) },
    ];
  });
}

/** Appointments at which a contact was asked for count as visits do, once they are over. */
async function visitStretches(
  tx: Tx,
  ctx: Context,
  span: { from: Date; to: Date },
  { counts }: Pick<RhythmSettings, 'counts'>,
): Promise<(SoldStretch & Whose)[]> {
  if (!counts.includes('visit')) return [];
  const rows = await tx
    .selectFrom('own_appointment')
    .where('organisation_id', '=', ctx.organisationId)
    .where('with_customer', '=', true)
    .where('begins', '>=', span.from)
    .where('begins', '<', span.to)
    .where('ends', '<=', ctx.now)
    .select(['member_id as memberId', 'begins', 'ends'])
    .execute();
  return rows.map(({ memberId, begins, ends }) => ({
    memberId,
    from: begins.getTime(),
    to: ends.getTime(),
    lost: 0,
  }));
}

type Logged = { key: string; at: Date; minutes: number };

/** What was logged and counts on these days, per member and day. */
async function activitiesOn(
  tx: Tx,
  ctx: Context,
  days: readonly { memberId: MemberId; day: IsoDate }[],
  { counts, usualMinutes }: Pick<RhythmSettings, 'counts' | 'usualMinutes'>,
): Promise<Map<string, { at: number; minutes: number }[]>> {
  const { rows } = await sql<Logged>`
    SELECT member_id || ' ' || on_date AS key, at,
      coalesce(minutes, (${JSON.stringify(usualMinutes)}::jsonb ->> kind)::int, 0) AS minutes
    FROM activity JOIN unnest(${days.map(({ memberId }) => memberId)}::uuid[], ${days.map(({ day }) => day)}::date[])
      AS asked (asked_id, asked_day) ON member_id = asked_id AND on_date = asked_day
    WHERE organisation_id = ${ctx.organisationId} AND status = 'done' AND kind = ANY (${[...counts]})
    ORDER BY at`.execute(tx);
  const logged = new Map<string, { at: number; minutes: number }[]>();
  for (const { key, at, minutes } of rows)
    logged.set(key, [...(logged.get(key) ?? []), { at: at.getTime(), minutes }]);
  return logged;
}
