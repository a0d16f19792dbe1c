import { parseDate, parseNumber, type DateOrder, type DecimalSign } from '#base/i18n/parse.ts';

export type WrittenKind = 'text' | 'number' | 'date' | 'email' | 'phone' | 'yes-no';

const yesNo = new Set(['ja', 'nee', 'yes', 'no', 'true', 'false', 'waar', 'onwaar']);
const emailPattern = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/;

/** What kind of thing is written here, judged by this text alone. */
export function kindOf(text: string): WrittenKind {
  if (text.length > 120) return 'text';
  if (isEmail(text)) return 'email';
  if (dateEvidence(text) !== null) return 'date';
  if (isPhone(text) && /^[+0(]/.test(text)) return 'phone';
  if (parseNumber(text, ',') !== null || parseNumber(text, '.') !== null) return 'number';
  return yesNo.has(text.toLowerCase()) ? 'yes-no' : 'text';
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && emailPattern.test(text);
}

/** Eight to fifteen digits, as international numbers have (ITU-T E.164), with the signs that people put between them. */
export function isPhone(text: string): boolean {
  if (!/^[+(]?[\d\s().\-/–]+(?:\s?(?:x|ext\.?|tst\.?)\s?\d+)?$/i.test(text)) return false;
  const digits = text.replace(/(?:x|ext\.?|tst\.?)\s?\d+$/i, '').replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15;
}

/** Which order of day, month and year this date proves; `open` where two are possible, null where it is no date. */
export function dateEvidence(text: string): DateOrder | 'open' | null {
  const parts = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{2,4})(?:$|[T ,])/.exec(text);
  if (!parts) return parseDate(text, 'dmy') === null ? null : 'ymd';
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if ((parts[1]?.length ?? 0) === 4) return parseDate(text, 'ymd') === null ? null : 'ymd';
  if ((parts[1]?.length ?? 0) > 2) return null;
  if (first > 12 && first <= 31 && second >= 1 && second <= 12) return 'dmy';
  if (second > 12 && second <= 31 && first >= 1 && first <= 12) return 'mdy';
  return first >= 1 && first <= 12 && second >= 1 && second <= 12 ? 'open' : null;
}

/**
 * Which sign stands before the decimals in this number. Where one sign stands once before exactly three
 * digits, it may as well stand between thousands: `sign` is then what stands there and `sure` is false.
 */
export function decimalEvidence(text: string): { sign: DecimalSign | null; sure: boolean } {
  const bare = text.replace(/,-+$|\.-+$/, '').replace(/[^\d.,]/g, '');
  const comma = bare.lastIndexOf(',');
  const dot = bare.lastIndexOf('.');
  if (comma < 0 && dot < 0) return { sign: null, sure: true };
  if (comma >= 0 && dot >= 0) return { sign: comma > dot ? ',' : '.', sure: true };
  const sign = comma >= 0 ? ',' : '.';
  const other = comma >= 0 ? '.' : ',';
  if (bare.indexOf(sign) !== bare.lastIndexOf(sign)) return { sign: other, sure: true };
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return { sign, sure: false };
  return { sign, sure: true };
}

const currencySigns: readonly (readonly [RegExp, string])[] = [
  [/€|\beur(?:o'?s?)?\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
  [/\$|\busd\b/i, 'USD'],
  [/\bchf\b/i, 'CHF'],
  [/\bdkk\b/i, 'DKK'],
  [/\bsek\b/i, 'SEK'],
  [/\bnok\b/i, 'NOK'],
  [/\bpln\b/i, 'PLN'],
];

/** The currency that a header or an amount names: `Waarde (€)` → EUR. */
export function currencyIn(text: string): string | null {
  return currencySigns.find(([sign]) => sign.test(text))?.[1] ?? null;
}
