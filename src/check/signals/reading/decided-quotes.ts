import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { startOfWeek, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { Series } from '../rules/series.ts';
import { countsFor, type Watched } from './subjects.ts';

/** The name of our own figure: of the quotes that were decided on in a week, how many became an order. */
export const decidedQuotes = 'decided-quotes';
/** The KPI that it stands for, by its code: its fall shows here sooner. */
export const quoteToCustomer = 'quote-to-customer';

/**
 * Orders out of quotes by the week of the decision, for each of the watched. Unlike quotes followed from the week in
 * which they were made, nothing in it still has to ripen, so that a fall shows as soon as there is one. A deal had a
 * quote where a quote was logged on it, made in Cadans, or where it stood in a phase that customers decide in.
 */
export async function readDecidedQuotes(
  tx: Tx,
  ctx: Context,
  weeks: readonly WeekId[],
  watched: readonly Watched[],
): Promise<Series[]> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return [];
  const { rows } = await sql<{ week: IsoDate; memberId: MemberId | null; won: number; decided: number }>`
    WITH decided AS MATERIALIZED (
      SELECT d.id, d.owner_id, d.status, date_trunc('week', d.closed_on::timestamp)::date AS week
      FROM deal d
      WHERE d.organisation_id = ${ctx.organisationId} AND d.status <> 'open'
        AND d.closed_on >= ${startOfWeek(first)}::date AND d.closed_on < ${startOfWeek(last)}::date + 7),
    quoted AS (
      SELECT a.deal_id AS id FROM activity a
      WHERE a.organisation_id = ${ctx.organisationId} AND a.kind = 'quote' AND a.status = 'done'
        AND a.on_date >= ${startOfWeek(first)}::date - 366 AND a.deal_id IS NOT NULL
      UNION
      SELECT q.deal_id FROM quote q WHERE q.organisation_id = ${ctx.organisationId})
    SELECT decided.week, decided.owner_id AS "memberId", count(*)::int AS decided,
      (count(*) FILTER (WHERE decided.status = 'won'))::int AS won
    FROM decided JOIN quoted USING (id)
    GROUP BY 1, 2`.execute(tx);
  const place = new Map(weeks.map((week, at) => [startOfWeek(week), at]));
  return watched.map((one) => {
    const some = weeks.map(() => 0);
    const all = weeks.map(() => 0);
    for (const row of rows) {
      const at = place.get(row.week);
      if (at === undefined || !countsFor(one, row.memberId)) continue;
      some[at] = (some[at] ?? 0) + row.won;
      all[at] = (all[at] ?? 0) + row.decided;
    }
    return {
      figure: decidedQuotes,
      subject: one.subject,
      form: 'part',
      unit: 'part',
      better: 'higher',
      weeks,
      some,
      all,
      targets: weeks.map(() => null),
    };
  });
}
