import type { Language } from '#base/kernel/language.ts';

/**
 * How long something lasts already, in the unit in which people would say it: days, from a hundred on months,
 * from two years on years. `12 dagen`, `5 maanden`, `10 jaar`; `brief` where there is little room: `12 d`, `10 jr`.
 */
export function howLong(days: number, language: Language, brief = false): string {
  const said = (count: number, nl: [string, string, string], en: [string, string, string]) => {
    const [one, many, few] = language === 'nl' ? nl : en;
    return `${count} ${brief ? few : count === 1 ? one : many}`;
  };
  if (days < 100) return said(days, ['dag', 'dagen', 'd'], ['day', 'days', 'd']);
  if (days < 730)
    return said(Math.round(days / 30.4), ['maand', 'maanden', 'mnd'], ['month', 'months', 'mo']);
  return said(Math.floor(days / 365.25), ['jaar', 'jaar', 'jr'], ['year', 'years', 'yr']);
}
