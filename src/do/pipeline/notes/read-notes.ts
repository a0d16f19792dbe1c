import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/accounts/table.ts';
import type {} from '#base/directory/people/table.ts';
import type { MemberId, NoteId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { named } from '../queries/deal-row.ts';
import type {} from '../table.ts';
import type { Note } from './contract.ts';
import { may } from './policy.ts';
import type {} from './table.ts';

/** Notes with their author, what they are about and whom they mention; `n` is the note. */
export function notesQuery(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('note as n')
    .leftJoin('deal', (on) =>
      on.onRef('deal.organisation_id', '=', 'n.organisation_id').onRef('deal.id', '=', 'n.deal_id'),
    )
    .leftJoin('account', (on) =>
      on.onRef('account.organisation_id', '=', 'n.organisation_id').onRef('account.id', '=', 'n.account_id'),
    )
    .leftJoin('contact', (on) =>
      on.onRef('contact.organisation_id', '=', 'n.organisation_id').onRef('contact.id', '=', 'n.contact_id'),
    )
    .leftJoin('member', (on) =>
      on.onRef('member.organisation_id', '=', 'n.organisation_id').onRef('member.id', '=', 'n.author_id'),
    )
    .where('n.organisation_id', '=', ctx.organisationId)
    .select([
      'n.id',
      'n.deal_id',
      'deal.title',
      'n.account_id',
      'account.name as account_name',
      'n.contact_id',
      'contact.name as contact_name',
      'n.text',
      'n.author_id',
      'member.name as author_name',
      'n.is_pinned',
      'n.created_at',
      'n.edited_at',
      'n.version',
      sql<{ id: MemberId; name: string }[]>`coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', x.member_id, 'name', x.name) ORDER BY x.name, x.member_id)
        FROM note_mention x WHERE x.organisation_id = n.organisation_id AND x.note_id = n.id), '[]')`.as(
        'mentions',
      ),
      // Whole microseconds since 1970: a JavaScript date would lose the place in the order.
      sql<number>`(extract(epoch FROM n.created_at) * 1000000)::bigint`.as('micros'),
    ]);
}

type Raw = Awaited<ReturnType<ReturnType<typeof notesQuery>['execute']>>[number];

export function toNote(ctx: Context, raw: Raw): Note {
  const written = { authorId: raw.author_id };
  return {
    id: raw.id,
    deal: raw.deal_id === null ? null : { id: raw.deal_id, title: raw.title ?? '' },
    account: named(raw.account_id, raw.account_name),
    contact: named(raw.contact_id, raw.contact_name),
    text: raw.text,
    author: named(raw.author_id, raw.author_name),
    mentions: raw.mentions,
    pinned: raw.is_pinned,
    at: raw.created_at.toISOString(),
    editedAt: raw.edited_at?.toISOString() ?? null,
    version: raw.version,
    may: {
      edit: may.editNote(ctx.actor, written),
      delete: may.deleteNote(ctx.actor, written),
      pin: may.pinNote(ctx.actor),
    },
  };
}

/** One note; what every write answers. */
export async function getNote(tx: Tx, ctx: Context, id: NoteId): Promise<Note> {
  return toNote(ctx, found(await notesQuery(tx, ctx).where('n.id', '=', id).executeTakeFirst()));
}

/** The newest notes for which a condition on `n` holds. */
export async function readNotes(
  tx: Tx,
  ctx: Context,
  condition: RawBuilder<SqlBool>,
  limit: number,
): Promise<{ micros: number; id: NoteId; note: Note }[]> {
  const rows = await notesQuery(tx, ctx)
    .where(condition)
    .orderBy('n.created_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((raw) => ({ micros: raw.micros, id: raw.id, note: toNote(ctx, raw) }));
}
