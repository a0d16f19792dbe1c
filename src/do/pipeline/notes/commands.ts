import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { Mail } from '#base/mail/mail.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { NoteId } from '#base/kernel/id.ts';
import { allow, found, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { Note } from './contract.ts';
import { mentionLetter } from './mention-letter.ts';
import { may } from './policy.ts';
import { getNote } from './read-notes.ts';
import type {} from './table.ts';
import { writeMentions, type Told } from './write-mentions.ts';

/** How those who are called for the first time are told besides: by a letter, where mail is set. */
export type Telling = { mail: Mail; address: string };

/** Writes a note on a deal. A colleague may, as a call may be logged. */
export async function addNote(
  ctx: Context,
  input: InputOf<typeof contract.addNote>,
  telling: Telling,
): Promise<Note> {
  allow(may.writeNote(ctx.actor));
  return ctx.transaction(async (tx) => {
    found(await tx.selectFrom('deal').select('id').where('id', '=', input.dealId).executeTakeFirst());
    const id = newId<NoteId>();
    // Whoever deletes the deal at this moment comes first: then there is nothing to note.
    await refuseTaken({}, () =>
      tx
        .insertInto('note')
        .values({
          organisation_id: ctx.organisationId,
          id,
          deal_id: input.dealId,
          author_id: memberOf(ctx.actor),
          text: input.text,
          is_pinned: input.pinned ?? false,
          created_at: ctx.now,
          edited_at: null,
        })
        .execute(),
    );
    const told = await writeMentions(tx, ctx, id, input);
    const note = await getNote(tx, ctx, id);
    await audit(tx, ctx, { action: 'note.written', subject: { kind: 'note', id }, after: note });
    await tell(tx, told, note, telling);
    return note;
  });
}

/** Changes one's own note. Who was called in it before is not told again. */
export async function editNote(
  ctx: Context,
  input: InputOf<typeof contract.editNote>,
  telling: Telling,
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
    await tell(tx, told, note, telling);
    return note;
  });
}

/** Keeps a note at the top of its deal, or no longer. */
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

async function tell(tx: Tx, told: readonly Told[], note: Note, { mail, address }: Telling): Promise<void> {
  for (const each of told) {
    const letter = mentionLetter(each, note, address);
    if (letter) await mail.post(tx, letter);
  }
}
