import type { Kpi, KpiOrder } from '../kpi.ts';
import type { KpiId } from './definition.ts';

/**
 * KPIs in the order in which a role is led by them: those that its order names first, the others behind as they stood.
 */
export function inRoleOrder<T extends { kpiId: KpiId }>(rows: readonly T[], order: readonly KpiId[]): T[] {
  const at = (id: KpiId) => {
    const place = order.indexOf(id);
    return place === -1 ? order.length : place;
  };
  return rows.toSorted((a, b) => at(a.kpiId) - at(b.kpiId));
}

/** The KPIs in use of a role, in its order. */
export function kpisOfRole(kpis: readonly Kpi[], orders: readonly KpiOrder[], role: string): Kpi[] {
  const order = orders.find((one) => one.role === role)?.kpiIds ?? [];
  const theirs = kpis.filter(({ retired, roles }) => !retired && roles.includes(role));
  return inRoleOrder(
    theirs.map((kpi) => ({ kpiId: kpi.id, kpi })),
    order,
  ).map(({ kpi }) => kpi);
}

export type ArrangeRefusal = { because: 'not-a-kpi' };

/** Which KPIs come to a role and which leave it. Each has to be there and in use, and stands once. */
export function arrangement(
  kpis: readonly Pick<Kpi, 'id' | 'retired' | 'roles'>[],
  role: string,
  wanted: readonly KpiId[],
): { ok: true; joins: KpiId[]; leaves: KpiId[] } | ({ ok: false } & ArrangeRefusal) {
  const inUse = kpis.filter(({ retired }) => !retired);
  if (wanted.some((id) => !inUse.some((kpi) => kpi.id === id))) return { ok: false, because: 'not-a-kpi' };
  const has = inUse.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  return {
    ok: true,
    joins: [...new Set(wanted)].filter((id) => !has.includes(id)),
    leaves: has.filter((id) => !wanted.includes(id)),
  };
}
