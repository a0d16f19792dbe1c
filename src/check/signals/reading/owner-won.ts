import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addDays, type IsoDate } from '#base/kernel/date.ts';

import type { WonByOwner } from '../rules/find-owner-share.ts';
import type { People } from './subjects.ts';

const quarter = 91;

/** What was won in the last four quarters in the organisation's own currency, by the owner and by all; null without an owner. */
export async function readOwnerWon(tx: Tx, ctx: Context, people: People): Promise<WonByOwner | null> {
  const owner = people.members.find(({ isOwner, archived }) => isOwner && !archived);
  if (!owner) return null;
  const from = addDays(ctx.today, -4 * quarter);
  const { rows } = await sql<{ at: number; own: number; all: number; ownDeals: number; allDeals: number }>`
    SELECT (d.closed_on - ${from}::date) / ${quarter} AS at,
      coalesce(sum(d.amount_cents), 0)::bigint AS all, count(*)::int AS "allDeals",
      coalesce(sum(d.amount_cents) FILTER (WHERE d.owner_id = ${owner.id}), 0)::bigint AS own,
      (count(*) FILTER (WHERE d.owner_id = ${owner.id}))::int AS "ownDeals"
    FROM deal d
    WHERE d.organisation_id = ${ctx.organisationId} AND d.status = 'won' AND d.currency = ${ctx.organisation.currency}
      AND d.closed_on >= ${from}::date AND d.closed_on < ${ctx.today}::date
    GROUP BY 1`.execute(tx);
  const sum = (of: 'own' | 'all' | 'ownDeals' | 'allDeals') =>
    rows.reduce((total, row) => total + row[of], 0);
  const quarters = [0, 1, 2, 3].map((at): { from: IsoDate; own: number; all: number } => {
    const row = rows.find((each) => each.at === at);
    return { from: addDays(from, at * quarter), own: row?.own ?? 0, all: row?.all ?? 0 };
  });
  return {
    memberId: owner.id,
    own: { cents: sum('own'), deals: sum('ownDeals') },
    all: { cents: sum('all'), deals: sum('allDeals') },
    quarters,
  };
}
