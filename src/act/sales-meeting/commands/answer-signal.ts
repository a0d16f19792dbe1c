import { decideOnSignal } from '#act/answers/commands.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { isUuid, type MeetingId, type MeetingItemId, type SignalId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import { may } from '#check/signals/policy.ts';
import { readSignal } from '#check/signals/queries.ts';

import type {} from '../table.ts';

/**
 * Answers the signal behind an issue with what was decided on it, once the issue is solved. Nothing happens where nothing
 * was decided, where the signal has gone, or where whoever solves it may not answer signals: it stays on the agenda.
 */
export async function answerSignal(
  tx: Tx,
  ctx: Context,
  meetingId: MeetingId,
  issueId: MeetingItemId,
): Promise<void> {
  if (!may.answer(ctx.actor)) return;
  const issue = await tx
    .selectFrom('meeting_item')
    .select('source_id')
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', issueId)
    .where('source_kind', '=', 'signal')
    .executeTakeFirst();
  if (!issue || !isUuid(issue.source_id)) return;
  const decisions = await tx
    .selectFrom('meeting_item')
    .select('text')
    .where('organisation_id', '=', ctx.organisationId)
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'decision')
    .where('issue_id', '=', issueId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (decisions.length === 0) return;
  const signalId = issue.source_id as SignalId;
  const note = decisions
    .map(({ text }) => text)
    .join('; ')
    .slice(0, 2000);
  try {
    const { version } = await readSignal(tx, ctx, signalId);
    await decideOnSignal(ctx, { signalId, version, note });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
