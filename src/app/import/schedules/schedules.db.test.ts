import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ScheduleId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { bytesOf } from '#tests/import-now.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { draftImport } from '../commands/draft-import.ts';
import { saveMapping } from '../mappings/commands.ts';
import { addSchedule, changeSchedule, deleteSchedule, runScheduleNow } from './commands.ts';
import { listSchedules } from './queries.ts';
import { runSchedule } from './run-schedule.ts';

let database: TestDatabase;
let root: string;
let outside: string;
let server: Server;
let answers: (path: string) => { status: number; headers?: Record<string, string>; body?: string };
beforeAll(async () => {
  database = await openTestDatabase();
  root = await mkdtemp(join(tmpdir(), 'cadans-schedule-'));
  outside = await mkdtemp(join(tmpdir(), 'cadans-outside-'));
  server = createServer((request, response) => {
    const { status, headers, body } = answers(request.url ?? '');
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  server.close();
  await Promise.all([root, outside].map((folder) => rm(folder, { recursive: true, force: true })));
  await database.drop();
});

const head = 'opportunity_id,account,deal_stage,engage_date,close_date,close_value';
const wish = {
  name: 'Nacht',
  kind: 'folder' as const,
  mappingId: null,
  every: 'day' as const,
  weekday: 1,
  atTime: '06:00',
  active: true,
};
const settings = () => ({ folders: root, privateToo: false });
const urlTo = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

async function put(name: string, text: string, folder = root): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
  // Long enough ago to be whole.
  await utimes(join(folder, name), new Date(), new Date(Date.now() - 60_000));
}

/** Does the time that a schedule waits for, and says how it went. */
async function comes({ ctx }: TestOrganisation, scheduleId: ScheduleId, more = {}) {
  const told: string[] = [];
  const find = async () => {
    const found = (await listSchedules(ctx, settings())).rows.find(({ id }) => id === scheduleId);
    if (!found) throw new Error('no schedule');
    return found;
  };
  const at = (await find()).nextAt;
  if (at === null) throw new Error('it rests');
  const tell = async (_: unknown, says: { nl: string }) => void told.push(says.nl);
  await runSchedule(ctx, { scheduleId, at }, { ...settings(), tell, ...more });
  const after = await find();
  return { run: after.runs[0], nextAt: after.nextAt, told };
}

test('a folder is read again and again: new files come in, those seen before are passed by, only changes are made', async () => {
  const ours = await makeOrganisation(database);
  const folder = join(root, 'een');
  await put('deals.csv', `${head}\nD1,Smit,Engaging,2026-01-05,,100\n`, folder);
  await put('foto.png', 'geen tabel', folder);
  const scheduleId = await addSchedule(ours.ctx, settings(), { ...wish, place: folder });
  const first = await comes(ours, scheduleId);
  expect(first.run).toMatchObject({
    outcome: 'imported',
    files: ['deals.csv'],
    importId: expect.any(String),
  });
  expect(new Date(first.nextAt ?? 0).getTime()).toBeGreaterThan(Date.now());
  expect((await comes(ours, scheduleId)).run).toMatchObject({ outcome: 'nothing-new', files: [] });
  await put('deals 2.csv', `${head}\nD1,Smit,Engaging,2026-01-05,,250\n`, folder);
  expect((await comes(ours, scheduleId)).run).toMatchObject({ outcome: 'imported', files: ['deals 2.csv'] });
  const deals = await ours.ctx.read((tx) => tx.selectFrom('deal').select('amount_cents').execute());
  expect(deals).toEqual([{ amount_cents: 25_000 }]);
  await put('deals 3.csv', `${head}\nD1,Smit,Engaging,2026-01-05,,250.00\n`, folder);
  expect((await comes(ours, scheduleId)).run).toMatchObject({ outcome: 'unchanged' });
});

test('no folder outside those that the installation allows is read, not by a link either', async () => {
  const ours = await makeOrganisation(database);
  await put('geheim.csv', `${head}\nG1,Smit,Engaging,2026-01-05,,1\n`, outside);
  for (const place of [outside, '/etc', `${root}/../${outside.split('/').at(-1)}`, 'relatief'])
    await expect(addSchedule(ours.ctx, settings(), { ...wish, place })).rejects.toMatchObject({
      details: { because: 'place-not-allowed' },
    });
  const link = join(root, 'link');
  await symlink(outside, link);
  const scheduleId = await addSchedule(ours.ctx, settings(), { ...wish, place: link });
  const { run, told } = await comes(ours, scheduleId);
  expect(run).toMatchObject({ outcome: 'failed', importId: null });
  expect(told).toEqual([expect.stringContaining('mag Cadans niet lezen')]);
  // A link to a file outside is passed by.
  const folder = join(root, 'twee');
  await mkdir(folder);
  await symlink(join(outside, 'geheim.csv'), join(folder, 'geheim.csv'));
  const other = await addSchedule(ours.ctx, settings(), { ...wish, place: folder });
  expect((await comes(ours, other)).run).toMatchObject({ outcome: 'nothing-new' });
});

test('an address is asked on the public internet only, and what it redirects to as well', async () => {
  const ours = await makeOrganisation(database);
  answers = (path) =>
    path === '/export'
      ? { status: 302, headers: { location: '/files/deals.csv' } }
      : path === '/loop'
        ? { status: 302, headers: { location: '/loop' } }
        : path === '/files/deals.csv'
          ? { status: 200, body: `${head}\nU1,Smit,Engaging,2026-01-05,,1\n` }
          : { status: 404 };
  const at = (path: string) =>
    addSchedule(ours.ctx, settings(), { ...wish, kind: 'url', place: urlTo(path) });
  expect((await comes(ours, await at('/export'))).run).toMatchObject({
    outcome: 'failed',
    says: expect.stringContaining('openbare internet'),
  });
  // Where whoever runs the installation lets it reach private networks, it follows what it is told.
  const privateToo = { privateToo: true };
  const scheduleId = await at('/export');
  expect((await comes(ours, scheduleId, privateToo)).run).toMatchObject({
    outcome: 'imported',
    files: ['deals.csv'],
  });
  expect((await comes(ours, scheduleId, privateToo)).run).toMatchObject({ outcome: 'nothing-new' });
  expect((await comes(ours, await at('/loop'), privateToo)).run?.says).toContain('verwijst steeds door');
  expect((await comes(ours, await at('/weg'), privateToo)).run?.says).toContain('404');
  for (const place of ['ftp://voorbeeld.example/x', 'file:///etc/passwd', 'http://u:p@voorbeeld.example/'])
    await expect(addSchedule(ours.ctx, settings(), { ...wish, kind: 'url', place })).rejects.toMatchObject({
      details: { because: 'place-no-address' },
    });
});

test('a saved mapping is followed; what changed in the headers is told, other files are refused', async () => {
  const ours = await makeOrganisation(database);
  const importId = await draftImport(
    ours.ctx,
    bytesOf({ 'd.csv': `${head}\nM1,Smit,Engaging,2026-01-05,,1\n` }),
  );
  const mappingId = await saveMapping(ours.ctx, { importId, name: 'Nacht' });
  const folder = join(root, 'drie');
  await put('a.csv', `${head},extra\nM1,Smit,Engaging,2026-01-05,,1,x\n`, folder);
  const scheduleId = await addSchedule(ours.ctx, settings(), { ...wish, place: folder, mappingId });
  expect((await comes(ours, scheduleId)).run).toMatchObject({
    outcome: 'imported',
    says: 'De kolommen zijn veranderd. Nieuw: extra.',
  });
  await put('b.csv', 'Bedrijfsnaam;Plaats;KvK-nummer\nSmit;Ede;1\n', folder);
  const { run, told } = await comes(ours, scheduleId);
  expect(run).toMatchObject({ outcome: 'failed' });
  expect(told).toHaveLength(1);
});

test('a time that the schedule no longer holds does nothing, and one that rests has none', async () => {
  const ours = await makeOrganisation(database);
  const place = join(root, 'vier');
  await put('deals.csv', `${head}\nV1,Smit,Engaging,2026-01-05,,1\n`, place);
  const scheduleId = await addSchedule(ours.ctx, settings(), { ...wish, place });
  const old = { scheduleId, at: '2020-01-01T00:00:00.000Z' };
  await runSchedule(ours.ctx, old, { ...settings(), tell: async () => {} });
  await changeSchedule(ours.ctx, settings(), { ...wish, scheduleId, version: 1, place, active: false });
  expect((await listSchedules(ours.ctx, settings())).rows).toMatchObject([{ nextAt: null, runs: [] }]);
  await runScheduleNow(ours.ctx, { scheduleId });
  expect(await comes(ours, scheduleId)).toMatchObject({ run: { outcome: 'imported' }, nextAt: null });
});

test('only administrators of their own organisation arrange imports that come back', async () => {
  const ours = await makeOrganisation(database);
  const theirs = await makeOrganisation(database);
  const scheduleId = await addSchedule(ours.ctx, settings(), { ...wish, place: join(root, 'vijf') });
  const manager = await ours.as('manager');
  const stranger = await theirs.as('administrator');
  const edit = { ...wish, place: join(root, 'zes'), scheduleId, version: 1 };
  const refused = { code: 'forbidden' };
  await expect(addSchedule(manager, settings(), { ...wish, place: root })).rejects.toMatchObject(refused);
  await expect(listSchedules(manager, settings())).rejects.toMatchObject(refused);
  for (const ctx of [manager, stranger]) {
    const code = ctx === manager ? 'forbidden' : 'not-found';
    await expect(changeSchedule(ctx, settings(), edit)).rejects.toMatchObject({ code });
    await expect(runScheduleNow(ctx, { scheduleId })).rejects.toMatchObject({ code });
    await expect(deleteSchedule(ctx, { scheduleId })).rejects.toMatchObject({ code });
  }
  expect((await listSchedules(stranger, settings())).rows).toEqual([]);
  await deleteSchedule(ours.ctx, { scheduleId });
  expect((await listSchedules(ours.ctx, settings())).rows).toEqual([]);
});
