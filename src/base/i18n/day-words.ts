import { addDays, daysBetween, type IsoDate, type TimeZone } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';

const near: Record<Language, Record<number, string>> = {
  nl: { [-1]: 'gisteren', 0: 'vandaag', 1: 'morgen' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function written(date: IsoDate, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options });
  formats.set(key, format);
  return format.format(new Date(`${date}T12:00:00Z`)).replace(',', '');
}

/** A day as people say it: `vandaag`, `morgen`, `ma 24 nov`; with its year where that is another one. */
export function dayWords(date: IsoDate, today: IsoDate, language: Language): string {
  const said = near[language][daysBetween(today, date)];
  if (said !== undefined) return said;
  const thisYear = date.slice(0, 4) === today.slice(0, 4);
  const soon = date >= addDays(today, -7) && date <= addDays(today, 30);
  return written(date, language, {
    ...(soon ? { weekday: 'short' as const } : {}),
    day: 'numeric',
    month: 'short',
    ...(thisYear || soon ? {} : { year: 'numeric' as const }),
  });
}

/** The head of a day in a timeline: `maandag 24 november`. */
export function dayHead(date: IsoDate, today: IsoDate, language: Language): string {
  const said = near[language][daysBetween(today, date)];
  const full = written(date, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }),
  });
  return said === undefined ? full : `${said}, ${full}`;
}

/** The clock of a zone at an instant: `14:05`. */
export function clockIn(zone: TimeZone, instant: Date): string {
  const key = `clock${zone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(key, format);
  return format.format(instant);
}
