import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import {
  accountLikeness,
  contactLikeness,
  leastLikeness,
  type LikenessSort,
} from '#base/directory/accounts/rules/likeness.ts';
import type { OutputOf } from '#base/http/contract.ts';

import type { Pair } from '../contract.ts';
import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import type { MergedKind } from '../rules/parts.ts';
import { readSides } from './read-sides.ts';

const mostShown = 100;
const mostScored = 400;

/** A key that more than this many share tells nothing: the telephone of a business park, a name like a trade. */
const mostHolders = 12;

type Candidate = { low: string; high: string; sorts: LikenessSort[] };

/** Those that look alike, two by two, the likeliest first, without those that somebody decided about. */
export async function listDuplicates(
  ctx: Context,
  kind: MergedKind,
): Promise<OutputOf<typeof contract.listDuplicates>> {
  const pairs = await ctx.read(async (tx) => {
    const candidates = await candidatesFor(tx, ctx, kind);
    const sides = await readSides(tx, ctx, kind, [
      ...new Set(candidates.flatMap(({ low, high }) => [low, high])),
    ]);
    return candidates.flatMap(({ low, high, sorts }): Pair[] => {
      const [a, b] = [sides.get(low), sides.get(high)];
      if (!a || !b) return [];
      const likeness =
        kind === 'account' ? accountLikeness(a.row, b.row, sorts) : contactLikeness(a.row, b.row, sorts);
      return likeness.score < leastLikeness ? [] : [{ a: a.side, b: b.side, ...likeness }];
    });
  });
  const sorted = pairs.sort((x, y) => y.score - x.score || (x.a.name < y.a.name ? -1 : 1));
  return {
    pairs: sorted.slice(0, mostShown),
    more: sorted.length > mostShown,
    may: { judge: may.judge(ctx.actor) },
  };
}

/** The pairs with the most and the strongest keys in common. One walk along the index of keys. */
async function candidatesFor(tx: Tx, ctx: Context, kind: MergedKind): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    WITH held AS MATERIALIZED (
      SELECT sort, array_agg(id) AS ids FROM likeness_key
      WHERE organisation_id = ${ctx.organisationId} AND kind = ${kind}
      GROUP BY sort, key HAVING count(*) BETWEEN 2 AND ${mostHolders}),
    pairs AS (
      SELECT least(x.id, y.id) AS low, greatest(x.id, y.id) AS high, array_agg(DISTINCT held.sort) AS sorts
      FROM held, unnest(held.ids) WITH ORDINALITY x (id, place), unnest(held.ids) WITH ORDINALITY y (id, place)
      WHERE x.place < y.place GROUP BY 1, 2)
    SELECT low, high, sorts FROM pairs
    WHERE sorts <> '{sound}' AND NOT EXISTS (
      SELECT FROM likeness_verdict v
      WHERE v.organisation_id = ${ctx.organisationId} AND v.kind = ${kind} AND v.low_id = low AND v.high_id = high
        AND (v.until IS NULL OR v.until > ${ctx.today}))
    ORDER BY
      (SELECT sum(CASE sort WHEN 'chamber' THEN 6 WHEN 'vat' THEN 6 WHEN 'email' THEN 5 WHEN 'name' THEN 3
        WHEN 'sound' THEN 1 ELSE 2 END) FROM unnest(sorts) sort) DESC, low, high
    LIMIT ${mostScored}`.execute(tx);
  return rows;
}
