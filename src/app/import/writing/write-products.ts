import { newId } from '#base/db/context.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { CompetitorId, ProductId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import { nameKey } from '#app/import/rules/name-key.ts';
import type { ProductRecord } from '#app/import/rules/records.ts';

import { changeRows } from './change-rows.ts';
import type { Known } from './known.ts';
import type { Run, Writer } from './run.ts';

type Product = {
  name: string;
  family: string | null;
  code: string | null;
  price: Cents | null;
  currency: Currency;
};

/** Products, known by their names. */
export function productWriter(run: Run, known: Known): Writer<ProductRecord> {
  const seen = new Set<string>();
  return {
    async take(batch) {
      const fresh: Product[] = [];
      const there: ProductRecord[] = [];
      for (const { record, row, file } of batch) {
        const key = nameKey(record.name);
        if (seen.has(key)) {
          run.tally.count('products', 'aside');
          run.tally.rows.aside++;
          run.aside.keep(file, row, [{ column: null, value: record.name, because: 'row-twice' }]);
          continue;
        }
        seen.add(key);
        if (known.products.has(key)) there.push(record);
        else fresh.push(record);
      }
      await ensureProducts(run, known, fresh);
      await changeProducts(run, known, there);
    },
    async finish() {},
  };
}

async function changeProducts(run: Run, known: Known, records: readonly ProductRecord[]): Promise<void> {
  const ids = records.flatMap(({ name }) => known.products.get(nameKey(name)) ?? []);
  if (ids.length === 0) return;
  const rows = await run.tx
    .selectFrom('product')
    .select(['id', 'family', 'code', 'price_cents', 'currency'])
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('id', 'in', ids)
    .execute();
  const here = new Map(rows.map((row) => [row.id, row]));
  const changes: { id: ProductId; set: object }[] = [];
  for (const record of records) {
    const id = known.products.get(nameKey(record.name));
    const row = id === undefined ? undefined : here.get(id);
    if (id === undefined || row === undefined) continue;
    const set = {
      ...(record.family === null || record.family === row.family ? {} : { family: record.family }),
      ...(record.code === null || record.code === row.code ? {} : { code: record.code }),
      ...(record.price === null || (record.price === row.price_cents && record.currency === row.currency)
        ? {}
        : { price_cents: record.price, currency: record.currency }),
    };
    const differs = Object.keys(set).length > 0;
    if (differs) changes.push({ id, set });
    run.tally.count('products', differs ? 'changed' : 'same');
  }
  if (run.write) await changeRows(run, 'product', changes);
}

/** Makes the products that are not known yet. */
export async function ensureProducts(run: Run, known: Known, products: readonly Product[]): Promise<void> {
  const made: (Product & { id: ProductId })[] = [];
  for (const product of products) {
    const key = nameKey(product.name);
    if (known.products.has(key)) continue;
    const id = newId<ProductId>();
    known.products.set(key, id);
    made.push({ ...product, id });
    run.tally.newProduct(product.name);
  }
  run.tally.count('products', 'made', made.length);
  if (!run.write) return;
  await insertMany(
    run.tx,
    'product',
    made.map(({ id, name, family, code, price, currency }) => ({
      organisation_id: run.ctx.organisationId,
      id,
      name,
      family,
      code,
      price_cents: price,
      currency,
      import_id: run.importId,
      archived_at: null,
    })),
  );
}

/** Makes the competitors that are not known yet. */
export async function ensureCompetitors(
  run: Run,
  known: Known,
  names: Iterable<string | null>,
): Promise<void> {
  const made: { id: CompetitorId; name: string }[] = [];
  for (const name of names) {
    if (name === null || known.competitors.has(nameKey(name))) continue;
    const id = newId<CompetitorId>();
    known.competitors.set(nameKey(name), id);
    made.push({ id, name });
  }
  run.tally.count('competitors', 'made', made.length);
  if (!run.write) return;
  await insertMany(
    run.tx,
    'competitor',
    made.map((competitor) => ({
      organisation_id: run.ctx.organisationId,
      website: null,
      import_id: run.importId,
      archived_at: null,
      ...competitor,
    })),
  );
}
