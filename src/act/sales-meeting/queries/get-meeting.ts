import { actionsQuery, toAction } from '#base/actions/queries/action-row.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { instantAt, type IsoDate } from '#base/kernel/date.ts';
import type { MeetingId, MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import { isThere } from '../rules/lead.ts';
import { votesEach } from '../rules/issues.ts';
import type { Meeting } from '../shapes.ts';
import type {} from '../table.ts';
import { namedMembers } from './named.ts';
import { readItems } from './read-items.ts';

/** A meeting as everybody in it sees it now. */
export async function getMeeting(tx: Tx, ctx: Context, id: MeetingId): Promise<Meeting> {
  const row = found(
    await tx
      .selectFrom('meeting')
      .selectAll()
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  const series = await tx
    .selectFrom('meeting_series')
    .select(['id', 'name', 'kind', 'minutes'])
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', row.series_id)
    .executeTakeFirstOrThrow();
  const seen = new Map(
    (
      await tx
        .selectFrom('meeting_attendance')
        .select(['member_id', 'seen_at'])
        .where('organisation_id', '=', ctx.organisationId)
        .where('meeting_id', '=', id)
        .execute()
    ).map(({ member_id, seen_at }) => [member_id, seen_at]),
  );
  const others = [row.leader_id, row.closed_by_id].filter((one) => one !== null);
  const people = await namedMembers(tx, ctx, [...row.attendee_ids, ...seen.keys(), ...others]);
  const named = (one: MemberId | null) => {
    const person = one === null ? undefined : people.get(one);
    return person ? { id: person.id, name: person.name } : null;
  };
  const items = await readItems(tx, ctx, row);
  const previousOn = await previousDay(tx, ctx, row);
  const isOver = row.status === 'closed' || row.status === 'skipped';
  const holds = { attendeeIds: row.attendee_ids, betweenIds: row.between_ids };
  return {
    id: row.id,
    series,
    status: row.status,
    onDate: row.on_date,
    atTime: row.at_time,
    startsAt: instantAt(ctx.organisation.timeZone, row.on_date, row.at_time).toISOString(),
    attendees: [...people.values()]
      .filter((one) => seen.has(one.id) || (row.attendee_ids.includes(one.id) && !one.archived))
      .map((one) => ({
        id: one.id,
        name: one.name,
        here: row.status === 'open' && isThere(seen.get(one.id) ?? null, ctx.now),
        came: seen.has(one.id),
      })),
    leader: named(row.leader_id),
    parts: row.parts,
    partKey: row.part_key,
    partSince: row.part_since?.toISOString() ?? null,
    spent: { ...row.spent },
    issueId: row.issue_id,
    items,
    commitments: isOver ? [] : await commitmentsOf(tx, ctx, row, previousOn),
    lateElsewhere: isOver ? [] : await lateElsewhere(tx, ctx, row),
    actions: (
      await actionsQuery(tx, ctx).where('action.origin_id', '=', id).orderBy('action.id').execute()
    ).map((action) => toAction(ctx, action)),
    beganAt: row.began_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: named(row.closed_by_id),
    previousOn,
    minutes: row.minutes,
    votesLeft: votesEach - items.filter(({ mine }) => mine).length,
    now: ctx.now.toISOString(),
    version: row.version,
    may: { takePart: may.takePart(ctx.actor, holds), manage: may.manageSeries(ctx.actor, holds) },
  };
}

type Row = {
  id: MeetingId;
  series_id: Meeting['series']['id'];
  on_date: IsoDate;
  attendee_ids: MemberId[];
  between_ids: MemberId[] | null;
};

async function previousDay(tx: Tx, ctx: Context, row: Row): Promise<IsoDate | null> {
  const before = await tx
    .selectFrom('meeting')
    .select('on_date')
    .where('organisation_id', '=', ctx.organisationId)
    .where('series_id', '=', row.series_id)
    .where('status', '=', 'closed')
    .where('id', '!=', row.id)
    .where('on_date', '<=', row.on_date)
    .orderBy('on_date', 'desc')
    .executeTakeFirst();
  return before?.on_date ?? null;
}

/** What was agreed in earlier meetings of the series: what is open, and what came due since the last one. */
async function commitmentsOf(tx: Tx, ctx: Context, row: Row, previousOn: IsoDate | null) {
  const rows = await actionsQuery(tx, ctx)
    .where('action.origin_kind', '=', 'meeting')
    .where('action.origin_id', 'in', (of) =>
      of
        .selectFrom('meeting as earlier')
        .select('earlier.id')
        .where('earlier.organisation_id', '=', ctx.organisationId)
        .where('earlier.series_id', '=', row.series_id)
        .where('earlier.id', '!=', row.id),
    )
    .where((of) =>
      of.or([
        of('action.status', '=', 'open'),
        of('action.due_on', '>=', previousOn ?? ('0001-01-01' as IsoDate)),
      ]),
    )
    .orderBy('owner.name')
    .orderBy('action.due_on')
    .orderBy('action.id')
    .limit(mostActions)
    .execute();
  return rows.map((action) => toAction(ctx, action));
}

const mostActions = 300;

/** What else is late of those at the table: from process changes, signals, one's own line. */
async function lateElsewhere(tx: Tx, ctx: Context, row: Row) {
  let query = actionsQuery(tx, ctx)
    .where('action.status', '=', 'open')
    .where('action.due_on', '<', ctx.today)
    .where('action.owner_id', 'in', row.attendee_ids)
    .where((of) => of.or([of('action.origin_kind', 'is', null), of('action.origin_kind', '!=', 'meeting')]))
    .orderBy('action.due_on')
    .orderBy('action.id')
    .limit(mostActions);
  // On the screen of a whole team stands nothing that is between two.
  if (row.between_ids === null) query = query.where('action.between_ids', 'is', null);
  return (await query.execute()).map((action) => toAction(ctx, action));
}

/** One meeting in a transaction of its own. */
export function readMeeting(ctx: Context, id: MeetingId): Promise<Meeting> {
  return ctx.read((tx) => getMeeting(tx, ctx, id));
}
