import type { Updateable } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Database, Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { MeetingId, MemberId } from '#base/kernel/id.ts';
import { allow, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { getMeeting } from '../queries/get-meeting.ts';
import { namedMembers } from '../queries/named.ts';
import { refusals } from '../refusals.ts';
import { spentBy } from '../rules/clock.ts';
import { canLead } from '../rules/lead.ts';
import type { Meeting } from '../shapes.ts';
import { auditMeeting } from './audit-meeting.ts';
import { fillAgenda, takeOverOpenIssues } from './fill-agenda.ts';
import {
  inStatus,
  lockMeeting,
  lockSeries,
  myself,
  refuse,
  sameMeeting,
  type LockedMeeting,
} from './lock-meeting.ts';
import { planNext } from './plan-next.ts';
import { noteAttendance } from './presence.ts';

/** Begins a meeting: whoever begins it leads, what is open and what the figures show comes onto the agenda. */
export async function beginMeeting(
  ctx: Context,
  { meetingId, version }: InputOf<typeof contract.beginMeeting>,
): Promise<Meeting> {
  const me = myself(ctx);
  return ctx.transaction(async (tx) => {
    const row = await lockMeeting(tx, ctx, meetingId);
    await sameMeeting(tx, ctx, row, version);
    inStatus(row, 'planned');
    const series = await lockSeries(tx, ctx, row.series_id);
    if (series.archived_at !== null) refuse('series-ended');
    const people = await namedMembers(tx, ctx, row.attendee_ids);
    if (![...people.values()].some(({ archived }) => !archived)) refuse('nobody');
    await change(tx, ctx, row, {
      status: 'open',
      on_date: ctx.today,
      leader_id: me,
      part_key: row.parts[0]?.key ?? null,
      part_since: ctx.now,
      began_at: ctx.now,
    });
    await noteAttendance(tx, ctx, row.id, me);
    await takeOverOpenIssues(tx, ctx, row);
    await fillAgenda(tx, ctx, row);
    return told(tx, ctx, row, 'begun', { status: 'planned' }, { status: 'open' });
  });
}

/** Takes the lead or hands it over. */
export async function leadMeeting(
  ctx: Context,
  { meetingId, version, leaderId, takeOver = false }: InputOf<typeof contract.leadMeeting>,
): Promise<Meeting> {
  const me = myself(ctx);
  return ctx.transaction(async (tx) => {
    const row = await lockMeeting(tx, ctx, meetingId);
    inStatus(row, 'open');
    await sameMeeting(tx, ctx, row, version);
    const seen = row.leader_id === null ? null : await seenAt(tx, ctx, row.id, row.leader_id);
    refuseUnless(
      canLead(
        { leaderId: row.leader_id, leaderSeenAt: seen, attendeeIds: row.attendee_ids },
        { by: me, to: leaderId, takeOver },
        ctx.now,
      ),
      refusals,
    );
    await change(tx, ctx, row, { leader_id: leaderId });
    return told(tx, ctx, row, 'led', { leaderId: row.leader_id }, { leaderId });
  });
}

/** Goes to a part of the agenda, or to an issue; the clock of the part before stands still. */
export async function goTo(
  ctx: Context,
  { meetingId, version, partKey, issueId = null }: InputOf<typeof contract.goTo>,
): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const row = await lockMeeting(tx, ctx, meetingId);
    inStatus(row, 'open');
    await sameMeeting(tx, ctx, row, version);
    if (row.leader_id !== null && row.leader_id !== myself(ctx)) refuse('you-do-not-lead');
    if (!row.parts.some(({ key }) => key === partKey)) refuse('no-such-part');
    if (issueId !== null) {
      const issue = await tx
        .selectFrom('meeting_item')
        .select('id')
        .where('organisation_id', '=', ctx.organisationId)
        .where('meeting_id', '=', row.id)
        .where('id', '=', issueId)
        .where('kind', '=', 'issue')
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      if (!issue) refuse('no-such-issue');
    }
    const other = row.part_key !== partKey;
    await change(tx, ctx, row, {
      part_key: partKey,
      issue_id: issueId,
      ...(other ? { spent: JSON.stringify(spentOf(row, ctx.now)), part_since: ctx.now } : {}),
    });
    return told(tx, ctx, row, 'went-on', { partKey: row.part_key }, { partKey });
  });
}

/** Holds a planned meeting on another day or at another time this once, or leaves it out. */
export async function moveMeeting(
  ctx: Context,
  { meetingId, version, onDate, atTime, skip }: InputOf<typeof contract.moveMeeting>,
): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const row = await lockMeeting(tx, ctx, meetingId);
    allow(may.manageSeries(ctx.actor, { attendeeIds: row.attendee_ids, betweenIds: row.between_ids }));
    await sameMeeting(tx, ctx, row, version);
    inStatus(row, 'planned');
    const day = onDate ?? row.on_date;
    if (day < ctx.today && !skip) refuse('in-the-past');
    await change(tx, ctx, row, {
      on_date: day,
      at_time: atTime ?? row.at_time,
      ...(skip ? { status: 'skipped' as const } : {}),
    });
    if (skip) await planNext(tx, ctx, await lockSeries(tx, ctx, row.series_id));
    return told(
      tx,
      ctx,
      row,
      skip ? 'skipped' : 'moved-to',
      { onDate: row.on_date, atTime: row.at_time },
      { onDate: day, atTime: atTime ?? row.at_time },
    );
  });
}

/** Seconds by part, with those of the part that runs now. */
export function spentOf(row: LockedMeeting, now: Date) {
  return spentBy({ partKey: row.part_key, partSince: row.part_since, spent: row.spent }, now);
}

export async function change(
  tx: Tx,
  ctx: Context,
  row: LockedMeeting,
  fields: Updateable<Database['meeting']>,
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({ ...fields, version: row.version + 1, updated_at: ctx.now })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', row.id)
    .execute();
}

/** Writes it down and answers with the meeting as it is now. */
export async function told(
  tx: Tx,
  ctx: Context,
  row: LockedMeeting,
  verb: string,
  before: unknown,
  after: unknown,
): Promise<Meeting> {
  await auditMeeting(tx, ctx, row.between_ids, { kind: 'meeting', verb, id: row.id, before, after });
  return getMeeting(tx, ctx, row.id);
}

async function seenAt(tx: Tx, ctx: Context, meetingId: MeetingId, memberId: MemberId): Promise<Date | null> {
  const row = await tx
    .selectFrom('meeting_attendance')
    .select('seen_at')
    .where('organisation_id', '=', ctx.organisationId)
    .where('meeting_id', '=', meetingId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row?.seen_at ?? null;
}
