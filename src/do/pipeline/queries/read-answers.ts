import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { quoteLabel } from '../quotes/rules/quote-number.ts';
import type {} from '../quotes/table.ts';
import type {} from '../table.ts';
import { named } from './deal-row.ts';
import type { Entry } from './get-timeline.ts';
import { before, type Moment } from './moment.ts';
import type { Belonging } from './timeline-of.ts';

/** What customers said to quotes, newest first. */
export async function readAnswers(
  tx: Tx,
  ctx: Context,
  of: Belonging,
  after: Moment | null,
  limit: number,
): Promise<Entry[]> {
  let query = tx
    .selectFrom('quote as q')
    .innerJoin('deal', (on) =>
      on.onRef('deal.organisation_id', '=', 'q.organisation_id').onRef('deal.id', '=', 'q.deal_id'),
    )
    .leftJoin('member', (on) =>
      on.onRef('member.organisation_id', '=', 'q.organisation_id').onRef('member.id', '=', 'q.decided_by_id'),
    )
    .where('q.organisation_id', '=', ctx.organisationId)
    .where(of.ofDeal(sql.ref('q.deal_id')))
    .where('q.decided_at', 'is not', null)
    .select([
      'q.id',
      'q.year',
      'q.number',
      'q.revision',
      'q.refusal',
      'q.deal_id',
      'deal.title',
      'q.status',
      'q.decided_by_id',
      'member.name',
      sql<Date>`q.decided_at`.as('at'),
      sql<number>`(extract(epoch FROM q.decided_at) * 1000000)::bigint`.as('micros'),
    ])
    .orderBy('q.decided_at', 'desc')
    .orderBy('q.id', 'desc')
    .limit(limit);
  if (after) query = query.where(before(sql.ref('q.decided_at'), sql.ref('q.id'), after));
  return (await query.execute()).map((raw) => ({
    micros: raw.micros,
    id: raw.id,
    row: {
      type: 'answer',
      answer: {
        id: raw.id,
        label: quoteLabel(raw),
        accepted: raw.refusal === null,
        reason: raw.refusal,
        deal: { id: raw.deal_id, title: raw.title },
        at: raw.at.toISOString(),
        by: named(raw.decided_by_id, raw.name),
      },
    },
  }));
}
