import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { Cents } from '#base/kernel/money.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { createDeal } from '../commands/create-deal.ts';
import { getBoard } from './get-board.ts';
import { getBoardColumn } from './get-column.ts';

let database: TestDatabase;
let seller: Context & { memberId: MemberId };
let stranger: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  seller = await (await makeOrganisation(database, { name: 'De ene' })).as('member');
  stranger = await (await makeOrganisation(database, { name: 'De andere' })).as('member');
});
afterAll(() => database.drop());

test('the board leaves out what the table’s filter leaves out, in its cards, its counts and its sums', async () => {
  const large = await createDeal(seller, {
    title: 'Grote oven',
    amountCents: 900_000 as Cents,
    newAccountName: 'Bakkerij Verzonnen',
  });
  await createDeal(seller, { title: 'Kleine oven', amountCents: 10_000 as Cents });
  await createDeal(seller, { title: 'Weegbrug', amountCents: 700_000 as Cents });
  const shown = async (asked: Parameters<typeof getBoard>[1]) => {
    const [first] = (await getBoard(seller, asked)).columns;
    return {
      count: first?.count,
      titles: first?.cards.map(({ title }) => title).toSorted(),
      euros: first?.sums[0]?.amountCents,
    };
  };
  expect(await shown({})).toMatchObject({ count: 3, euros: 1_610_000 });
  expect(await shown({ filter: 'amount:from:500000' })).toEqual({
    count: 2,
    titles: ['Grote oven', 'Weegbrug'],
    euros: 1_600_000,
  });
  expect(await shown({ filter: 'amount:from:500000', text: 'oven' })).toMatchObject({
    titles: ['Grote oven'],
  });
  expect(await shown({ accountId: large.account?.id })).toMatchObject({ count: 1, titles: ['Grote oven'] });
  const page = await getBoardColumn(seller, { phaseId: large.phase.id, filter: 'amount:to:500000' });
  expect(page.cards.map(({ title }) => title)).toEqual(['Kleine oven']);
  await expect(getBoard(seller, { filter: 'weather:is:fine' })).rejects.toMatchObject({ code: 'invalid' });
  expect(
    (await getBoard(stranger, { filter: 'amount:from:1' })).columns.every(({ count }) => count === 0),
  ).toBe(true);
});
