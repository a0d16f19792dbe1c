import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { MeetingId, MeetingItemId } from '#base/kernel/id.ts';
import { found, Refusal, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { readItem } from '../queries/read-items.ts';
import { refusals } from '../refusals.ts';
import { canVote, mostIssues } from '../rules/issues.ts';
import { canSay } from '../rules/lines.ts';
import type { Item } from '../shapes.ts';
import type { ItemKind } from '../words.ts';
import { answerSignal } from './answer-signal.ts';
import { auditMeeting } from './audit-meeting.ts';
import { enterMeeting, myself, refuse, type LockedMeeting } from './lock-meeting.ts';

const mostLines = 2000;

/** Brings something into a meeting that is planned or going on. What was sent before stands there once. */
export async function addItem(ctx: Context, input: InputOf<typeof contract.addItem>): Promise<Item> {
  const me = myself(ctx);
  return ctx.transaction(async (tx) => {
    const row = await enterMeeting(tx, ctx, input.meetingId);
    const there = await tx
      .selectFrom('meeting_item')
      .select(['id', 'meeting_id', 'author_id'])
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (there) {
      // Somebody else's id is nobody's to send.
      if (there.meeting_id !== row.id || there.author_id !== me) throw new Refusal('not-found');
      return readItem(tx, ctx, there.id);
    }
    stillWritten(row);
    if (!row.parts.some(({ key }) => key === input.partKey)) refuse('no-such-part');
    refuseUnless(canSay({ kind: input.kind, text: input.text, value: input.value ?? null }), refusals);
    await notTooMany(tx, ctx, row.id, input.kind);
    if (input.issueId) await itemOf(tx, ctx, row.id, input.issueId, 'issue');
    const written = await tx
      .insertInto('meeting_item')
      .values({
        organisation_id: ctx.organisationId,
        id: input.id,
        meeting_id: row.id,
        kind: input.kind,
        part_key: input.partKey,
        author_id: me,
        text: input.text,
        value: input.value ?? null,
        state: input.kind === 'issue' ? 'open' : null,
        issue_id: input.issueId ?? null,
        source_kind: null,
        source_path: null,
        source_id: '',
        removed_at: null,
        created_at: ctx.now,
        updated_at: ctx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    // On another screen of one's own the same was said a moment ago.
    if (!written) refuse('said-already');
    const item = await readItem(tx, ctx, input.id);
    await auditMeeting(tx, ctx, row.between_ids, {
      kind: 'meeting-item',
      verb: 'added',
      id: input.id,
      after: item,
    });
    return item;
  });
}

/** Changes a line. Whoever saw an older one is told how it stands now; of a score and a rating everybody has the own. */
export async function editItem(ctx: Context, input: InputOf<typeof contract.editItem>): Promise<Item> {
  const me = myself(ctx);
  return ctx.transaction(async (tx) => {
    const row = await enterMeeting(tx, ctx, input.meetingId);
    stillWritten(row);
    const before = await itemOf(tx, ctx, row.id, input.itemId, null);
    if ((before.kind === 'score' || before.kind === 'rating') && before.author_id !== me)
      throw new Refusal('forbidden');
    const item = await readItem(tx, ctx, input.itemId);
    if (before.version !== input.version)
      throw new Refusal('conflict', { because: 'changed-meanwhile', current: item });
    const text = input.text ?? before.text;
    const value = input.value === undefined ? before.value : input.value;
    refuseUnless(canSay({ kind: before.kind, text, value }), refusals);
    await tx
      .updateTable('meeting_item')
      .set({
        text,
        value,
        ...(input.state !== undefined && before.kind === 'issue' ? { state: input.state } : {}),
        ...(input.removed === undefined ? {} : { removed_at: input.removed ? ctx.now : null }),
        version: before.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', input.itemId)
      .execute();
    if (input.state === 'solved') await answerSignal(tx, ctx, row.id, input.itemId);
    const after = await readItem(tx, ctx, input.itemId);
    await auditMeeting(tx, ctx, row.between_ids, {
      kind: 'meeting-item',
      verb: input.removed ? 'removed' : 'edited',
      id: input.itemId,
      before: item,
      after,
    });
    return after;
  });
}

/** Votes for what goes first, or takes it back; twice the same does nothing more. */
export async function voteFor(
  ctx: Context,
  { meetingId, itemId, vote }: InputOf<typeof contract.voteFor>,
): Promise<Item> {
  const me = myself(ctx);
  return ctx.transaction(async (tx) => {
    const row = await enterMeeting(tx, ctx, meetingId);
    stillWritten(row);
    await itemOf(tx, ctx, row.id, itemId, 'issue');
    const place = {
      organisation_id: ctx.organisationId,
      meeting_id: row.id,
      item_id: itemId,
      member_id: me,
    };
    const own = await tx
      .selectFrom('meeting_vote')
      .select('item_id')
      .where('organisation_id', '=', ctx.organisationId)
      .where('meeting_id', '=', row.id)
      .where('member_id', '=', me)
      .execute();
    const given = own.some(({ item_id }) => item_id === itemId);
    if (vote && !given) {
      refuseUnless(canVote(own.length), refusals);
      await tx.insertInto('meeting_vote').values(place).execute();
    }
    if (!vote && given)
      await tx
        .deleteFrom('meeting_vote')
        .where('organisation_id', '=', ctx.organisationId)
        .where('meeting_id', '=', row.id)
        .where('item_id', '=', itemId)
        .where('member_id', '=', me)
        .execute();
    await auditMeeting(tx, ctx, row.between_ids, {
      kind: 'meeting-item',
      verb: 'voted',
      id: itemId,
      before: { vote: given },
      after: { vote },
    });
    return readItem(tx, ctx, itemId);
  });
}

/** Lines come in until a meeting is closed: before it begins too, so that everybody can prepare. */
function stillWritten({ status }: LockedMeeting): void {
  if (status === 'closed' || status === 'skipped') refuse('ended');
}

async function notTooMany(tx: Tx, ctx: Context, meetingId: MeetingId, kind: ItemKind): Promise<void> {
  const { all, issues } = await tx
    .selectFrom('meeting_item')
    .select((of) => [
      of.fn.countAll<number>().as('all'),
      of.fn.countAll<number>().filterWhere('kind', '=', 'issue').as('issues'),
    ])
    .where('organisation_id', '=', ctx.organisationId)
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (kind === 'issue' && issues >= mostIssues) refuse('too-many-issues');
  if (all >= mostLines) refuse('too-many-lines');
}

async function itemOf(tx: Tx, ctx: Context, meetingId: MeetingId, id: MeetingItemId, kind: ItemKind | null) {
  let query = tx
    .selectFrom('meeting_item')
    .select(['id', 'kind', 'author_id', 'text', 'value', 'version'])
    .where('organisation_id', '=', ctx.organisationId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .forUpdate();
  if (kind !== null) query = query.where('kind', '=', kind);
  return found(await query.executeTakeFirst());
}
