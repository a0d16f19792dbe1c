import type { ColumnType, Generated } from 'kysely';

import type { CriterionId, CycleId, LossReasonId, OrganisationId, PhaseId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

import type { Choice, CriterionKind } from './cycle.ts';

/** JSON columns are read as values and written as text. */
type Json<T> = ColumnType<T, string, string>;

export interface SalesCycleTable {
  organisation_id: OrganisationId;
  id: CycleId;
  key: string | null;
  name: Json<LocalText>;
  position: number;
  version: Generated<number>;
  created_at: Generated<Date>;
  retired_at: Date | null;
}

export interface PhaseTable {
  organisation_id: OrganisationId;
  id: PhaseId;
  cycle_id: CycleId;
  key: string | null;
  name: Json<LocalText>;
  actions: Json<LocalText>;
  position: number;
  probability_percent: number;
  expected_days: number | null;
  rotting_days: number | null;
  retired_at: Date | null;
}

export interface ExitCriterionTable {
  organisation_id: OrganisationId;
  id: CriterionId;
  phase_id: PhaseId;
  key: string | null;
  name: Json<LocalText>;
  kind: CriterionKind;
  choices: Json<Choice[]>;
  required: boolean;
  position: number;
  retired_at: Date | null;
}

export interface LossReasonTable {
  organisation_id: OrganisationId;
  id: LossReasonId;
  key: string | null;
  name: Json<LocalText>;
  position: number;
  version: Generated<number>;
  retired_at: Date | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    sales_cycle: SalesCycleTable;
    phase: PhaseTable;
    exit_criterion: ExitCriterionTable;
    loss_reason: LossReasonTable;
  }
}
