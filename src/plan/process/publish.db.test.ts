import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { editDrawing } from './commands/edit-drawing.ts';
import { addProcess } from './commands/manage-processes.ts';
import {
  approveDrawing,
  askReview,
  confirmRelease,
  publishDrawing,
  sendBackDrawing,
} from './commands/publish.ts';
import { getDrawing } from './queries/read-drawing.ts';
import { listProcesses } from './queries/read-processes.ts';
import { getRelease, listConfirmations, listReleases } from './queries/read-releases.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

async function drawn() {
  const manager = await ours.as('manager');
  const { id } = await addProcess(manager, { kind: 'prospects', name: 'Inbound', from: 'inbound' });
  return { manager, of: { processId: id, version: 1 } };
}

const addLane = {
  do: 'add-lane',
  lane: { id: 'x', teamId: null, name: 'Beurs', height: null },
  at: 0,
} as const;

test('a process goes from draft by review and approval to everybody, who confirm it', async () => {
  const { manager, of } = await drawn();
  const seller = await ours.as('member', { name: 'Vera' });
  await expect(publishDrawing(manager, { ...of, note: null })).rejects.toMatchObject({
    details: { because: 'not-approved' },
  });
  expect(await askReview(manager, of)).toMatchObject({
    state: 'in-review',
    asked: { byId: manager.memberId },
  });
  const approver = await ours.as('administrator');
  expect(await approveDrawing(approver, of)).toMatchObject({ approved: { byId: approver.memberId } });
  const release = await publishDrawing(manager, { ...of, note: 'Sneller bellen' });
  expect(release).toMatchObject({
    number: 1,
    note: 'Sneller bellen',
    asked: { byId: manager.memberId },
    approved: { byId: approver.memberId },
    published: { byId: manager.memberId },
    confirmations: 0,
  });
  const { processes } = await listProcesses(seller);
  expect(processes).toMatchObject([{ latest: { number: 1, confirmed: false }, drawings: [] }]);
  await confirmRelease(seller, { processId: of.processId, number: 1 });
  await confirmRelease(seller, { processId: of.processId, number: 1 });
  const read = await getRelease(seller, { processId: of.processId, number: 1 });
  expect(read).toMatchObject({ confirmed: true, confirmations: 1 });
  expect(read.model.nodes.length).toBeGreaterThan(10);
  const { members } = await listConfirmations(manager, { processId: of.processId, number: 1 });
  expect(members.filter(({ at }) => at !== null).map(({ name }) => name)).toEqual(['Vera']);
});

test('whoever changes a drawing that was approved brings it back to a draft', async () => {
  const { manager, of } = await drawn();
  await askReview(manager, of);
  await approveDrawing(manager, of);
  await editDrawing(manager, { ...of, stand: 'to-be', operations: [addLane] });
  expect(await getDrawing(manager, { ...of, stand: 'to-be' })).toMatchObject({
    state: 'draft',
    approved: null,
  });
  await expect(publishDrawing(manager, { ...of, version: 2, note: null })).rejects.toMatchObject({
    details: { because: 'not-approved' },
  });
});

test('what is drawn after publishing is seen by nobody until the next version', async () => {
  const { manager, of } = await drawn();
  await askReview(manager, of);
  await approveDrawing(manager, of);
  await publishDrawing(manager, { ...of, note: null });
  await editDrawing(manager, { ...of, stand: 'to-be', operations: [addLane] });
  const seller = await ours.as('member');
  const first = await getRelease(seller, { processId: of.processId, number: 1 });
  expect(first.model.lanes.map(({ id }) => id)).not.toContain('x');
  await askReview(manager, { ...of, version: 2 });
  await approveDrawing(manager, { ...of, version: 2 });
  await publishDrawing(manager, { ...of, version: 2, note: null });
  expect((await listReleases(seller, of)).releases.map(({ number }) => number)).toEqual([2, 1]);
});

test('an empty drawing is not sent for review, and one that nobody asked about is not sent back', async () => {
  const manager = await ours.as('manager');
  const { id } = await addProcess(manager, { kind: 'block', name: 'Leeg', from: null });
  const of = { processId: id, version: 1 };
  await expect(askReview(manager, of)).rejects.toMatchObject({ details: { because: 'empty' } });
  await expect(sendBackDrawing(manager, { ...of, word: null })).rejects.toMatchObject({
    details: { because: 'not-asked' },
  });
});

test('a member publishes nothing, and another organisation reads nothing of it', async () => {
  const { manager, of } = await drawn();
  const seller = await ours.as('member');
  for (const attempt of [
    () => askReview(seller, of),
    () => approveDrawing(seller, of),
    () => sendBackDrawing(seller, { ...of, word: null }),
    () => publishDrawing(seller, { ...of, note: null }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
  await askReview(manager, of);
  await approveDrawing(manager, of);
  await publishDrawing(manager, { ...of, note: null });
  const stranger = await theirs.as('administrator');
  for (const attempt of [
    () => listReleases(stranger, of),
    () => getRelease(stranger, { ...of, number: 1 }),
    () => confirmRelease(stranger, { ...of, number: 1 }),
    () => listConfirmations(stranger, { ...of, number: 1 }),
    () => publishDrawing(stranger, { ...of, note: null }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
});
