import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { beyondSight } from '#base/db/sight.ts';
import type { MemberId, NoticeId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import type {} from './table.ts';

export type News = {
  memberId: MemberId;
  /** One word of the slice that tells it: `task.reminder`. */
  kind: string;
  says: Record<Language, string>;
  /** What somebody wrote, of which the notice speaks; its beginning is shown. */
  quote?: string | null;
  /** Where to look: `/deals/…`. */
  path: string;
  subjectId?: string | null;
};

const longestQuote = 280;

/** Tells somebody something by the bell, in this transaction. */
export async function notify(tx: Tx, ctx: Context, news: readonly News[]): Promise<void> {
  if (news.length === 0) return;
  await tx
    .insertInto('notice')
    .values(
      news.map(({ memberId, kind, says, quote, path, subjectId }) => ({
        organisation_id: ctx.organisationId,
        id: newId<NoticeId>(),
        member_id: memberId,
        kind,
        says: JSON.stringify(says),
        quote: quote ? beginning(quote) : null,
        path,
        subject_id: subjectId ?? null,
        at: ctx.now,
        read_at: null,
      })),
    )
    .execute();
}

/**
 * Takes back what was told about something: it is no longer so, or nothing is left to look at.
 * @param of whose; everybody's where nobody is named
 */
export async function takeBackNotices(
  tx: Tx,
  ctx: Context,
  about: { kind: string; subjectId: string; of?: readonly MemberId[] },
): Promise<void> {
  if (about.of?.length === 0) return;
  let gone = tx
    .deleteFrom('notice')
    .where('organisation_id', '=', ctx.organisationId)
    .where('subject_id', '=', about.subjectId)
    .where('kind', '=', about.kind);
  if (about.of) gone = gone.where('member_id', 'in', about.of);
  // Also from the bells of others.
  await beyondSight(tx, () => gone.execute());
}

function beginning(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1).trimEnd()}…`;
}
