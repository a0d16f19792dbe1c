import type { Language } from '#base/kernel/language.ts';

const units = ['minute', 'hour', 'day', 'month', 'year'] as const;
export type DurationUnit = (typeof units)[number];

/** One, several, and with little room; English words are short enough to stand as they are. */
const words: Record<Language, Record<DurationUnit, [one: string, many: string, brief: string | null]>> = {
  nl: {
    minute: ['minuut', 'minuten', 'min'],
    hour: ['uur', 'uur', 'u'],
    day: ['dag', 'dagen', 'dgn'],
    month: ['maand', 'maanden', 'mnd'],
    year: ['jaar', 'jaar', 'jr'],
  },
  en: {
    minute: ['minute', 'minutes', 'min'],
    hour: ['hour', 'hours', 'h'],
    day: ['day', 'days', null],
    month: ['month', 'months', null],
    year: ['year', 'years', null],
  },
};

/**
 * So many of one unit: `12 dagen`, `1 uur`; `brief` where there is little room: `12 dgn`, `1 u`. The one place that
 * knows how durations are written.
 * @param count as it is to be read, `1.234,5`
 */
export function lasting(
  count: number | string,
  unit: DurationUnit,
  language: Language,
  brief = false,
): string {
  const [one, many, short] = words[language][unit];
  const isOne = String(count) === '1';
  return `${count} ${brief && short !== null && !(isOne && unit === 'day') ? short : isOne ? one : many}`;
}

/**
 * How long something lasts already, in the unit in which people would say it: days, from a hundred on months,
 * from two years on years. `12 dagen`, `5 maanden`, `10 jaar`; `brief` where there is little room: `12 dgn`, `10 jr`.
 */
export function howLong(days: number, language: Language, brief = false): string {
  if (days < 100) return lasting(days, 'day', language, brief);
  if (days < 730) return lasting(Math.round(days / 30.4), 'month', language, brief);
  return lasting(Math.floor(days / 365.25), 'year', language, brief);
}
