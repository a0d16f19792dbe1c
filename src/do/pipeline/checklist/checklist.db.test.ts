import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { editDrawing } from '#plan/process/commands/edit-drawing.ts';
import { addProcess } from '#plan/process/commands/manage-processes.ts';
import { approveDrawing, askReview, publishDrawing } from '#plan/process/commands/publish.ts';
import { getDrawing } from '#plan/process/queries/read-drawing.ts';
import type { ProcessId } from '#plan/process/rules/model.ts';
import { assignRole } from '#plan/roles/commands.ts';
import { getCycles } from '#plan/sales-cycle/queries.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { createDeal } from '../commands/create-deal.ts';
import { getDealChecklist } from './read-checklist.ts';
import { tickPoint } from './tick-point.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let manager: Awaited<ReturnType<TestOrganisation['as']>>;
let seller: Awaited<ReturnType<TestOrganisation['as']>>;
let processId: ProcessId;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  manager = await ours.as('manager');
  seller = await ours.as('member', { name: 'Vera' });
  await assignRole(manager, {
    memberId: seller.memberId,
    role: 'outbound',
    sharePercent: 100,
    from: '2020-01-06' as never,
    to: null,
  });
  processId = (await addProcess(manager, { kind: 'prospects', name: 'Nieuw', from: 'new-business' })).id;
  await addProcess(manager, { kind: 'customers', name: 'Bestaand', from: 'existing-customers' });
  await publish();
});
afterAll(() => database.drop());

async function publish() {
  const { version } = await getDrawing(manager, { processId, stand: 'to-be' });
  await askReview(manager, { processId, version });
  await approveDrawing(manager, { processId, version });
  await publishDrawing(manager, { processId, version, note: null });
}

async function newDeal(as: Context = seller) {
  const cycles = await getCycles(as);
  const cycle = cycles.find(({ customers }) => customers === 'new');
  const { id } = await createDeal(as, {
    title: 'Oven',
    newAccountName: `Bakker ${Math.random()}`,
    cycleId: cycle?.id,
  });
  return id;
}

/** The first point of one's own that there is to tick. */
async function firstPoint(dealId: Awaited<ReturnType<typeof newDeal>>) {
  const { steps } = await getDealChecklist(seller, { dealId });
  const step = steps.find(({ own }) => own);
  return { dealId, processId, nodeId: step?.nodeId ?? '', point: step?.points[0]?.text ?? '' };
}

test('a seller sees the points of the phase, the own ones told apart, and ticks one', async () => {
  const dealId = await newDeal();
  const before = await getDealChecklist(seller, { dealId });
  expect(before.process).toMatchObject({ id: processId, number: 1 });
  expect(before.choices).toHaveLength(1);
  expect(before.steps.every(({ when }) => when === 'now')).toBe(true);
  expect(before.steps.some(({ own, role }) => own && role === 'outbound')).toBe(true);
  const of = await firstPoint(dealId);
  await tickPoint(seller, { ...of, ticked: true });
  await tickPoint(seller, { ...of, ticked: true });
  const after = await getDealChecklist(manager, { dealId });
  const point = after.steps.flatMap(({ points }) => points).filter(({ ticked }) => ticked !== null);
  expect(point).toMatchObject([{ text: of.point, ticked: { by: 'Vera' } }]);
  expect(after.history).toMatchObject([{ did: 'ticked', point: of.point, by: 'Vera' }]);
});

test('a tick that is taken away stays in the history', async () => {
  const of = await firstPoint(await newDeal());
  await tickPoint(seller, { ...of, ticked: true });
  await tickPoint(manager, { ...of, ticked: false });
  await tickPoint(manager, { ...of, ticked: false });
  const { steps, history } = await getDealChecklist(seller, of);
  expect(steps.flatMap(({ points }) => points).every(({ ticked }) => ticked === null)).toBe(true);
  expect(history.map(({ did }) => did).toSorted()).toEqual(['ticked', 'unticked']);
});

test('a tick stays through the next version as long as step and point do', async () => {
  const of = await firstPoint(await newDeal());
  await tickPoint(seller, { ...of, ticked: true });
  const { model, version } = await getDrawing(manager, { processId, stand: 'to-be' });
  const node = model.nodes.find(({ id }) => id === of.nodeId);
  await editDrawing(manager, {
    processId,
    stand: 'to-be',
    version,
    operations: [
      {
        do: 'edit-node',
        id: of.nodeId,
        given: { name: 'Anders genoemd', checklist: [...(node?.checklist ?? []), 'Nieuw punt'] },
      },
    ],
  });
  await publish();
  const next = await getDealChecklist(seller, of);
  const step = next.steps.find(({ nodeId }) => nodeId === of.nodeId);
  expect(step).toMatchObject({ name: 'Anders genoemd' });
  expect(step?.points.find(({ text }) => text === of.point)?.ticked).not.toBeNull();
  expect(step?.points.at(-1)).toEqual({ text: 'Nieuw punt', ticked: null });
  expect(next.process).toMatchObject({ number: 2 });
});

test('what is not in the published process is not ticked', async () => {
  const of = await firstPoint(await newDeal());
  await expect(tickPoint(seller, { ...of, point: 'Verzonnen', ticked: true })).rejects.toMatchObject({
    details: { because: 'point-gone' },
  });
});

test('a colleague reads the list and ticks nothing on another’s deal', async () => {
  const of = await firstPoint(await newDeal());
  const colleague = await ours.as('member');
  expect(await getDealChecklist(colleague, of)).toMatchObject({ may: { tick: false } });
  await expect(tickPoint(colleague, { ...of, ticked: true })).rejects.toMatchObject({ code: 'forbidden' });
});

test('another organisation finds nothing', async () => {
  const of = await firstPoint(await newDeal());
  const stranger = await theirs.as('administrator');
  await expect(getDealChecklist(stranger, of)).rejects.toMatchObject({ code: 'not-found' });
  await expect(tickPoint(stranger, { ...of, ticked: true })).rejects.toMatchObject({ code: 'not-found' });
});
