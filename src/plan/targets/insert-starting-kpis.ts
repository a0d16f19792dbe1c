import { newId } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { readKpis, valuesOf, weekInTable } from './queries.ts';
import type { KpiDefinition, KpiId } from './rules/definition.ts';
import { startingKpis, wholeCount } from './rules/starting-kpis.ts';
import type {} from './table.ts';

/** Puts in those of the usual KPIs that are missing, and answers how many these were. */
export async function insertStartingKpis(tx: Tx, organisationId: OrganisationId): Promise<number> {
  const known = new Map((await readKpis(tx, organisationId)).map(({ id, code }) => [code, id]));
  const rows = startingKpis.map((kpi, place) => ({ kpi, place, id: known.get(kpi.code) ?? newId<KpiId>() }));
  const missing = rows.filter(({ kpi }) => !known.has(kpi.code));
  if (missing.length === 0) return 0;
  const added = await tx
    .insertInto('kpi')
    .values(
      missing.map(({ kpi, place, id }) => ({
        organisation_id: organisationId,
        id,
        code: kpi.code,
        name: JSON.stringify(kpi.name),
        roles: [...kpi.roles],
        is_leading: kpi.leading,
        better: kpi.better,
        owner_id: null,
        place,
        retired_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['organisation_id', 'code']).doNothing())
    .returning('id')
    .execute();
  const isNew = new Set(added.map(({ id }) => id));
  const idOf = new Map(rows.map(({ kpi, id }) => [kpi.code, id]));
  const definitions = missing
    .filter(({ id }) => isNew.has(id))
    .map(({ kpi, id }) => ({
      organisation_id: organisationId,
      from_week: weekInTable(null),
      id: newId<string>(),
      kpi_id: id,
      ...valuesOf(withIds(kpi.definition, idOf)),
    }));
  if (definitions.length > 0) await tx.insertInto('kpi_definition').values(definitions).execute();
  return definitions.length;
}

function withIds(
  definition: (typeof startingKpis)[number]['definition'],
  idOf: ReadonlyMap<string, KpiId>,
): KpiDefinition {
  if (definition.event !== 'ratio') return wholeCount(definition);
  return {
    event: 'ratio',
    numeratorId: found(idOf.get(definition.numerator)),
    denominatorId: found(idOf.get(definition.denominator)),
    way: definition.way,
  };
}
