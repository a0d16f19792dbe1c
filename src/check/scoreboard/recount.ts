import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { readKpis } from '#plan/targets/queries.ts';

export type Recounted = { kpis: number; sums: number; changed: boolean };

/**
 * Counts the KPIs of all weeks anew from the log, for whoever doubts the figures; they are shown as they were until a
 * part is done. Each part is half a year and is kept by itself, so that nobody's write waits for all of them. Weeks of
 * what stands (deals without a next action) stay as they were noted.
 * @param step told after each part, of how many
 */
export async function recountKpis(
  ctx: Context,
  step: (done: number, total: number) => void = () => {},
): Promise<Recounted> {
  const before = await ctx.read((tx) => fingerprint(ctx).execute(tx));
  const kpis = await ctx.read((tx) => readKpis(tx, ctx.organisationId));
  const { rows: halves } = await ctx.read((tx) =>
    sql<{ half: IsoDate }>`SELECT kpi_halves(${ctx.organisationId}::uuid) AS half`.execute(tx),
  );
  for (const [at, { half }] of halves.entries()) {
    await ctx.transaction((tx) =>
      sql`SELECT recount_kpis_of_half(${ctx.organisationId}::uuid, ${half}::date, NULL)`.execute(tx),
    );
    step(at + 1, halves.length);
  }
  const after = await ctx.read((tx) => fingerprint(ctx).execute(tx));
  return {
    kpis: kpis.length,
    sums: after.rows[0]?.sums ?? 0,
    changed: JSON.stringify(before.rows) !== JSON.stringify(after.rows),
  };
}

/** The same for the same sums, whatever their order. */
const fingerprint = (ctx: Context) => sql<{ sums: number; marks: string | null }>`
  SELECT count(*)::int AS sums,
    sum(hashtextextended(concat_ws('|', week, kpi_id, member_id, currency, numerator, denominator), 0))::text AS marks
  FROM kpi_sum WHERE organisation_id = ${ctx.organisationId}`;
