import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import type { JobId } from '#base/kernel/id.ts';

import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { long, only, trial, trialJobs, trials } from '#tests/jobs.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { prepareJobs } from './prepare.ts';
import { schemaVersion } from './queue.ts';
import { send, sendMany } from './send.ts';
import { startWorker, type JobWorker } from './worker.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
const workers: JobWorker[] = [];
const processes: ChildProcess[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, trials);
  ours = await makeOrganisation(database);
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  for (const child of processes.splice(0)) child.kill('SIGKILL');
  await asOwner(database.place, (client) => client.query('DELETE FROM jobs.job_common'));
});
afterAll(() => database.drop());

async function work(mistakes?: Map<string, number>, graceMillis = 300): Promise<JobWorker> {
  const worker = startWorker({
    place: database.place,
    pools: database.pools,
    jobs: trialJobs(mistakes),
    graceMillis,
  });
  workers.push(worker);
  await worker.ready;
  return worker;
}

async function workElsewhere(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('../../../tests/support/job-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(database.place)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(child);
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

const stateOf = async (id: JobId | null, at = ours) =>
  (
    await at.ctx.read((tx) =>
      tx
        .selectFrom('jobs.job_common')
        .select(['state', 'output', 'retry_count'])
        .where('id', '=', id as JobId)
        .execute(),
    )
  )[0];
const becomes = (id: JobId | null, state: string) =>
  vi.waitFor(async () => expect((await stateOf(id))?.state).toBe(state), { timeout: 15_000, interval: 40 });
const teamsNamed = (name: string, at = ours) =>
  at.ctx.read(async (tx) => {
    const rows = await tx.selectFrom('team').select('name').where('name', 'like', `${name} %`).execute();
    return rows.length;
  });
const sendTrial = (name: string, options = {}, sleepMillis = 0) =>
  ours.ctx.transaction((tx) => send(tx, trial, { name, sleepMillis }, options));

test('the tables are made for the pg-boss that is installed', () => {
  const manifest = new URL('../../../node_modules/pg-boss/package.json', import.meta.url);
  const { pgboss } = JSON.parse(readFileSync(manifest, 'utf8')) as { pgboss: { schema: number } };
  expect(pgboss.schema).toBe(schemaVersion);
});

test('what is prepared twice is as it was', async () => {
  await prepareJobs(database.place, trials);
  await asOwner(database.place, async (client) => {
    const { rows } = await client.query(
      `SELECT name, policy FROM jobs.queue WHERE name LIKE 'trial.%' ORDER BY 1`,
    );
    expect(rows.map(({ name, policy }) => `${name} ${policy}`)).toEqual([
      'trial.long standard',
      'trial.only exclusive',
      'trial.team standard',
    ]);
  });
});

test('a job is done in the organisation that sent it, within the second', async () => {
  await work();
  const sent = Date.now();
  const id = await sendTrial('gedaan');
  await becomes(id, 'completed');
  expect(Date.now() - sent).toBeLessThan(1000);
  expect(await teamsNamed('gedaan')).toBe(1);
  expect(await teamsNamed('gedaan', theirs)).toBe(0);
  expect(await stateOf(id)).toMatchObject({ output: { name: 'gedaan' }, retry_count: 0 });
});

test('a write that is rolled back sends nothing', async () => {
  let id: JobId | null = null;
  await expect(
    ours.ctx.transaction(async (tx) => {
      id = await send(tx, trial, { name: 'nooit' });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(id).not.toBeNull();
  expect(await stateOf(id)).toBeUndefined();
});

test('data that a job cannot take is refused when it is sent', async () => {
  await expect(ours.ctx.transaction((tx) => send(tx, trial, { name: 3 as never }))).rejects.toThrow();
});

test('a job that fails is tried again, and shown as failed when that does not help', async () => {
  await work(
    new Map([
      ['twee keer', 2],
      ['altijd', 9],
    ]),
  );
  const [helped, lost] = [await sendTrial('twee keer'), await sendTrial('altijd')];
  await becomes(helped, 'completed');
  expect(await teamsNamed('twee keer')).toBe(1);
  await becomes(lost, 'failed');
  expect(await stateOf(lost)).toMatchObject({ output: { message: 'not yet: 3' }, retry_count: 2 });
});

test('a job for later waits until it is due', async () => {
  await work();
  const id = await sendTrial('later', { startAfter: new Date(Date.now() + 1500) });
  expect((await stateOf(id))?.state).toBe('created');
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect((await stateOf(id))?.state).toBe('created');
  await becomes(id, 'completed');
});

test('of a job of which there may be one, no second is sent; another organisation has its own', async () => {
  const sendOnly = ({ ctx }: TestOrganisation) =>
    ctx.transaction((tx) => send(tx, only, {}, { singletonKey: 'a' }));
  expect(await sendOnly(ours)).not.toBeNull();
  expect(await sendOnly(ours)).toBeNull();
  expect(await sendOnly(theirs)).not.toBeNull();
});

test('two processes do each job once', async () => {
  await Promise.all([work(), workElsewhere()]);
  const names = Array.from({ length: 60 }, (_, i) => `eens${i}`);
  const ids = await ours.ctx.transaction((tx) =>
    sendMany(
      tx,
      trial,
      names.map((name) => ({ data: { name, sleepMillis: 20 } })),
    ),
  );
  expect(ids).toHaveLength(60);
  await vi.waitFor(async () => expect(await teamsNamed('eens%')).toBe(60), {
    timeout: 20_000,
    interval: 100,
  });
  for (const id of ids) await becomes(id, 'completed');
  expect(await teamsNamed('eens%')).toBe(60);
});

test('a job whose process is killed is taken up again', async () => {
  const child = await workElsewhere();
  const id = await ours.ctx.transaction((tx) => send(tx, long, { name: 'moord' }));
  await becomes(id, 'active');
  child.kill('SIGKILL');
  await once(child, 'exit');
  // As if half a minute had gone by.
  await asOwner(database.place, (client) =>
    client.query(
      `UPDATE jobs.job_common SET heartbeat_on = now() - interval '1 hour';
       UPDATE jobs.queue SET monitor_on = NULL, monitor_claim_on = NULL`,
    ),
  );
  await work();
  await vi.waitFor(async () => expect(await stateOf(id)).toMatchObject({ state: 'active', retry_count: 1 }), {
    timeout: 25_000,
    interval: 200,
  });
}, 40_000);

test('a process that is stopped hands its job back at once, without counting the try', async () => {
  const child = await workElsewhere();
  const id = await ours.ctx.transaction((tx) => send(tx, long, { name: 'stop' }));
  await becomes(id, 'active');
  const asked = Date.now();
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  expect(Date.now() - asked).toBeLessThan(6000);
  expect((await stateOf(id))?.state).toBe('retry');
  await work();
  await becomes(id, 'active');
});

test('a long job says how far it is, and stops when it is cancelled', async () => {
  await work();
  const id = await ours.ctx.transaction((tx) => send(tx, long, { name: 'ver' }));
  const progress = () =>
    ours.ctx.read((tx) =>
      tx
        .selectFrom('job_progress')
        .select(['done', 'total'])
        .where('job_id', '=', id as JobId)
        .executeTakeFirst(),
    );
  await vi.waitFor(async () => expect((await progress())?.done).toBeGreaterThan(5), { timeout: 10_000 });
  expect((await progress())?.total).toBe(1000);
  await ours.ctx.transaction((tx) =>
    tx
      .updateTable('jobs.job_common')
      .set({ state: 'cancelled' })
      .where('id', '=', id as JobId)
      .execute(),
  );
  let last = -1;
  await vi.waitFor(
    async () => {
      const now = (await progress())?.done ?? 0;
      const before = last;
      last = now;
      expect(now).toBe(before);
    },
    { timeout: 10_000, interval: 1200 },
  );
  expect((await stateOf(id))?.state).toBe('cancelled');
}, 30_000);

test('another organisation neither sees nor touches a job, nor sends one in our name', async () => {
  const id = await sendTrial('van ons', { startAfter: new Date(Date.now() + 3_600_000) });
  expect(await stateOf(id, theirs)).toBeUndefined();
  const touched = await theirs.ctx.transaction((tx) =>
    tx
      .updateTable('jobs.job_common')
      .set({ state: 'cancelled' })
      .where('id', '=', id as JobId)
      .executeTakeFirst(),
  );
  expect(touched.numUpdatedRows).toBe(0n);
  await expect(
    theirs.ctx.transaction((tx) =>
      sql`insert into jobs.job_common (name, group_id, keep_until) values ('trial.team', ${ours.ctx.organisationId}, now())`.execute(
        tx,
      ),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});

test('signing in can send letters and nothing else', async () => {
  const { identity } = database.pools;
  await expect(
    identity.query(`INSERT INTO jobs.job_common (name, keep_until) VALUES ('trial.team', now())`),
  ).rejects.toMatchObject({ code: '42501' });
  await expect(identity.query('SELECT data FROM jobs.job_common')).rejects.toMatchObject({ code: '42501' });
});
