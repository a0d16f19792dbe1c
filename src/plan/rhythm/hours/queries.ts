import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { addDays, dateIn, type IsoDate } from '#base/kernel/date.ts';
import { found } from '#base/kernel/refusal.ts';

import { readCatalogue } from '../../roles/read-catalogue.ts';
import type {} from '../../roles/table.ts';
import { standingOf } from '../own-calendar/queries.ts';
import { may } from '../planner/policy.ts';
import { learnedValue, type CallCount, type LearnedValue } from '../rules/learned-value.ts';
import { forGood, type Away } from '../rules/rhythm-days.ts';
import { usualSettings, type RhythmSettings } from '../rules/settings.ts';
import type { TeamMember } from '../rules/week-of-checklist.ts';
import type * as contract from './contract.ts';
import type { AbsenceId } from './absence.ts';
import type {} from './table.ts';

const usualName = { nl: 'Alle klanten', en: 'All customers' };

/** What the rhythm reckons with; the usual where nobody changed anything, at version 0. */
export async function rhythmSettings(
  tx: Tx,
  ctx: Context,
): Promise<{ settings: RhythmSettings; version: number }> {
  const row = await tx
    .selectFrom('rhythm_setting')
    .where('organisation_id', '=', ctx.organisationId)
    .select(['settings', 'version'])
    .executeTakeFirst();
  return row ?? { settings: usualSettings(usualName[ctx.organisation.language]), version: 0 };
}

/** Everybody with a role today and when they work, by name. */
export async function listRhythmTeam(ctx: Context): Promise<OutputOf<typeof contract.listRhythmTeam>> {
  return ctx.read(async (tx) => {
    const members = await teamOf(tx, ctx);
    return {
      members: members.map((member) => ({
        ...member,
        fromCalendar: undefined,
        may: { edit: may.editHours(ctx.actor, member.id) },
      })),
    };
  });
}

export type KnownMember = TeamMember & { own: boolean; version: number };

export async function teamOf(tx: Tx, ctx: Context): Promise<KnownMember[]> {
  const { settings } = await rhythmSettings(tx, ctx);
  const rows = await tx
    .selectFrom('member')
    .leftJoin('member_week', (on) =>
      on
        .onRef('member_week.organisation_id', '=', 'member.organisation_id')
        .onRef('member_week.member_id', '=', 'member.id'),
    )
    .where('member.organisation_id', '=', ctx.organisationId)
    .where('member.archived_at', 'is', null)
    .select([
      'member.id',
      'member.name',
      'member.team_id as teamId',
      'member_week.working',
      'member_week.travel_days as travelDays',
      'member_week.profile',
      'member_week.appointments',
      'member_week.version',
    ])
    .orderBy('member.name')
    .orderBy('member.id')
    .execute();
  const held = await tx
    .selectFrom('role_assignment')
    .where('organisation_id', '=', ctx.organisationId)
    .where('from_date', '<=', ctx.today)
    .where((row) => row.or([row('to_date', 'is', null), row('to_date', '>=', ctx.today)]))
    .select(['member_id as memberId', 'role', 'share_percent as sharePercent'])
    .orderBy('share_percent', 'desc')
    .execute();
  const selling = new Set(
    (await readCatalogue(tx, ctx.organisationId)).filter(({ sells }) => sells).map(({ code }) => code),
  );
  const calendars = await standingOf(tx, ctx);
  const [first] = settings.profiles;
  const profiles = new Set(settings.profiles.map(({ id }) => id));
  return rows
    .map((row) => ({
      id: row.id,
      name: row.name,
      teamId: row.teamId,
      roles: held
        .filter(({ memberId }) => memberId === row.id)
        .map(({ role, sharePercent }) => ({ role, sharePercent, sells: selling.has(role) })),
      working: row.working ?? settings.working,
      travelDays: row.travelDays ?? [],
      profile: row.profile !== null && profiles.has(row.profile) ? row.profile : (first?.id ?? ''),
      appointments: row.appointments ?? [],
      fromCalendar: calendars.get(row.id) ?? [],
      own: row.working !== null,
      version: row.version ?? 0,
    }))
    .filter(({ roles }) => roles.length > 0);
}

export async function listAbsences(
  ctx: Context,
  { from = ctx.today }: { from?: IsoDate | undefined },
): Promise<OutputOf<typeof contract.listAbsences>> {
  return ctx.read(async (tx) => ({ absences: await absenceRows(tx, from) }));
}

function absenceRows(tx: Tx, from: IsoDate) {
  return tx
    .selectFrom('absence')
    .where('to_date', '>=', from)
    .select(['id', 'member_id as memberId', 'from_date as from', 'to_date as to'])
    .orderBy('from_date')
    .orderBy('id')
    .limit(2000)
    .execute();
}

export async function lockAbsence(tx: Tx, id: AbsenceId) {
  return found(
    await tx
      .selectFrom('absence')
      .where('id', '=', id)
      .select(['id', 'member_id as memberId', 'from_date as from', 'to_date as to'])
      .forUpdate()
      .executeTakeFirst(),
  );
}

/** Who is away from a day on: absences, and for good from the day on which somebody left. */
export async function awayFrom(tx: Tx, ctx: Context, from: IsoDate): Promise<Away[]> {
  const [absences, left] = await Promise.all([
    absenceRows(tx, from),
    tx
      .selectFrom('member')
      .where('organisation_id', '=', ctx.organisationId)
      .where('archived_at', 'is not', null)
      .select(['id', 'archived_at as at'])
      .execute(),
  ]);
  return [
    ...absences,
    ...left.flatMap(({ id, at }) =>
      at === null ? [] : [{ memberId: id, from: dateIn(ctx.organisation.timeZone, at), to: forGood }],
    ),
  ];
}

const learnedDays = 26 * 7;

/** What half-hours are worth after the calls of the last half year that the caller sees. */
export async function getLearnedValue(ctx: Context): Promise<{ learned: LearnedValue | null }> {
  const { rows } = await ctx.read((tx) =>
    sql<CallCount>`
      SELECT (extract(isodow FROM at AT TIME ZONE ${ctx.organisation.timeZone}) - 1)::int AS day,
        extract(hour FROM at AT TIME ZONE ${ctx.organisation.timeZone})::int AS hour,
        count(*)::int AS calls, (count(*) FILTER (WHERE outcome <> 'not-reached'))::int AS answered
      FROM activity
      WHERE organisation_id = ${ctx.organisationId} AND kind = 'call' AND status = 'done' AND outcome IS NOT NULL
        AND on_date > ${addDays(ctx.today, -learnedDays)}
      GROUP BY 1, 2`.execute(tx),
  );
  return { learned: learnedValue(rows.filter(({ day }) => day < 5)) };
}
