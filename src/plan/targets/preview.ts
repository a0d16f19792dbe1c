import { sql } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { startOfWeek, weekOf, weeksEnding, type IsoDate } from '#base/kernel/date.ts';
import { allow, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { definitionsInForce, valuesOf, weekInTable } from './queries.ts';
import { refusals } from './refusals.ts';
import {
  canDefine,
  isRatio,
  unitOfCount,
  unitOfRatio,
  type KpiDefinition,
  type KpiId,
  type KpiUnit,
} from './rules/definition.ts';
import type {} from './table.ts';

const weeksShown = 13;

/** What a definition would have counted in the last thirteen weeks. Nothing of it is kept. */
export async function previewKpi(
  ctx: Context,
  { definition }: InputOf<typeof contract.previewKpi>,
): Promise<OutputOf<typeof contract.previewKpi>> {
  allow(may.defineKpis(ctx.actor));
  const weeks = weeksEnding(weekOf(ctx.today), weeksShown);
  let answer: OutputOf<typeof contract.previewKpi> = { unit: 'count', weeks: [] };
  // The transaction may be one of many writes: what was only tried goes before it ends.
  await ctx.transaction(async (tx) => {
    await sql`SAVEPOINT tried`.execute(tx);
    try {
      const others = await definitionsInForce(tx, ctx.organisationId);
      refuseUnless(canDefine(null, definition, others), refusals);
      const kpiId = await tryOut(tx, ctx, definition);
      const mondays = weeks.map(startOfWeek);
      const upper = isRatio(definition) ? definition.numeratorId : kpiId;
      const lower = isRatio(definition) ? definition.denominatorId : null;
      const counted =
        isRatio(definition) && definition.way === 'cohort'
          ? await countCohort(tx, ctx, definition.numeratorId, definition.denominatorId, mondays)
          : await countWeeks(tx, ctx, upper, lower, mondays);
      answer = {
        unit: unitOf(definition, others),
        weeks: weeks.map((week, at) => {
          const of = counted.find((row) => row.week === mondays[at]);
          return {
            week,
            numerator: of?.upper ?? 0,
            denominator: isRatio(definition) ? (of?.lower ?? 0) : null,
          };
        }),
      };
    } finally {
      await sql`ROLLBACK TO SAVEPOINT tried`.execute(tx);
    }
  });
  return answer;
}

async function tryOut(tx: Tx, ctx: Context, definition: KpiDefinition): Promise<KpiId> {
  const id = newId<KpiId>();
  await tx
    .insertInto('kpi')
    .values({
      organisation_id: ctx.organisationId,
      id,
      code: null,
      name: '{}',
      roles: [],
      is_leading: false,
      better: 'higher',
      owner_id: null,
      place: 0,
      retired_at: null,
    })
    .execute();
  await tx
    .insertInto('kpi_definition')
    .values({
      organisation_id: ctx.organisationId,
      id: newId<string>(),
      kpi_id: id,
      from_week: weekInTable(null),
      ...valuesOf(definition),
    })
    .execute();
  return id;
}

type Counted = { week: IsoDate; upper: number; lower: number };

const everybody = (ctx: Context, mondays: readonly IsoDate[]) => sql`ARRAY(
  SELECT (w.week, m.id)::kpi_group FROM unnest(${mondays}::date[]) w (week) CROSS JOIN (
    SELECT id FROM member WHERE organisation_id = ${ctx.organisationId}
    UNION ALL SELECT '00000000-0000-0000-0000-000000000000'::uuid) m)`;

async function countWeeks(
  tx: Tx,
  ctx: Context,
  upper: KpiId,
  lower: KpiId | null,
  mondays: readonly IsoDate[],
): Promise<Counted[]> {
  const value = (of: KpiId | null) => sql`coalesce(sum(g.value) FILTER (WHERE g.kpi_id = ${of}), 0)::bigint`;
  const { rows } = await sql<Counted>`
    SELECT g.week, ${value(upper)} AS upper, ${value(lower)} AS lower FROM (
      SELECT h.week, h.kpi_id, h.member_id, CASE h.measure
        WHEN 'accounts' THEN count(DISTINCT h.account_id)
        WHEN 'deals' THEN count(DISTINCT h.deal_id)
        ELSE sum(h.value) FILTER (WHERE h.currency IN ('---', ${ctx.organisation.currency})) END AS value
      FROM kpi_hits(${ctx.organisationId}, ${everybody(ctx, mondays)}, ARRAY[${upper}, ${lower}]::uuid[]) h
      GROUP BY h.week, h.kpi_id, h.member_id, h.measure
      UNION ALL
      SELECT ${mondays.at(-1)}::date, k.kpi_id, m.id, (SELECT count(*) FROM kpi_deals_without_next_action(k, m.id))
      FROM kpi_definition k CROSS JOIN (
        SELECT id FROM member WHERE organisation_id = ${ctx.organisationId}
        UNION ALL SELECT '00000000-0000-0000-0000-000000000000'::uuid) m
      WHERE k.organisation_id = ${ctx.organisationId} AND k.kpi_id = ANY (ARRAY[${upper}, ${lower}]::uuid[])
        AND k.event = 'without-next-action') g
    GROUP BY g.week`.execute(tx);
  return rows;
}

async function countCohort(
  tx: Tx,
  ctx: Context,
  upper: KpiId,
  lower: KpiId,
  mondays: readonly IsoDate[],
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    SELECT c.week, count(*) FILTER (WHERE kpi_deal_reached(o, c.deal_id, c.day, ${ctx.organisation.timeZone}))::bigint AS upper,
      count(*)::bigint AS lower
    FROM (
      SELECT h.week, h.member_id, h.deal_id, min(h.day) AS day
      FROM kpi_hits(${ctx.organisationId}, ${everybody(ctx, mondays)}, ARRAY[${lower}]::uuid[]) h
      WHERE h.deal_id IS NOT NULL GROUP BY 1, 2, 3) c
    JOIN kpi_definition o ON o.organisation_id = ${ctx.organisationId} AND o.kpi_id = ${upper}
      AND o.from_week = (SELECT max(l.from_week) FROM kpi_definition l
        WHERE l.organisation_id = o.organisation_id AND l.kpi_id = o.kpi_id)
    GROUP BY c.week`.execute(tx);
  return rows;
}

function unitOf(definition: KpiDefinition, others: ReadonlyMap<KpiId, KpiDefinition>): KpiUnit {
  if (!isRatio(definition)) return unitOfCount(definition);
  const part = (id: KpiId) => {
    const of = others.get(id);
    return of && !isRatio(of) ? unitOfCount(of) : 'count';
  };
  return unitOfRatio(part(definition.numeratorId), part(definition.denominatorId), definition.way);
}
