import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import {
  addCompetitor,
  addProduct,
  editCompetitor,
  editProduct,
  setCompetitorArchived,
  setProductArchived,
} from './commands.ts';
import { listCompetitors, listProducts } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let manager: Context;
let stranger: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  manager = await ours.as('manager');
  stranger = await (await makeOrganisation(database, { name: 'De andere' })).as('administrator');
});
afterAll(() => database.drop());

const taken = (because: string) => ({ code: 'refused', details: { because } });

test('a manager adds products, priced in the organisation’s currency unless said otherwise', async () => {
  expect(await addProduct(manager, { name: 'Warmtepomp', priceCents: 850_000 as Cents })).toMatchObject({
    priceCents: 850_000,
    currency: 'EUR',
    family: null,
    version: 1,
  });
  expect(
    await addProduct(manager, { name: 'Export', family: 'Buiten', code: 'X-1', currency: 'USD' as Currency }),
  ).toMatchObject({ family: 'Buiten', code: 'X-1', priceCents: null, currency: 'USD' });
  expect((await listProducts(ours.ctx)).map(({ name }) => name)).toEqual(['Export', 'Warmtepomp']);
  expect(await listProducts(stranger)).toEqual([]);
});

test('sellers and readers see what we sell, and do not change it', async () => {
  const product = await addProduct(manager, { name: 'Vast' });
  const competitor = await addCompetitor(manager, { name: 'Vast' });
  for (const access of ['member', 'reader'] as const) {
    const actor = await ours.as(access);
    const refused = { code: 'forbidden' };
    await expect(addProduct(actor, { name: 'Nee' })).rejects.toMatchObject(refused);
    await expect(editProduct(actor, { productId: product.id, version: 1, name: 'X' })).rejects.toMatchObject(
      refused,
    );
    await expect(
      setProductArchived(actor, { productId: product.id, version: 1 }, true),
    ).rejects.toMatchObject(refused);
    await expect(addCompetitor(actor, { name: 'Nee' })).rejects.toMatchObject(refused);
    await expect(editCompetitor(actor, { competitorId: competitor.id, version: 1 })).rejects.toMatchObject(
      refused,
    );
    await expect(
      setCompetitorArchived(actor, { competitorId: competitor.id, version: 1 }, true),
    ).rejects.toMatchObject(refused);
    expect((await listProducts(actor)).map(({ name }) => name)).toContain('Vast');
  }
});

test('two products or competitors in use cannot have the same name', async () => {
  const first = await addProduct(manager, { name: 'Tweemaal' });
  await expect(addProduct(manager, { name: 'TWEEMAAL' })).rejects.toMatchObject(taken('product_name'));
  await setProductArchived(manager, { productId: first.id, version: 1 }, true);
  await addProduct(manager, { name: 'Tweemaal' });
  await expect(setProductArchived(manager, { productId: first.id, version: 2 }, false)).rejects.toMatchObject(
    taken('product_name'),
  );
  await addCompetitor(manager, { name: 'Ander' });
  await expect(addCompetitor(manager, { name: 'ander' })).rejects.toMatchObject(taken('competitor_name'));
});

test('what is not given of a product stays as it was', async () => {
  const { id } = await addProduct(manager, { name: 'Deels', family: 'Familie', priceCents: 100 as Cents });
  expect(
    await editProduct(manager, { productId: id, version: 1, priceCents: null, code: 'D1' }),
  ).toMatchObject({
    name: 'Deels',
    family: 'Familie',
    code: 'D1',
    priceCents: null,
    version: 2,
  });
  await expect(editProduct(manager, { productId: id, version: 1, name: 'Later' })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { code: 'D1', version: 2 } },
  });
});

test('an archived product or competitor leaves the list and comes back', async () => {
  const { id } = await addProduct(manager, { name: 'Even weg' });
  await setProductArchived(manager, { productId: id, version: 1 }, true);
  expect((await listProducts(ours.ctx)).map(({ id }) => id)).not.toContain(id);
  expect((await listProducts(ours.ctx, { archived: true })).find((one) => one.id === id)?.archived).toBe(
    true,
  );
  expect(await setProductArchived(manager, { productId: id, version: 2 }, false)).toMatchObject({
    archived: false,
  });
  const rival = await addCompetitor(manager, { name: 'Rivaal', website: 'rivaal.example' });
  await setCompetitorArchived(manager, { competitorId: rival.id, version: 1 }, true);
  expect((await listCompetitors(ours.ctx)).map(({ id }) => id)).not.toContain(rival.id);
  await setCompetitorArchived(manager, { competitorId: rival.id, version: 2 }, false);
  expect(await editCompetitor(manager, { competitorId: rival.id, version: 3, website: null })).toMatchObject({
    name: 'Rivaal',
    website: null,
    version: 4,
  });
});

test('another organisation cannot change what we sell or whom we meet', async () => {
  const { id } = await addProduct(manager, { name: 'Van ons' });
  const rival = await addCompetitor(manager, { name: 'Van ons' });
  const refused = { code: 'not-found' };
  await expect(editProduct(stranger, { productId: id, version: 1, name: 'X' })).rejects.toMatchObject(
    refused,
  );
  await expect(setProductArchived(stranger, { productId: id, version: 1 }, true)).rejects.toMatchObject(
    refused,
  );
  await expect(editCompetitor(stranger, { competitorId: rival.id, version: 1 })).rejects.toMatchObject(
    refused,
  );
  await expect(
    setCompetitorArchived(stranger, { competitorId: rival.id, version: 1 }, true),
  ).rejects.toMatchObject(refused);
  await addProduct(stranger, { name: 'Van ons' });
});
