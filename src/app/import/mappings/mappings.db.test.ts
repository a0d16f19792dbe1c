import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { bytesOf } from '#tests/import-now.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { changePlan } from '../commands/change-plan.ts';
import { draftImport } from '../commands/draft-import.ts';
import { getImport } from '../queries.ts';
import { applyMapping, deleteMapping, renameMapping, saveMapping } from './commands.ts';
import { fittingMappings, listMappings } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

const head = 'Titel;Fase;Bedrag;Bijzonderheid;Datum gestart';
const rows = 'Dak;Wordt gemaakt;1.000;nieuw;01-02-2026\n';

/** A draft in which a person said what the odd stage and column mean. */
async function decided() {
  const importId = await draftImport(ours.ctx, bytesOf({ 'kansen.csv': `${head}\n${rows}` }));
  const { plan, version } = await getImport(ours.ctx, importId);
  if (plan === null) throw new Error('no plan');
  await changePlan(ours.ctx, {
    importId,
    version,
    source: plan.source,
    cycleId: plan.cycleId as never,
    files: plan.files.map((file) => ({
      ...file,
      columns: file.columns.map((column) =>
        column.column === 'Bijzonderheid' ? { ...column, to: { kind: 'field', field: 'note' } } : column,
      ),
    })),
    pipelines: plan.pipelines,
    stages: plan.stages.map((stage) => ({ ...stage, to: { kind: 'open' }, sure: true })),
    joins: plan.joins,
  });
  return importId;
}

test('what was decided once is offered when the same columns come again, and applied', async () => {
  const mappingId = await saveMapping(ours.ctx, { importId: await decided(), name: 'Weekexport' });
  const again = await draftImport(ours.ctx, bytesOf({ 'week 48.csv': `${head}\n${rows}` }));
  const draft = await getImport(ours.ctx, again);
  expect(await fittingMappings(ours.ctx, draft)).toEqual([
    { id: mappingId, name: 'Weekexport', share: 1, changes: [] },
  ]);
  const { plan } = await applyMapping(ours.ctx, { importId: again, mappingId, version: draft.version });
  expect(plan?.files[0]?.columns[3]?.to).toEqual({ kind: 'field', field: 'note' });
  expect(plan?.stages).toMatchObject([{ text: 'Wordt gemaakt', to: { kind: 'open' }, sure: true }]);
});

test('a header that changed is told, and a new column waits for a person', async () => {
  const mappingId = await saveMapping(ours.ctx, { importId: await decided(), name: 'weekexport' });
  const other = 'titel*;FASE;Bedrag;Kleur;Datum gestart\nDak;Wordt gemaakt;1.000;rood;01-02-2026\n';
  const importId = await draftImport(ours.ctx, bytesOf({ 'anders.csv': other }));
  const draft = await getImport(ours.ctx, importId);
  const [fit] = await fittingMappings(ours.ctx, draft);
  expect(fit?.changes).toEqual([{ file: 'anders.csv', missing: ['Bijzonderheid'], added: ['Kleur'] }]);
  const { plan } = await applyMapping(ours.ctx, { importId, mappingId, version: draft.version });
  const columns = plan?.files[0]?.columns ?? [];
  expect(columns.map(({ column, sure }) => [column, sure])).toContainEqual(['Kleur', false]);
  expect(columns[0]).toMatchObject({ to: { kind: 'field', field: 'title' }, sure: true });
  // One name is one mapping, however it is written.
  expect(await listMappings(ours.ctx)).toMatchObject([
    { name: 'weekexport', source: 'other', targets: ['deals'] },
  ]);
  // Files of another kind are not offered it.
  const accounts = await draftImport(
    ours.ctx,
    bytesOf({ 'r.csv': 'Bedrijfsnaam;Plaats;KvK-nummer\nSmit;Ede;1\n' }),
  );
  expect(await fittingMappings(ours.ctx, await getImport(ours.ctx, accounts))).toEqual([]);
});

test('a mapping can be renamed and thrown away, by administrators of its own organisation', async () => {
  const mappingId = await saveMapping(ours.ctx, { importId: await decided(), name: 'Tijdelijk' });
  await renameMapping(ours.ctx, { mappingId, name: 'Blijvend' });
  await expect(renameMapping(ours.ctx, { mappingId, name: 'Weekexport' })).rejects.toMatchObject({
    code: 'refused',
  });
  const stranger = await theirs.as('administrator');
  const manager = await ours.as('manager');
  for (const refusing of [renameMapping, deleteMapping] as const) {
    const asked = { mappingId, name: 'Van ons' };
    await expect(refusing(stranger, asked)).rejects.toMatchObject({ code: 'not-found' });
    await expect(refusing(manager, asked)).rejects.toMatchObject({ code: 'forbidden' });
  }
  expect(await listMappings(stranger)).toEqual([]);
  await expect(listMappings(manager)).rejects.toMatchObject({ code: 'forbidden' });
  await deleteMapping(ours.ctx, { mappingId });
  expect((await listMappings(ours.ctx)).map(({ name }) => name)).not.toContain('Blijvend');
});
