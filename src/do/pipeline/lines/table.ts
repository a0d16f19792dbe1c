import type { DealId, LineId, OrganisationId, ProductId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';

export interface DealLineTable {
  organisation_id: OrganisationId;
  id: LineId;
  deal_id: DealId;
  position: number;
  product_id: ProductId | null;
  description: string;
  quantity_thousandths: number;
  unit: string | null;
  price_cents: Cents;
  discount_basis_points: number | null;
  discount_cents: Cents | null;
  vat_basis_points: number;
}

declare module '#base/db/database.ts' {
  interface Database {
    deal_line: DealLineTable;
  }
}
