import { mostFileBytes } from '#app/import/limits.ts';
import type { Row } from '#app/import/rules/cell.ts';
import type { RowOrProblem } from '#app/import/rules/row-problem.ts';
import { csvRecords } from './csv.ts';
import { decodeText, detectEncoding, type Encoding } from './encoding.ts';
import { columnNames, findHeader } from './header.ts';
import { linesOf } from './lines.ts';
import { beginsAsZip, knownAsOther, textIsOther } from './no-table.ts';
import { detectSeparator, namedSeparator, type Separator } from './separator.ts';
import { isSmallPrint } from './small-print.ts';
import { sourceOf, type GivenFile, type Source } from './source.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { openWorkbook } from './workbook.ts';

export type OpenOptions = {
  /** bytes; a larger file is refused */
  maxBytes?: number;
  /** bytes; a part of a workbook that unpacks to more is refused */
  maxUnpackedBytes?: number;
  /** what a person chose instead of what was detected */
  encoding?: Encoding | undefined;
  separator?: Separator | undefined;
  sheet?: string | undefined;
};

export type Table = {
  format: 'csv' | 'xlsx';
  encoding: Encoding | null;
  separator: Separator | null;
  /** the sheet that is read and all that could be; empty for a text file */
  sheet: string | null;
  sheets: string[];
  columns: string[];
  /** the line or row on which the names of the columns stand */
  headerLine: number;
  /** All rows below the header, from the beginning each time that it is called. */
  rows(): AsyncGenerator<RowOrProblem>;
};

/** A workbook of a million rows unpacks to about this much. */
const mostUnpackedBytes = 2048 * 1024 * 1024;
const most = { bytes: mostFileBytes, unpacked: mostUnpackedBytes, columns: 1000 };

/**
 * Opens a CSV file or an XLSX workbook, whatever its name says, and finds the names of its columns. Rows are
 * read as they are asked for, so memory does not grow with the file.
 * @throws UnreadableFile with the reason
 */
export async function openTable(file: GivenFile, options: OpenOptions = {}): Promise<Table> {
  const source = sourceOf(file);
  if (source.size === 0) throw new UnreadableFile('file-empty', source.name);
  if (source.size > (options.maxBytes ?? most.bytes)) throw new UnreadableFile('file-too-large', source.name);
  const head = await source.piece(0, Math.min(source.size, 16));
  const other = knownAsOther(head);
  if (other) throw new UnreadableFile(other, source.name);
  const table = beginsAsZip(head) ? await openSheet(source, options) : await openText(source, options);
  if (table.columns.length > most.columns) throw new UnreadableFile('file-too-wide', source.name);
  return table;
}

async function openText(source: Source, options: OpenOptions): Promise<Table> {
  const encoding = options.encoding ?? (await detectEncoding(source));
  const sample = await firstLines(source, encoding);
  const separator = options.separator ?? detectSeparator(sample);
  const records = csvRecords(linesOf(asPieces(sample), source.name), separator, null);
  const rows = await firstRows(records, (row) => namedSeparator(String(row.cells[0] ?? '')) === null);
  const header = headerAmong(rows, 'file-empty', source);
  if (header.cells.length > most.columns) throw new UnreadableFile('file-too-wide', source.name);
  const columns = columnNames(header.cells);
  return {
    format: 'csv',
    encoding,
    separator,
    sheet: null,
    sheets: [],
    columns,
    headerLine: header.line,
    async *rows() {
      const lines = linesOf(decodeText(source, encoding), source.name);
      for await (const batch of csvRecords(lines, separator, columns.length))
        for (const row of batch)
          if (row.line > header.line && ('cells' in row || !isSmallPrint(row.text))) yield row;
    },
  };
}

async function openSheet(source: Source, options: OpenOptions): Promise<Table> {
  const workbook = await openWorkbook(source, options.maxUnpackedBytes ?? most.unpacked);
  const sheet = await workbook.choose(options.sheet);
  const header = headerAmong(await firstRows(workbook.rows(sheet), () => true), 'workbook-no-rows', source);
  const columns = columnNames(header.cells);
  return {
    format: 'xlsx',
    encoding: null,
    separator: null,
    sheet,
    sheets: workbook.sheets,
    columns,
    headerLine: header.line,
    async *rows() {
      for await (const batch of workbook.rows(sheet))
        for (const row of batch) {
          if (row.line <= header.line) continue;
          const cells = columns.map((_, at) => row.cells[at] ?? null);
          if (cells.some((cell) => cell !== null)) yield { line: row.line, cells };
        }
    },
  };
}

/** Enough lines to judge the separator and find the header. */
async function firstLines(source: Source, encoding: Encoding): Promise<string[]> {
  const lines: string[] = [];
  const pieces = decodeText(source, encoding);
  let first = true;
  const watched = (async function* () {
    for await (const piece of pieces) {
      const other = first && textIsOther(piece.slice(0, 100_000));
      if (other) throw new UnreadableFile(other, source.name);
      if (piece !== '') first = false;
      yield piece;
    }
  })();
  for await (const batch of linesOf(watched, source.name)) {
    lines.push(...batch.slice(0, 400));
    if (lines.length >= 200) break;
  }
  return lines;
}

async function* asPieces(lines: string[]): AsyncGenerator<string> {
  yield lines.map((line) => `${line}\n`).join('');
}

async function firstRows(
  batches: AsyncIterable<RowOrProblem[]>,
  counts: (row: Row) => boolean,
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) {
    for (const row of batch) if ('cells' in row && counts(row)) rows.push(row);
    if (rows.length >= 40) break;
  }
  return rows;
}

function headerAmong(
  rows: readonly Row[],
  otherwise: 'file-empty' | 'workbook-no-rows',
  source: Source,
): Row {
  const header = rows[findHeader(rows) ?? -1];
  if (!header) throw new UnreadableFile(otherwise, source.name);
  return header;
}
