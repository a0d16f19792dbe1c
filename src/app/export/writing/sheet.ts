import type { TimeZone } from '#base/kernel/date.ts';

import type { CellKind, CellValue, SheetForm } from '../rules/cell.ts';

/** One column of a file: its head, what it holds, and how it is read from a row. */
export type Column<Row> = { head: string; kind: CellKind; value: (row: Row) => CellValue };

/** A table as it leaves: its columns, and its rows page by page. */
export type Sheet<Row = unknown> = {
  title: string;
  columns: readonly Column<Row>[];
  pages: () => AsyncIterable<readonly Row[]>;
};

export type Writing = {
  form: SheetForm;
  zone: TimeZone;
  signal: AbortSignal;
  /** How many rows are written. */
  onRows: (rows: number) => void;
};
