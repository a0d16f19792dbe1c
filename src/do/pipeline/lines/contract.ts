import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { amountField, centsField, currencyField, idOf, lineField, versionField } from '#base/http/fields.ts';
import type { DealId, LineId, ProductId } from '#base/kernel/id.ts';

const basisPoints = z.int().min(0).max(10_000);

export const discountShape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('percent'), basisPoints }),
    z.object({ kind: z.literal('amount'), cents: amountField }),
  ])
  .nullable();

/** Up to three decimals, above nought. */
const quantityField = z
  .number()
  .min(0.001)
  .max(1_000_000)
  .refine((quantity) => Math.abs(Math.round(quantity * 1000) - quantity * 1000) < 1e-6);

/** A line as it is given. Without an id, or with one that the deal does not have, it is new. */
export const givenLine = z.object({
  id: idOf<LineId>().optional(),
  productId: idOf<ProductId>().nullable().optional(),
  description: lineField(500),
  quantity: quantityField,
  unit: z.string().trim().max(20).nullable().optional(),
  /** Of one, without VAT. */
  priceCents: centsField,
  discount: discountShape.optional(),
  /** Hundredths of a percent: 2100 is 21 %. */
  vatBasisPoints: basisPoints,
});
export type GivenLine = z.output<typeof givenLine>;

export const lineShape = z.object({
  id: idOf<LineId>(),
  product: z.object({ id: idOf<ProductId>(), name: z.string() }).nullable(),
  description: z.string(),
  quantity: z.number(),
  unit: z.string().nullable(),
  priceCents: centsField,
  discount: discountShape,
  vatBasisPoints: z.int(),
  grossCents: centsField,
  discountCents: centsField,
  netCents: centsField,
});
export type DealLine = z.output<typeof lineShape>;

export const totalsShape = z.object({
  grossCents: centsField,
  discountCents: centsField,
  netCents: centsField,
  vat: z.array(z.object({ basisPoints: z.int(), baseCents: centsField, vatCents: centsField })),
  totalCents: centsField,
});

export const setLines = endpoint({
  method: 'PUT',
  path: '/api/v1/deals/:dealId/lines',
  summary: 'The products of a deal with quantity, price and discount; its amount is their sum without VAT',
  input: z.object({ dealId: idOf<DealId>(), version: versionField, lines: z.array(givenLine).max(200) }),
  output: z.object({
    /** The deal’s, after this. */
    version: z.int(),
    amountCents: centsField.nullable(),
    currency: currencyField,
    lines: z.array(lineShape),
    totals: totalsShape,
  }),
});
