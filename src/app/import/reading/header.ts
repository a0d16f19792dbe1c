import { cut, textOf, type Row } from '#app/import/rules/cell.ts';

/** A header stands within the first rows; above it may stand a title of the report. */
const rowsToSearch = 20;

/**
 * Which of the first rows holds the names of the columns: the first that fills more than half of the cells
 * that the fullest fills. Empty rows and the title of a report above it are skipped.
 * @returns its place among `rows`, or null where no row says anything
 */
export function findHeader(rows: readonly Row[]): number | null {
  const filled = rows
    .slice(0, rowsToSearch)
    .map((row) => row.cells.filter((cell) => textOf(cell) !== '').length);
  const fullest = Math.max(0, ...filled);
  if (fullest === 0) return null;
  return filled.findIndex((n) => n > fullest / 2);
}

/**
 * The names of the columns, told apart: an empty one is named after its letter in a spreadsheet (`D`), and the
 * second `Naam` is `Naam (2)`.
 */
export function columnNames(header: readonly (string | number | boolean | null)[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, at) => {
    const plain = cut(textOf(cell).replace(/\s+/g, ' '), 200) || columnLetter(at);
    let name = plain;
    for (let again = 2; taken.has(name.toLowerCase()); again++) name = `${plain} (${again})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
function columnLetter(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}
