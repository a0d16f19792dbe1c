import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId, PhaseId, ProductId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

import type { Kpi, KpiTarget, KpiTargetId } from './kpi.ts';
import type {
  CountDefinition,
  CountedKind,
  CountedOutcome,
  KpiEvent,
  KpiId,
  KpiMeasure,
  RatioDefinition,
} from './rules/definition.ts';

export interface KpiTable {
  organisation_id: OrganisationId;
  id: KpiId;
  code: string | null;
  name: ColumnType<LocalText, string, string>;
  roles: string[];
  is_leading: boolean;
  better: Kpi['better'];
  owner_id: MemberId | null;
  place: number;
  retired_at: Date | null;
  version: Generated<number>;
  created_at: Generated<Date>;
}

/** What a KPI counts from a week on. Migration 0101 counts by it. */
export interface KpiDefinitionTable {
  organisation_id: OrganisationId;
  id: string;
  kpi_id: KpiId;
  from_week: IsoDate;
  event: KpiEvent | 'ratio';
  measure: KpiMeasure;
  activity_kinds: CountedKind[] | null;
  outcomes: CountedOutcome[] | null;
  phase_ids: PhaseId[] | null;
  within_minutes: number | null;
  industries: string[] | null;
  product_ids: ProductId[] | null;
  customers: CountDefinition['customers'];
  field_key: string | null;
  field_values: string[] | null;
  numerator_id: KpiId | null;
  denominator_id: KpiId | null;
  way: RatioDefinition['way'] | null;
  created_at: Generated<Date>;
}

export interface KpiTargetTable {
  organisation_id: OrganisationId;
  id: KpiTargetId;
  kpi_id: KpiId;
  role: string | null;
  member_id: MemberId | null;
  from_week: IsoDate;
  value: number | null;
  per: KpiTarget['per'];
  set_by_id: MemberId | null;
  set_at: Generated<Date>;
}

export interface KpiOrderTable {
  organisation_id: OrganisationId;
  role: string;
  kpi_ids: KpiId[];
  version: Generated<number>;
}

declare module '#base/db/database.ts' {
  interface Database {
    kpi: KpiTable;
    kpi_definition: KpiDefinitionTable;
    kpi_target: KpiTargetTable;
    kpi_order: KpiOrderTable;
  }
}
