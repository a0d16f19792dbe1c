import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { chooseOpeningView, deleteView, editView, saveView } from './commands.ts';
import * as contract from './contract.ts';
import { listViews } from './queries.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let seller: Member;
let colleague: Member;
let manager: Member;
let stranger: Member;
const team = newId<TeamId>();

beforeAll(async () => {
  database = await openTestDatabase();
  const ours = await makeOrganisation(database, { name: 'De ene' });
  const theirs = await makeOrganisation(database, { name: 'De andere' });
  seller = await ours.as('member', { name: 'An' });
  colleague = await ours.as('member', { name: 'Bo' });
  manager = await ours.as('manager', { name: 'Cas' });
  stranger = await theirs.as('administrator');
  await ours.ctx.transaction(async (tx) => {
    await tx
      .insertInto('team')
      .values({
        organisation_id: ours.ctx.organisationId,
        id: team,
        name: 'Binnen',
        import_id: null,
        archived_at: null,
      })
      .execute();
    await tx.updateTable('member').set({ team_id: team }).where('id', '=', seller.memberId).execute();
  });
});
afterAll(() => database.drop());

const state = { view: 'table', filter: 'owner:is:me' };
const namesFor = async (ctx: Context) =>
  (await listViews(ctx, { list: 'deals' })).views.map(({ name }) => name);

test('a view is kept, found by its owner alone, renamed, and thrown away', async () => {
  const view = await saveView(seller, { list: 'deals', name: 'Van mij', state });
  expect(view).toMatchObject({ name: 'Van mij', state, sharedWith: 'nobody', may: { edit: true } });
  expect(await namesFor(seller)).toEqual(['Van mij']);
  expect(await namesFor(manager)).toEqual([]);
  const renamed = await editView(seller, { viewId: view.id, version: 1, name: 'Alles van mij' });
  expect(renamed).toMatchObject({ name: 'Alles van mij', version: 2, state });
  await expect(editView(seller, { viewId: view.id, version: 1, name: 'Te laat' })).rejects.toMatchObject({
    code: 'conflict',
  });
  contract.listViews.output.parse(await listViews(seller, { list: 'deals' }));
  expect((await listViews(seller, { list: 'accounts' })).views).toEqual([]);
  await deleteView(seller, { viewId: view.id, version: 2 });
  expect(await namesFor(seller)).toEqual([]);
});

test('a member shares with a team, whose people see it; only a manager shares with everyone', async () => {
  const view = await saveView(seller, {
    list: 'deals',
    name: 'Team',
    state,
    sharedWith: 'team',
    teamId: team,
  });
  expect(view.team).toEqual({ id: team, name: 'Binnen' });
  expect(await namesFor(seller)).toEqual(['Team']);
  expect(await namesFor(colleague)).toEqual([]);
  await expect(
    saveView(seller, { list: 'deals', name: 'Allen', state, sharedWith: 'everyone' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    editView(seller, { viewId: view.id, version: 1, sharedWith: 'everyone' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    saveView(seller, { list: 'deals', name: 'Zonder', state, sharedWith: 'team' }),
  ).rejects.toMatchObject({ details: { because: 'team-missing' } });
  await deleteView(seller, { viewId: view.id, version: 1 });
});

test('what a manager shares with everyone is seen by all and changed by none of them', async () => {
  const view = await saveView(manager, { list: 'deals', name: 'Allen', state, sharedWith: 'everyone' });
  const seen = (await listViews(seller, { list: 'deals' })).views[0];
  expect(seen).toMatchObject({ name: 'Allen', owner: { name: 'Cas' }, may: { edit: false } });
  await expect(editView(seller, { viewId: view.id, version: 1, name: 'Mijn' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(deleteView(seller, { viewId: view.id, version: 1 })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(editView(stranger, { viewId: view.id, version: 1, name: 'X' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await namesFor(stranger)).toEqual([]);
});

test('everybody chooses with which view a list opens, and a view that goes opens nothing any more', async () => {
  const view = await saveView(manager, { list: 'deals', name: 'Start', state, sharedWith: 'everyone' });
  await chooseOpeningView(seller, { list: 'deals', view: view.id });
  expect((await listViews(seller, { list: 'deals' })).opensWith).toBe(view.id);
  expect((await listViews(colleague, { list: 'deals' })).opensWith).toBeNull();
  await deleteView(manager, { viewId: view.id, version: 1 });
  expect((await listViews(seller, { list: 'deals' })).opensWith).toBeNull();
  await chooseOpeningView(seller, { list: 'deals', view: 'mine' });
  await chooseOpeningView(seller, { list: 'deals', view: null });
  expect((await listViews(seller, { list: 'deals' })).opensWith).toBeNull();
});
