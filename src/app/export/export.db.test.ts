import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { addField } from '#base/directory/custom-fields/commands/add-field.ts';
import { readFile } from '#base/files/queries/read-file.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { createDeal } from '#do/pipeline/commands/create-deal.ts';
import { addTask } from '#do/tasks/commands/add-task.ts';
import { openTable } from '#app/import/reading/open-table.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { importNow } from '#tests/import-now.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { deleteExport, forgetOldExports, startExport } from './commands.ts';
import { exportJob } from './job.ts';
import { listExports, readExport } from './queries.ts';
import { runExport } from './run-export.ts';
import type { ExportFormat, ExportSubject } from './words.ts';

let database: TestDatabase;
let own: TestOrganisation;
let seller: Context & { memberId: MemberId };

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, [exportJob]);
});
beforeEach(async () => {
  own = await makeOrganisation(database);
  seller = await own.as('member', { name: 'Sanne Verzonnen' });
});
afterAll(() => database.drop());

const calm = { signal: new AbortController().signal, progress: () => {}, isLastAttempt: true };
const deal = (title: string, amountCents: number, ctx = seller) =>
  createDeal(ctx, { title, amountCents: amountCents as never, newAccountName: `Relatie ${title}` });

/** Asks for an export, has it written, and gives what is in its file. */
async function exported(
  subject: ExportSubject,
  format: ExportFormat,
  filter = {},
  ctx: Context & { memberId?: MemberId } = seller,
): Promise<Buffer> {
  const { id } = await startExport(ctx, { subject, format, filter });
  const asker = ctx.memberId === undefined ? {} : { asker: ctx.memberId };
  await runExport(own.by({ kind: 'job', name: exportJob.name, ...asker }), id, calm);
  const done = await ctx.read((tx) => readExport(tx, ctx, id));
  expect(done).toMatchObject({ state: 'done' });
  const pieces: Buffer[] = [];
  if (done.fileId) for await (const piece of readFile(ctx, done.fileId)) pieces.push(piece);
  const whole = Buffer.concat(pieces);
  expect(whole.length).toBe(done.size);
  return whole;
}

describe('a table', () => {
  test('goes along as Excel in Dutch reads it: semicolons, commas, days, and no formula', async () => {
    await deal('=HYPERLINK("http://kwaad.example")', 123_456);
    const text = (await exported('deals', 'csv-dutch')).toString();
    expect(text.startsWith('\ufeffVerkoopkans-id;Titel;Status;')).toBe(true);
    expect(text).toContain(`;"'=HYPERLINK(""http://kwaad.example"")";open;`);
    expect(text).toContain(';1234,56;EUR;');
    expect(text).toMatch(/;\d\d-\d\d-\d{4};/);
  });

  test('goes along as filtered, where me is whoever asked', async () => {
    await deal('Van mij', 100);
    await deal('Van een ander', 100, await own.as('manager'));
    const text = (await exported('deals', 'csv', { owners: 'me', statuses: 'open' })).toString();
    expect(text).toContain('Van mij');
    expect(text).not.toContain('Van een ander');
    expect(text).toContain(',1.00,EUR,');
  });

  test('has heads that run no formula either, whatever an own field is called', async () => {
    const admin = await own.as('administrator');
    const say = '=HYPERLINK("http://kwaad.example")';
    await addField(admin, { subject: 'deal', kind: 'text', name: { nl: say, en: say } });
    await deal('Levering', 100);
    const [head = ''] = (await exported('deals', 'csv-dutch')).toString().split('\r\n');
    expect(head).toContain(`"'=HYPERLINK(""http://kwaad.example"")"`);
    expect(head).not.toContain(';"=HYPERLINK');
  });

  test('goes along as a workbook with real numbers and days, which our own import reads', async () => {
    await deal('Oven & <Dak>', 250_050);
    const bytes = await exported('deals', 'xlsx');
    const table = await openTable({ name: 'kansen.xlsx', bytes: new Blob([bytes]) });
    const rows: string[] = [];
    for await (const row of table.rows()) rows.push(JSON.stringify(row));
    expect(table.columns).toContain('Titel');
    expect(rows.join('|')).toContain('Oven & <Dak>');
    expect(rows.join('|')).toContain('2500.5');
    expect(rows.join('|')).toContain(seller.today);
  });

  test('of tasks is of the team of whoever asked, and of nobody else; a seller leads no team', async () => {
    const manager = await own.as('manager', { name: 'Mira Verzonnen' });
    await own.ctx.transaction((tx) =>
      tx
        .updateTable('member')
        .set({ reports_to_id: manager.memberId })
        .where('id', '=', seller.memberId)
        .execute(),
    );
    await addTask(seller, { title: 'Bellen', dueOn: seller.today });
    await addTask(await own.as('member'), { title: 'Van een andere ploeg', dueOn: seller.today });
    const text = (await exported('tasks', 'csv', { show: 'open', whose: 'team' }, manager)).toString();
    expect(text).toContain('Bellen');
    expect(text).not.toContain('andere ploeg');
    expect((await exported('tasks', 'csv', { whose: 'me' })).toString()).toContain('Bellen');
    await expect(
      startExport(seller, { subject: 'tasks', format: 'csv', filter: { whose: 'team' } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('of deals says who decides with whom, and whom the customer compares with', async () => {
    const { ctx } = own;
    await importNow(ctx, {
      'kansen.csv': `Titel,Fase,Relatie,Contactpersoon,Rol in de beslissing,Concurrent
Oven,Suspect,Bakkerij,Anna Proef,Gebruiker,Ovens NV
`,
    });
    const text = (await exported('deals', 'csv')).toString();
    expect(text).toContain(',Anna Proef,Gebruiker,Anna Proef (Gebruiker),');
    expect(text).toContain(',Ovens NV,');
  });

  test.each([
    'accounts',
    'contacts',
    'activities',
    'tasks',
    'quotes',
    'products',
    'competitors',
    'members',
  ] as const)('%s go along too', async (subject) => {
    await deal('Oven', 100);
    const text = (await exported(subject, 'csv')).toString();
    expect(text.split('\r\n').length).toBeGreaterThan(1);
  });

  test('of more than a page is whole, each row once', async () => {
    await own.ctx.transaction((tx) =>
      sql`INSERT INTO deal (organisation_id, id, title, cycle_id, phase_id)
        SELECT ${own.ctx.organisationId}::uuid, gen_random_uuid(), 'Kans ' || n, cycle_id, id
        FROM (SELECT cycle_id, id FROM phase ORDER BY position, id LIMIT 1) p, generate_series(1, 205) n`.execute(
        tx,
      ),
    );
    const lines = (await exported('deals', 'csv')).toString().trim().split('\r\n');
    expect(new Set(lines.slice(1).map((line) => line.split(',')[1])).size).toBe(205);
  });
});

describe('an export', () => {
  test('is of whoever asked; a colleague does not see it, an administrator does', async () => {
    const { id } = await startExport(seller, { subject: 'deals', format: 'csv' });
    const colleague = await own.as('manager');
    await expect(colleague.read((tx) => readExport(tx, colleague, id))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(deleteExport(colleague, { exportId: id })).rejects.toMatchObject({ code: 'not-found' });
    expect((await listExports(await own.as('administrator'))).exports).toHaveLength(1);
    expect((await listExports(colleague)).exports).toHaveLength(0);
  });

  test('of another organisation is not there', async () => {
    const { id } = await startExport(seller, { subject: 'deals', format: 'csv' });
    const stranger = await (await makeOrganisation(database)).as('administrator');
    await expect(stranger.read((tx) => readExport(tx, stranger, id))).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await listExports(stranger)).exports).toEqual([]);
  });

  test('of everything is for an administrator, of a table not for a reader', async () => {
    const archive = { subject: 'organisation', format: 'archive' } as const;
    await expect(startExport(await own.as('manager'), archive)).rejects.toMatchObject({ code: 'forbidden' });
    await startExport(await own.as('administrator'), archive);
    await expect(
      startExport(await own.as('reader'), { subject: 'deals', format: 'csv' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('asks for what can be: a known filter, a format that fits', async () => {
    for (const [odd, because] of [
      [{ subject: 'deals', format: 'archive' }, 'format'],
      [{ subject: 'deals', format: 'csv', filter: { nonsense: '1' } }, 'filter'],
      [{ subject: 'deals', format: 'csv', filter: { cycleId: 'x' } }, 'filter'],
      [{ subject: 'members', format: 'csv', filter: { text: 'a' } }, 'filter'],
    ] as const)
      await expect(startExport(seller, odd)).rejects.toMatchObject({ details: { because } });
  });

  test('is thrown away with its file, by hand and when its days are over', async () => {
    await deal('Oven', 100);
    await exported('deals', 'csv');
    await exported('deals', 'csv');
    const files = () => own.ctx.read((tx) => tx.selectFrom('stored_file').select('id').execute());
    expect(await files()).toHaveLength(2);
    const [one] = (await listExports(seller)).exports;
    await deleteExport(seller, { exportId: one?.id as never });
    expect(await files()).toHaveLength(1);
    await forgetOldExports({ ...own.ctx, now: new Date(Date.now() + 8 * 86_400_000) });
    expect(await files()).toHaveLength(0);
  });
});
