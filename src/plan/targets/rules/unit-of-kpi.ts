import type { Kpi } from '../kpi.ts';
import {
  isRatio,
  unitOfCount,
  unitOfRatio,
  type KpiDefinition,
  type KpiId,
  type KpiUnit,
} from './definition.ts';

/** In what a definition is written, given the other KPIs that a ratio is made of. */
export function unitOfKpi(definition: KpiDefinition, kpis: readonly Kpi[]): KpiUnit {
  if (!isRatio(definition)) return unitOfCount(definition);
  const part = (id: KpiId) => {
    const of = kpis.find((kpi) => kpi.id === id)?.definitions[0]?.definition;
    return of && !isRatio(of) ? unitOfCount(of) : 'count';
  };
  return unitOfRatio(part(definition.numeratorId), part(definition.denominatorId), definition.way);
}
