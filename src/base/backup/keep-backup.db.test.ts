import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Installation, Work } from '#base/jobs/job.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { noBackups } from './agreed.ts';
import { takingBackups } from './job.ts';
import { keepBackup } from './keep-backup.ts';
import { listBackups } from './queries.ts';
import { surveyBackups } from './record.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadans-kept-'));
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const secret = 'a secret of more than thirty-two characters';
const keep = { days: 2, weeks: 0, months: 0 };
const agreed = () => ({ ...noBackups, folder, at: '02:30', keep });
const means = () => ({ place: database.place, secret, version: '0.1.0', agreed: agreed() });
const atNight = (day: string) =>
  keepBackup({
    ...means(),
    kind: 'scheduled',
    into: { folder, keep },
    now: new Date(`2026-11-${day}T01:30:00Z`),
  });
const work = { signal: new AbortController().signal, progress: () => {} } as unknown as Work;

test('a backup of every night is kept by the rule; other files stay', async () => {
  await writeFile(join(folder, 'notes.txt'), 'of somebody');
  await atNight('18');
  await atNight('19');
  const { removed } = await atNight('20');
  expect(removed).toEqual(['cadans-20261118T013000Z.tar.zst']);
  expect((await readdir(folder)).toSorted()).toEqual([
    'cadans-20261119T013000Z.tar.zst',
    'cadans-20261120T013000Z.tar.zst',
    'notes.txt',
  ]);
});

test('an administrator sees that it is late, and after the job of the night that all is well', async () => {
  const administrator = await ours.as('administrator');
  expect((await listBackups(administrator, agreed())).standing).toBe('late');
  const job = takingBackups(means());
  expect(job.schedule).toEqual({ cron: '30 2 * * *' });
  await job.work({ ctx: null, installation: {} as Installation }, {}, work);
  const seen = await listBackups(administrator, agreed());
  expect(seen.standing).toBe('fine');
  expect(seen.backups[0]).toMatchObject({ kind: 'scheduled', outcome: 'kept', because: null });
  expect(JSON.stringify(seen)).not.toContain(folder);
  expect((await listBackups(administrator, noBackups)).standing).toBe('off');
});

test('one that fails leaves no file, and everybody who looks is told', async () => {
  const before = await readdir(folder);
  const closed = join(folder, 'in-the-way');
  await writeFile(closed, '');
  const failing = takingBackups({ ...means(), agreed: { ...agreed(), folder: join(closed, 'deeper') } });
  await expect(failing.work({ ctx: null, installation: {} as Installation }, {}, work)).rejects.toMatchObject(
    { code: 'not-writable' },
  );
  await rm(closed);
  expect(await readdir(folder)).toEqual(before);
  const administrator = await ours.as('administrator');
  const { standing, backups } = await listBackups(administrator, agreed());
  expect(standing).toBe('failed');
  expect(backups[0]).toMatchObject({ outcome: 'failed', because: 'not-writable' });
  expect((await surveyBackups(database.place))?.why).toContain('Nothing can be written in');
});

test('without a time or a folder nothing is made by itself', () => {
  expect(takingBackups({ ...means(), agreed: { ...agreed(), at: null } }).schedule).toBeUndefined();
  expect(takingBackups({ ...means(), agreed: { ...agreed(), folder: null } }).schedule).toBeUndefined();
});

test('only administrators ask, and nobody writes from there', async () => {
  const { may } = await import('./policy.ts');
  expect(may.seeBackups((await ours.as('manager')).actor)).toBe(false);
  const administrator = await ours.as('administrator');
  expect(may.seeBackups(administrator.actor)).toBe(true);
  await expect(
    administrator.transaction((tx) => tx.deleteFrom('installation.backup').execute()),
  ).rejects.toMatchObject({ code: '42501' });
});
