import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';

import type * as contract from './contract.ts';
import { countUnread } from './queries.ts';

/** Marks notices of one's own as read; others are left alone, whoever names them. */
export async function readNotices(
  ctx: Context,
  { noticeIds }: InputOf<typeof contract.readNotices>,
): Promise<{ unread: number }> {
  const me = memberOf(ctx.actor);
  if (me === null) return { unread: 0 };
  return ctx.transaction(async (tx) => {
    let update = tx
      .updateTable('notice')
      .set({ read_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', me)
      .where('read_at', 'is', null);
    if (noticeIds) update = update.where('id', 'in', noticeIds.length > 0 ? noticeIds : [null as never]);
    await update.execute();
    return { unread: await countUnread(tx, ctx, me) };
  });
}
