import type {} from '#base/directory/offering/table.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { CompetitorId, ProductId } from '#base/kernel/id.ts';
import { euro } from '#base/kernel/money.ts';

import type { DemoCompany } from './demo-company.ts';
import { idsFor, required } from './ids.ts';

/** What is sold, and who else sells it. */
export async function loadOffering(tx: Tx, ctx: Context, { products, competitors }: DemoCompany) {
  const own = { organisation_id: ctx.organisationId, import_id: null, archived_at: null };
  const ids = { products: idsFor<ProductId>(products), competitors: idsFor<CompetitorId>(competitors) };
  await insertMany(
    tx,
    'product',
    products.map(({ key, code, name, family, price }) => ({
      ...own,
      id: required(ids.products, key),
      code,
      name,
      family,
      price_cents: price,
      currency: euro,
    })),
  );
  await insertMany(
    tx,
    'competitor',
    competitors.map(({ key, name, website }) => ({
      ...own,
      id: required(ids.competitors, key),
      name,
      website,
    })),
  );
  return ids;
}
