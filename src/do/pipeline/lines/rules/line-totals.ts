import { addCents, type Cents } from '#base/kernel/money.ts';

import { lineAmounts, shareOf, type LineTerms } from './line-amounts.ts';

export type VatPart = { basisPoints: number; baseCents: Cents; vatCents: Cents };
export type LineTotals = {
  /** Before discounts. */
  grossCents: Cents;
  discountCents: Cents;
  /** Without VAT: what the deal is worth. */
  netCents: Cents;
  /** One part for each rate, the highest first. */
  vat: VatPart[];
  totalCents: Cents;
};

/**
 * What lines come to together. Each line is rounded by itself and then added, so that the sum is that of what is
 * shown; VAT is taken of the sum of each rate and rounded once, as the tax authority allows and bookkeeping expects.
 */
export function lineTotals(lines: readonly LineTerms[]): LineTotals {
  const amounts = lines.map(lineAmounts);
  const bases = new Map<number, Cents>();
  lines.forEach(({ vatBasisPoints }, i) => {
    const net = amounts[i]?.netCents ?? 0;
    bases.set(vatBasisPoints, ((bases.get(vatBasisPoints) ?? 0) + net) as Cents);
  });
  const vat = [...bases]
    .toSorted(([a], [b]) => b - a)
    .map(([basisPoints, baseCents]) => ({
      basisPoints,
      baseCents,
      vatCents: shareOf(baseCents, basisPoints),
    }));
  const netCents = addCents(amounts.map((line) => line.netCents));
  return {
    grossCents: addCents(amounts.map((line) => line.grossCents)),
    discountCents: addCents(amounts.map((line) => line.discountCents)),
    netCents,
    vat,
    totalCents: addCents([netCents, ...vat.map(({ vatCents }) => vatCents)]),
  };
}
