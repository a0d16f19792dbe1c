import type { Generated } from 'kysely';

import type { CompetitorId, ImportId, OrganisationId, ProductId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

export interface ProductTable {
  organisation_id: OrganisationId;
  id: ProductId;
  name: string;
  family: string | null;
  code: string | null;
  price_cents: Cents | null;
  currency: Currency;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  archived_at: Date | null;
}

export interface CompetitorTable {
  organisation_id: OrganisationId;
  id: CompetitorId;
  name: string;
  website: string | null;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  archived_at: Date | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    product: ProductTable;
    competitor: CompetitorTable;
  }
}
