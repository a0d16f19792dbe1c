import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { MeetingSeriesId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import type { Series } from '../shapes.ts';
import type {} from '../table.ts';
import { namedMembers } from './named.ts';

const heldShown = 13;

/** The series that the reader sees, by name; with ended ones where they are asked for. */
export async function listSeries(ctx: Context, { archived = false }): Promise<Series[]> {
  return ctx.read((tx) => readSeries(tx, ctx, { archived }));
}

/** One series; what every write of it answers. */
export async function oneSeries(tx: Tx, ctx: Context, id: MeetingSeriesId): Promise<Series> {
  const [series] = await readSeries(tx, ctx, { id });
  return found(series);
}

async function readSeries(
  tx: Tx,
  ctx: Context,
  asked: { id: MeetingSeriesId } | { archived: boolean },
): Promise<Series[]> {
  let query = tx
    .selectFrom('meeting_series')
    .selectAll()
    .where('organisation_id', '=', ctx.organisationId)
    .orderBy('kind', 'desc')
    .orderBy('name')
    .orderBy('id');
  if ('id' in asked) query = query.where('id', '=', asked.id);
  else query = query.where('archived_at', asked.archived ? 'is not' : 'is', null);
  const rows = await query.execute();
  const ids = rows.map(({ id }) => id);
  const [people, next, held] = [
    await namedMembers(
      tx,
      ctx,
      rows.flatMap(({ attendee_ids, leader_id }) => [...attendee_ids, ...(leader_id ? [leader_id] : [])]),
    ),
    await nextOf(tx, ctx, ids),
    await heldOf(tx, ctx, ids),
  ];
  return rows.map((row) => {
    const holds = { attendeeIds: row.attendee_ids, betweenIds: row.between_ids };
    const leader = row.leader_id === null ? undefined : people.get(row.leader_id);
    return {
      id: row.id,
      name: row.name,
      kind: row.kind,
      weekday: row.weekday,
      atTime: row.at_time,
      minutes: row.minutes,
      everyWeeks: row.every_weeks,
      firstOn: row.first_on,
      leader: leader ? { id: leader.id, name: leader.name } : null,
      attendees: [...people.values()]
        .filter(({ id }) => row.attendee_ids.includes(id))
        .map(({ id, name }) => ({ id, name })),
      parts: row.parts,
      mailsMinutes: row.mails_minutes,
      archived: row.archived_at !== null,
      version: row.version,
      next: next.get(row.id) ?? null,
      held: held.get(row.id) ?? [],
      may: { manage: may.manageSeries(ctx.actor, holds), takePart: may.takePart(ctx.actor, holds) },
    };
  });
}

async function nextOf(tx: Tx, ctx: Context, ids: readonly MeetingSeriesId[]) {
  if (ids.length === 0) return new Map<MeetingSeriesId, NonNullable<Series['next']>>();
  const rows = await tx
    .selectFrom('meeting')
    .select((of) => [
      'id',
      'series_id',
      'on_date',
      'at_time',
      'status',
      // Those of the meeting and those that earlier ones left open.
      of
        .selectFrom('meeting_item as i')
        .innerJoin('meeting as m', (on) =>
          on.onRef('m.organisation_id', '=', 'i.organisation_id').onRef('m.id', '=', 'i.meeting_id'),
        )
        .whereRef('m.organisation_id', '=', 'meeting.organisation_id')
        .whereRef('m.series_id', '=', 'meeting.series_id')
        .where('i.kind', '=', 'issue')
        .where('i.state', '=', 'open')
        .where('i.removed_at', 'is', null)
        .select(sql<number>`count(*)::int`.as('count'))
        .as('issues'),
    ])
    .where('organisation_id', '=', ctx.organisationId)
    .where('series_id', 'in', ids)
    .where('status', 'in', ['planned', 'open'])
    // One that is going on comes before the one that is planned.
    .orderBy(sql`status = 'open'`)
    .orderBy('on_date', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.series_id,
      { id: row.id, onDate: row.on_date, atTime: row.at_time, status: row.status, issues: row.issues ?? 0 },
    ]),
  );
}

async function heldOf(tx: Tx, ctx: Context, ids: readonly MeetingSeriesId[]) {
  const held = new Map<MeetingSeriesId, Series['held']>();
  for (const id of ids) {
    const rows = await tx
      .selectFrom('meeting')
      .select(['id', 'on_date', 'commitments_due', 'commitments_kept', 'rating_tenths'])
      .where('organisation_id', '=', ctx.organisationId)
      .where('series_id', '=', id)
      .where('status', '=', 'closed')
      .orderBy('on_date', 'desc')
      .limit(heldShown)
      .execute();
    held.set(
      id,
      rows.toReversed().map((row) => ({
        meetingId: row.id,
        onDate: row.on_date,
        due: row.commitments_due ?? 0,
        kept: row.commitments_kept ?? 0,
        ratingTenths: row.rating_tenths,
      })),
    );
  }
  return held;
}
