import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { importNow } from '#tests/import-now.ts';
import { makeOrganisation } from '#tests/organisation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const companies = `Record ID,Company name,City
101,Verzonnen Bakkerij,Utrecht
102,Verzonnen Bakkerij,Zwolle
103,Verzonnen Slager,Assen
`;
const deals = `Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Associated Company
1,Oven,Prospect,Verkoop,100,,2026-01-05,Verzonnen Bakkerij
2,Koelcel,Prospect,Verkoop,200,,2026-01-06,Verzonnen Bakkerij
3,Mes,Prospect,Verkoop,300,,2026-01-07,Verzonnen Slager
`;
const files = { 'hubspot-companies.csv': companies, 'hubspot-deals.csv': deals };

const placesOf = (ctx: Context) =>
  ctx.read((tx) =>
    tx
      .selectFrom('deal')
      .innerJoin('account', 'account.id', 'deal.account_id')
      .select(['deal.title', 'account.city'])
      .orderBy('deal.title')
      .execute(),
  );

test('rows that give only a name that two have are told with both, and go to the first', async () => {
  const { ctx } = await makeOrganisation(database);
  const { report } = await importNow(ctx, files);
  expect(report).toMatchObject({
    doubtfulCount: 1,
    doubtful: [
      {
        name: 'Verzonnen Bakkerij',
        rows: 2,
        taken: 0,
        candidates: [
          { kind: 'file', externalId: '101', city: 'Utrecht' },
          { kind: 'file', externalId: '102', city: 'Zwolle' },
        ],
      },
    ],
  });
  expect(await placesOf(ctx)).toEqual([
    { title: 'Koelcel', city: 'Utrecht' },
    { title: 'Mes', city: 'Assen' },
    { title: 'Oven', city: 'Utrecht' },
  ]);
});

test('the one that was chosen gets the rows', async () => {
  const { ctx } = await makeOrganisation(database);
  const choices = [{ name: 'Verzonnen Bakkerij', to: { kind: 'file' as const, externalId: '102' } }];
  const { report } = await importNow(ctx, files, { choices });
  expect(report.doubtful).toMatchObject([{ rows: 2, taken: 1 }]);
  expect(await placesOf(ctx)).toEqual([
    { title: 'Koelcel', city: 'Zwolle' },
    { title: 'Mes', city: 'Assen' },
    { title: 'Oven', city: 'Zwolle' },
  ]);
});

test('also of two that stand here already one is chosen, and an archived one is not asked about', async () => {
  const { ctx } = await makeOrganisation(database);
  await importNow(ctx, { 'hubspot-companies.csv': companies });
  const accounts = await ctx.read((tx) =>
    tx.selectFrom('account').select(['id', 'city']).where('name', '=', 'Verzonnen Bakkerij').execute(),
  );
  const zwolle = accounts.find(({ city }) => city === 'Zwolle')?.id ?? '';
  const choices = [{ name: 'Verzonnen Bakkerij', to: { kind: 'here' as const, accountId: zwolle } }];
  const { report } = await importNow(ctx, { 'hubspot-deals.csv': deals }, { choices });
  expect(report.doubtful?.[0]).toMatchObject({ taken: 1, candidates: [{ kind: 'here' }, { kind: 'here' }] });
  expect(await placesOf(ctx)).toContainEqual({ title: 'Oven', city: 'Zwolle' });

  await ctx.transaction((tx) =>
    tx.updateTable('account').set({ archived_at: new Date() }).where('city', '=', 'Utrecht').execute(),
  );
  const again = await importNow(ctx, { 'hubspot-deals.csv': deals.replaceAll('Create Date', 'Create date') });
  expect(again.report.doubtfulCount).toBe(0);
});

test('a choice of what is no longer there falls back to the first', async () => {
  const { ctx } = await makeOrganisation(database);
  const choices = [{ name: 'Verzonnen Bakkerij', to: { kind: 'file' as const, externalId: 'weg' } }];
  const { report } = await importNow(ctx, files, { choices });
  expect(report.doubtful).toMatchObject([{ taken: 0 }]);
});
