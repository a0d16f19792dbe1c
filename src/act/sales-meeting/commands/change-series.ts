import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { MeetingSeriesId, MemberId } from '#base/kernel/id.ts';
import { allow, Refusal, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { oneSeries } from '../queries/list-series.ts';
import { namedMembers } from '../queries/named.ts';
import { refusals } from '../refusals.ts';
import { canHold, fittedTo, minutesOf, startingParts } from '../rules/agenda.ts';
import type { Series } from '../shapes.ts';
import type {} from '../table.ts';
import { auditMeeting } from './audit-meeting.ts';
import { lockSeries, myself, refuse } from './lock-meeting.ts';
import { planNext } from './plan-next.ts';

/** Starts a series with its first meeting. One between two is between who asks and the one other that is named. */
export async function addSeries(ctx: Context, input: InputOf<typeof contract.addSeries>): Promise<Series> {
  allow(may.addSeries(ctx.actor, input.kind));
  const me = myself(ctx);
  const attendees = [...new Set(input.kind === 'team' ? input.attendeeIds : [me, ...input.attendeeIds])];
  if (input.kind === 'one-to-one' && attendees.length !== 2) refuse('not-two');
  const usual = startingParts(input.kind);
  const parts = input.parts ?? (input.minutes === undefined ? usual : fittedTo(usual, input.minutes));
  const minutes = input.minutes ?? minutesOf(parts);
  refuseUnless(canHold(parts, minutes), refusals);
  return ctx.transaction(async (tx) => {
    await workHere(tx, ctx, [...attendees, ...(input.leaderId ? [input.leaderId] : [])]);
    const id = newId<MeetingSeriesId>();
    const betweenIds = input.kind === 'one-to-one' ? attendees : null;
    await tx
      .insertInto('meeting_series')
      .values({
        organisation_id: ctx.organisationId,
        id,
        name: input.name,
        kind: input.kind,
        weekday: input.weekday,
        at_time: input.atTime,
        minutes,
        every_weeks: input.everyWeeks ?? 1,
        first_on: input.firstOn ?? ctx.today,
        leader_id: input.leaderId === undefined ? me : input.leaderId,
        attendee_ids: attendees,
        parts: JSON.stringify(parts),
        mails_minutes: input.mailsMinutes ?? true,
        between_ids: betweenIds,
        archived_at: null,
        created_at: ctx.now,
        updated_at: ctx.now,
      })
      .execute();
    await planNext(tx, ctx, await lockSeries(tx, ctx, id));
    const made = await oneSeries(tx, ctx, id);
    await auditMeeting(tx, ctx, betweenIds, { kind: 'meeting-series', verb: 'added', id, after: made });
    return made;
  });
}

/** Changes a series, ends it or takes it up again; its next meeting follows. */
export async function editSeries(ctx: Context, input: InputOf<typeof contract.editSeries>): Promise<Series> {
  return ctx.transaction(async (tx) => {
    const row = await lockSeries(tx, ctx, input.seriesId);
    allow(may.manageSeries(ctx.actor, { attendeeIds: row.attendee_ids, betweenIds: row.between_ids }));
    const before = await oneSeries(tx, ctx, row.id);
    if (row.version !== input.version)
      throw new Refusal('conflict', { because: 'changed-meanwhile', current: before });
    // Between two it stays the same two.
    const attendees = row.between_ids ?? [...new Set(input.attendeeIds ?? row.attendee_ids)];
    const added = attendees.filter((one) => !row.attendee_ids.includes(one));
    const leader = input.leaderId === undefined ? row.leader_id : input.leaderId;
    await workHere(tx, ctx, [...added, ...(leader !== null && leader !== row.leader_id ? [leader] : [])]);
    const parts = input.parts ?? row.parts;
    const minutes = input.minutes ?? row.minutes;
    refuseUnless(canHold(parts, minutes), refusals);
    const archivedAt =
      input.archived === undefined ? row.archived_at : input.archived ? (row.archived_at ?? ctx.now) : null;
    const weekday = input.weekday ?? row.weekday;
    const atTime = input.atTime ?? row.at_time;
    const everyWeeks = input.everyWeeks ?? row.every_weeks;
    await tx
      .updateTable('meeting_series')
      .set({
        name: input.name ?? row.name,
        weekday,
        at_time: atTime,
        minutes,
        every_weeks: everyWeeks,
        leader_id: leader,
        attendee_ids: attendees,
        parts: JSON.stringify(parts),
        mails_minutes: input.mailsMinutes ?? row.mails_minutes,
        archived_at: archivedAt,
        version: row.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', row.id)
      .execute();
    if (archivedAt === null)
      await planNext(tx, ctx, await lockSeries(tx, ctx, row.id), {
        rhythmChanged: weekday !== row.weekday || atTime !== row.at_time || everyWeeks !== row.every_weeks,
      });
    const after = await oneSeries(tx, ctx, row.id);
    await auditMeeting(tx, ctx, row.between_ids, {
      kind: 'meeting-series',
      verb: 'edited',
      id: row.id,
      before,
      after,
    });
    return after;
  });
}

/** 404 for somebody of elsewhere; refuses who has left. */
async function workHere(tx: Tx, ctx: Context, ids: readonly MemberId[]): Promise<void> {
  const people = await namedMembers(tx, ctx, ids);
  for (const id of ids) {
    const person = people.get(id);
    if (!person) throw new Refusal('not-found');
    if (person.archived) refuse('attendee-archived');
  }
}
