import type { IsoDate, TimeZone, WeekId } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import type { Ratio } from '#base/kernel/ratio.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${language}${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locales[language], options);
  formats.set(key, format);
  return format as Intl.NumberFormat;
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${language}${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  formats.set(key, format);
  return format as Intl.DateTimeFormat;
}

/** 1234.5 → `1.234,5` in Dutch, `1,234.5` in English. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
}

/** 123456 → `€ 1.234,56`; with `whole`, `€ 1.235`. */
export function formatCents(amount: Cents, currency: Currency, language: Language, whole = false): string {
  const digits = whole ? 0 : 2;
  return numberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 100);
}

/** 0.6315 → `63 %` in Dutch, `63%` in English; a dash where there is nothing to divide. */
export function formatRatio(value: Ratio | null, language: Language): string {
  if (value === null) return '–';
  const percent = numberFormat(language, { maximumFractionDigits: 0 }).format(value * 100);
  return language === 'nl' ? `${percent} %` : `${percent}%`;
}

/** 2026-11-22 → `22-11-2026` in Dutch, `22/11/2026` in English. */
export function formatDate(date: IsoDate, language: Language): string {
  const [year, month, day] = date.split('-');
  return language === 'nl' ? `${day}-${month}-${year}` : `${day}/${month}/${year}`;
}

/** 2026-11-22 → `22 nov 2026`. */
export function formatDateShort(date: IsoDate, language: Language): string {
  return dateFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

/** An instant as day and time on the clock of a zone: `22 nov 2026 14:05`. */
export function formatInstant(instant: string | Date, zone: TimeZone, language: Language): string {
  return dateFormat(language, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

/** 2026-W47 → `wk 47`. */
export function formatWeek(week: WeekId): string {
  return `wk ${Number(week.slice(-2))}`;
}
