import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type {} from '#base/notices/table.ts';

import { readMoment, writeMoment } from '../queries/moment.ts';
import type * as contract from './contract.ts';
import { notesQuery, toNote } from './read-notes.ts';
import type {} from './table.ts';
import { mentionKind } from './words.ts';

/** The bell knows what was seen. */
const unreadMention = sql<boolean>`EXISTS (
  SELECT FROM notice t
  WHERE t.organisation_id = n.organisation_id AND t.subject_id = n.id AND t.kind = ${mentionKind}
    AND t.member_id = m.member_id AND t.read_at IS NULL)`;

/** The notes in which whoever asks is called, by when that was, newest first. */
export async function listMentions(
  ctx: Context,
  asked: InputOf<typeof contract.listMentions>,
): Promise<OutputOf<typeof contract.listMentions>> {
  const me = memberOf(ctx.actor);
  const limit = asked.limit ?? 20;
  const after = asked.cursor === undefined ? null : readMoment('mentions', asked.cursor);
  return ctx.read(async (tx) => {
    let query = notesQuery(tx, ctx)
      .innerJoin('note_mention as m', (on) =>
        on.onRef('m.organisation_id', '=', 'n.organisation_id').onRef('m.note_id', '=', 'n.id'),
      )
      .where('m.member_id', '=', me)
      .select([
        unreadMention.as('unseen'),
        sql<number>`(extract(epoch FROM m.created_at) * 1000000)::bigint`.as('called_micros'),
      ])
      .orderBy('m.created_at', 'desc')
      .orderBy('m.note_id', 'desc')
      .limit(limit + 1);
    if (after)
      query = query.where(
        sql<boolean>`(m.created_at, m.note_id)
          < (timestamptz 'epoch' + ${after.micros} * interval '1 microsecond', ${after.id}::uuid)`,
      );
    const rows = await query.execute();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).map((row) => ({ ...toNote(ctx, row), seen: !row.unseen })),
      unseen: await countUnseen(tx, ctx),
      next: last ? writeMoment('mentions', { micros: last.called_micros, id: last.id }) : null,
    };
  });
}

export async function countMentions(ctx: Context): Promise<{ unseen: number }> {
  return ctx.read(async (tx) => ({ unseen: await countUnseen(tx, ctx) }));
}

/** Whoever acts has seen these mentions; of others nothing is changed. What one has seen is not audited. */
export async function seeMentions(
  ctx: Context,
  { noteIds }: InputOf<typeof contract.seeMentions>,
): Promise<{ unseen: number }> {
  return ctx.transaction(async (tx) => {
    let seen = tx
      .updateTable('notice')
      .set({ read_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', memberOf(ctx.actor))
      .where('kind', '=', mentionKind)
      .where('read_at', 'is', null);
    if (noteIds) seen = seen.where(sql<boolean>`subject_id = ANY (${noteIds}::uuid[])`);
    await seen.execute();
    return { unseen: await countUnseen(tx, ctx) };
  });
}

async function countUnseen(tx: Tx, ctx: Context): Promise<number> {
  const { unseen } = await tx
    .selectFrom('notice')
    .where('organisation_id', '=', ctx.organisationId)
    .where('member_id', '=', memberOf(ctx.actor))
    .where('kind', '=', mentionKind)
    .where('read_at', 'is', null)
    .select((rows) => rows.fn.countAll<number>().as('unseen'))
    .executeTakeFirstOrThrow();
  return unseen;
}
