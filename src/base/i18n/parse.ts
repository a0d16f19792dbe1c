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
    .replace(/^(-?)(?:€|EUR|\$|USD|£|GBP)(-?)/i, '$1$2')
    .replace(/(?:€|EUR|\$|USD|£|GBP)$/i, '');
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
  return Number.isFinite(value) ? (negative ? -value : value) : null;
}

/** A written amount of money as cents, rounded half away from zero. */
export function parseCents(text: string, decimal: DecimalSign): Cents | null {
  const value = parseNumber(text, decimal);
  if (value === null || Math.abs(value) > 9e12) return null;
  return (Math.sign(value) * cents(Math.abs(Number(`${value}e2`)))) as Cents;
}

/**
 * A written date, `22-11-2026`, `22/11/2026`, `22.11.26`, `2026-11-22`, with or without a time behind it.
 * A year of two digits is one of 1970–2069. Null where it is no day that exists.
 */
export function parseDate(text: string, order: DateOrder): IsoDate | null {
  const trimmed = text.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(trimmed);
  if (iso?.[1]) return isIsoDate(iso[1]) ? iso[1] : null;
  const parts = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ,].*)?$/.exec(trimmed);
  if (!parts) return null;
  const [a, b, c] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const yearFirst = (parts[1]?.length ?? 0) === 4;
  const fullYear = (n: number) => (n < 70 ? 2000 + n : n < 100 ? 1900 + n : n);
  if (yearFirst || order === 'ymd') return isoDate(fullYear(a), b, c);
  return order === 'dmy' ? isoDate(fullYear(c), b, a) : isoDate(fullYear(c), a, b);
}
