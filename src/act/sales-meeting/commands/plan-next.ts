import { sql } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addDays, type IsoDate } from '#base/kernel/date.ts';
import type { MeetingId, MeetingSeriesId } from '#base/kernel/id.ts';

import { nextMeetingOn } from '../rules/dates.ts';
import type { lockSeries } from './lock-meeting.ts';

type LockedSeries = Awaited<ReturnType<typeof lockSeries>>;

/**
 * Sees to it that a series has its next meeting, from today on and behind those that it had. A planned one follows the
 * series: its agenda, its people, and its day where the rhythm became another one.
 */
export async function planNext(
  tx: Tx,
  ctx: Context,
  series: LockedSeries,
  { rhythmChanged = false } = {},
): Promise<void> {
  const planned = await tx
    .selectFrom('meeting')
    .select(['id', 'version'])
    .where('organisation_id', '=', ctx.organisationId)
    .where('series_id', '=', series.id)
    .where('status', '=', 'planned')
    .executeTakeFirst();
  const from = await earliest(tx, ctx, series.id);
  const on = nextMeetingOn(
    { weekday: series.weekday, everyWeeks: series.every_weeks, firstOn: series.first_on },
    from,
  );
  const follows = {
    attendee_ids: series.attendee_ids,
    parts: JSON.stringify(series.parts),
    between_ids: series.between_ids,
    updated_at: ctx.now,
  };
  const moved = { planned_on: on, on_date: on, at_time: series.at_time };
  if (planned)
    await tx
      .updateTable('meeting')
      .set({ ...follows, ...(rhythmChanged ? moved : {}), version: planned.version + 1 })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planned.id)
      .execute();
  else
    await tx
      .insertInto('meeting')
      .values({
        ...follows,
        ...moved,
        organisation_id: ctx.organisationId,
        id: newId<MeetingId>(),
        series_id: series.id,
        leader_id: null,
        part_key: null,
        part_since: null,
        issue_id: null,
        began_at: null,
        closed_at: null,
        closed_by_id: null,
        mailed_at: null,
        minutes: null,
        minutes_text: null,
        commitments_due: null,
        commitments_kept: null,
        rating_tenths: null,
      })
      .execute();
}

/** The day behind the last meeting that is no longer planned, or today. */
async function earliest(tx: Tx, ctx: Context, seriesId: MeetingSeriesId): Promise<IsoDate> {
  const row = await tx
    .selectFrom('meeting')
    .select(sql<IsoDate | null>`max(planned_on)`.as('last'))
    .where('organisation_id', '=', ctx.organisationId)
    .where('series_id', '=', seriesId)
    .where('status', '!=', 'planned')
    .executeTakeFirst();
  const behind = row?.last ? addDays(row.last, 1) : ctx.today;
  return behind > ctx.today ? behind : ctx.today;
}
