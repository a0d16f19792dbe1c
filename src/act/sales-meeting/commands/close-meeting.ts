import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { send } from '#base/jobs/send.ts';
import { memberOf } from '#base/kernel/actor.ts';

import type * as contract from '../contract.ts';
import { mailMinutesJob } from '../jobs.ts';
import { getMeeting } from '../queries/get-meeting.ts';
import { minutesFrom, searchedText } from '../rules/minutes.ts';
import type { Meeting } from '../shapes.ts';
import { change, spentOf, told } from './hold-meeting.ts';
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

/** So long the minutes wait, so that a meeting that was closed by mistake can be opened again. */
const waitMillis = 60_000;

/** Closes a meeting: makes its minutes and its figures, plans the next, and has the minutes mailed. */
export async function closeMeeting(
  ctx: Context,
  { meetingId, version }: InputOf<typeof contract.closeMeeting>,
): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const row = await lockMeeting(tx, ctx, meetingId);
    inStatus(row, 'open');
    await sameMeeting(tx, ctx, row, version);
    if (row.leader_id !== null && row.leader_id !== myself(ctx)) refuse('you-do-not-lead');
    await closeIt(tx, ctx, row, { at: ctx.now, byItself: false });
    return told(tx, ctx, row, 'closed', { status: 'open' }, { status: 'closed' });
  });
}

/** The closing itself, for whoever leads and for the job that finds a meeting left open. */
export async function closeIt(
  tx: Tx,
  ctx: Context,
  row: LockedMeeting,
  { at, byItself }: { at: Date; byItself: boolean },
): Promise<void> {
  const meeting = await getMeeting(tx, ctx, row.id);
  const spent = spentOf(row, at);
  const minutes = minutesFrom(meeting, { endedAt: at.toISOString(), closedByItself: byItself, spent });
  await change(tx, ctx, row, {
    status: 'closed',
    closed_at: at,
    closed_by_id: memberOf(ctx.actor),
    part_since: null,
    issue_id: null,
    spent: JSON.stringify(spent),
    minutes: JSON.stringify(minutes),
    minutes_text: searchedText(minutes),
    commitments_due: minutes.commitments.due,
    commitments_kept: minutes.commitments.kept,
    rating_tenths: minutes.ratingTenths,
  });
  const series = await lockSeries(tx, ctx, row.series_id);
  if (series.archived_at === null) await planNext(tx, ctx, series);
  if (series.mails_minutes)
    await send(
      tx,
      mailMinutesJob,
      { meetingId: row.id, closedAt: at.toISOString() },
      { startAfter: new Date(ctx.now.getTime() + waitMillis) },
    );
}

/** Opens a meeting again that was closed; its minutes are made anew when it is closed again. */
export async function reopenMeeting(
  ctx: Context,
  { meetingId, version }: InputOf<typeof contract.reopenMeeting>,
): Promise<Meeting> {
  const me = myself(ctx);
  return ctx.transaction(async (tx) => {
    const row = await lockMeeting(tx, ctx, meetingId);
    await sameMeeting(tx, ctx, row, version);
    inStatus(row, 'closed');
    const later = await tx
      .selectFrom('meeting')
      .select('id')
      .where('organisation_id', '=', ctx.organisationId)
      .where('series_id', '=', row.series_id)
      .where('began_at', '>', row.began_at)
      .executeTakeFirst();
    if (later) refuse('next-began');
    await change(tx, ctx, row, {
      status: 'open',
      closed_at: null,
      closed_by_id: null,
      leader_id: me,
      part_since: ctx.now,
      part_key: row.part_key ?? row.parts[0]?.key ?? null,
      mailed_at: null,
      minutes: null,
      minutes_text: null,
      commitments_due: null,
      commitments_kept: null,
      rating_tenths: null,
    });
    return told(tx, ctx, row, 'reopened', { status: 'closed' }, { status: 'open' });
  });
}
