import { formatCents, formatNumber } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';

import type { Scoreboard } from './contract.ts';
import { scoreboardMessages } from './messages.ts';
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
function currencySign(currency: string, language: Language): string {
  const parts = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** In what a row is written: `€`, `€ × 1.000`, `%`, or nothing for counts. */
export function unitOf(
  { currency }: Pick<Scoreboard, 'currency'>,
  row: { measure: Measure; values: readonly (number | null)[] },
  language: Language,
): string {
  const kind = kindOf(row.measure);
  if (kind === 'count') return '';
  if (kind === 'ratio') return '%';
  const sign = currencySign(currency, language);
  return amountUnit(row.values).thousands ? wordsOf(scoreboardMessages, language).thousands(sign) : sign;
}

/** Whose figures these are, in words: the organisation’s, a team’s, a member’s, and whether the owner is left out. */
export function whoseBoard(
  { scope, withOwner, hasOwner }: Pick<Scoreboard, 'scope' | 'withOwner' | 'hasOwner'>,
  language: Language,
): string {
  const words = wordsOf(scoreboardMessages, language);
  const name = scope.kind === 'no-team' ? words.noTeam.toLowerCase() : scope.name;
  return hasOwner && !withOwner ? `${name}, ${words.leftOut}` : name;
}

/** What was won in other currencies, written out. */
export function otherAmounts({ otherCurrencies }: Scoreboard, language: Language): string {
  return otherCurrencies
    .map(({ currency, amountCents, count }) => `${formatCents(amountCents, currency, language)} (${count})`)
    .join(', ');
}
