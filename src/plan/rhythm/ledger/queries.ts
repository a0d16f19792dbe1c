import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { beyondSight } from '#base/db/sight.ts';
import { allowedUses } from '#base/directory/staff-consent/queries.ts';
import type {} from '#base/directory/people/table.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { hasAccess, memberOf } from '#base/kernel/actor.ts';
import { addDays, startOfWeek, weekOf, weeksEnding, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { listRoleAssignments } from '../../roles/queries.ts';
import { inCatalogueOrder } from '../../roles/catalogue.ts';
import { awayFrom, rhythmSettings } from '../hours/queries.ts';
import { holdingIn, publishedRhythms } from '../planner/queries.ts';
import {
  sellingByRole,
  sellingSum,
  sellingTrend,
  type SellingLine,
  type SellingWeek,
} from '../rules/net-selling.ts';
import { closedDays } from '../rules/closed-days.ts';
import { rhythmDays } from '../rules/rhythm-days.ts';
import { sellingBlocks } from '../rules/selling-blocks.ts';
import { besidesLog } from './besides-log.ts';
import type * as contract from './contract.ts';

/** Of fewer people a sum tells what one of them did. */
const fewest = 3;

/**
 * Net selling time per member and week: planned after the published rhythm on the calendar, real after the activities
 * that were logged and count, and the focus blocks around them. Minutes; only members and weeks with something in them.
 * @param only whose; everybody's where it is left out
 */
export async function sellingWeeks(
  tx: Tx,
  ctx: Context,
  weeks: readonly WeekId[],
  only?: readonly MemberId[],
): Promise<SellingWeek[]> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = { from: startOfWeek(first), to: addDays(startOfWeek(last), 6) };
  const wanted = only && new Set<string>(only);
  const [{ settings }, rhythms, absences] = await Promise.all([
    rhythmSettings(tx, ctx),
    publishedRhythms(tx, ctx, { from: first, to: last }),
    awayFrom(tx, ctx, span.from),
  ]);
  const closed = closedDays(settings, span);
  const sums = new Map<string, SellingWeek>();
  const of = (memberId: string, week: WeekId) => {
    const key = `${memberId} ${week}`;
    const known = sums.get(key) ?? { memberId, week, planned: 0, real: 0 };
    sums.set(key, known);
    return known;
  };
  for (const week of weeks) {
    const line = holdingIn(
      rhythms.map((one) => one.line),
      week,
    );
    const rhythm = rhythms.find((one) => one.line.id === line?.id);
    if (!rhythm) continue;
    const { occurrences } = rhythmDays(rhythm, { from: week, weeks: 1 }, closed, absences);
    for (const { id } of rhythm.ground.team.filter((member) => wanted?.has(member.id) ?? true))
      for (const { from, to } of sellingBlocks(rhythm, id, week, occurrences, closed, absences))
        of(id, week).planned += to - from;
  }
  // Sums of minutes come out and no deals; of one person as far as was agreed on.
  await beyondSight(tx, async () => {
    const [logged, besides] = await Promise.all([
      loggedMinutes(tx, ctx, weeks, settings, only),
      besidesLog(tx, ctx, span, settings),
    ]);
    for (const { memberId, week, minutes } of logged) of(memberId, weekOf(week)).real += minutes;
    for (const { memberId, day, minutes } of besides)
      if (wanted?.has(memberId) ?? true) of(memberId, weekOf(day)).real += minutes;
  });
  return [...sums.values()];
}

type Logged = { memberId: MemberId; week: IsoDate; minutes: number };

/** From the sums of each week, so that it costs the same however much was logged. */
async function loggedMinutes(
  tx: Tx,
  ctx: Context,
  weeks: readonly WeekId[],
  { counts, usualMinutes }: Awaited<ReturnType<typeof rhythmSettings>>['settings'],
  only: readonly MemberId[] | undefined,
): Promise<Logged[]> {
  if (counts.length === 0) return [];
  const { rows } = await sql<Logged>`
    SELECT member_id AS "memberId", week,
      sum(minutes + unsaid * coalesce((${JSON.stringify(usualMinutes)}::jsonb ->> kind)::int, 0))::int AS minutes
    FROM activity_minutes
    WHERE organisation_id = ${ctx.organisationId} AND week = ANY (${weeks.map(startOfWeek)}::date[])
      AND kind = ANY (${[...counts]}) ${only ? sql`AND member_id = ANY (${[...only]}::uuid[])` : sql``}
    GROUP BY member_id, week`.execute(tx);
  return rows;
}

/**
 * One's own net selling time, everybody's together and that of each role; of colleagues by name only where works
 * council or staff have agreed to it, and then for who works here.
 */
export async function getSellingTime(
  ctx: Context,
  { weeks: count, until }: { weeks: number; until?: WeekId | undefined },
): Promise<OutputOf<typeof contract.getSellingTime>> {
  const weeks = weeksEnding(until ?? weekOf(ctx.today), count);
  const { all, names, open } = await ctx.read(async (tx) => ({
    all: await sellingWeeks(tx, ctx, weeks),
    names: await memberNames(tx, ctx),
    open: hasAccess(ctx.actor, 'member') && (await allowedUses(tx, ctx)).has('selling-time'),
  }));
  const least = open ? 1 : fewest;
  const assignments = await listRoleAssignments(ctx, { on: ctx.today });
  const me = memberOf(ctx.actor);
  const linesOf = (own: readonly SellingWeek[]) =>
    shown(weeks.map((week) => sellingSum(own.filter((one) => one.week === week))));
  const byRole = sellingByRole(all, assignments);
  const people = (role: string) =>
    new Set(assignments.filter((one) => one.role === role).map(({ memberId }) => memberId)).size;
  const held = inCatalogueOrder(byRole.keys());
  return {
    weeks,
    own:
      me !== null && all.some(({ memberId }) => memberId === me)
        ? linesOf(all.filter((one) => one.memberId === me))
        : null,
    all: new Set(all.map(({ memberId }) => memberId)).size >= least ? linesOf(all) : null,
    roles: held
      .filter((role) => people(role) >= least)
      .map((role) => ({
        role,
        ...shown(weeks.map((week) => byRole.get(role)?.get(week) ?? { planned: 0, real: 0, ratio: null })),
      })),
    members: open
      ? names
          .filter(({ id }) => id !== me && all.some(({ memberId }) => memberId === id))
          .map(({ id, name }) => ({
            memberId: id,
            name,
            ...linesOf(all.filter(({ memberId }) => memberId === id)),
          }))
      : null,
    leftOut: held.filter((role) => people(role) < least).length,
  };
}

async function memberNames(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('member')
    .where('organisation_id', '=', ctx.organisationId)
    .where('archived_at', 'is', null)
    .select(['id', 'name'])
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** The trend leaves the week out that is not over. */
const shown = (weeks: SellingLine[]) => ({ weeks, trend: sellingTrend(weeks.slice(0, -1)) });
