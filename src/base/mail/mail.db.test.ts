import type { AddressInfo, Server } from 'node:net';

import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { doingOverAll } from '#base/jobs/job.ts';
import { startWorker } from '#base/jobs/worker.ts';

import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { letterBox } from '#tests/letter-box.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { openMail, type Mail } from './mail.ts';

import { sendLetter } from './send-letter.ts';
import { sealer } from '#base/secrets/sealer.ts';

const secret = 'a secret of more than thirty-two characters';
let database: TestDatabase;
let server: Server;
let mail: Mail;
let away = 0;
const taken: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  server = letterBox(
    (letter) => taken.push(letter),
    () => away-- > 0,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  mail = openMail(
    `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    'Cadans <c@verzonnen.example>',
    [secret],
  );
});
afterAll(async () => {
  mail.close();
  server.close();
  await database.drop();
});

function work() {
  const quick = { ...sendLetter, retry: { limit: 3, delaySeconds: 0, longestSeconds: 1 } };
  return startWorker({
    place: database.place,
    pools: database.pools,
    jobs: [doingOverAll(quick, (_all, letter) => mail.deliver(letter))],
  });
}

const rows = () =>
  asOwner(database.place, async (client) => {
    const { rows } = await client.query<{
      state: string;
      to: string;
      data: unknown;
      output: { message?: string };
    }>(
      `SELECT state, data->'input'->>'to' AS to, data, output FROM jobs.job_common WHERE name = 'mail.send' ORDER BY created_on, id`,
    );
    return rows;
  });

test('what is sealed can be opened with the same secret alone', () => {
  const { seal, open } = sealer([secret], 'mail');
  expect(open(seal('Dag Ilse, é €'))).toBe('Dag Ilse, é €');
  expect(seal('x')).not.toBe(seal('x'));
  expect(() => sealer([`${secret}!`], 'mail').open(seal('x'))).toThrow();
});

test('a letter leaves with its transaction, again after a hitch, and is shown where it cannot be sent', async () => {
  const { ctx } = await makeOrganisation(database);
  const identities = new Kysely({ dialect: new PostgresDialect({ pool: database.pools.identity }) });
  const text = 'Kies je wachtwoord: https://verzonnen.example/geheim';
  away = 1;
  await ctx.transaction((tx) => mail.post(tx, { to: 'ilse@verzonnen.example', subject: 'Dag', text }));
  await ctx.transaction((tx) => mail.post(tx, { to: 'niemand@verzonnen.example', subject: 'Dag', text }));
  await mail.post(identities, { to: 'door@verzonnen.example', subject: 'Nieuw', text });
  await mail.post(identities, { to: 'laat@verzonnen.example', subject: 'Nieuw', text }, new Date(0));
  expect(JSON.stringify(await rows())).not.toContain('geheim');

  // The first try is turned away; then it would wait ten seconds, which nobody waits for here.
  const worker = work();
  await vi.waitFor(
    async () => {
      await asOwner(database.place, (client) =>
        client.query(`UPDATE jobs.job_common SET start_after = now() WHERE state = 'retry'`),
      );
      await asOwner(database.place, (client) =>
        client.query(`SELECT pg_notify(c, 'mail.send') FROM (
      SELECT 'pgboss_' || left(encode(sha224('jobs'::bytea), 'hex'), 24)) AS x(c)`),
      );
      expect(Object.fromEntries((await rows()).map(({ to, state }) => [to, state]))).toEqual({
        'door@verzonnen.example': 'completed',
        'ilse@verzonnen.example': 'completed',
        'laat@verzonnen.example': 'failed',
        'niemand@verzonnen.example': 'failed',
      });
    },
    { timeout: 15_000, interval: 200 },
  );
  await worker.stop();
  expect(taken.filter((letter) => letter.includes('geheim'))).toHaveLength(2);
  const why = (await rows()).find(({ to }) => to.startsWith('niemand'))?.output.message;
  expect(why).toContain('550');
});
