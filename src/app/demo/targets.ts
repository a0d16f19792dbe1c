import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addWeeks, startOfWeek, weekOf } from '#base/kernel/date.ts';
import type { KpiTarget, KpiTargetId } from '#plan/targets/kpi.ts';
import type {} from '#plan/targets/table.ts';

type Aim = { kpi: string; role: string; value: number; per: KpiTarget['per'] };

/** What the roles of the invented company aim for: within reach of most, not of all. */
const aims: readonly Aim[] = [
  { kpi: 'leads-approached', role: 'outbound', value: 115, per: 'week' },
  { kpi: 'conversations', role: 'outbound', value: 32, per: 'week' },
  { kpi: 'conversations', role: 'inbound', value: 19, per: 'week' },
  { kpi: 'appointments-made', role: 'outbound', value: 3, per: 'week' },
  { kpi: 'appointments-made', role: 'inbound', value: 3, per: 'week' },
  { kpi: 'conversation-to-appointment', role: 'outbound', value: 0.08, per: 'week' },
  { kpi: 'new-deals', role: 'inbound', value: 1.5, per: 'week' },
  { kpi: 'new-deals', role: 'outbound', value: 1.5, per: 'week' },
  { kpi: 'speed-to-lead', role: 'inbound', value: 0.8, per: 'week' },
  { kpi: 'appointments-held', role: 'closer', value: 9, per: 'week' },
  { kpi: 'appointments-held', role: 'account-manager', value: 4, per: 'week' },
  { kpi: 'customers-visited', role: 'account-manager', value: 4, per: 'week' },
  { kpi: 'quotes', role: 'closer', value: 3, per: 'week' },
  { kpi: 'quotes', role: 'account-manager', value: 1, per: 'week' },
  { kpi: 'quote-to-customer', role: 'closer', value: 0.2, per: 'week' },
  { kpi: 'deals-won', role: 'closer', value: 3, per: 'month' },
  { kpi: 'deals-won', role: 'account-manager', value: 1, per: 'month' },
  { kpi: 'won-amount', role: 'closer', value: 55_000_00, per: 'month' },
  { kpi: 'won-amount', role: 'account-manager', value: 25_000_00, per: 'quarter' },
  { kpi: 'cycle-time', role: 'closer', value: 60, per: 'week' },
  { kpi: 'without-next-action', role: 'closer', value: 3, per: 'week' },
  { kpi: 'without-next-action', role: 'account-manager', value: 3, per: 'week' },
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
