import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, found, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import { readCatalogue } from '../roles/read-catalogue.ts';
import type * as contract from './contract.ts';
import type { KpiOrder } from './kpi.ts';
import { may } from './policy.ts';
import { readKpis, readOrders } from './queries.ts';
import { refusals } from './refusals.ts';
import { arrangement } from './rules/role-order.ts';
import type {} from './table.ts';

/** Says which KPIs lead a role, and in which order; a KPI that leaves it stays for other roles and for ratios. */
export async function arrangeKpis(
  ctx: Context,
  { role, kpiIds, version }: InputOf<typeof contract.arrangeKpis>,
): Promise<KpiOrder> {
  allow(may.defineKpis(ctx.actor));
  return ctx.transaction(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(126, hashtext(${`order ${ctx.organisationId}`}))`.execute(tx);
    found((await readCatalogue(tx, ctx.organisationId)).find(({ code }) => code === role));
    const orderOf = async (): Promise<KpiOrder> =>
      (await readOrders(tx, ctx.organisationId)).find((one) => one.role === role) ?? {
        role,
        kpiIds: [],
        version: 0,
      };
    const kpis = await readKpis(tx, ctx.organisationId);
    const idsOf = (all: typeof kpis) =>
      all.filter(({ retired, roles }) => !retired && roles.includes(role)).map(({ id }) => id);
    const before = await orderOf();
    sameVersion(before, version);
    const decision = arrangement(kpis, role, kpiIds);
    refuseUnless(decision, refusals);
    for (const [ids, change] of [
      [decision.joins, sql<string[]>`array_append(roles, ${role})`],
      [decision.leaves, sql<string[]>`array_remove(roles, ${role})`],
    ] as const)
      if (ids.length > 0)
        await tx
          .updateTable('kpi')
          .set({ roles: change, version: sql<number>`version + 1` })
          .where('organisation_id', '=', ctx.organisationId)
          .where('id', 'in', ids)
          .execute();
    const values = { kpi_ids: [...new Set(kpiIds)], version: before.version + 1 };
    await tx
      .insertInto('kpi_order')
      .values({ organisation_id: ctx.organisationId, role, ...values })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'role']).doUpdateSet(values))
      .execute();
    const after = await orderOf();
    await audit(tx, ctx, {
      action: 'sales-role.kpis-arranged',
      subject: { kind: 'sales-role', id: null },
      before: { id: role, kpiIds: before.version === 0 ? idsOf(kpis) : before.kpiIds },
      after: { id: role, kpiIds: after.kpiIds },
    });
    return after;
  });
}
