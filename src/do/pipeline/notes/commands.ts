import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { Post } from '#base/mail/mail.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { NoteId } from '#base/kernel/id.ts';
import { allow, found, sameVersion } from '#base/kernel/refusal.ts';
import { takeBackNotices } from '#base/notices/notify.ts';

import type * as contract from './contract.ts';
import type { Note } from './contract.ts';
import { may } from './policy.ts';
import { getNote } from './read-notes.ts';
import type { NoteTable } from './table.ts';
import { tellMentions } from './tell-mentions.ts';
import { mentionKind } from './words.ts';
import { writeMentions } from './write-mentions.ts';

type Words = Omit<InputOf<typeof contract.addNote>, 'dealId'>;

/** Writes a note on a deal. A colleague may, as a call may be logged. */
export async function addNote(
  ctx: Context,
  { dealId, ...words }: InputOf<typeof contract.addNote>,
  post: Post,
): Promise<Note> {
  return write(ctx, { deal_id: dealId, account_id: null, contact_id: null }, words, post, async (tx) => {
    found(await tx.selectFrom('deal').select('id').where('id', '=', dealId).executeTakeFirst());
  });
}

/** Writes a note on an account. */
export async function addAccountNote(
  ctx: Context,
  { accountId, ...words }: InputOf<typeof contract.addAccountNote>,
  post: Post,
): Promise<Note> {
  return write(ctx, { deal_id: null, account_id: accountId, contact_id: null }, words, post, async (tx) => {
    found(await tx.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst());
  });
}

/** Writes a note on a contact. */
export async function addContactNote(
  ctx: Context,
  { contactId, ...words }: InputOf<typeof contract.addContactNote>,
  post: Post,
): Promise<Note> {
  return write(ctx, { deal_id: null, account_id: null, contact_id: contactId }, words, post, async (tx) => {
    found(await tx.selectFrom('contact').select('id').where('id', '=', contactId).executeTakeFirst());
  });
}

async function write(
  ctx: Context,
  about: Pick<NoteTable, 'deal_id' | 'account_id' | 'contact_id'>,
  words: Words,
  post: Post,
  look: (tx: Tx) => Promise<void>,
): Promise<Note> {
  allow(may.writeNote(ctx.actor));
  return ctx.transaction(async (tx) => {
    await look(tx);
    const id = newId<NoteId>();
    // Whoever deletes the deal at this moment comes first: then there is nothing to note.
    await refuseTaken({}, () =>
      tx
        .insertInto('note')
        .values({
          organisation_id: ctx.organisationId,
          id,
          ...about,
          author_id: memberOf(ctx.actor),
          text: words.text,
          is_pinned: words.pinned ?? false,
          created_at: ctx.now,
          edited_at: null,
        })
        .execute(),
    );
    const told = await writeMentions(tx, ctx, id, words);
    const note = await getNote(tx, ctx, id);
    await audit(tx, ctx, { action: 'note.written', subject: { kind: 'note', id }, after: note });
    await tellMentions(tx, ctx, told, note, post);
    return note;
  });
}

/** Changes one's own note. Who was called in it before is not told again. */
export async function editNote(
  ctx: Context,
  input: InputOf<typeof contract.editNote>,
  post: Post,
): Promise<Note> {
  return ctx.transaction(async (tx) => {
    const before = await lockNote(tx, ctx, input.noteId);
    allow(may.editNote(ctx.actor, { authorId: before.author?.id ?? null }));
    sameVersion(before, input.version);
    await change(tx, ctx, before, { text: input.text, edited_at: ctx.now });
    const told = await writeMentions(tx, ctx, before.id, input);
    const note = await getNote(tx, ctx, before.id);
    await audit(tx, ctx, {
      action: 'note.edited',
      subject: { kind: 'note', id: note.id },
      before,
      after: note,
    });
    await tellMentions(tx, ctx, told, note, post);
    return note;
  });
}

/** Keeps a note at the top of what it is written on, or no longer. */
export async function pinNote(ctx: Context, input: InputOf<typeof contract.pinNote>): Promise<Note> {
  allow(may.pinNote(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockNote(tx, ctx, input.noteId);
    sameVersion(before, input.version);
    await change(tx, ctx, before, { is_pinned: input.pinned });
    const after = await getNote(tx, ctx, before.id);
    await audit(tx, ctx, {
      action: input.pinned ? 'note.pinned' : 'note.unpinned',
      subject: { kind: 'note', id: before.id },
      before,
      after,
    });
    return after;
  });
}

/** Deletes a note. The audit trail keeps what it said. */
export async function deleteNote(ctx: Context, input: InputOf<typeof contract.deleteNote>): Promise<null> {
  return ctx.transaction(async (tx) => {
    const before = await lockNote(tx, ctx, input.noteId);
    allow(may.deleteNote(ctx.actor, { authorId: before.author?.id ?? null }));
    sameVersion(before, input.version);
    await takeBackNotices(tx, ctx, { kind: mentionKind, subjectId: before.id });
    await tx
      .deleteFrom('note')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', before.id)
      .execute();
    await audit(tx, ctx, { action: 'note.deleted', subject: { kind: 'note', id: before.id }, before });
    return null;
  });
}

async function lockNote(tx: Tx, ctx: Context, id: NoteId): Promise<Note> {
  found(
    await tx
      .selectFrom('note')
      .select('id')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  );
  return getNote(tx, ctx, id);
}

async function change(
  tx: Tx,
  ctx: Context,
  before: Note,
  to: { text: string; edited_at: Date } | { is_pinned: boolean },
): Promise<void> {
  await tx
    .updateTable('note')
    .set({ ...to, version: before.version + 1 })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', before.id)
    .execute();
}
