import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { MeetingId, MemberId } from '#base/kernel/id.ts';

import type * as contract from '../contract.ts';
import { enterMeeting, myself } from './lock-meeting.ts';

/** Notes that a member is in the meeting. In one that is not going on nothing is noted. */
export async function beThere(ctx: Context, { meetingId }: InputOf<typeof contract.beThere>): Promise<null> {
  const me = myself(ctx);
  return ctx.transaction(async (tx) => {
    const row = await enterMeeting(tx, ctx, meetingId);
    if (row.status === 'open') await noteAttendance(tx, ctx, meetingId, me);
    return null;
  });
}

export async function noteAttendance(
  tx: Tx,
  ctx: Context,
  meetingId: MeetingId,
  memberId: MemberId,
): Promise<void> {
  await tx
    .insertInto('meeting_attendance')
    .values({
      organisation_id: ctx.organisationId,
      meeting_id: meetingId,
      member_id: memberId,
      came_at: ctx.now,
      seen_at: ctx.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'meeting_id', 'member_id']).doUpdateSet({ seen_at: ctx.now }),
    )
    .execute();
}
