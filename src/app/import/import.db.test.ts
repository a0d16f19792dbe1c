import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import type { Database } from '#base/db/database.ts';
import { mergeTwo } from '#base/directory/duplicates/commands/merge-two.ts';
import { addMember } from '#base/directory/people/commands.ts';
import type { ActivityId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { bytesOf, importDraft, importNow, undoNow } from '#tests/import-now.ts';
import { makeWorkbook } from '#tests/make-workbook.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { asideFile } from './aside-file.ts';
import { changePlan } from './commands/change-plan.ts';
import { checkImport } from './commands/check-import.ts';
import { discardImport } from './commands/discard-import.ts';
import { draftImport } from './commands/draft-import.ts';
import { startCheck, startImport, startUndo, stopImport } from './commands/start-import.ts';
import { getImport, listImports } from './queries.ts';
import { lockImport } from './running/fail-stopped.ts';
import { runCheck } from './running/run-check.ts';
import { runImport } from './running/run-import.ts';

let database: TestDatabase;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

const others = {
  'products.csv': 'product,series,sales_price\nGTX Basic,GTX,550\nGTX Pro,GTX,4821\n',
  'accounts.csv':
    'account,sector,revenue,subsidiary_of\nVerzonnen Smit,zorg,1100.04,\nVerzonnen Bakker,zorg,4.5,Verzonnen Smit\n',
  'sales_teams.csv':
    'sales_agent,manager,regional_office\nAn Voorbeeld,Bo Verzonnen,Noord\nCas Proef,Bo Verzonnen,Zuid\n',
};
const dealHead = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';
const deals = `${dealHead}
A1,An Voorbeeld,GTXPro,Verzonnen Smit,Won,2016-10-20,2017-03-01,1054
A2,Cas Proef,GTX Basic,Verzonnen Bakker,Lost,2016-10-25,2017-03-11,0
A3,Cas Proef,GTXPro,,Engaging,2016-10-25,,
A4,An Voorbeeld,GTX Basic,Verzonnen Smit,Prospecting,,,
`;

/** Every row of every table that belongs to the organisation, but for what says that the imports themselves took place. */
async function everything(ctx: Context): Promise<Record<string, unknown[]>> {
  const tables =
    'team member account contact product competitor deal deal_result deal_event activity import_mark import_change sales_cycle phase loss_reason'.split(
      ' ',
    );
  return ctx.read(async (tx) => {
    const all: Record<string, unknown[]> = {};
    for (const table of tables)
      all[table] = (
        await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by to_jsonb(t)::text`.execute(tx)
      ).rows;
    // A count of nought keeps its row.
    all['weekly_sum'] = (
      await sql`select to_jsonb(t) from weekly_sum t where count <> 0 or amount_cents <> 0 order by 1`.execute(
        tx,
      )
    ).rows;
    return all;
  });
}

const dealNamed = (ctx: Context, key: string) =>
  ctx.read((tx) =>
    tx.selectFrom('deal').selectAll().where('external_id', '=', key).executeTakeFirstOrThrow(),
  );

test('files become people, accounts, products and deals with their history', async () => {
  const { ctx } = await makeOrganisation(database);
  const { report } = await importNow(ctx, { ...others, 'sales_pipeline.csv': deals });
  expect(report.counts).toMatchObject({
    teams: { made: 2 },
    members: { made: 3 },
    products: { made: 2 },
    accounts: { made: 2 },
    deals: { made: 4, aside: 0 },
  });
  expect(report.joined).toEqual([{ from: 'GTXPro', to: 'GTX Pro', rows: 2 }]);
  const members = await ctx.read((tx) => tx.selectFrom('member').selectAll().orderBy('name').execute());
  expect(members).toMatchObject([
    { name: 'An Voorbeeld', access: 'member', can_sign_in: false },
    { name: 'Bo Verzonnen', access: 'manager', can_sign_in: false, team_id: null },
    { name: 'Cas Proef', access: 'member' },
  ]);
  expect(members[0]?.reports_to_id).toBe(members[1]?.id);
  const accounts = await ctx.read((tx) => tx.selectFrom('account').selectAll().orderBy('name').execute());
  expect(accounts).toMatchObject([
    { name: 'Verzonnen Bakker', kind: 'prospect', parent_id: accounts[1]?.id },
    { name: 'Verzonnen Smit', kind: 'customer' },
  ]);
  const won = await dealNamed(ctx, 'A1');
  expect(won).toMatchObject({
    status: 'won',
    amount_cents: 105_400,
    opened_on: '2016-10-20',
    closed_on: '2017-03-01',
    order_confirmation: expect.stringContaining('sales_pipeline.csv'),
  });
  const events = await ctx.read((tx) =>
    tx.selectFrom('deal_event').selectAll().where('deal_id', '=', won.id).orderBy('at').execute(),
  );
  expect(events.map(({ kind, at, source }) => [kind, at.toISOString(), source])).toEqual([
    ['opened', '2016-10-20T10:00:00.000Z', 'import'],
    ['won', '2017-03-01T11:00:02.000Z', 'import'],
  ]);
  expect(await dealNamed(ctx, 'A2')).toMatchObject({ status: 'lost', loss_reason_id: expect.any(String) });
  expect(await dealNamed(ctx, 'A3')).toMatchObject({ status: 'open', account_id: null });
  expect(await dealNamed(ctx, 'A4')).toMatchObject({ opened_on: null, phase_since: null });
});

test('the same files again change nothing, also where people have edited since', async () => {
  const { ctx } = await makeOrganisation(database);
  const files = { ...others, 'sales_pipeline.csv': deals };
  await importNow(ctx, files);
  await ctx.transaction((tx) =>
    tx.updateTable('deal').set({ title: 'Hernoemd', version: 2 }).where('external_id', '=', 'A3').execute(),
  );
  const before = await everything(ctx);
  const { report } = await importNow(ctx, files);
  for (const counts of Object.values(report.counts)) expect(counts).toMatchObject({ made: 0, changed: 0 });
  expect(await everything(ctx)).toEqual(before);
});

test('what was merged since is found where it went, and not made again', async () => {
  const { ctx } = await makeOrganisation(database);
  const files = {
    'companies.csv':
      'Record ID,Company name,City\n11,Verzonnen Een,Goes\n12,Verzonnen Een Fabriek,Ede\n13,Iemand Anders,Ede\n',
    'contacts.csv':
      'Record ID,First Name,Last Name,Email,Associated Company IDs,Associated Company\n' +
      '71,Kees,Proef,kees@een.example,11,Verzonnen Een\n72,K.,Proef,k.proef@een.example,12,Verzonnen Een Fabriek\n',
  };
  await importNow(ctx, files);
  const merge = async (kind: 'account' | 'contact', winner: string, loser: string) => {
    const { rows } = await ctx.read((tx) =>
      sql<{ id: string; version: number; key: string }>`
        select id, version, external_id as key from ${sql.table(kind)} where external_id in (${winner}, ${loser})`.execute(
        tx,
      ),
    );
    const of = (key: string) => rows.find((row) => row.key === key) ?? { id: '', version: 0 };
    await mergeTwo(ctx, {
      kind,
      winnerId: of(winner).id,
      winnerVersion: of(winner).version,
      loserId: of(loser).id,
      loserVersion: of(loser).version,
      take: [],
    });
  };
  await merge('account', '11', '12');
  await merge('contact', '71', '72');
  const before = await everything(ctx);
  const { report } = await importNow(ctx, files);
  expect(report.counts).toMatchObject({
    accounts: { made: 0, changed: 0, same: 3, aside: 0 },
    contacts: { made: 0, changed: 0, same: 2, aside: 0 },
  });
  expect((await everything(ctx))['account']).toEqual(before['account']);
  expect((await everything(ctx))['contact']).toEqual(before['contact']);
});

test('a deal without an id is known again by its title, account and opening day; two alike stay two', async () => {
  const { ctx } = await makeOrganisation(database);
  const file = `Titel;Klant;Fase;Datum gestart;Bedrag\r
Dak;Verzonnen Smit;Offerte;01-02-2026;100,00\r
Dak;Verzonnen Smit;Offerte;01-02-2026;200,00\r
`;
  const first = await importNow(ctx, { 'kansen.csv': file });
  expect(first.report.counts.deals.made).toBe(2);
  const again = await importNow(ctx, { 'kansen.csv': file });
  expect(again.report.counts.deals).toMatchObject({ made: 0, changed: 0, same: 2 });
});

test('what changed in the old system changes here, with an event for each change', async () => {
  const { ctx } = await makeOrganisation(database);
  await importNow(ctx, { ...others, 'sales_pipeline.csv': deals });
  const later = `${dealHead}\nA3,An Voorbeeld,GTXPro,Verzonnen Bakker,Won,2016-10-25,2017-04-02,900\n`;
  const passing = { reason: 'Zo stond het daar', deals: 'all' as const };
  const { report } = await importNow(ctx, { 'later.csv': later }, { passing });
  expect(report.counts.deals).toMatchObject({ made: 0, changed: 1 });
  const deal = await dealNamed(ctx, 'A3');
  expect(deal).toMatchObject({ status: 'won', amount_cents: 90_000, version: 2 });
  const events = await ctx.read((tx) =>
    tx.selectFrom('deal_event').select('kind').where('deal_id', '=', deal.id).execute(),
  );
  expect(events.map(({ kind }) => kind).sort()).toEqual(['amount', 'moved', 'opened', 'owner', 'won']);
});

test('undoing puts every row back as it was, changed ones too', async () => {
  const { ctx } = await makeOrganisation(database);
  await importNow(ctx, { ...others, 'sales_pipeline.csv': deals });
  const before = await everything(ctx);
  const { importId } = await importNow(ctx, {
    'products.csv': 'product,series,sales_price\nGTX Basic,GTX,600\nNieuw,N,5\n',
    'accounts.csv':
      'account,sector,revenue,subsidiary_of\nVerzonnen Bakker,bouw,9,\nVerzonnen Nieuw,zorg,1,Verzonnen Bakker\n',
    'sales_teams.csv': 'sales_agent,manager,regional_office\nCas Proef,Didi Nieuw,Oost\n',
    'later.csv': `${dealHead}\nA3,Eef Nieuw,Nieuw,Verzonnen Nieuw,Won,2016-10-25,2017-04-02,900\nB1,Eef Nieuw,Nieuw,Verzonnen Bakker,Engaging,2016-10-25,,12\n`,
  });
  expect(await everything(ctx)).not.toEqual(before);
  expect(await undoNow(ctx, importId)).toMatchObject({ kept: [], keptCount: 0 });
  expect(await everything(ctx)).toEqual(before);
});

test('undoing the first import leaves an organisation as new', async () => {
  const { ctx } = await makeOrganisation(database);
  const before = await everything(ctx);
  const { importId } = await importNow(ctx, { ...others, 'sales_pipeline.csv': deals });
  await undoNow(ctx, importId);
  expect(await everything(ctx)).toEqual(before);
});

test('undoing keeps what people have edited or used since, and says so', async () => {
  const { ctx } = await makeOrganisation(database);
  const { importId } = await importNow(ctx, { ...others, 'sales_pipeline.csv': deals });
  const used = await dealNamed(ctx, 'A3');
  await ctx.transaction(async (tx) => {
    await tx
      .updateTable('deal')
      .set({ title: 'Bewerkt', version: 2 })
      .where('external_id', '=', 'A2')
      .execute();
    await tx
      .insertInto('activity')
      .values({
        organisation_id: ctx.organisationId,
        id: newId<ActivityId>(),
        kind: 'call',
        status: 'done',
        member_id: null,
        deal_id: used.id,
        account_id: null,
        contact_id: null,
        at: ctx.now,
        on_date: ctx.today,
        minutes: null,
        outcome: null,
        note: null,
        external_id: null,
        import_id: null,
      })
      .execute();
  });
  const undo = await undoNow(ctx, importId);
  expect(undo?.kept).toContainEqual({ kind: 'deals', name: 'Bewerkt', because: 'edited' });
  expect(undo?.kept).toContainEqual({ kind: 'deals', name: 'GTX Pro', because: 'in-use' });
  expect(undo?.kept).toContainEqual({ kind: 'members', name: 'Cas Proef', because: 'in-use' });
  expect(undo?.kept).toContainEqual({ kind: 'accounts', name: 'Verzonnen Bakker', because: 'in-use' });
  const left = await ctx.read((tx) => tx.selectFrom('deal').select('title').orderBy('title').execute());
  expect(left.map(({ title }) => title)).toEqual(['Bewerkt', 'GTX Pro']);
});

test('rows that cannot be read are kept aside and come back with line, column and reason; the good ones go in', async () => {
  const { ctx } = await makeOrganisation(database);
  const file = `${dealHead}
B1,An Voorbeeld,GTX Pro,Verzonnen Smit,Won,2016-10-20,2017-02-30,1054
B2,An Voorbeeld,GTX Pro,Verzonnen Smit,Won,2016-10-20,2017-03-01,1054
B2,An Voorbeeld,GTX Pro,Verzonnen Smit,Won,2016-10-20,2017-03-01,1054
B3,=1+1,GTX Pro,"Verzonnen, Smit",Won,2017-10-20,2017-03-01,veel
B4,An Voorbeeld,GTX Pro
`;
  const { importId, report } = await importNow(ctx, { 'deals.csv': file });
  expect(report.counts.deals).toEqual({ made: 1, changed: 0, same: 0, aside: 4 });
  const { name, text } = await asideFile(ctx, importId, 'deals.csv');
  let written = '';
  for await (const piece of text) written += piece;
  expect(name).toBe('deals - apart gehouden.csv');
  const lines = written.split('\r\n');
  expect(lines[0]).toBe(`\ufeff${dealHead},Cadans: regel,Cadans: kolom,Cadans: reden`);
  expect(lines[1]).toBe(
    'B1,An Voorbeeld,GTX Pro,Verzonnen Smit,Won,2016-10-20,2017-02-30,1054,2,close_date,Dit is geen datum die bestaat.',
  );
  expect(lines.find((line) => line.startsWith('B2'))).toContain(',4,,');
  expect(lines.find((line) => line.startsWith('B3'))).toContain('B3,\'=1+1,GTX Pro,"Verzonnen, Smit"');
  expect(lines.find((line) => line.startsWith('"B4'))).toContain('minder kolommen');
  // Corrected, the file goes in as it is: our own columns are left out.
  const corrected = `${written.split('\r\n').slice(0, 2).join('\r\n').replace('2017-02-30', '2017-02-28')}\r\n`;
  const again = await importNow(ctx, { 'beter.csv': corrected });
  expect(again.report.counts.deals).toMatchObject({ made: 1, aside: 0 });
  expect((await dealNamed(ctx, 'B1')).details).toEqual({});
});

test('a Dutch file in Windows-1252 and a workbook give the same deals', async () => {
  const dutch = Buffer.from(
    'Opportuniteit-ID;Verkoper;Product;Klant;Fase;Datum gestart;Datum gesloten;Waarde (€)\r\nA1;An Voorbeeld;Kozijn één;Café Verzonnen;Gewonnen;20-10-2016;01-03-2017;1.054,50\r\n'.replace(
      '€',
      '\u0080',
    ),
    'latin1',
  );
  const workbook = makeWorkbook([
    {
      name: 'Kansen',
      rows: [
        [
          'Opportuniteit-ID',
          'Verkoper',
          'Product',
          'Klant',
          'Fase',
          'Datum gestart',
          'Datum gesloten',
          'Waarde (€)',
        ],
        [
          'A1',
          'An Voorbeeld',
          'Kozijn één',
          'Café Verzonnen',
          'Gewonnen',
          '20-10-2016',
          '01-03-2017',
          1054.5,
        ],
      ],
    },
  ]);
  for (const file of [{ 'kansen.csv': dutch }, { 'kansen.xlsx': workbook }] as Record<string, Uint8Array>[]) {
    const { ctx } = await makeOrganisation(database);
    const { report } = await importNow(ctx, file);
    expect(report.deals).toMatchObject({ won: 1, wonAmounts: [{ currency: 'EUR', cents: 105_450 }] });
    const deal = await dealNamed(ctx, 'A1');
    expect(deal).toMatchObject({ title: 'Kozijn één – Café Verzonnen', closed_on: '2017-03-01' });
  }
});

test('a dry run tells what importing does, and does nothing', async () => {
  const { ctx } = await makeOrganisation(database);
  const before = await everything(ctx);
  const importId = await draftImport(ctx, bytesOf({ ...others, 'sales_pipeline.csv': deals }));
  const expected = await checkImport(ctx, { importId });
  expect(await everything(ctx)).toEqual(before);
  await importDraft(ctx, importId);
  const { report } = await getImport(ctx, importId);
  expect(report).toEqual({ ...expected, seconds: report?.seconds });
});

test('a corrected plan is followed: another phase, names kept apart', async () => {
  const { ctx } = await makeOrganisation(database);
  const importId = await draftImport(ctx, bytesOf({ ...others, 'sales_pipeline.csv': deals }));
  const { plan, version } = await getImport(ctx, importId);
  if (plan === null) throw new Error('no plan');
  const changed = await changePlan(ctx, {
    importId,
    version,
    source: plan.source,
    cycleId: null,
    files: plan.files,
    pipelines: plan.pipelines,
    stages: plan.stages.map((stage) =>
      stage.text === 'Engaging' ? { ...stage, to: { kind: 'lost' } } : stage,
    ),
    joins: plan.joins.map((join) => ({ ...join, accepted: false })),
  });
  expect(changed.version).toBe(2);
  const report = await checkImport(ctx, { importId });
  expect(report.counts.products.made).toBe(3);
  // Lost, but without the day on which it was: kept aside.
  expect(report.problems).toMatchObject([{ because: 'closed-without-date', rows: 1 }]);
  await expect(changePlan(ctx, { ...plan, importId, version: 1, cycleId: null })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('only an administrator imports', async () => {
  const organisation = await makeOrganisation(database);
  const { importId } = await importNow(organisation.ctx, { 'deals.csv': deals });
  for (const access of ['manager', 'member', 'reader'] as const) {
    const actor = await organisation.as(access);
    const refused = { code: 'forbidden' };
    await expect(draftImport(actor, bytesOf({ 'deals.csv': deals }))).rejects.toMatchObject(refused);
    await expect(getImport(actor, importId)).rejects.toMatchObject(refused);
    await expect(listImports(actor)).rejects.toMatchObject(refused);
    await expect(startUndo(actor, { importId })).rejects.toMatchObject(refused);
    await expect(asideFile(actor, importId, 'deals.csv')).rejects.toMatchObject(refused);
  }
});

test('another organisation finds nothing of an import', async () => {
  const { ctx } = await makeOrganisation(database);
  const importId = await draftImport(ctx, bytesOf({ 'deals.csv': deals }));
  const stranger = await theirs.as('administrator');
  const refused = { code: 'not-found' };
  await expect(getImport(stranger, importId)).rejects.toMatchObject(refused);
  await expect(checkImport(stranger, { importId })).rejects.toMatchObject(refused);
  await expect(startImport(stranger, { importId })).rejects.toMatchObject(refused);
  await expect(startUndo(stranger, { importId })).rejects.toMatchObject(refused);
  await expect(discardImport(stranger, { importId })).rejects.toMatchObject(refused);
  expect(await listImports(stranger)).toEqual([]);
});

test('a file that holds no table is refused by name', async () => {
  const { ctx } = await makeOrganisation(database);
  await expect(draftImport(ctx, bytesOf({ 'deals.csv': deals, 'leeg.csv': '' }))).rejects.toMatchObject({
    code: 'refused',
    details: { because: 'file-empty', says: { nl: 'leeg.csv: Dit bestand is leeg.' } },
  });
  await expect(draftImport(ctx, [])).rejects.toMatchObject({ details: { because: 'no-files' } });
});

test('an import that fails half way leaves nothing, and can be begun again', async () => {
  const { ctx } = await makeOrganisation(database);
  const before = await everything(ctx);
  const importId = await draftImport(ctx, bytesOf({ ...others, 'sales_pipeline.csv': deals }));
  // The database stops the last thing that the import writes.
  await startImport(ctx, { importId }, 'caller');
  await expect(runImport(failingAt(ctx, 'import_chunk'), importId)).rejects.toThrow('the power went out');
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'failed', failure: 'broken' });
  expect(await everything(ctx)).toEqual(before);
  await importDraft(ctx, importId);
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'done', report: { deals: { total: 4 } } });
});

/** A context whose long transaction breaks off where it writes to this table. */
function failingAt(ctx: Context, table: keyof Database): Context {
  return {
    ...ctx,
    transaction: (work) =>
      ctx.transaction((tx) =>
        work(
          new Proxy(tx, {
            get(target, key) {
              if (key === 'deleteFrom')
                return (name: keyof Database) => {
                  if (name === table) throw new Error('the power went out');
                  return target.deleteFrom(name);
                };
              const own: unknown = Reflect.get(target, key, target);
              return typeof own === 'function' ? (own.bind(target) as unknown) : own;
            },
          }),
        ),
      ),
  };
}

test('an import whose process was killed is told as failed; one that still runs is not', async () => {
  const { ctx } = await makeOrganisation(database);
  const importId = await draftImport(ctx, bytesOf({ 'deals.csv': deals }));
  const asRunning = () =>
    ctx.transaction((tx) =>
      tx.updateTable('import').set({ status: 'running' }).where('id', '=', importId).execute(),
    );
  await asRunning();
  await ctx.transaction(async (tx) => {
    await lockImport(tx, importId);
    expect(await getImport(ctx, importId)).toMatchObject({ status: 'running' });
    await expect(startImport(ctx, { importId })).rejects.toMatchObject({
      details: { because: 'other-running' },
    });
  });
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'failed', failure: 'stopped' });
  await importDraft(ctx, importId);
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'done' });
  await expect(startImport(ctx, { importId })).rejects.toMatchObject({
    details: { because: 'already-imported' },
  });
});

test('a member whom the organisation knows by address is not made again', async () => {
  const organisation = await makeOrganisation(database);
  const admin = await organisation.as('administrator');
  const member = await addMember(admin, {
    name: 'An Voorbeeld',
    email: 'an@verzonnen.example',
    access: 'member',
    teamId: null,
    reportsToId: null,
    isOwner: false,
  });
  const file =
    'name,email,team\nA. Voorbeeld,AN@verzonnen.example,Noord\nNieuw Iemand,nieuw@verzonnen.example,Noord\n';
  const { report } = await importNow(admin, { 'users.csv': file });
  expect(report.counts.members).toMatchObject({ made: 1, changed: 1 });
  const here = await admin.read((tx) =>
    tx.selectFrom('member').select(['name', 'team_id']).where('id', '=', member.id).executeTakeFirstOrThrow(),
  );
  expect(here).toMatchObject({ name: 'An Voorbeeld', team_id: expect.any(String) });
});

test('two imports at once: the second is told to wait', async () => {
  const { ctx } = await makeOrganisation(database);
  const first = await draftImport(ctx, bytesOf({ 'deals.csv': deals }));
  const second = await draftImport(ctx, bytesOf({ 'deals.csv': deals }));
  await startImport(ctx, { importId: first });
  await expect(startImport(ctx, { importId: second })).rejects.toMatchObject({
    details: { because: 'import_running' },
  });
});

test('an import waits for its job as long as that is to come, also when its process was killed', async () => {
  const { ctx } = await makeOrganisation(database);
  const importId = await draftImport(ctx, bytesOf({ 'deals.csv': deals }));
  await startImport(ctx, { importId });
  const jobs = await ctx.read((tx) => tx.selectFrom('jobs.job_common').select(['name', 'data']).execute());
  expect(jobs).toMatchObject([{ name: 'import.run', data: { input: { importId, undo: false } } }]);
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'running' });
  // The process stops half way: nothing is kept, and whoever takes the job up again begins anew.
  const stopping = new AbortController();
  stopping.abort(new Error('the process stops'));
  await expect(runImport(ctx, importId, { signal: stopping.signal })).rejects.toThrow('the process stops');
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'running', progressDone: 0 });
  await runImport(ctx, importId);
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'done', report: { deals: { total: 4 } } });
  // A job that comes twice does nothing the second time.
  await runImport(ctx, importId);
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'done' });
});

test('an import that was asked to stop leaves nothing, and can be begun again', async () => {
  const { ctx } = await makeOrganisation(database);
  const before = await everything(ctx);
  const rows = Array.from({ length: 4500 }, (_, n) => `S${n},An,GTX,Smit,Prospecting,,,`).join('\n');
  const importId = await draftImport(ctx, bytesOf({ 'deals.csv': `${dealHead}\n${rows}\n` }));
  await expect(stopImport(ctx, { importId })).rejects.toMatchObject({ details: { because: 'not-running' } });
  await startImport(ctx, { importId });
  await stopImport(ctx, { importId });
  await runImport(ctx, importId);
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'failed', failure: 'cancelled' });
  // Also when it is asked half way.
  await startImport(ctx, { importId });
  let stopping: Promise<unknown> | undefined;
  await runImport(ctx, importId, { onRows: () => (stopping ??= stopImport(ctx, { importId })) });
  await stopping;
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'failed', failure: 'cancelled' });
  expect(await everything(ctx)).toEqual(before);
  await importDraft(ctx, importId);
  expect(await getImport(ctx, importId)).toMatchObject({
    status: 'done',
    report: { deals: { total: 4500 } },
  });
});

test('a dry run is a job that counts its rows, leaves a draft with its report, and is stopped without a trace', async () => {
  const { ctx } = await makeOrganisation(database);
  const importId = await draftImport(ctx, bytesOf({ ...others, 'sales_pipeline.csv': deals }));
  await startCheck(ctx, { importId });
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'checking', report: null });
  await expect(startImport(ctx, { importId })).rejects.toMatchObject({
    details: { because: 'other-running' },
  });
  const told: number[] = [];
  await runCheck(ctx, importId, { onRows: (done) => told.push(done) });
  const checked = await getImport(ctx, importId);
  expect(checked).toMatchObject({
    status: 'draft',
    failure: null,
    report: { counts: { deals: { made: 4 } } },
  });
  expect(told.at(-1)).toBe(checked.progressTotal);
  expect(await ctx.read((tx) => tx.selectFrom('deal').select('id').execute())).toEqual([]);
  // Asked to stop, it ends where it is; the draft can be gone over again, or imported.
  await startCheck(ctx, { importId });
  await stopImport(ctx, { importId });
  await runCheck(ctx, importId);
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'draft', failure: null });
  await importDraft(ctx, importId);
  expect(await getImport(ctx, importId)).toMatchObject({ status: 'done' });
});
