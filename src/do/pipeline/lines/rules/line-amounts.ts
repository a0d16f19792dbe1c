import type { Cents } from '#base/kernel/money.ts';

export type Discount = { kind: 'percent'; basisPoints: number } | { kind: 'amount'; cents: Cents };

/** A product on a deal or quote. The quantity in units, with up to three decimals; the price of one, without VAT. */
export type LineTerms = {
  quantity: number;
  priceCents: Cents;
  discount: Discount | null;
  /** Hundredths of a percent: 2100 is 21 %. */
  vatBasisPoints: number;
};

export type LineAmounts = { grossCents: Cents; discountCents: Cents; netCents: Cents };

/**
 * What a line comes to, in cents, without VAT: quantity × price, rounded; less the discount, rounded. Halves are
 * rounded away from nought, as on an invoice. Exact: the multiplication is done in whole numbers.
 */
export function lineAmounts({ quantity, priceCents, discount }: LineTerms): LineAmounts {
  const gross = divided(BigInt(Math.round(quantity * 1000)) * BigInt(priceCents), 1000n);
  const less =
    discount === null
      ? 0n
      : discount.kind === 'percent'
        ? divided(gross * BigInt(discount.basisPoints), 10_000n)
        : BigInt(discount.cents);
  return {
    grossCents: Number(gross) as Cents,
    discountCents: Number(less) as Cents,
    netCents: Number(gross - less) as Cents,
  };
}

/** A share of an amount: 2100 of 10000 basis points of € 100 is € 21. */
export function shareOf(amount: Cents, basisPoints: number): Cents {
  return Number(divided(BigInt(amount) * BigInt(basisPoints), 10_000n)) as Cents;
}

/** Whole division, halves away from nought. */
function divided(dividend: bigint, divisor: bigint): bigint {
  const half = divisor / 2n;
  return (dividend < 0n ? dividend - half : dividend + half) / divisor;
}
