import type { ColumnType, Generated } from 'kysely';

import type { ImportId, MappingId, MemberId, OrganisationId, ScheduleId } from '#base/kernel/id.ts';

import type { Every, RunOutcome, ScheduleKind } from './words.ts';

type Says = { nl: string; en: string };

export interface ImportScheduleTable {
  organisation_id: OrganisationId;
  id: ScheduleId;
  name: string;
  kind: ScheduleKind;
  /** a folder of this installation, or an address */
  place: string;
  mapping_id: MappingId | null;
  every: Every;
  /** Monday 1 … Sunday 7 */
  weekday: number;
  /** on the organisation's clock */
  at_time: string;
  active: boolean;
  next_at: Date | null;
  told_id: MemberId | null;
  version: Generated<number>;
  created_at: Date;
}

export interface ImportScheduleRunTable {
  organisation_id: OrganisationId;
  id: string;
  schedule_id: ScheduleId;
  started_at: Date;
  finished_at: Date | null;
  outcome: RunOutcome;
  files: ColumnType<string[], string | undefined, string>;
  import_id: ImportId | null;
  says: ColumnType<Says | null, string | null | undefined, string | null>;
}

export interface ImportSeenFileTable {
  organisation_id: OrganisationId;
  schedule_id: ScheduleId;
  sha256: string;
  name: string;
  seen_at: Date;
}

declare module '#base/db/database.ts' {
  interface Database {
    import_schedule: ImportScheduleTable;
    import_schedule_run: ImportScheduleRunTable;
    import_seen_file: ImportSeenFileTable;
  }
}
