import { afterAll, beforeAll, expect, test } from 'vitest';

import type { JobId } from '#base/kernel/id.ts';

import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { long, trial, trials } from '#tests/jobs.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { cleanWithin } from './clean-up.ts';
import { retryJob, stopJob } from './commands.ts';
import { prepareJobs } from './prepare.ts';
import { listJobs } from './queries.ts';
import { send } from './send.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, trials);
  ours = await makeOrganisation(database);
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

type Ctx = TestOrganisation['ctx'];
const sent = async (ctx: Ctx, name: string): Promise<JobId> =>
  (await ctx.transaction((tx) => send(tx, trial, { name }))) as JobId;

test('who asked for a job stops it, and tries it again; it is written down', async () => {
  const member = await ours.as('member', { name: 'Ilse' });
  const id = await sent(member, 'een');
  expect(await stopJob(member, { jobId: id }, trials)).toMatchObject({
    standing: 'stopped',
    about: 'een',
    title: { nl: 'Proef' },
    by: { id: member.memberId, name: 'Ilse' },
  });
  await expect(stopJob(member, { jobId: id }, trials)).rejects.toMatchObject({
    details: { because: 'ended' },
  });
  expect(await retryJob(member, { jobId: id }, trials)).toMatchObject({ standing: 'again' });
  const audited = await ours.ctx.read((tx) =>
    tx.selectFrom('audit_entry').select('action').where('subject_id', '=', id).orderBy('at').execute(),
  );
  expect(audited.map(({ action }) => action)).toEqual(['job.stopped', 'job.retried']);
});

test('a colleague does not stop it, an administrator does, another organisation does not find it', async () => {
  const [member, colleague, administrator] = [
    await ours.as('member'),
    await ours.as('manager'),
    await ours.as('administrator'),
  ];
  const id = await sent(member, 'twee');
  await expect(stopJob(colleague, { jobId: id }, trials)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(stopJob(theirs.ctx, { jobId: id }, trials)).rejects.toMatchObject({ code: 'not-found' });
  await expect(retryJob(theirs.ctx, { jobId: id }, trials)).rejects.toMatchObject({ code: 'not-found' });
  expect(await stopJob(administrator, { jobId: id }, trials)).toMatchObject({ standing: 'stopped' });
});

test('what failed is shown with its reason, and what waits beside it is counted', async () => {
  const { ctx } = await makeOrganisation(database, { name: 'Nog een' });
  const id = await sent(ctx, 'drie');
  const silent = (await ctx.transaction((tx) => send(tx, long, { name: 'vier' }))) as JobId;
  await sent(ctx, 'vijf');
  await asOwner(database.place, (client) =>
    client.query(
      `UPDATE jobs.job_common SET state = 'failed', started_on = now(), completed_on = now(), retry_count = 2,
         output = CASE id WHEN $1 THEN '{"message": "no"}'::jsonb
           ELSE '{"value": {"message": "job heartbeat timeout"}}'::jsonb END
       WHERE id IN ($1, $2)`,
      [id, silent],
    ),
  );
  const { jobs, counts } = await listJobs(ctx, trials, 'failed');
  expect(counts).toEqual({ busy: 1, failed: 2, done: 0 });
  expect(Object.fromEntries(jobs.map((job) => [job.about ?? job.name, [job.tries, job.why?.nl]]))).toEqual({
    drie: [3, 'no'],
    'trial.long': [3, 'Het proces dat hiermee bezig was, is weggevallen.'],
  });
});

test('old keys of requests are removed in the night, of one organisation at a time', async () => {
  const add = ({ ctx }: TestOrganisation, key: string, days: number) =>
    ctx.transaction((tx) =>
      tx
        .insertInto('idempotency_key')
        .values({
          organisation_id: ctx.organisationId,
          member_id: ctx.organisationId,
          key,
          fingerprint: 'x',
          status: 200,
          body: null,
          created_at: new Date(Date.now() - days * 86_400_000),
        })
        .execute(),
    );
  await add(ours, 'oud', 2);
  await add(ours, 'nieuw', 0);
  await add(theirs, 'oud', 2);
  expect(await cleanWithin(ours.ctx)).toMatchObject({ keys: 1 });
  const left = (ctx: Ctx) => ctx.read((tx) => tx.selectFrom('idempotency_key').select('key').execute());
  expect(await left(ours.ctx)).toEqual([{ key: 'nieuw' }]);
  expect(await left(theirs.ctx)).toEqual([{ key: 'oud' }]);
});
