import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { arrangeKpis } from './arrange-kpis.ts';
import { addRole } from '../roles/catalogue-commands.ts';
import { listKpis } from './queries.ts';
import { kpisOfRole } from './rules/role-order.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

async function codesOf(organisation: TestOrganisation, role: string) {
  const { kpis, orders } = await listKpis(await organisation.as('reader'));
  return kpisOfRole(kpis, orders, role).map(({ code }) => code);
}

async function idsOf(codes: string[]) {
  const { kpis } = await listKpis(await ours.as('reader'));
  return codes.flatMap((code) => kpis.find((kpi) => kpi.code === code)?.id ?? []);
}

test('a manager says by which KPIs a role is led and in which order', async () => {
  const manager = await ours.as('manager');
  const kpiIds = await idsOf(['won-amount', 'quotes']);
  expect(await arrangeKpis(manager, { role: 'closer', kpiIds, version: 0 })).toEqual({
    role: 'closer',
    kpiIds,
    version: 1,
  });
  expect(await codesOf(ours, 'closer')).toEqual(['won-amount', 'quotes']);
  expect(await codesOf(ours, 'account-manager')).toContain('deals-won');
  expect(await codesOf(theirs, 'closer')).toContain('deals-won');
});

test('an own role is led by KPIs as any other', async () => {
  const manager = await ours.as('manager');
  const { code: role } = await addRole(manager, { name: { nl: 'Partners' }, mission: {}, sells: true });
  await arrangeKpis(manager, { role, kpiIds: await idsOf(['deals-won', 'new-deals']), version: 0 });
  expect(await codesOf(ours, role)).toEqual(['deals-won', 'new-deals']);
});

test('whoever comes second hears that the order was changed meanwhile', async () => {
  const manager = await ours.as('manager');
  await arrangeKpis(manager, { role: 'owner', kpiIds: [], version: 0 });
  await expect(arrangeKpis(manager, { role: 'owner', kpiIds: [], version: 0 })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('a seller arranges nothing, nor does another organisation with our KPIs', async () => {
  const kpiIds = await idsOf(['quotes']);
  await expect(
    arrangeKpis(await ours.as('member'), { role: 'support', kpiIds, version: 0 }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    arrangeKpis(await theirs.as('manager'), { role: 'support', kpiIds, version: 0 }),
  ).rejects.toMatchObject({ details: { because: 'not-a-kpi' } });
  await expect(
    arrangeKpis(await theirs.as('manager'), { role: 'partners', kpiIds: [], version: 0 }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
