import { afterAll, beforeAll, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { assignRole, editRole, endRole, removeRole } from './commands.ts';
import { listRoleAssignments, rolesOn } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

const day = (text: string) => text as IsoDate;
const closing = {
  role: 'closer' as const,
  sharePercent: 60,
  from: day('2026-01-01'),
  to: null,
};

test('a manager gives a member a role, and everyone sees who wears it on a day', async () => {
  const manager = await ours.as('manager');
  const seller = await ours.as('member');
  const assignment = await assignRole(manager, { memberId: seller.memberId, ...closing });
  expect(assignment).toMatchObject({ role: 'closer', sharePercent: 60, to: null, version: 1 });
  const reader = await ours.as('reader');
  const held = async (on: string) =>
    (await rolesOn(reader, day(on))).filter(({ memberId }) => memberId === seller.memberId);
  expect(await held('2026-01-01')).toEqual([assignment]);
  expect(await held('2025-12-31')).toEqual([]);
});

test('a member and a reader hand out no roles', async () => {
  const manager = await ours.as('manager');
  const seller = await ours.as('member');
  const { id, version } = await assignRole(manager, { memberId: seller.memberId, ...closing });
  for (const access of ['member', 'reader'] as const) {
    const actor = await ours.as(access);
    for (const attempt of [
      () => assignRole(actor, { memberId: actor.memberId, ...closing }),
      () => editRole(actor, { assignmentId: id, version, sharePercent: 100 }),
      () => endRole(actor, { assignmentId: id, version, on: day('2026-02-01') }),
      () => removeRole(actor, { assignmentId: id, version }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
  }
});

test('another organisation sees nothing of our roles and changes nothing', async () => {
  const manager = await ours.as('manager');
  const seller = await ours.as('member');
  const stranger = await theirs.as('administrator');
  const { id, version } = await assignRole(manager, { memberId: seller.memberId, ...closing });
  expect(await listRoleAssignments(stranger)).toEqual([]);
  for (const attempt of [
    () => assignRole(stranger, { memberId: seller.memberId, ...closing }),
    () => editRole(stranger, { assignmentId: id, version, sharePercent: 100 }),
    () => endRole(stranger, { assignmentId: id, version, on: day('2026-02-01') }),
    () => removeRole(stranger, { assignmentId: id, version }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
});

test('nobody holds the same role twice on a day, and a role does not end before it begins', async () => {
  const manager = await ours.as('manager');
  const { memberId } = await ours.as('member');
  await assignRole(manager, { memberId, ...closing, to: day('2026-03-31') });
  await expect(assignRole(manager, { memberId, ...closing, from: day('2026-03-31') })).rejects.toMatchObject({
    code: 'refused',
    details: { because: 'same-role-twice' },
  });
  const next = await assignRole(manager, { memberId, ...closing, from: day('2026-04-01') });
  await expect(
    editRole(manager, { assignmentId: next.id, version: 1, from: day('2026-03-01') }),
  ).rejects.toMatchObject({ details: { because: 'same-role-twice' } });
  await expect(
    endRole(manager, { assignmentId: next.id, version: 1, on: day('2026-03-31') }),
  ).rejects.toMatchObject({ details: { because: 'ends-before-it-begins' } });
});

test('shares above a full week are kept: the screen warns of them', async () => {
  const manager = await ours.as('manager');
  const { memberId } = await ours.as('member');
  await assignRole(manager, { memberId, ...closing, sharePercent: 100 });
  const second = await assignRole(manager, { memberId, ...closing, role: 'inbound', sharePercent: 40 });
  expect(second.sharePercent).toBe(40);
});

test('a role is changed, ended and, where it was a mistake, removed', async () => {
  const manager = await ours.as('manager');
  const { memberId } = await ours.as('member');
  const { id } = await assignRole(manager, { memberId, ...closing });
  const edited = await editRole(manager, { assignmentId: id, version: 1, sharePercent: 80, role: 'inbound' });
  expect(edited).toMatchObject({ role: 'inbound', sharePercent: 80, from: '2026-01-01', version: 2 });
  await expect(editRole(manager, { assignmentId: id, version: 1, sharePercent: 10 })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { sharePercent: 80 } },
  });
  const ended = await endRole(manager, { assignmentId: id, version: 2, on: day('2026-06-30') });
  expect(ended).toMatchObject({ to: '2026-06-30', version: 3 });
  expect(await editRole(manager, { assignmentId: id, version: 3, to: null })).toMatchObject({ to: null });
  await removeRole(manager, { assignmentId: id, version: 4 });
  expect(await listRoleAssignments(manager, { memberId })).toEqual([]);
});
