import type { ColumnType, Generated } from 'kysely';

import type { ImportId, JobId, MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { ImportPlan } from './mapping.ts';
import type { Cell } from './rules/cell.ts';
import type { ImportReport } from './rules/report.ts';
import type { Stay } from './rules/records.ts';
import type { Fault } from './rules/row-problem.ts';
import type { SetFault } from './rules/set-fault.ts';
import type { FileSurvey } from './rules/survey.ts';

/** Read as a value, written as text. */
type Json<T> = ColumnType<T | null, string | null | undefined, string | null>;

export const importStatuses = [
  'draft',
  'checking',
  'running',
  'done',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportStatus = (typeof importStatuses)[number];

export interface ImportTable {
  organisation_id: OrganisationId;
  id: ImportId;
  status: ColumnType<ImportStatus, ImportStatus | undefined, ImportStatus>;
  plan: Json<ImportPlan>;
  survey: Json<FileSurvey[]>;
  report: Json<ImportReport>;
  progress_done: Generated<number>;
  progress_total: Generated<number>;
  failure: string | null;
  started_by_id: MemberId | null;
  /** the job that does it; null where a command line does */
  job_id: ColumnType<JobId | null, JobId | null | undefined, JobId | null>;
  stop_asked: Generated<boolean>;
  version: Generated<number>;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

export interface ImportFileTable {
  organisation_id: OrganisationId;
  import_id: ImportId;
  id: string;
  name: string;
  /** bytes */
  size: number;
  sha256: string | null;
}

export interface ImportChunkTable {
  organisation_id: OrganisationId;
  file_id: string;
  position: number;
  bytes: Buffer;
}

export interface ImportProblemTable {
  organisation_id: OrganisationId;
  import_id: ImportId;
  position: number;
  file_name: string;
  line: number;
  column_name: string | null;
  value: string | null;
  reason: Fault | SetFault;
  /** the cells, or one text where they could not be told apart */
  row: ColumnType<Cell[], string, never>;
}

export interface ImportStayTable {
  organisation_id: OrganisationId;
  import_id: ImportId;
  deal_external_id: string;
  position: number;
  stay: ColumnType<Stay, string, never>;
}

export interface ImportChangeTable {
  organisation_id: OrganisationId;
  import_id: ImportId;
  table_name: string;
  row_id: string;
  before: ColumnType<Record<string, unknown>, string, never>;
}

export interface ImportMarkTable {
  organisation_id: OrganisationId;
  row_id: string;
  import_id: ImportId;
  mark: string;
}

/** What another system calls a row that has its first id from elsewhere. */
export interface ImportAliasTable {
  organisation_id: OrganisationId;
  table_name: string;
  external_source: string;
  external_id: string;
  row_id: string;
  import_id: ImportId;
}

declare module '#base/db/database.ts' {
  interface Database {
    import: ImportTable;
    import_alias: ImportAliasTable;
    import_file: ImportFileTable;
    import_chunk: ImportChunkTable;
    import_problem: ImportProblemTable;
    import_change: ImportChangeTable;
    import_mark: ImportMarkTable;
    import_stay: ImportStayTable;
  }
}
