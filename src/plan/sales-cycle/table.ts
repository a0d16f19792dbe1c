import type { ColumnType, Generated } from 'kysely';

import type { CriterionId, CycleId, LossReasonId, OrganisationId, PhaseId, TeamId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

import type { AfterOrderWho, Choice, CriterionKind, CycleCustomers } from './cycle.ts';

/** JSON columns are read as values and written as text. */
type Json<T> = ColumnType<T, string, string>;

export interface SalesCycleTable {
  organisation_id: OrganisationId;
  id: CycleId;
  key: string | null;
  name: Json<LocalText>;
  position: number;
  customers: Generated<CycleCustomers>;
  may_skip: Generated<boolean>;
  may_go_back: Generated<boolean>;
  version: Generated<number>;
  created_at: Generated<Date>;
  retired_at: Date | null;
}

export interface SalesCycleTeamTable {
  organisation_id: OrganisationId;
  cycle_id: CycleId;
  team_id: TeamId;
}

export interface AfterOrderStepTable {
  organisation_id: OrganisationId;
  id: string;
  cycle_id: CycleId;
  key: string | null;
  name: Json<LocalText>;
  days_after: number;
  who: AfterOrderWho;
  position: number;
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
  asks_approval: Generated<boolean>;
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
    sales_cycle_team: SalesCycleTeamTable;
    after_order_step: AfterOrderStepTable;
    phase: PhaseTable;
    exit_criterion: ExitCriterionTable;
    loss_reason: LossReasonTable;
  }
}
