import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { CompetitorId, ProductId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Competitor, Product } from './contract.ts';

const productColumns = [
  'id',
  'name',
  'family',
  'code',
  'price_cents as priceCents',
  'currency',
  'archived_at as archivedAt',
  'version',
] as const;

const competitorColumns = ['id', 'name', 'website', 'archived_at as archivedAt', 'version'] as const;

/** A row as the screens know it. */
const shown = <Row extends { archivedAt: Date | null }>({ archivedAt, ...row }: Row) => ({
  ...row,
  archived: archivedAt !== null,
});

/** All products by name, the archived ones only when asked for. */
export async function listProducts(ctx: Context, { archived = false } = {}): Promise<Product[]> {
  return ctx.read(async (tx) => {
    let query = tx.selectFrom('product').select(productColumns).orderBy('name').orderBy('id');
    if (!archived) query = query.where('archived_at', 'is', null);
    return (await query.execute()).map(shown);
  });
}

/** All competitors by name, the archived ones only when asked for. */
export async function listCompetitors(ctx: Context, { archived = false } = {}): Promise<Competitor[]> {
  return ctx.read(async (tx) => {
    let query = tx.selectFrom('competitor').select(competitorColumns).orderBy('name').orderBy('id');
    if (!archived) query = query.where('archived_at', 'is', null);
    return (await query.execute()).map(shown);
  });
}

/** One product, locked until the transaction ends. */
export async function lockProduct(tx: Tx, id: ProductId): Promise<Product> {
  return shown(
    found(
      await tx
        .selectFrom('product')
        .select(productColumns)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst(),
    ),
  );
}

export async function lockCompetitor(tx: Tx, id: CompetitorId): Promise<Competitor> {
  return shown(
    found(
      await tx
        .selectFrom('competitor')
        .select(competitorColumns)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst(),
    ),
  );
}
