import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/offering/table.ts';
import type { DealId } from '#base/kernel/id.ts';

import type { DealLine } from './contract.ts';
import { lineAmounts, type Discount } from './rules/line-amounts.ts';
import type { DealLineTable } from './table.ts';

/** The products of a deal in their order, each with what it comes to. */
export async function readLines(tx: Tx, ctx: Context, dealId: DealId): Promise<DealLine[]> {
  const rows = await tx
    .selectFrom('deal_line as l')
    .leftJoin('product', (on) =>
      on.onRef('product.organisation_id', '=', 'l.organisation_id').onRef('product.id', '=', 'l.product_id'),
    )
    .where('l.organisation_id', '=', ctx.organisationId)
    .where('l.deal_id', '=', dealId)
    .select([
      'l.id',
      'l.product_id',
      'product.name as product_name',
      'l.description',
      'l.quantity_thousandths',
      'l.unit',
      'l.price_cents',
      'l.discount_basis_points',
      'l.discount_cents',
      'l.vat_basis_points',
    ])
    .orderBy('l.position')
    .orderBy('l.id')
    .execute();
  return rows.map((row) => {
    const terms = {
      quantity: row.quantity_thousandths / 1000,
      priceCents: row.price_cents,
      discount: discountOf(row),
      vatBasisPoints: row.vat_basis_points,
    };
    return {
      id: row.id,
      product: row.product_id === null ? null : { id: row.product_id, name: row.product_name ?? '' },
      description: row.description,
      unit: row.unit,
      ...terms,
      ...lineAmounts(terms),
    };
  });
}

function discountOf(row: Pick<DealLineTable, 'discount_basis_points' | 'discount_cents'>): Discount | null {
  if (row.discount_basis_points !== null) return { kind: 'percent', basisPoints: row.discount_basis_points };
  return row.discount_cents === null ? null : { kind: 'amount', cents: row.discount_cents };
}
