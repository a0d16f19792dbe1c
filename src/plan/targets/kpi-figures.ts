import { formatCents, formatNumber } from '#base/i18n/format.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

import type { KpiUnit } from './rules/definition.ts';

/** What stands where there is no figure. */
export const noKpiFigure = '–';

/**
 * A figure of a KPI as it is read: counts with at most one decimal, amounts in whole units, minutes as hours, parts in
 * percents. A dash where there is none.
 */
export function writeKpi(
  value: number | null,
  unit: KpiUnit,
  currency: Currency,
  language: Language,
): string {
  if (value === null) return noKpiFigure;
  const number = (n: number, digits = 1) => {
    const rounded = Number(n.toFixed(digits));
    return formatNumber(rounded, language, Number.isInteger(rounded) ? 0 : digits);
  };
  switch (unit) {
    case 'amount':
      return formatCents(Math.round(value) as Cents, currency, language, true);
    case 'minutes':
      return `${number(value / 60)} ${language === 'nl' ? 'u' : 'h'}`;
    case 'part':
      return language === 'nl' ? `${number(value * 100, 0)} %` : `${number(value * 100, 0)}%`;
    case 'minutes-each':
      return `${number(value, 0)} min`;
    case 'days':
    case 'days-each':
      return `${number(value, 0)} d`;
    case 'count':
    case 'each':
      return number(value);
  }
}

/** The sign of a unit behind a field in which people write a value; empty for counts. */
export function unitSign(unit: KpiUnit, currency: Currency, language: Language): string {
  if (unit === 'amount') return currency === 'EUR' ? '€' : currency;
  if (unit === 'minutes') return language === 'nl' ? 'uur' : 'hours';
  if (unit === 'part') return '%';
  if (unit === 'minutes-each') return 'min';
  if (unit === 'days' || unit === 'days-each') return language === 'nl' ? 'dagen' : 'days';
  return '';
}

/** By how much what people write is multiplied to be kept: cents, minutes, parts of one. */
export function unitFactor(unit: KpiUnit): number {
  if (unit === 'amount') return 100;
  if (unit === 'minutes') return 60;
  return unit === 'part' ? 0.01 : 1;
}

/** From here on tenths tell nothing any more, and only take room. */
const largeFigure = 100;

/**
 * A figure without its unit, for a table in which the unit stands once, with the name.
 * @param apartFrom a target that was missed by a hair: a figure that would look the same gets more decimals
 */
export function writeBareKpi(
  value: number | null,
  unit: KpiUnit,
  language: Language,
  apartFrom: number | null = null,
): string {
  if (value === null) return noKpiFigure;
  const write = (figure: number, digits: number) => {
    const rounded = Number((figure / unitFactor(unit)).toFixed(digits));
    return formatNumber(rounded, language, Number.isInteger(rounded) ? 0 : digits);
  };
  const broken = unit === 'count' || unit === 'minutes' || unit === 'each';
  const usual = broken && Math.abs(value / unitFactor(unit)) < largeFigure ? 1 : 0;
  const tried = apartFrom === null || apartFrom === value ? [] : [usual, usual + 1, usual + 2];
  const digits = tried.find((each) => write(value, each) !== write(apartFrom ?? value, each)) ?? usual;
  return write(value, digits);
}
