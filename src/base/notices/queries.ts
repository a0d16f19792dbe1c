import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { Notice } from './contract.ts';
import type {} from './table.ts';

const shown = 50;

/** What a member was told, newest first; nobody else sees it. Who is no member was told nothing. */
export async function listNotices(ctx: Context): Promise<{ notices: Notice[]; unread: number }> {
  const me = memberOf(ctx.actor);
  if (me === null) return { notices: [], unread: 0 };
  return ctx.read(async (tx) => {
    const rows = await tx
      .selectFrom('notice')
      .select(['id', 'kind', 'says', 'quote', 'path', 'at', 'read_at'])
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', me)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(shown)
      .execute();
    return {
      notices: rows.map(({ at, read_at, ...rest }) => ({
        ...rest,
        at: at.toISOString(),
        read: read_at !== null,
      })),
      unread: await countUnread(tx, ctx, me),
    };
  });
}

export async function countUnread(tx: Tx, ctx: Context, me: MemberId): Promise<number> {
  const { count } = await tx
    .selectFrom('notice')
    .select(sql<number>`count(*)`.as('count'))
    .where('organisation_id', '=', ctx.organisationId)
    .where('member_id', '=', me)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
