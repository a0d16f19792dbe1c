import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { startOfWeek, weekOf, type IsoDate } from '#base/kernel/date.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Kpi, KpiOrder, KpiTarget } from './kpi.ts';
import { may } from './policy.ts';
import { isRatio, type KpiDefinition, type KpiId } from './rules/definition.ts';
import type { KpiDefinitionTable } from './table.ts';

/** Stands in the table where a definition holds from the beginning. */
export const beginning = '0001-01-01' as IsoDate;

/** All KPIs in their order, retired ones last, each with what it counted from which week on. */
export async function readKpis(tx: Tx, organisationId: OrganisationId): Promise<Kpi[]> {
  const [kpis, definitions] = await Promise.all([
    tx
      .selectFrom('kpi')
      .where('organisation_id', '=', organisationId)
      .select([
        'id',
        'code',
        'name',
        'roles',
        'is_leading as leading',
        'better',
        'owner_id as ownerId',
        'version',
      ])
      .select((kpi) => kpi('retired_at', 'is not', null).as('retired'))
      .orderBy('place')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('kpi_definition')
      .where('organisation_id', '=', organisationId)
      .selectAll()
      .orderBy('from_week', 'desc')
      .execute(),
  ]);
  return kpis.map((kpi) => ({
    ...kpi,
    retired: Boolean(kpi.retired),
    definitions: definitions
      .filter(({ kpi_id }) => kpi_id === kpi.id)
      .map((row) => ({
        fromWeek: row.from_week === beginning ? null : weekOf(row.from_week),
        definition: definitionOf(row),
      })),
  }));
}

function definitionOf(
  row: KpiDefinitionTable | (Omit<KpiDefinitionTable, 'created_at'> & object),
): KpiDefinition {
  const { event, numerator_id: numeratorId, denominator_id: denominatorId, way } = row;
  if (event === 'ratio')
    return {
      event,
      numeratorId: found(numeratorId),
      denominatorId: found(denominatorId),
      way: way ?? 'period',
    };
  return {
    event,
    measure: row.measure,
    kinds: row.activity_kinds,
    outcomes: row.outcomes,
    phaseIds: row.phase_ids,
    withinMinutes: row.within_minutes,
    industries: row.industries,
    productIds: row.product_ids,
    customers: row.customers,
    field: row.field_key === null ? null : { key: row.field_key, values: row.field_values ?? [] },
  };
}

/** All targets, of all times, that the transaction sees. */
export async function readTargets(tx: Tx, organisationId: OrganisationId): Promise<KpiTarget[]> {
  const rows = await tx
    .selectFrom('kpi_target')
    .where('organisation_id', '=', organisationId)
    .select([
      'id',
      'kpi_id as kpiId',
      'role',
      'member_id as memberId',
      'from_week as fromWeek',
      'value',
      'per',
    ])
    .orderBy('from_week')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, fromWeek: weekOf(row.fromWeek) }));
}

/** In which order roles are led by their KPIs; roles without one are left out. */
export async function readOrders(tx: Tx, organisationId: OrganisationId): Promise<KpiOrder[]> {
  return tx
    .selectFrom('kpi_order')
    .where('organisation_id', '=', organisationId)
    .select(['role', 'kpi_ids as kpiIds', 'version'])
    .orderBy('role')
    .execute();
}

/** The KPIs and the targets that the reader may see: those of roles, and of named people only one's own. */
export async function listKpis(
  ctx: Context,
): Promise<{ kpis: Kpi[]; targets: KpiTarget[]; orders: KpiOrder[] }> {
  return ctx.read(async (tx) => ({
    kpis: await readKpis(tx, ctx.organisationId),
    orders: await readOrders(tx, ctx.organisationId),
    targets: (await readTargets(tx, ctx.organisationId)).filter(
      ({ memberId }) => memberId === null || may.seeTargetOf(ctx.actor, memberId),
    ),
  }));
}

/** What the KPIs that are in use count now. */
export async function definitionsInForce(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Map<KpiId, KpiDefinition>> {
  const kpis = await readKpis(tx, organisationId);
  return new Map(
    kpis
      .filter(({ retired }) => !retired)
      .flatMap(({ id, definitions: [last] }) => (last ? [[id, last.definition] as const] : [])),
  );
}

/** One KPI, with its row held for who changes it. */
export async function lockKpi(tx: Tx, organisationId: OrganisationId, id: KpiId): Promise<Kpi> {
  found(await tx.selectFrom('kpi').select('id').where('id', '=', id).forUpdate().executeTakeFirst());
  return found((await readKpis(tx, organisationId)).find((kpi) => kpi.id === id));
}

/** The week as the table has it: its Monday, or the beginning. */
export const weekInTable = (week: Kpi['definitions'][number]['fromWeek']): IsoDate =>
  week === null ? beginning : startOfWeek(week);

const noFilters = {
  activity_kinds: null,
  outcomes: null,
  phase_ids: null,
  within_minutes: null,
  industries: null,
  product_ids: null,
  customers: null,
  field_key: null,
  field_values: null,
};

/** A definition as the table has it. */
export function valuesOf(definition: KpiDefinition) {
  if (isRatio(definition))
    return {
      ...noFilters,
      event: 'ratio' as const,
      measure: 'count' as const,
      numerator_id: definition.numeratorId,
      denominator_id: definition.denominatorId,
      way: definition.way,
    };
  return {
    event: definition.event,
    measure: definition.measure,
    activity_kinds: definition.kinds,
    outcomes: definition.outcomes,
    phase_ids: definition.phaseIds,
    within_minutes: definition.withinMinutes,
    industries: definition.industries,
    product_ids: definition.productIds,
    customers: definition.customers,
    field_key: definition.field?.key ?? null,
    field_values: definition.field?.values ?? null,
    numerator_id: null,
    denominator_id: null,
    way: null,
  };
}
