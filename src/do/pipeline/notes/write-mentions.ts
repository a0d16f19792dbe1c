import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { lookingAs } from '#base/db/sight.ts';
import type {} from '#base/directory/people/table.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId, NoteId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { takeBackNotices } from '#base/notices/notify.ts';

import { mentionedMembers } from './rules/find-mentions.ts';
import type {} from './table.ts';
import { mentionKind } from './words.ts';

/** Somebody who was called for the first time, and where a letter would reach that person. */
export type Told = { id: MemberId; name: string; email: string | null; language: Language };

/**
 * Keeps whom a note calls by name, and forgets whom it calls no more. Oneself one does not call.
 * What the bell told those who are no longer called is taken back.
 * @returns those who are newly called
 */
export async function writeMentions(
  tx: Tx,
  ctx: Context,
  noteId: NoteId,
  { text, mentions = [] }: { text: string; mentions?: readonly MemberId[] | undefined },
): Promise<Told[]> {
  const members = text.includes('@')
    ? await tx
        .selectFrom('member')
        .where('organisation_id', '=', ctx.organisationId)
        .where('archived_at', 'is', null)
        .select(['id', 'name', 'email', 'language'])
        .execute()
    : [];
  const named = mentionedMembers(text, members, mentions).filter(({ id }) => id !== memberOf(ctx.actor));
  const called = await thoseWhoSee(tx, noteId, named);
  const ids = called.map(({ id }) => id);
  let forget = tx
    .deleteFrom('note_mention')
    .where('organisation_id', '=', ctx.organisationId)
    .where('note_id', '=', noteId);
  if (ids.length > 0) forget = forget.where('member_id', 'not in', ids);
  const forgotten = await forget.returning('member_id').execute();
  await takeBackNotices(tx, ctx, {
    kind: mentionKind,
    subjectId: noteId,
    of: forgotten.map((row) => row.member_id),
  });
  if (called.length === 0) return [];
  const added = await tx
    .insertInto('note_mention')
    .values(
      called.map(({ id, name }) => ({
        organisation_id: ctx.organisationId,
        note_id: noteId,
        member_id: id,
        name,
        created_at: ctx.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['organisation_id', 'note_id', 'member_id']).doNothing())
    .returning('member_id')
    .execute();
  return members.filter(({ id }) => added.some((row) => row.member_id === id));
}

/** Of those who are named, who may read the note: nobody is called to what they do not see. */
async function thoseWhoSee<Named extends { id: MemberId }>(
  tx: Tx,
  noteId: NoteId,
  named: readonly Named[],
): Promise<Named[]> {
  const seeing: Named[] = [];
  for (const one of named) {
    const query = tx.selectFrom('note').select('id').where('id', '=', noteId);
    if (await lookingAs(tx, one.id, () => query.executeTakeFirst())) seeing.push(one);
  }
  return seeing;
}
