import type { ColumnType } from 'kysely';

import type { ExportId, FileId, MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import type { ExportFormat, ExportState, ExportSubject } from './words.ts';

export interface ExportTable {
  organisation_id: OrganisationId;
  id: ExportId;
  subject: ExportSubject;
  format: ExportFormat;
  /** The query of the list that it shows: `{statuses: 'open'}`. */
  filter: ColumnType<Record<string, string>, string, never>;
  language: Language;
  state: ColumnType<ExportState, ExportState | undefined, ExportState>;
  rows: ColumnType<number, number | undefined, number>;
  size: ColumnType<number | null, number | null | undefined, number | null>;
  file_id: ColumnType<FileId | null, FileId | null | undefined, FileId | null>;
  asked_by_id: MemberId | null;
  created_at: Date;
  finished_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  expires_at: Date;
}

declare module '#base/db/database.ts' {
  interface Database {
    export: ExportTable;
  }
}
