import { formatDate } from '#base/i18n/format.ts';
import { harmless } from '#base/i18n/harmless.ts';
import { dateIn, type IsoDate, type TimeZone } from '#base/kernel/date.ts';

/** What a column holds. An amount is in cents; a day is `2026-11-22`; an instant is ISO 8601 in UTC. */
export type CellKind = 'text' | 'number' | 'amount' | 'day' | 'instant' | 'flag';
export type CellValue = string | number | boolean | null | undefined;

/** How a file writes what a cell holds: as the world's programs read it, or as Excel in Dutch does. */
export type SheetForm = 'plain' | 'dutch';

/** A cell as the text of a CSV file, without its quotes. */
export function writtenCell(
  kind: CellKind,
  value: CellValue,
  { form, zone }: { form: SheetForm; zone: TimeZone },
): string {
  if (value === null || value === undefined) return '';
  const dutch = form === 'dutch';
  switch (kind) {
    case 'amount':
      return decimal((Number(value) / 100).toFixed(2), dutch);
    case 'number':
      return decimal(String(value), dutch);
    case 'day':
      return dutch ? formatDate(value as IsoDate, 'nl') : String(value);
    case 'instant':
      return dutch ? dutchInstant(String(value), zone) : String(value);
    case 'flag':
      return dutch ? (value === true ? 'ja' : 'nee') : String(value);
    case 'text':
      return harmless(String(value));
  }
}

/** `22-11-2026 14:05`, which Excel in Dutch takes for a moment. */
function dutchInstant(text: string, zone: TimeZone): string {
  const at = new Date(text);
  const time = new Intl.DateTimeFormat('nl-NL', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  return `${formatDate(dateIn(zone, at), 'nl')} ${time}`;
}

const decimal = (figure: string, dutch: boolean) => (dutch ? figure.replace('.', ',') : figure);

/**
 * One line of a CSV file, ended as RFC 4180 asks. What another program would take for a separator is quoted too, so that
 * nothing in a text begins a cell of its own.
 */
export function csvLine(cells: readonly string[], form: SheetForm): string {
  const separator = form === 'dutch' ? ';' : ',';
  const quoted = (cell: string) =>
    cell.includes(separator) ||
    /["\r\n]|^\s|\s$/.test(cell) ||
    (/[;,\t]/.test(cell) && !/^-?[\d.,]+$/.test(cell))
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  return `${cells.map(quoted).join(separator)}\r\n`;
}

/**
 * A day or instant as a spreadsheet counts it: days since 30 December 1899, with the time of day on the clock of the
 * zone as a fraction (ECMA-376 part 1, § 18.17.4.1).
 */
export function serialDay(text: string, zone: TimeZone): number {
  if (text.length === 10) return Math.round(Date.parse(`${text}T00:00:00Z`) / 86_400_000) + 25_569;
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
      .formatToParts(new Date(text))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const there = Date.UTC(
    parts['year'] ?? 0,
    (parts['month'] ?? 1) - 1,
    parts['day'],
    parts['hour'],
    parts['minute'],
    parts['second'],
  );
  return there / 86_400_000 + 25_569;
}
