import type { Language } from '#base/kernel/language.ts';

import type { RhythmPeriod } from './starting-items.ts';
import type { Minutes } from './week.ts';

const once: Record<RhythmPeriod, Record<Language, string>> = {
  day: { nl: 'elke dag', en: 'every day' },
  week: { nl: 'elke week', en: 'every week' },
  'two-weeks': { nl: 'om de week', en: 'every two weeks' },
  month: { nl: 'elke maand', en: 'every month' },
  quarter: { nl: 'elk kwartaal', en: 'every quarter' },
  year: { nl: 'elk jaar', en: 'every year' },
};

const per: Record<RhythmPeriod, Record<Language, string>> = {
  day: { nl: 'per dag', en: 'a day' },
  week: { nl: 'per week', en: 'a week' },
  'two-weeks': { nl: 'per twee weken', en: 'per two weeks' },
  month: { nl: 'per maand', en: 'a month' },
  quarter: { nl: 'per kwartaal', en: 'a quarter' },
  year: { nl: 'per jaar', en: 'a year' },
};

/** How often, as people say it: `elke week`, `om de week`, `3 × per maand`. */
export function frequencyWords(
  { times, per: period }: { times: number; per: RhythmPeriod },
  language: Language,
): string {
  return times === 1 ? once[period][language] : `${times} × ${per[period][language]}`;
}

/** How long, as people say it: `45 min`, `1,5 u`, `1 u 40 min`. */
export function durationWords(minutes: Minutes, language: Language): string {
  const hour = language === 'nl' ? 'u' : 'h';
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  if (hours === 0) return `${rest} min`;
  if (rest === 0) return `${hours} ${hour}`;
  if (rest === 30) return `${hours}${language === 'nl' ? ',' : '.'}5 ${hour}`;
  return `${hours} ${hour} ${rest} min`;
}

/** A time of the day: `540` is `09:00`. */
export function clockWords(minutes: Minutes): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** What somebody typed as a time of the day, in minutes since midnight: `9`, `9:30`, `0930`, `9.30`; else null. */
export function readClock(typed: string): Minutes | null {
  const [, hours, minutes = '0'] = /^\s*(\d{1,2})(?:[:.u]?(\d{2}))?\s*(?:u|h|uur)?\s*$/i.exec(typed) ?? [];
  if (hours === undefined) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total < 1440 ? total : null;
}
