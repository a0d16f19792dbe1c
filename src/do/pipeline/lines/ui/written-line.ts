import { formatCents, formatNumber } from '#base/i18n/format.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import type { DealLine } from '../contract.ts';

/** 2150 → `21,5%`. */
export function writtenRate(basisPoints: number, language: Language): string {
  const digits = basisPoints % 100 === 0 ? 0 : basisPoints % 10 === 0 ? 1 : 2;
  return `${formatNumber(basisPoints / 100, language, digits)}%`;
}

/** `420 m²`, `1,5 dag`, `2`. */
export function writtenQuantity(
  { quantity, unit }: Pick<DealLine, 'quantity' | 'unit'>,
  language: Language,
): string {
  const digits = [0, 1, 2].find((n) => Math.round(quantity * 10 ** n) / 10 ** n === quantity) ?? 3;
  return [formatNumber(quantity, language, digits), unit].filter(Boolean).join(' ');
}

/** What is taken off a line, `7,5%` or `€ 50,00`; null where nothing is. */
export function writtenDiscount(
  { discount }: Pick<DealLine, 'discount'>,
  currency: Currency,
  language: Language,
): string | null {
  if (discount === null) return null;
  return discount.kind === 'percent'
    ? writtenRate(discount.basisPoints, language)
    : formatCents(discount.cents, currency, language);
}
