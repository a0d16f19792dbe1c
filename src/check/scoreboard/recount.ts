import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import { readKpis } from '#plan/targets/queries.ts';

export type Recounted = { kpis: number; sums: number; changed: boolean };

/**
 * In so many parts: each is kept by itself, and nobody's write waits for both. Each reads the whole log, so more parts
 * would take longer together.
 */
const parts = 2;

/**
 * Counts the KPIs of all weeks anew from the log, for whoever doubts the figures; they are shown as they were until a
 * part is done. Weeks of what stands (deals without a next action) stay as they were noted.
 * @param step told after each part, of how many
 */
export async function recountKpis(
  ctx: Context,
  step: (done: number, total: number) => void = () => {},
): Promise<Recounted> {
  const before = await ctx.read((tx) => fingerprint(ctx).execute(tx));
  const kpis = await ctx.read((tx) => readKpis(tx, ctx.organisationId));
  const size = Math.max(1, Math.ceil(kpis.length / parts));
  for (let at = 0; at < kpis.length; at += size) {
    const ids = kpis.slice(at, at + size).map(({ id }) => id);
    await ctx.transaction((tx) =>
      sql`SELECT recount_kpis(${ctx.organisationId}::uuid, ${ids}::uuid[])`.execute(tx),
    );
    step(Math.min(kpis.length, at + size), kpis.length);
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
