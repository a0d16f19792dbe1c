import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MeetingId, MeetingSeriesId, MemberId } from '#base/kernel/id.ts';
import { allow, found, Refusal } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import { getMeeting } from '../queries/get-meeting.ts';
import { refusals } from '../refusals.ts';
import type { MeetingStatus } from '../words.ts';
import type {} from '../table.ts';

/** A meeting as the commands see it, locked until the transaction ends; refuses who takes no part in it. */
export const lockMeeting = (tx: Tx, ctx: Context, id: MeetingId) => held(tx, ctx, id, 'forUpdate');

export type LockedMeeting = Awaited<ReturnType<typeof lockMeeting>>;

/** The same without shutting others out: for a line that many add at once. */
export const enterMeeting = (tx: Tx, ctx: Context, id: MeetingId) => held(tx, ctx, id, 'forShare');

async function held(tx: Tx, ctx: Context, id: MeetingId, how: 'forUpdate' | 'forShare') {
  const sought = tx
    .selectFrom('meeting')
    .selectAll()
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id);
  const row = found(await (how === 'forUpdate' ? sought.forUpdate() : sought.forShare()).executeTakeFirst());
  allow(may.takePart(ctx.actor, { attendeeIds: row.attendee_ids, betweenIds: row.between_ids }));
  return row;
}

export async function lockSeries(tx: Tx, ctx: Context, id: MeetingSeriesId) {
  return found(
    await tx
      .selectFrom('meeting_series')
      .selectAll()
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  );
}

/** Refuses whoever saw an older state, with the meeting as it is now: two who lead at once are told so. */
export async function sameMeeting(
  tx: Tx,
  ctx: Context,
  row: { id: MeetingId; version: number },
  version: number,
): Promise<void> {
  if (row.version === version) return;
  throw new Refusal('conflict', { because: 'changed-meanwhile', current: await getMeeting(tx, ctx, row.id) });
}

export function inStatus(row: { status: MeetingStatus }, status: MeetingStatus): void {
  if (row.status === status) return;
  if (status === 'planned') refuse('not-planned');
  if (status === 'closed') refuse('not-closed');
  refuse(row.status === 'closed' ? 'ended' : 'not-open');
}

/** The member who acts; programs do not sit at a table. */
export function myself(ctx: Context): MemberId {
  const me = memberOf(ctx.actor);
  if (me === null) throw new Refusal('forbidden');
  return me;
}

export function refuse(because: keyof typeof refusals): never {
  throw new Refusal('refused', { because, says: refusals[because] });
}
