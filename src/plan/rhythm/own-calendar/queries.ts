import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { addDays, addWeeks, instantAt, startOfWeek, weekOf, type WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { dayParts, standingAppointments } from '../rules/standing-appointments.ts';
import type { Span } from '../rules/week.ts';
import type * as contract from './contract.ts';
import type { CalendarFault } from './faults.ts';
import { may } from './policy.ts';
import type {} from './table.ts';

/** From the appointments of so many weeks ahead it is seen what stands. */
const weeksAhead = 4;

/** One's own connected calendar. */
export async function getOwnCalendar(ctx: Context): Promise<OutputOf<typeof contract.getOwnCalendar>> {
  const me = memberOf(ctx.actor);
  const allowed = { connect: may.connectCalendar(ctx.actor) };
  if (me === null) return { calendar: null, may: allowed };
  return ctx.read(async (tx) => {
    const row = await tx
      .selectFrom('own_calendar')
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', me)
      .select(['host', 'keeps_titles', 'connected_at', 'fetched_at', 'fault'])
      .executeTakeFirst();
    if (!row) return { calendar: null, may: allowed };
    const { ahead, customers } = await tx
      .selectFrom('own_appointment')
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', me)
      .where('begins', '>=', ctx.now)
      .select(({ fn }) => [
        fn.countAll<number>().as('ahead'),
        fn.countAll<number>().filterWhere('with_customer', '=', true).as('customers'),
      ])
      .executeTakeFirstOrThrow();
    return {
      calendar: {
        host: row.host,
        keepsTitles: row.keeps_titles,
        connectedAt: row.connected_at.toISOString(),
        fetchedAt: row.fetched_at?.toISOString() ?? null,
        fault: row.fault as CalendarFault | null,
        ahead,
        withCustomer: customers,
        standing: (await standingOf(tx, ctx)).get(me) ?? [],
      },
      may: allowed,
    };
  });
}

/** Per member with a calendar the hours that are taken in most of the weeks ahead; whole days are no appointments. */
export async function standingOf(tx: Tx, ctx: Context): Promise<Map<MemberId, Span[]>> {
  const zone = ctx.organisation.timeZone;
  const weeks = Array.from({ length: weeksAhead }, (_, n) => addWeeks(weekOf(ctx.today), n + 1));
  const [first] = weeks;
  if (first === undefined) return new Map();
  const monday = startOfWeek(first);
  const rows = await tx
    .selectFrom('own_appointment')
    .where('organisation_id', '=', ctx.organisationId)
    .where('ends', '>', instantAt(zone, monday, '00:00'))
    .where('begins', '<', instantAt(zone, addDays(monday, 7 * weeksAhead), '00:00'))
    .where('all_day', '=', false)
    .select(['member_id as memberId', 'begins', 'ends'])
    .execute();
  const own = new Map<MemberId, { from: number; to: number }[]>();
  for (const { memberId, begins, ends } of rows)
    own.set(memberId, [...(own.get(memberId) ?? []), { from: begins.getTime(), to: ends.getTime() }]);
  return new Map([...own].map(([memberId, all]) => [memberId, standingAppointments(all, zone, weeks)]));
}

/** What stands in one's own calendar in a week, per day. */
export async function listOwnAppointments(
  ctx: Context,
  { week }: { week: WeekId },
): Promise<OutputOf<typeof contract.listOwnAppointments>> {
  const me = memberOf(ctx.actor);
  if (me === null) return { appointments: [] };
  const zone = ctx.organisation.timeZone;
  const monday = startOfWeek(week);
  const rows = await ctx.read((tx) =>
    tx
      .selectFrom('own_appointment')
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', me)
      .where('ends', '>', instantAt(zone, monday, '00:00'))
      .where('begins', '<', instantAt(zone, addDays(monday, 7), '00:00'))
      .select(['begins', 'ends', 'title', 'with_customer as withCustomer'])
      .orderBy('begins')
      .execute(),
  );
  const last = addDays(monday, 6);
  return {
    appointments: rows.flatMap(({ begins, ends, title, withCustomer }) =>
      dayParts({ from: begins.getTime(), to: ends.getTime() }, zone)
        .filter(({ day }) => day >= monday && day <= last)
        .map((part) => ({ ...part, title, withCustomer })),
    ),
  };
}
