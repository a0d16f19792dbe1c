import type { Brand } from './brand.ts';

/** A whole number of hundredths of a currency's unit. */
export type Cents = Brand<number, 'Cents'>;
/** ISO 4217, three capitals: EUR. */
export type Currency = Brand<string, 'Currency'>;

export const euro = 'EUR' as Currency;

export function cents(amount: number): Cents {
  return Math.round(amount) as Cents;
}

/** Rounded per amount, then added, so that a sum is always the sum of what is shown. */
export function addCents(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum as Cents;
}
