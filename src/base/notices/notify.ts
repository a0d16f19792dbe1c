import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { MemberId, NoticeId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import type {} from './table.ts';

export type News = {
  memberId: MemberId;
  /** One word of the slice that tells it: `task.reminder`. */
  kind: string;
  says: Record<Language, string>;
  /** Where to look: `/deals/…`. */
  path: string;
  subjectId?: string | null;
};

/** Tells somebody something by the bell, in this transaction. */
export async function notify(tx: Tx, ctx: Context, news: readonly News[]): Promise<void> {
  if (news.length === 0) return;
  await tx
    .insertInto('notice')
    .values(
      news.map(({ memberId, kind, says, path, subjectId }) => ({
        organisation_id: ctx.organisationId,
        id: newId<NoticeId>(),
        member_id: memberId,
        kind,
        says: JSON.stringify(says),
        path,
        subject_id: subjectId ?? null,
        at: ctx.now,
        read_at: null,
      })),
    )
    .execute();
}
