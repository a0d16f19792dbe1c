import { afterAll, beforeAll, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addRole, changeRole } from './catalogue-commands.ts';
import { assignRole, editRole } from './commands.ts';
import { listCatalogue } from './read-catalogue.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

const partner = {
  name: { nl: 'Partnermanager', en: 'Partner manager' },
  mission: { nl: 'Partners verkopen met ons mee.' },
  sells: true,
};
const always = { sharePercent: 50, from: '2026-01-01' as IsoDate, to: null };

test('a manager makes a role of the organisation’s own, and gives it to somebody', async () => {
  const manager = await ours.as('manager');
  const seller = await ours.as('member');
  const role = await addRole(manager, partner);
  expect(role).toMatchObject({ code: 'partner-manager', own: true, sells: true, retired: false, version: 1 });
  expect((await listCatalogue(seller)).at(-1)).toEqual(role);
  const assignment = await assignRole(manager, { memberId: seller.memberId, role: role.code, ...always });
  expect(assignment).toMatchObject({ role: 'partner-manager' });
});

test('two roles cannot be called the same, whatever the capitals', async () => {
  const manager = await ours.as('manager');
  for (const name of [{ nl: 'partnerMANAGER' }, { en: 'Closer' }])
    await expect(addRole(manager, { ...partner, name })).rejects.toMatchObject({
      details: { because: 'same-name' },
    });
  await expect(addRole(manager, { ...partner, name: { nl: ' ' } })).rejects.toMatchObject({
    details: { because: 'no-name' },
  });
});

test('of one of the seven the mission is written anew, nothing else', async () => {
  const manager = await ours.as('manager');
  const mission = { nl: 'Binnen het uur een goed gesprek.' };
  const inbound = await changeRole(manager, { role: 'inbound', version: 0, mission });
  expect(inbound).toMatchObject({ mission, own: false, version: 1 });
  for (const change of [{ name: { nl: 'Anders' } }, { sells: false }, { retired: true }])
    await expect(changeRole(manager, { role: 'inbound', version: 1, ...change })).rejects.toMatchObject({
      details: { because: 'standing-role' },
    });
  await expect(changeRole(manager, { role: 'inbound', version: 0, mission })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('a retired role is given to nobody any more, and whoever wears it keeps it', async () => {
  const manager = await ours.as('manager');
  const seller = await ours.as('member');
  const other = await ours.as('member');
  const { code } = await addRole(manager, { ...partner, name: { nl: 'Beursman' } });
  const held = await assignRole(manager, { memberId: seller.memberId, role: code, ...always });
  await changeRole(manager, { role: code, version: 1, retired: true });
  await expect(
    assignRole(manager, { memberId: other.memberId, role: code, ...always }),
  ).rejects.toMatchObject({ details: { because: 'no-such-role' } });
  expect(
    await editRole(manager, { assignmentId: held.id, version: held.version, sharePercent: 20 }),
  ).toMatchObject({ role: code, sharePercent: 20 });
  const again = await changeRole(manager, { role: code, version: 2, retired: false });
  expect(again).toMatchObject({ retired: false });
});

test('a seller and a reader change no roles', async () => {
  for (const access of ['member', 'reader'] as const) {
    const actor = await ours.as(access);
    for (const attempt of [
      () => addRole(actor, partner),
      () => changeRole(actor, { role: 'closer', version: 0, mission: {} }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
  }
});

test('another organisation has the seven alone and finds none of ours', async () => {
  const stranger = await theirs.as('administrator');
  expect(await listCatalogue(stranger)).toHaveLength(7);
  await expect(
    changeRole(stranger, { role: 'partner-manager', version: 1, sells: false }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
