import { harmless } from '#base/i18n/harmless.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Cell } from './cell.ts';

/** A row that was kept aside, and what was wrong with it. */
export type AsideRow = {
  line: number;
  cells: readonly Cell[];
  reasons: { column: string | null; says: string }[];
};

const heads: Record<Language, { line: string; columns: string; reasons: string }> = {
  nl: { line: 'Cadans: regel', columns: 'Cadans: kolom', reasons: 'Cadans: reden' },
  en: { line: 'Cadans: line', columns: 'Cadans: column', reasons: 'Cadans: reason' },
};

/** Is this a column that we added to a file of rows kept aside? */
export function ownColumn(column: string): boolean {
  return Object.values(heads).some((head) => Object.values(head).includes(column.trim()));
}

/** The first line of a file of rows kept aside: the file's own columns and ours. */
export function problemHead(columns: readonly string[], separator: string, language: Language): string {
  const { line, columns: column, reasons } = heads[language];
  return csvLine([...columns, line, column, reasons], separator);
}

/** A row as it stood in its file, and behind it where and why. */
export function problemLine(row: AsideRow, width: number, separator: string): string {
  const cells = Array.from({ length: width }, (_, at) => row.cells[at] ?? null);
  const columns = row.reasons.flatMap(({ column }) => (column === null ? [] : [column]));
  return csvLine(
    [...cells, row.line, [...new Set(columns)].join(', '), row.reasons.map(({ says }) => says).join(' ')],
    separator,
  );
}

function csvLine(cells: readonly Cell[], separator: string): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
}

function csvCell(cell: Cell, separator: string): string {
  const text = harmless(cell === null ? '' : String(cell));
  return /[;,\t"\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
