import type { ColumnType, Generated } from 'kysely';

import type { ActionId, MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { DrawingState, Stand } from './process.ts';
import type { ProcessId, ProcessKind, ProcessModel } from './rules/model.ts';
import type { Operation } from './rules/operations.ts';

type Json<T> = ColumnType<T, string, string>;

export interface ProcessTable {
  organisation_id: OrganisationId;
  id: ProcessId;
  code: string | null;
  kind: ProcessKind;
  name: string;
  place: number;
  per_week: Generated<number>;
  retired_at: Date | null;
  version: Generated<number>;
  created_at: Generated<Date>;
}

/** The parts of a drawing, each a list of its own. */
type Drawn = {
  lanes: Json<ProcessModel['lanes']>;
  nodes: Json<ProcessModel['nodes']>;
  arrows: Json<ProcessModel['arrows']>;
  kept: ColumnType<ProcessModel['kept'], string | null, string | null>;
};

export interface ProcessDrawingTable extends Drawn {
  organisation_id: OrganisationId;
  process_id: ProcessId;
  stand: Stand;
  version: Generated<number>;
  state: Generated<DrawingState>;
  asked_by_id: MemberId | null;
  asked_at: Date | null;
  approved_by_id: MemberId | null;
  approved_at: Date | null;
  edited_at: Generated<Date>;
}

export interface ProcessEditTable {
  organisation_id: OrganisationId;
  process_id: ProcessId;
  stand: Stand;
  version: number;
  operations: Json<Operation[]>;
  member_id: MemberId | null;
  at: Generated<Date>;
}

export interface ProcessReleaseTable extends Drawn {
  organisation_id: OrganisationId;
  process_id: ProcessId;
  number: number;
  name: string;
  note: string | null;
  asked_by_id: MemberId | null;
  asked_at: Date | null;
  approved_by_id: MemberId | null;
  approved_at: Date | null;
  published_by_id: MemberId | null;
  published_at: Date;
}

export interface ProcessConfirmationTable {
  organisation_id: OrganisationId;
  process_id: ProcessId;
  number: number;
  member_id: MemberId;
  at: Date;
}

export interface ProcessAcceptanceTable {
  organisation_id: OrganisationId;
  process_id: ProcessId;
  stand: Stand;
  finding: string;
  reason: string;
  member_id: MemberId | null;
  at: Date;
}

export interface ProcessChangeActionTable {
  organisation_id: OrganisationId;
  process_id: ProcessId;
  action_id: ActionId;
  difference: string;
}

declare module '#base/db/database.ts' {
  interface Database {
    process: ProcessTable;
    process_drawing: ProcessDrawingTable;
    process_edit: ProcessEditTable;
    process_release: ProcessReleaseTable;
    process_confirmation: ProcessConfirmationTable;
    process_acceptance: ProcessAcceptanceTable;
    process_change_action: ProcessChangeActionTable;
  }
}
