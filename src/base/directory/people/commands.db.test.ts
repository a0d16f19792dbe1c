import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import {
  addMember,
  addTeam,
  archiveTeam,
  editMember,
  editOrganisation,
  setMemberArchived,
} from './commands.ts';
import { may } from './policy.ts';
import { getOrganisation, listMembers, listTeams } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

const jansen = {
  name: 'A. Verzonnen',
  email: 'a@verzonnen.example',
  access: 'member' as const,
  teamId: null,
  reportsToId: null,
  isOwner: false,
};

test('an administrator adds a member, and another organisation does not see it', async () => {
  const admin = await ours.as('administrator');
  const member = await addMember(admin, jansen);
  expect(member).toMatchObject({ name: 'A. Verzonnen', canSignIn: false, version: 1 });
  expect((await listMembers(theirs.ctx)).map(({ name }) => name)).not.toContain('A. Verzonnen');
});

test('a manager, a member and a reader may not add members', async () => {
  for (const access of ['manager', 'member', 'reader'] as const) {
    const actor = await ours.as(access);
    await expect(addMember(actor, { ...jansen, email: null })).rejects.toMatchObject({ code: 'forbidden' });
  }
});

test('two members cannot have the same e-mail address', async () => {
  const admin = await ours.as('administrator');
  await addMember(admin, { ...jansen, email: 'dubbel@verzonnen.example' });
  await expect(addMember(admin, { ...jansen, email: 'Dubbel@verzonnen.example' })).rejects.toMatchObject({
    code: 'refused',
    details: { because: 'member_email' },
  });
});

test('another organisation can neither change our member nor put theirs in our team', async () => {
  const admin = await ours.as('administrator');
  const stranger = await theirs.as('administrator');
  const member = await addMember(admin, { ...jansen, email: null });
  const team = await addTeam(admin, { name: 'Binnendienst' });
  await expect(editMember(stranger, { memberId: member.id, version: 1, name: 'X' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(addMember(stranger, { ...jansen, email: null, teamId: team.id })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the second of two edits of the same version is told what stands there now', async () => {
  const admin = await ours.as('administrator');
  const member = await addMember(admin, { ...jansen, email: null });
  await editMember(admin, { memberId: member.id, version: 1, name: 'Eerste' });
  await expect(editMember(admin, { memberId: member.id, version: 1, name: 'Tweede' })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { name: 'Eerste', version: 2 } },
  });
});

test('nobody can report to somebody who reports to them', async () => {
  const admin = await ours.as('administrator');
  const boss = await addMember(admin, { ...jansen, email: null });
  const seller = await addMember(admin, { ...jansen, email: null, reportsToId: boss.id });
  await expect(
    editMember(admin, { memberId: boss.id, version: 1, reportsToId: seller.id }),
  ).rejects.toMatchObject({ details: { because: 'reports-to-circle' } });
});

test('an administrator cannot take away their own rights or archive themselves', async () => {
  const admin = await ours.as('administrator');
  await expect(
    editMember(admin, { memberId: admin.memberId, version: 1, access: 'reader' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    setMemberArchived(admin, { memberId: admin.memberId, version: 1 }, true),
  ).rejects.toMatchObject({ code: 'forbidden' });
});

test('closing a team keeps its members', async () => {
  const admin = await ours.as('administrator');
  const team = await addTeam(admin, { name: 'Buitendienst' });
  const member = await addMember(admin, { ...jansen, email: null, teamId: team.id });
  await archiveTeam(admin, { teamId: team.id, version: 1 });
  const after = (await listMembers(ours.ctx)).find(({ id }) => id === member.id);
  expect(after).toMatchObject({ teamId: null, archived: false });
  expect((await listTeams(ours.ctx)).map(({ name }) => name)).not.toContain('Buitendienst');
});

test('of two who make each other their chief at the same moment, one is refused', async () => {
  const admin = await ours.as('administrator');
  const add = (name: string) => addMember(admin, { ...jansen, email: null, name });
  for (let round = 0; round < 5; round++) {
    const [a, b] = [await add('Eén'), await add('Twee')];
    const ended = await Promise.allSettled([
      editMember(admin, { memberId: a.id, version: 1, reportsToId: b.id }),
      editMember(admin, { memberId: b.id, version: 1, reportsToId: a.id }),
    ]);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'refused', details: { because: 'reports-to-circle' } },
    });
  }
});

test('of those who rename the organisation at the same moment, one does and the others are told', async () => {
  const admin = await ours.as('administrator');
  const { version } = await getOrganisation(admin);
  const names = ['Eerste', 'Tweede', 'Derde', 'Vierde'];
  const ended = await Promise.allSettled(names.map((name) => editOrganisation(admin, { version, name })));
  const [done, ...more] = ended.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  expect(more).toEqual([]);
  expect(await getOrganisation(admin)).toMatchObject({ name: done?.name, version: version + 1 });
  for (const end of ended)
    if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'conflict' });
});

test('two administrators who take each other’s rights at the same moment: one remains', async () => {
  const alone = await makeOrganisation(database, { name: 'Met twee beheerders' });
  const [first, second] = [await alone.as('administrator'), await alone.as('administrator')];
  const answers = await Promise.allSettled([
    editMember(first, { memberId: second.memberId, version: 1, access: 'reader' }),
    setMemberArchived(second, { memberId: first.memberId, version: 1 }, true),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'fulfilled',
    'rejected',
  ]);
  const left = (await listMembers(alone.ctx)).filter(({ access }) => access === 'administrator');
  expect(left).toHaveLength(1);
});

describe('a program that may change people', () => {
  const program = (ctx: Context): Context => ({
    ...ctx,
    actor: {
      kind: 'api-key',
      keyId: newId(),
      name: 'Personeel',
      access: 'administrator',
      scopes: ['people:write'],
    },
  });

  test('adds colleagues, and makes nobody an administrator nor touches one', async () => {
    const admin = await ours.as('administrator');
    const other = await ours.as('administrator');
    const key = program(admin);
    const member = await addMember(key, { ...jansen, email: 'nieuw@verzonnen.example' });
    const refused = { code: 'forbidden' };
    await expect(addMember(key, { ...jansen, email: null, access: 'administrator' })).rejects.toMatchObject(
      refused,
    );
    for (const attempt of [
      () => editMember(key, { memberId: member.id, version: 1, access: 'administrator' }),
      () => editMember(key, { memberId: other.memberId, version: 1, access: 'reader' }),
      () => setMemberArchived(key, { memberId: other.memberId, version: 1 }, true),
    ])
      await expect(attempt()).rejects.toMatchObject(refused);
    expect(await editMember(key, { memberId: member.id, version: 1, access: 'manager' })).toMatchObject({
      access: 'manager',
    });
  });

  test('invites whoever has not come in yet, and nobody who has to another address', () => {
    const { actor } = program(ours.ctx);
    const member = {
      id: newId<MemberId>(),
      access: 'member' as const,
      canSignIn: true,
      email: 'a@b.example',
    };
    expect(may.invite(actor, { ...member, canSignIn: false, email: null }, 'x@kwaad.example')).toBe(true);
    expect(may.invite(actor, member, 'A@b.example')).toBe(true);
    expect(may.invite(actor, member, 'x@kwaad.example')).toBe(false);
    expect(may.invite(actor, { ...member, access: 'administrator' }, 'a@b.example')).toBe(false);
    expect(may.renewPassword(actor, member)).toBe(false);
  });
});
