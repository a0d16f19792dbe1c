import { afterAll, beforeAll, expect, test } from 'vitest';

import { createDeal } from '#do/pipeline/commands/create-deal.ts';
import { beginChecklist } from '#plan/rhythm/commands.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { getJourney } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

const states = async (of: TestOrganisation) => {
  const { steps } = await getJourney(await of.as('manager'));
  return Object.fromEntries(steps.map(({ code, state }) => [code, state]));
};

test('a new organisation has everything before it', async () => {
  const { steps } = await getJourney(await ours.as('manager'));
  expect(steps.map(({ state }) => state)).toEqual(steps.map(() => 'open'));
});

test('what is done is seen, and not with the neighbours', async () => {
  const manager = await ours.as('manager');
  await createDeal(manager, { title: 'Oven', newAccountName: 'Bakkerij Verzonnen' });
  await beginChecklist(manager);
  expect(await states(ours)).toMatchObject({ deals: 'ready', people: 'ready', checklist: 'begun' });
  expect(await states(theirs)).toMatchObject({ deals: 'open', people: 'open', checklist: 'open' });
});

test('whoever sells or looks on is not shown how far the introduction is', async () => {
  for (const access of ['member', 'reader'] as const)
    await expect(getJourney(await ours.as(access))).rejects.toMatchObject({ code: 'forbidden' });
});
