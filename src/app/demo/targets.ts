import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addWeeks, startOfWeek, weekOf } from '#base/kernel/date.ts';
import type { KpiTarget, KpiTargetId } from '#plan/targets/kpi.ts';
import type {} from '#plan/targets/table.ts';

type Aim = { kpi: string; role: string; value: number; per: KpiTarget['per'] };

/** What the roles of the invented company aim for: within reach of most, not of all. */
const aims: readonly Aim[] = [
  { kpi: 'leads-approached', role: 'outbound', value: 60, per: 'week' },
  { kpi: 'conversations', role: 'outbound', value: 25, per: 'week' },
  { kpi: 'conversations', role: 'inbound', value: 20, per: 'week' },
  { kpi: 'appointments-made', role: 'outbound', value: 3, per: 'week' },
  { kpi: 'conversation-to-appointment', role: 'outbound', value: 0.1, per: 'week' },
  { kpi: 'new-deals', role: 'inbound', value: 4, per: 'week' },
  { kpi: 'speed-to-lead', role: 'inbound', value: 0.8, per: 'week' },
  { kpi: 'appointments-held', role: 'closer', value: 5, per: 'week' },
  { kpi: 'quotes', role: 'closer', value: 2, per: 'week' },
  { kpi: 'quote-to-customer', role: 'closer', value: 0.33, per: 'week' },
  { kpi: 'deals-won', role: 'closer', value: 3, per: 'month' },
  { kpi: 'won-amount', role: 'closer', value: 40_000_00, per: 'month' },
  { kpi: 'cycle-time', role: 'closer', value: 60, per: 'week' },
  { kpi: 'net-selling-time', role: 'closer', value: 12 * 60, per: 'week' },
  { kpi: 'net-selling-time', role: 'outbound', value: 8 * 60, per: 'week' },
  { kpi: 'without-next-action', role: 'closer', value: 2, per: 'week' },
];

/** Gives the usual KPIs their targets, since a year ago. */
export async function loadTargets(tx: Tx, ctx: Context): Promise<void> {
  const kpis = await tx
    .selectFrom('kpi')
    .where('organisation_id', '=', ctx.organisationId)
    .select(['id', 'code'])
    .execute();
  const since = startOfWeek(addWeeks(weekOf(ctx.today), -52));
  const rows = aims.flatMap(({ kpi, ...aim }) => {
    const of = kpis.find(({ code }) => code === kpi);
    if (!of) return [];
    return [
      {
        organisation_id: ctx.organisationId,
        id: newId<KpiTargetId>(),
        kpi_id: of.id,
        member_id: null,
        from_week: since,
        set_by_id: null,
        ...aim,
      },
    ];
  });
  if (rows.length > 0) await tx.insertInto('kpi_target').values(rows).execute();
}
