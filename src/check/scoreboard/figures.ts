import { formatNumber } from '#base/i18n/format.ts';
import type { Language } from '#base/kernel/language.ts';

import { amountUnit } from './rules/amount-unit.ts';
import { kindOf, type Measure } from './rules/measures.ts';

/** What stands where there is no figure. */
export const noFigure = '–';

/**
 * How the figures of a row are written, all in one unit, so that they can stand under each other: counts as they are,
 * amounts in whole units or in thousands, ratios in whole percents.
 */
export function writerOf(
  row: { measure: Measure; values: readonly (number | null)[] },
  language: Language,
): (value: number | null) => string {
  const kind = kindOf(row.measure);
  const divisor = kind === 'amount' ? amountUnit(row.values).cents : kind === 'ratio' ? 0.01 : 1;
  return (value) => (value === null ? noFigure : formatNumber(value / divisor, language));
}

/** The sign of a currency as it is written: `€` for EUR. */
export function currencySign(currency: string, language: Language): string {
  const parts = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
