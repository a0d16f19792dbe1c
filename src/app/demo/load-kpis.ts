import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addWeeks, startOfWeek, weekOf } from '#base/kernel/date.ts';
import type { KpiTargetId } from '#plan/targets/kpi.ts';
import { valuesOf, weekInTable } from '#plan/targets/queries.ts';
import type { KpiId } from '#plan/targets/rules/definition.ts';
import { wholeCount } from '#plan/targets/rules/starting-kpis.ts';
import type {} from '#plan/targets/table.ts';

/** The origins of deals that came in by themselves, by their keys in the field of that name. */
const inboundOrigins = ['web-form', 'phone', 'email'];
/** In a week, by the whole inbound team: a little less than usually comes in. */
const leadsAWeek = 10;

/**
 * A KPI of the invented company's own, counted by the origin of its deals, with a target for the role that is led by it.
 * @param inboundShares what the members of that role hold of it together, 1 for one with all of the time
 */
export async function loadKpis(tx: Tx, ctx: Context, inboundShares: number): Promise<void> {
  const id = newId<KpiId>();
  await tx
    .insertInto('kpi')
    .values({
      organisation_id: ctx.organisationId,
      id,
      code: null,
      name: JSON.stringify({ nl: 'Leads binnengekomen', en: 'Leads received' }),
      roles: ['inbound'],
      is_leading: true,
      better: 'higher',
      owner_id: null,
      place: 100,
      retired_at: null,
    })
    .execute();
  await tx
    .insertInto('kpi_definition')
    .values({
      organisation_id: ctx.organisationId,
      from_week: weekInTable(null),
      id: newId<string>(),
      kpi_id: id,
      ...valuesOf(
        wholeCount({
          event: 'deal-opened',
          measure: 'count',
          field: { key: 'herkomst', values: inboundOrigins },
        }),
      ),
    })
    .execute();
  await tx
    .insertInto('kpi_target')
    .values({
      organisation_id: ctx.organisationId,
      id: newId<KpiTargetId>(),
      kpi_id: id,
      role: 'inbound',
      member_id: null,
      from_week: startOfWeek(addWeeks(weekOf(ctx.today), -78)),
      value: leadsAWeek / Math.max(1, inboundShares),
      per: 'week',
      set_by_id: null,
    })
    .execute();
}
