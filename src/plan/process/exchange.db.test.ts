import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { exportBpmn, importBpmn } from './commands/exchange-bpmn.ts';
import { addProcess } from './commands/manage-processes.ts';
import { getDrawing } from './queries/read-drawing.ts';
import type { ProcessId } from './rules/model.ts';
import { simulateProcess } from './simulation/queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let processId: ProcessId;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  const made = await addProcess(await ours.as('manager'), {
    kind: 'prospects',
    name: 'Nieuwe klanten',
    from: 'new-business',
  });
  processId = made.id;
});
afterAll(() => database.drop());

test('a drawing goes out as BPMN and comes in exactly as the other drawing', async () => {
  const manager = await ours.as('manager');
  const { bpmn, name } = await exportBpmn(manager, { processId, stand: 'to-be' });
  expect(name).toBe('Nieuwe klanten.bpmn');
  const { version, notes } = await importBpmn(manager, { processId, stand: 'as-is', version: 1, bpmn });
  expect({ version, notes }).toEqual({ version: 2, notes: [] });
  const [from, to] = [
    await getDrawing(manager, { processId, stand: 'to-be' }),
    await getDrawing(manager, { processId, stand: 'as-is' }),
  ];
  expect(to.model).toEqual(from.model);
});

test('a file that is no BPMN changes nothing and says why; only whoever designs brings one in', async () => {
  const of = { processId, stand: 'as-is' as const, version: 2 };
  await expect(importBpmn(await ours.as('manager'), { ...of, bpmn: 'een brief' })).rejects.toMatchObject({
    details: { because: 'bpmn-not-xml' },
  });
  await expect(importBpmn(await ours.as('member'), { ...of, bpmn: 'x' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(exportBpmn(await theirs.as('manager'), of)).rejects.toMatchObject({ code: 'not-found' });
});

test('deals flow through both drawings, for whoever designs', async () => {
  const wish = { processId, dealsPerWeek: 5, people: [], deals: 500, seed: 1 };
  const { runs } = await simulateProcess(await ours.as('manager'), wish);
  expect(runs.map(({ stand }) => stand)).toEqual(['as-is', 'to-be']);
  expect(runs[1]?.result.finished).toBeGreaterThan(400);
  expect(runs[0]?.result).toEqual(runs[1]?.result);
  await expect(simulateProcess(await ours.as('member'), wish)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(simulateProcess(await theirs.as('manager'), wish)).rejects.toMatchObject({
    code: 'not-found',
  });
});
