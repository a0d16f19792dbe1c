import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { addField } from '#base/directory/custom-fields/commands/add-field.ts';
import { listFields } from '#base/directory/custom-fields/queries/list-fields.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { bytesOf, importDraft, undoNow } from '#tests/import-now.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { changePlan } from './commands/change-plan.ts';
import { checkImport } from './commands/check-import.ts';
import { discardImport } from './commands/discard-import.ts';
import { draftImport } from './commands/draft-import.ts';
import { makeOwnField } from './commands/make-own-field.ts';
import type { ImportPlan } from './mapping.ts';
import { getImport } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let ctx: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
  ({ ctx } = ours);
  const name = (nl: string) => ({ subject: 'account' as const, name: { nl } });
  await addField(ctx, {
    ...name('Pakket'),
    kind: 'choice',
    choices: [{ name: { nl: 'Basis' }, colour: 'blue' }],
  });
  await addField(ctx, { ...name('Locaties'), kind: 'number' });
});
afterAll(() => database.drop());

const file = `Bedrijfsnaam;Branche;Plaats;KvK-nummer;Jaaromzet;Pakket;Locaties;Contract loopt tot
Verzonnen Een;Zorg;Assen;00000001;1.000,00;basis;1.200;31-03-2027
Verzonnen Twee;Zorg;Goes;00000002;2.000,00;Plus;veel;
Verzonnen Drie;Bouw;Ede;00000003;3.000,00;Plus;;1-1-2028
`;
const draft = () => draftImport(ctx, bytesOf({ 'relaties.csv': file }));

/** The plan with this column as that field. */
async function mapTo(importId: ImportId, column: string, key: string): Promise<void> {
  const { plan, version } = await getImport(ctx, importId);
  const { cycleId, ...rest } = plan as ImportPlan;
  await changePlan(ctx, {
    importId,
    version,
    ...rest,
    cycleId: cycleId as never,
    files: rest.files.map((mapping) => ({
      ...mapping,
      columns: mapping.columns.map((one) =>
        one.column === column ? { ...one, to: { kind: 'own-field', key } } : one,
      ),
    })),
  });
}

const accountsNow = () =>
  ctx.read((tx) =>
    tx.selectFrom('account').select(['name', 'fields', 'details', 'version']).orderBy('name').execute(),
  );

test('columns called like own fields fill them, a new field is made on the spot, and undoing takes it all back', async () => {
  const importId = await draft();
  const { plan } = await getImport(ctx, importId);
  const meaning = Object.fromEntries(plan?.files[0]?.columns.map(({ column, to }) => [column, to]) ?? []);
  expect(meaning).toMatchObject({
    Pakket: { kind: 'own-field', key: 'pakket' },
    Locaties: { kind: 'own-field', key: 'locaties' },
    'Contract loopt tot': { kind: 'detail' },
  });
  const made = await makeOwnField(ctx, {
    importId,
    subject: 'account',
    kind: 'date',
    name: 'Contract loopt tot',
    decimals: 0,
    choices: [],
  });
  await mapTo(importId, 'Contract loopt tot', made.key);
  await importDraft(ctx, importId);
  const { report } = await getImport(ctx, importId);
  const [pakket] = (await listFields(ctx, { subject: 'account' })).fields;
  expect(pakket?.choices.map(({ name }) => name.nl)).toEqual(['Basis', 'Plus']);
  const [basis, plus] = pakket?.choices.map(({ key }) => key) ?? [];
  expect(await accountsNow()).toMatchObject([
    { name: 'Verzonnen Drie', fields: { pakket: plus, contract_loopt_tot: '2028-01-01' } },
    {
      name: 'Verzonnen Een',
      fields: { pakket: basis, locaties: 1200, contract_loopt_tot: '2027-03-31' },
    },
    { name: 'Verzonnen Twee', fields: { pakket: plus }, details: { Locaties: 'veel' } },
  ]);
  expect(report?.remarks).toMatchObject([
    { column: 'Locaties', because: 'own-field-unreadable', rows: 1, value: 'veel' },
  ]);
  await undoNow(ctx, importId);
  expect(await accountsNow()).toEqual([]);
  expect((await listFields(ctx, { subject: 'account' })).fields.map(({ key }) => key)).toEqual([
    'pakket',
    'locaties',
  ]);
});

test('a second file changes what it says otherwise, keeps the rest, and is undone to what it was', async () => {
  const first = await draft();
  await importDraft(ctx, first);
  const before = await accountsNow();
  const again = await draftImport(
    ctx,
    bytesOf({
      'relaties.csv':
        'Bedrijfsnaam;Branche;Plaats;KvK-nummer;Jaaromzet;Locaties\nVerzonnen Een;Zorg;Assen;00000001;1.000,00;7\nVerzonnen Twee;Zorg;Goes;00000002;2.000,00;\n',
    }),
  );
  await importDraft(ctx, again);
  const { report } = await getImport(ctx, again);
  expect(report?.counts.accounts).toMatchObject({ changed: 1, same: 1 });
  const [, one] = await accountsNow();
  expect(one).toMatchObject({ fields: { ...before[1]?.fields, locaties: 7 }, version: 2 });
  await undoNow(ctx, again);
  expect(await accountsNow()).toEqual(before);
});

test('a draft that is thrown away takes its field along; nobody but an administrator makes one', async () => {
  const importId = await draft();
  const wish = { importId, subject: 'account' as const, kind: 'text' as const, decimals: 0, choices: [] };
  await makeOwnField(ctx, { ...wish, name: 'Even proberen' });
  const manager = await ours.as('manager');
  await expect(makeOwnField(manager, { ...wish, name: 'Nee' })).rejects.toMatchObject({ code: 'forbidden' });
  const stranger = await (await makeOrganisation(database)).as('administrator');
  await expect(makeOwnField(stranger, { ...wish, name: 'Nee' })).rejects.toMatchObject({ code: 'not-found' });
  await discardImport(ctx, { importId });
  expect((await listFields(ctx, { subject: 'account' })).fields).toHaveLength(2);
});

test('a new row begins with what its own fields begin with; one without a required field is told, or kept aside', async () => {
  const { ctx: other } = await makeOrganisation(database);
  const field = { subject: 'account' as const, kind: 'text' as const };
  await addField(other, { ...field, name: { nl: 'Regio' }, required: true });
  await addField(other, { ...field, name: { nl: 'Bron' }, standard: 'import' });
  const text =
    'Bedrijfsnaam;Branche;Plaats;Regio\nVerzonnen Een;Zorg;Assen;Noord\nVerzonnen Twee;Zorg;Goes;\n';
  const importId = await draftImport(other, bytesOf({ 'relaties.csv': text }));
  const told = await checkImport(other, { importId });
  expect(told).toMatchObject({
    counts: { accounts: { made: 2, aside: 0 } },
    remarks: [{ because: 'own-field-missing', column: 'Regio', line: 3 }],
  });
  const { plan, version } = await getImport(other, importId);
  const { cycleId, ...rest } = plan as ImportPlan;
  await changePlan(other, { importId, version, ...rest, cycleId: cycleId as never, requireOwn: true });
  await importDraft(other, importId);
  const { report } = await getImport(other, importId);
  expect(report).toMatchObject({
    counts: { accounts: { made: 1, aside: 1 } },
    problems: [{ because: 'own-field-required', column: 'Regio', line: 3 }],
  });
  const accounts = await other.read((tx) => tx.selectFrom('account').select(['name', 'fields']).execute());
  expect(accounts).toEqual([{ name: 'Verzonnen Een', fields: { regio: 'Noord', bron: 'import' } }]);
});
