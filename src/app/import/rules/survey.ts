import type { Row } from './cell.ts';
import type { ColumnForm } from './detect-columns.ts';

/** What was found out about one file: enough to show it and to map it anew, without reading it again. */
export type FileSurvey = {
  fileId: string;
  name: string;
  format: 'csv' | 'xlsx';
  encoding: string | null;
  separator: string | null;
  sheet: string | null;
  sheets: string[];
  headerLine: number;
  rows: number;
  /** rows that could not be taken apart into cells */
  unread: number;
  columns: ColumnForm[];
  sample: Row[];
};
