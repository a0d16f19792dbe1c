import { isoDate, isIsoDate, type IsoDate } from '#base/kernel/date.ts';
import { cents, type Cents } from '#base/kernel/money.ts';

/** The sign before the decimals; what stands between thousands is then the other one. */
export type DecimalSign = ',' | '.';
/** The order in which a date's numbers stand. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * A written number, `1.234,56` (Dutch) or `1,234.56`, with or without a currency sign, spaces or a trailing
 * minus. Null where it is no number, or where the separators stand in places that no thousands have.
 */
export function parseNumber(text: string, decimal: DecimalSign): number | null {
  let bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/\u2212/g, '-')
    .replace(/^\+/, '')
    .replace(/^(-?)(?:€|£|US\$|\$|EUR|USD|GBP|CHF|DKK|SEK|NOK|PLN)(-?)/i, '$1$2')
    .replace(/(?:€|£|\$|EUR|USD|GBP|CHF|DKK|SEK|NOK|PLN)$/i, '');
  if (bare.endsWith(',-') || bare.endsWith('.-')) bare = bare.slice(0, -2);
  let negative = false;
  if (/^\(.*\)$/.test(bare)) {
    negative = true;
    bare = bare.slice(1, -1);
  }
  if (bare.startsWith('-') || bare.endsWith('-')) {
    negative = true;
    bare = bare.replace(/^-|-$/, '');
  }
  const thousands = decimal === ',' ? '.' : ',';
  const grouped = decimal === ',' ? /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
  const plain = decimal === ',' ? /^\d+(?:,\d*)?$|^,\d+$/ : /^\d+(?:\.\d*)?$|^\.\d+$/;
  const apostrophes = /^\d{1,3}(?:['’]\d{3})+(?:[.,]\d*)?$/;
  if (apostrophes.test(bare)) bare = bare.replace(/['’]/g, '');
  if (!grouped.test(bare) && !plain.test(bare)) return null;
  const value = Number(bare.split(thousands).join('').replace(decimal, '.'));
  return Number.isFinite(value) ? (negative && value !== 0 ? -value : value) : null;
}

/**
 * A number as somebody types or pastes it: with the decimal sign of the own language, and where it is no number
 * that way, with the other: `12.5` and `1,234.56` can be only one thing, also in Dutch.
 */
export function readNumber(text: string, decimal: DecimalSign): number | null {
  return parseNumber(text, decimal) ?? parseNumber(text, decimal === ',' ? '.' : ',');
}

/** A typed or pasted amount as cents; see `readNumber`. */
export function readCents(text: string, decimal: DecimalSign): Cents | null {
  const value = readNumber(text, decimal);
  return value === null ? null : centsOf(value);
}

/** A written amount of money as cents, rounded half away from zero. */
export function parseCents(text: string, decimal: DecimalSign): Cents | null {
  const value = parseNumber(text, decimal);
  return value === null ? null : centsOf(value);
}

/** An amount in whole units as cents, rounded half away from zero; null where it is too large to count exactly. */
export function centsOf(amount: number): Cents | null {
  const size = Math.abs(amount);
  if (!(size <= 9e12)) return null;
  // Moving the point in the written number keeps 1.005 from becoming 100.49999999999999.
  const rounded = size < 1e-6 ? 0 : Number(`${size}e2`);
  return cents(amount < 0 && rounded >= 0.5 ? -Math.round(rounded) : Math.round(rounded));
}

const months = new Map(
  [
    'jan january januari',
    'feb february februari',
    'mar mrt maa march maart',
    'apr april',
    'may mei',
    'jun june juni',
    'jul july juli',
    'aug august augustus',
    'sep sept september',
    'oct okt october oktober',
    'nov november',
    'dec december',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
);

const isoPattern = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/;
const numericPattern = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ,].*)?$/;
const dayMonthPattern =
  /^(?:[a-z]{2,9}\.?,? )?(\d{1,2})[-/. ]+([a-z]{3,9})\.?[-/., ]+(\d{4}|\d{2})(?:[T ,].*)?$/i;
const monthDayPattern = /^(?:[a-z]{2,9}\.?,? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:[T ,].*)?$/i;
const compactPattern = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A written date, `22-11-2026`, `22/11/2026`, `22.11.26`, `2026-11-22`, `20261122` (where the year comes
 * first), `22 nov. 2026`, `November 22, 2026`, with or without a time behind it. A year of two digits is one
 * of 1970–2069. Null where it is no day that exists.
 */
export function parseDate(text: string, order: DateOrder): IsoDate | null {
  const trimmed = text.trim();
  const iso = isoPattern.exec(trimmed);
  if (iso?.[1]) return isIsoDate(iso[1]) ? iso[1] : null;
  const parts = numericPattern.exec(trimmed);
  if (!parts) return parseWrittenOut(trimmed) ?? (order === 'ymd' ? parseCompact(trimmed) : null);
  const [a, b, c] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const yearFirst = (parts[1]?.length ?? 0) === 4;
  if (yearFirst || order === 'ymd') return isoDate(fullYear(a), b, c);
  return order === 'dmy' ? isoDate(fullYear(c), b, a) : isoDate(fullYear(c), a, b);
}

function parseWrittenOut(text: string): IsoDate | null {
  const dayFirst = dayMonthPattern.exec(text);
  const [day, month, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : (([, month, day, year]) => [day, month, year])(monthDayPattern.exec(text) ?? []);
  const number = months.get(month?.toLowerCase() ?? '');
  return number === undefined ? null : isoDate(fullYear(Number(year)), number, Number(day));
}

function parseCompact(text: string): IsoDate | null {
  const [, year, month, day] = compactPattern.exec(text) ?? [];
  return year === undefined ? null : isoDate(Number(year), Number(month), Number(day));
}

function fullYear(n: number): number {
  return n < 70 ? 2000 + n : n < 100 ? 1900 + n : n;
}

const dayMillis = 86_400_000;

/**
 * The day, or day and time, that a spreadsheet counts as this number: 46348 → `2026-11-22`, 46348.5 →
 * `2026-11-22T12:00:00`. Days count from 1899-12-30, or from 1904-01-01 in workbooks of old Macs; because
 * spreadsheets hold 1900 for a leap year, days before 1900-03-01 are not told. Null outside 1900–9999.
 */
export function excelDay(number: number, since1904 = false): string | null {
  const days = since1904 ? number + 1462 : number;
  if (!(days >= 61 && days < 2_958_466)) return null;
  const seconds = Math.round(days * 86_400);
  const text = new Date(
    Date.UTC(1899, 11, 30) + Math.floor(seconds / 86_400) * dayMillis + (seconds % 86_400) * 1000,
  )
    .toISOString()
    .slice(0, 19);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}
