import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { CompetitorId, ProductId } from '#base/kernel/id.ts';
import { allow, sameVersion } from '#base/kernel/refusal.ts';

import type { Competitor, Product } from './contract.ts';
import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { lockCompetitor, lockProduct } from './queries.ts';
import { refusals } from './refusals.ts';

const productTaken = { product_name: refusals['product-name-taken'] };
const competitorTaken = { competitor_name: refusals['competitor-name-taken'] };

/** Adds a product; refuses a name that another product in use has. */
export async function addProduct(ctx: Context, input: InputOf<typeof contract.addProduct>): Promise<Product> {
  allow(may.editOffering(ctx.actor));
  return ctx.transaction(async (tx) => {
    const id = newId<ProductId>();
    await refuseTaken(productTaken, () =>
      tx
        .insertInto('product')
        .values({
          organisation_id: ctx.organisationId,
          id,
          name: input.name,
          family: input.family ?? null,
          code: input.code ?? null,
          price_cents: input.priceCents ?? null,
          currency: input.currency ?? ctx.organisation.currency,
        })
        .execute(),
    );
    const product = await lockProduct(tx, id);
    await audit(tx, ctx, { action: 'product.added', subject: { kind: 'product', id }, after: product });
    return product;
  });
}

/** Changes what is given of a product. Deals keep the amounts that they have. */
export async function editProduct(
  ctx: Context,
  input: InputOf<typeof contract.editProduct>,
): Promise<Product> {
  const { name, family, code, priceCents, currency } = input;
  return changeProduct(ctx, input, 'product.edited', {
    name,
    family,
    code,
    price_cents: priceCents,
    currency,
  });
}

/** Archives a product or brings one back, unless another has taken its name. */
export async function setProductArchived(
  ctx: Context,
  input: InputOf<typeof contract.archiveProduct>,
  archived: boolean,
): Promise<Product> {
  return changeProduct(ctx, input, archived ? 'product.archived' : 'product.restored', {
    archived_at: archived ? ctx.now : null,
  });
}

type ProductColumns = {
  name?: string | undefined;
  family?: string | null | undefined;
  code?: string | null | undefined;
  price_cents?: Product['priceCents'] | undefined;
  currency?: Product['currency'] | undefined;
  archived_at?: Date | null;
};

async function changeProduct(
  ctx: Context,
  { productId: id, version }: { productId: ProductId; version: number },
  action: string,
  columns: ProductColumns,
): Promise<Product> {
  allow(may.editOffering(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockProduct(tx, id);
    sameVersion(before, version);
    await refuseTaken(productTaken, () =>
      tx
        .updateTable('product')
        .set({ ...columns, version: version + 1 })
        .where('id', '=', id)
        .execute(),
    );
    const after = await lockProduct(tx, id);
    await audit(tx, ctx, { action, subject: { kind: 'product', id }, before, after });
    return after;
  });
}

/** Adds a competitor; refuses a name that another competitor in use has. */
export async function addCompetitor(
  ctx: Context,
  input: InputOf<typeof contract.addCompetitor>,
): Promise<Competitor> {
  allow(may.editOffering(ctx.actor));
  return ctx.transaction(async (tx) => {
    const id = newId<CompetitorId>();
    await refuseTaken(competitorTaken, () =>
      tx
        .insertInto('competitor')
        .values({ organisation_id: ctx.organisationId, id, name: input.name, website: input.website ?? null })
        .execute(),
    );
    const competitor = await lockCompetitor(tx, id);
    await audit(tx, ctx, {
      action: 'competitor.added',
      subject: { kind: 'competitor', id },
      after: competitor,
    });
    return competitor;
  });
}

export async function editCompetitor(
  ctx: Context,
  input: InputOf<typeof contract.editCompetitor>,
): Promise<Competitor> {
  const { name, website } = input;
  return changeCompetitor(ctx, input, 'competitor.edited', { name, website });
}

/** Archives a competitor or brings one back, unless another has taken its name. */
export async function setCompetitorArchived(
  ctx: Context,
  input: InputOf<typeof contract.archiveCompetitor>,
  archived: boolean,
): Promise<Competitor> {
  return changeCompetitor(ctx, input, archived ? 'competitor.archived' : 'competitor.restored', {
    archived_at: archived ? ctx.now : null,
  });
}

type CompetitorColumns = {
  name?: string | undefined;
  website?: string | null | undefined;
  archived_at?: Date | null;
};

async function changeCompetitor(
  ctx: Context,
  { competitorId: id, version }: { competitorId: CompetitorId; version: number },
  action: string,
  columns: CompetitorColumns,
): Promise<Competitor> {
  allow(may.editOffering(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockCompetitor(tx, id);
    sameVersion(before, version);
    await refuseTaken(competitorTaken, () =>
      tx
        .updateTable('competitor')
        .set({ ...columns, version: version + 1 })
        .where('id', '=', id)
        .execute(),
    );
    const after = await lockCompetitor(tx, id);
    await audit(tx, ctx, { action, subject: { kind: 'competitor', id }, before, after });
    return after;
  });
}
