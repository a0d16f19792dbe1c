import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { importNow, undoNow } from '#tests/import-now.ts';
import { makeOrganisation } from '#tests/organisation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const ofHubspot = {
  'hubspot-companies.csv': `Record ID,Company name,City
101,Verzonnen Bakkerij,Utrecht
`,
};
const ofPipedrive = {
  'organizations.csv': `Organization - ID,Organization - Name,Organization - Address
7001,Verzonnen Bakkerij,Utrecht
`,
};
/** Only Pipedrive's own id tells whose deal this is: it calls the company otherwise by now. */
const laterDeal = {
  'deals.csv': `Deal - ID,Deal - Title,Deal - Status,Deal - Stage,Deal - Organization ID,Deal - Organization,Deal - Deal created
9,Oven,Open,Prospect,7001,Bakkerij Verzonnen Groep,2026-01-05
`,
};

const accountsOf = (ctx: Context) =>
  ctx.read((tx) => tx.selectFrom('account').select(['id', 'name', 'external_source as from']).execute());
const dealsOf = (ctx: Context) =>
  ctx.read((tx) => tx.selectFrom('deal').select(['title', 'account_id as accountId']).execute());

describe('an account that two systems know', () => {
  test('is found by the id of either, and keeps that of the first', async () => {
    const { ctx } = await makeOrganisation(database);
    await importNow(ctx, ofHubspot);
    await importNow(ctx, ofPipedrive);
    await importNow(ctx, laterDeal);
    const accounts = await accountsOf(ctx);
    expect(accounts).toMatchObject([{ name: 'Verzonnen Bakkerij', from: 'hubspot' }]);
    expect(await dealsOf(ctx)).toEqual([{ title: 'Oven', accountId: accounts[0]?.id }]);
  });

  test('is no longer found by the second once the import that told of it was undone', async () => {
    const { ctx } = await makeOrganisation(database);
    await importNow(ctx, ofHubspot);
    const { importId } = await importNow(ctx, ofPipedrive);
    await undoNow(ctx, importId);
    await importNow(ctx, laterDeal);
    expect((await accountsOf(ctx)).map(({ name }) => name).toSorted()).toEqual([
      'Bakkerij Verzonnen Groep',
      'Verzonnen Bakkerij',
    ]);
  });
});

const withParts = `Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Associated Company,Contact,Rol in de beslissing,Competitor
1,Oven,Prospect,Verkoop,100,,2026-01-05,Verzonnen Bakkerij,Anna Proef,Decision Maker,Ovens NV
2,Koelcel,Prospect,Verkoop,200,,2026-01-06,Verzonnen Bakkerij,Bas Proef,Iets anders dan dat,
`;

const partsOf = (ctx: Context) =>
  ctx.read(async (tx) => ({
    people: await tx
      .selectFrom('deal_contact_part')
      .innerJoin('contact', 'contact.id', 'deal_contact_part.contact_id')
      .innerJoin('deal', 'deal.id', 'deal_contact_part.deal_id')
      .select(['deal.title', 'contact.name', 'deal_contact_part.part'])
      .execute(),
    rivals: await tx
      .selectFrom('deal_competitor')
      .innerJoin('competitor', 'competitor.id', 'deal_competitor.competitor_id')
      .select('competitor.name')
      .execute(),
  }));

test('people come in with their part in the decision, and open deals with their competitor', async () => {
  const { ctx } = await makeOrganisation(database);
  const { importId, report } = await importNow(ctx, { 'deals.csv': withParts });
  expect(report.counts.deals).toMatchObject({ made: 2, aside: 0 });
  expect(report.remarks).toMatchObject([{ because: 'part-unknown', rows: 1, value: 'Iets anders dan dat' }]);
  expect(await partsOf(ctx)).toEqual({
    people: [{ title: 'Oven', name: 'Anna Proef', part: 'decider' }],
    rivals: [{ name: 'Ovens NV' }],
  });
  await undoNow(ctx, importId);
  expect(await dealsOf(ctx)).toEqual([]);
  expect(await partsOf(ctx)).toEqual({ people: [], rivals: [] });
});

test('a part that somebody wrote on a deal is not overwritten, and one that came later goes with the undo', async () => {
  const { ctx } = await makeOrganisation(database);
  const bare = withParts.replaceAll(/(Anna Proef),[^,]*,/gu, '$1,,').replaceAll('Ovens NV', '');
  await importNow(ctx, { 'deals.csv': bare });
  const { importId } = await importNow(ctx, { 'deals.csv': withParts });
  expect((await partsOf(ctx)).people).toEqual([{ title: 'Oven', name: 'Anna Proef', part: 'decider' }]);
  await importNow(ctx, { 'deals.csv': withParts.replace('Decision Maker', 'Gebruiker') });
  expect((await partsOf(ctx)).people).toMatchObject([{ part: 'decider' }]);
  await undoNow(ctx, importId);
  expect(await partsOf(ctx)).toEqual({ people: [], rivals: [] });
  expect(await dealsOf(ctx)).toHaveLength(2);
});
