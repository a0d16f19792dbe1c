import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { notify, type News } from '#base/notices/notify.ts';

import { signalMessages } from '../messages.ts';
import type { Made } from './keep-signals.ts';

/**
 * Tells of new signals by the bell, once each and only of those that are hardly chance: whom they concern, and in one
 * line together those who lead.
 */
export async function tellSignals(tx: Tx, ctx: Context, made: Made): Promise<void> {
  const worth = made.filter(({ finding, side }) => finding.strength !== 'weak' && side !== 'without');
  if (worth.length === 0) return;
  const leaders = await tx
    .selectFrom('member')
    .where('organisation_id', '=', ctx.organisationId)
    .where('archived_at', 'is', null)
    .where('access', 'in', ['administrator', 'manager'])
    .select('id')
    .execute();
  const [first] = worth;
  const news: News[] = leaders.map(({ id }) => ({
    memberId: id,
    kind: 'signal.found',
    says: {
      nl: signalMessages.newSignals.nl(worth.length),
      en: signalMessages.newSignals.en(worth.length),
    },
    path: worth.length === 1 && first ? `/signals/${first.id}` : '/signals',
    subjectId: null,
  }));
  const leading = new Set<MemberId>(leaders.map(({ id }) => id));
  for (const { id, finding } of worth) {
    const { subject } = finding;
    if (subject.kind !== 'member' || leading.has(subject.memberId)) continue;
    news.push({
      memberId: subject.memberId,
      kind: 'signal.found',
      says: { nl: signalMessages.aboutYou.nl, en: signalMessages.aboutYou.en },
      path: `/signals/${id}`,
      subjectId: id,
    });
  }
  await notify(tx, ctx, news);
}
