/**
 * What a file holds in one place. Days and times of a workbook come as ISO text (`2026-11-22`,
 * `2026-11-22T14:05:00`), so that a row can be stored and sent as it is.
 */
export type Cell = string | number | boolean | null;

/** One row of a table; `line` is the line of a text file on which it starts, or the row of a sheet. */
export type Row = { line: number; cells: Cell[] };

/** The words that exports write where there is nothing; the last is Salesforce's. */
const nothing = new Set([
  '',
  '-',
  '–',
  '—',
  'null',
  '(null)',
  'n/a',
  '#n/a',
  'nvt',
  'n.v.t.',
  '(leeg)',
  '(blank)',
  '000000000000000aaa',
]);

/** The text of a cell, without spaces around it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' ? cell.trim() : String(cell);
}

/** No more than so much of a text, and no half of a letter that takes two places: the database keeps none. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

export function isNothing(text: string): boolean {
  return text.length < 19 && nothing.has(text.toLowerCase());
}

/** The text of a cell on one line with single spaces, as names are compared; empty where it says nothing. */
export function nameIn(cell: Cell | undefined): string {
  const text = textOf(cell);
  if (isNothing(text)) return '';
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}
