import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { acceptFinding, editDrawing, replaceDrawing } from './commands/edit-drawing.ts';
import { addProcess, editProcess, setProcessRetired } from './commands/manage-processes.ts';
import { getDrawing, listEdits } from './queries/read-drawing.ts';
import { listProcesses } from './queries/read-processes.ts';
import { plainNode, type ProcessId } from './rules/model.ts';
import { startingSets } from './starting/starting-sets.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

const empty = { kind: 'prospects', name: 'Nieuwe klanten', from: null } as const;
const lane = (id: string) =>
  ({ do: 'add-lane', lane: { id, teamId: null, name: id, height: null }, at: 0 }) as const;
const box = (id: string, laneId = 'binnen') =>
  ({ do: 'add-node', node: plainNode({ id, laneId, kind: 'step', name: id }) }) as const;
const toBe = (processId: ProcessId) => ({ processId, stand: 'to-be' }) as const;

async function drawn() {
  const manager = await ours.as('manager');
  const { id } = await addProcess(manager, empty);
  await editDrawing(manager, {
    ...toBe(id),
    version: 1,
    operations: [lane('binnen'), box('bellen'), box('mailen')],
  });
  return { manager, id, of: toBe(id), version: 2 };
}

test.each(startingSets.map(({ code, kind, name }) => ({ code, kind, name: name.nl })))(
  'a company begins with $name and finds its phases, criteria and teams in it',
  async ({ code, kind, name }) => {
    const manager = await ours.as('manager');
    const { id } = await addProcess(manager, { kind, name, from: code });
    const { model } = await getDrawing(manager, toBe(id));
    expect(model.nodes.length).toBeGreaterThan(8);
    expect(model.nodes.every(({ name: said }) => said !== '')).toBe(true);
    if (kind === 'block') return;
    expect(model.nodes.every(({ phaseId }) => phaseId !== null)).toBe(true);
    expect(model.nodes.flatMap(({ criterionIds }) => criterionIds).length).toBeGreaterThan(3);
    expect(model.nodes.filter(({ calls }) => calls !== null)).toHaveLength(1);
  },
);

test('the block for orders is made once, however many processes call it', async () => {
  const manager = await ours.as('manager');
  const { processes } = await listProcesses(manager);
  expect(processes.filter(({ code }) => code === 'order').length).toBeLessThanOrEqual(2);
});

test('two managers who draw at once in different places both find their work', async () => {
  const { manager, of, version } = await drawn();
  const other = await ours.as('manager');
  await editDrawing(other, { ...of, version, operations: [box('bezoeken')] });
  const mine = await editDrawing(manager, {
    ...of,
    version,
    operations: [{ do: 'edit-node', id: 'bellen', given: { name: 'Opbellen' } }],
  });
  expect(mine.missed).toMatchObject([{ byId: other.memberId, operations: [{ do: 'add-node' }] }]);
  const { model, version: now } = await getDrawing(manager, of);
  expect(now).toBe(4);
  expect(model.nodes.map(({ name }) => name)).toEqual(['Opbellen', 'mailen', 'bezoeken']);
  expect((await listEdits(other, { ...of, since: 3 })).edits).toHaveLength(1);
});

test('of two who give the same step another name the second is told both', async () => {
  const { manager, of, version } = await drawn();
  const rename = (name: string) =>
    [{ do: 'edit-node', id: 'bellen', given: { name } }] as const satisfies unknown;
  await editDrawing(await ours.as('manager'), { ...of, version, operations: [...rename('Opbellen')] });
  await expect(
    editDrawing(manager, { ...of, version, operations: [...rename('Telefoneren')] }),
  ).rejects.toMatchObject({
    code: 'conflict',
    details: {
      current: {
        version: 3,
        clashes: [{ id: 'bellen', field: 'name', yours: 'Telefoneren', theirs: 'Opbellen' }],
      },
    },
  });
  // Who wants the same as the first is not stopped by coming second.
  await editDrawing(manager, { ...of, version, operations: [...rename('Opbellen')] });
});

test('a step that somebody took away cannot be connected by who did not see it', async () => {
  const { manager, of, version } = await drawn();
  await editDrawing(manager, { ...of, version, operations: [{ do: 'remove-node', id: 'mailen' }] });
  await expect(
    editDrawing(manager, {
      ...of,
      version,
      operations: [
        {
          do: 'add-arrow',
          arrow: { id: 'a', from: 'bellen', to: 'mailen', name: '', share: null, kept: null },
        },
      ],
    }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

test('what cannot be drawn is refused with its reason and nothing of it stays', async () => {
  const { manager, of, version } = await drawn();
  await expect(
    editDrawing(manager, {
      ...of,
      version,
      operations: [box('nieuw'), { do: 'remove-lane', id: 'binnen' }],
    }),
  ).rejects.toMatchObject({ code: 'refused', details: { because: 'lane-in-use' } });
  expect((await getDrawing(manager, of)).model.nodes).toHaveLength(2);
});

test('a drawing is copied to how it goes today, and the edits of who had the old one are refused', async () => {
  const { manager, id, of, version } = await drawn();
  const copy = await replaceDrawing(manager, {
    processId: id,
    stand: 'as-is',
    version: 1,
    from: { copyOf: 'to-be' },
  });
  expect(copy.model.nodes).toHaveLength(2);
  await replaceDrawing(manager, { ...of, version, from: { lanes: [], nodes: [], arrows: [] } });
  await expect(editDrawing(manager, { ...of, version, operations: [box('x')] })).rejects.toMatchObject({
    details: { because: 'too-old' },
  });
});

test('a block that would come to call itself is refused', async () => {
  const { manager, id, of, version } = await drawn();
  const block = await addProcess(manager, { kind: 'block', name: 'Blok', from: null });
  const calls = (name: string, called: ProcessId) => ({
    do: 'add-node' as const,
    node: { ...plainNode({ id: name, laneId: 'binnen', kind: 'step', name }), calls: called },
  });
  await editDrawing(manager, { ...of, version, operations: [calls('naar', block.id)] });
  await expect(
    editDrawing(manager, { ...toBe(block.id), version: 1, operations: [lane('binnen'), calls('terug', id)] }),
  ).rejects.toMatchObject({ details: { because: 'calls-itself' } });
});

test('a finding is accepted with its reason and opened again', async () => {
  const { manager, of } = await drawn();
  const accepted = await acceptFinding(manager, { ...of, finding: 'dead-end:x', reason: 'Bewust' });
  expect(accepted.acceptances).toMatchObject([{ finding: 'dead-end:x', reason: 'Bewust' }]);
  expect((await acceptFinding(manager, { ...of, finding: 'dead-end:x', reason: null })).acceptances).toEqual(
    [],
  );
});

test('members see no drawing and draw nothing; what was not published is not there for them', async () => {
  const { of, id, version } = await drawn();
  for (const reader of [await ours.as('member'), await ours.as('reader')])
    for (const attempt of [
      () => getDrawing(reader, of),
      () => listEdits(reader, { ...of, since: 1 }),
      () => addProcess(reader, empty),
      () => editProcess(reader, { processId: id, version: 1, name: 'Anders' }),
      () => setProcessRetired(reader, { processId: id, version: 1 }, true),
      () => editDrawing(reader, { ...of, version, operations: [box('x')] }),
      () => replaceDrawing(reader, { ...of, version, from: { copyOf: 'as-is' } }),
      () => acceptFinding(reader, { ...of, finding: 'x', reason: 'y' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
  expect((await listProcesses(await ours.as('member'))).processes).toEqual([]);
});

test('another organisation finds nothing of our process', async () => {
  const { of, id, version } = await drawn();
  const stranger = await theirs.as('administrator');
  for (const attempt of [
    () => getDrawing(stranger, of),
    () => editProcess(stranger, { processId: id, version: 1, name: 'Anders' }),
    () => editDrawing(stranger, { ...of, version, operations: [box('x')] }),
    () => replaceDrawing(stranger, { ...of, version, from: { copyOf: 'as-is' } }),
    () => acceptFinding(stranger, { ...of, finding: 'x', reason: 'y' }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
});
