import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { describedJobs } from '#app/jobs.ts';
import { startEmbedded, type EmbeddedServer } from '#base/db/embedded/server.ts';
import { migrate } from '#base/db/migrate.ts';
import type { DatabasePlace } from '#base/db/pools.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import { makeDataFolder } from '#tests/data-folder.ts';
import { asOwner } from '#tests/database.ts';

import { signUp } from '../../bench/support/crash/writers.ts';

/** Two applications beside one database of their own, which can go away. */
let dataDir: string;
let server: EmbeddedServer;
let place: DatabasePlace;
let here: Application;
let there: Application;
let url: { here: string; there: string };
let cookie: string;

beforeAll(async () => {
  dataDir = makeDataFolder('cadans-away-');
  server = await startEmbedded({ dataDir });
  const { socketDir: host, port, database, superuser } = server;
  place = { kind: 'embedded', host, port, database, superuser };
  await migrate(place);
  await prepareJobs(place, describedJobs);
  const secret = 'a secret of more than thirty-two characters';
  const open = () => openApplication({ place, address: 'http://localhost', secret, signUp: 'open' });
  [here, there] = await Promise.all([open(), open()]);
  const [a, b] = await Promise.all([here.app.listen({ port: 0 }), there.app.listen({ port: 0 })]);
  url = { here: a, there: b };
  here.startJobs();
  there.startJobs();
  cookie = await signUp(url.here);
}, 180_000);
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const ask = (at: string, path: string, body?: object) =>
  fetch(`${at}${path}`, {
    headers: { cookie, 'content-type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });

/** Follows the changes as a screen does; answers with what has been said so far. */
async function follow(at: string): Promise<{ said: () => string; close: () => void }> {
  const sent = get(`${at}/api/v1/live`, { headers: { cookie, accept: 'text/event-stream' } });
  const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
  let said = '';
  response.on('data', (chunk: Buffer) => (said += chunk.toString()));
  response.on('error', () => {});
  return { said: () => said, close: () => sent.destroy() };
}

const soon = { timeout: 20_000, interval: 100 };

test('beside one database two applications hear each other’s changes', async () => {
  const line = await follow(url.there);
  await vi.waitFor(() => expect(line.said()).toContain('event: hello'), soon);
  const added = await ask(url.here, '/api/v1/deals', { title: 'Van hiernaast' });
  const { id } = (await added.json()) as { id: string };
  await vi.waitFor(() => expect(line.said()).toContain(id), soon);
  line.close();
});

test('while the database is away people hear so at once, and everything goes on by itself when it is back', async () => {
  const line = await follow(url.here);
  await vi.waitFor(() => expect(line.said()).toContain('event: hello'), soon);
  await server.stop();
  const account = { email: 'proef@verzonnen.example', password: 'een lang wachtwoord' };
  expect((await ask(url.here, '/api/v1/sign-in', account)).status).toBe(503);
  const until = performance.now() + 3000;
  while (performance.now() < until) {
    const began = performance.now();
    for (const answer of await Promise.all([
      ask(url.here, '/api/v1/deals'),
      ask(url.there, '/api/v1/deals', { title: 'Nu niet' }),
    ])) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await answer.json()).toMatchObject({ because: 'database-away' });
    }
    expect(performance.now() - began).toBeLessThan(3000);
    await pause(200);
  }
  await vi.waitFor(async () => expect((await ask(url.here, '/readyz')).status).toBe(503), soon);
  expect((await ask(url.here, '/healthz')).status).toBe(200);

  server = await startEmbedded({ dataDir });
  await vi.waitFor(async () => expect((await ask(url.here, '/readyz')).status).toBe(200), soon);
  // Who looked on is told that something may have been missed, and hears what comes.
  await vi.waitFor(() => expect(line.said().match(/event: hello/g)).toHaveLength(2), soon);
  const added = await ask(url.there, '/api/v1/deals', { title: 'Weer wel' });
  expect(added.status).toBe(200);
  const { id } = (await added.json()) as { id: string };
  await vi.waitFor(() => expect(line.said()).toContain(id), soon);
  line.close();
  // Jobs are done again: a letter that is sent now goes out.
  await asOwner(place, (client) =>
    client.query(
      `INSERT INTO jobs.job_common (id, name, data, expire_seconds, deletion_seconds, keep_until, policy)
       VALUES ('0198c000-0000-7000-8000-000000000001', 'clean.installation', '{}', 60, 60, now() + interval '1 day', 'stately')`,
    ),
  );
  await vi.waitFor(
    async () =>
      expect(
        await asOwner(place, async (client) =>
          (
            await client.query(
              `SELECT state FROM jobs.job_common WHERE id = '0198c000-0000-7000-8000-000000000001'`,
            )
          ).rows.map(({ state }: { state: string }) => state),
        ),
      ).toEqual(['completed']),
    { timeout: 40_000, interval: 200 },
  );
}, 120_000);

test('behind a lock that somebody keeps nothing piles up: who waits too long is told so, and then all is well', async () => {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holder = asOwner(place, async (client) => {
    await client.query('BEGIN; LOCK TABLE deal IN ACCESS EXCLUSIVE MODE');
    locked.resolve();
    await held;
    await client.query('ROLLBACK');
  });
  await locked.promise;
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: 60 }, () => ask(url.here, '/api/v1/deals?limit=5')));
  const waited = performance.now() - began;
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  for (const answer of answers) expect(await answer.json()).toMatchObject({ because: 'busy' });
  expect(waited).toBeLessThan(20_000);
  letGo();
  await holder;
  const after = await ask(url.here, '/api/v1/deals?limit=5');
  expect(after.status).toBe(200);
  expect(here.pools.app.waitingCount).toBe(0);
}, 90_000);

test('a clock that is put back writes no event before the one that it follows', async () => {
  const first = await ask(url.here, '/api/v1/deals', { title: 'Klok', amountCents: 1 });
  const { id, version } = (await first.json()) as { id: string; version: number };
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    vi.setSystemTime(Date.now() - 30 * 60_000);
    const edited = await fetch(`${url.here}/api/v1/deals/${id}`, {
      method: 'PATCH',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ version, amountCents: 2 }),
    });
    expect(edited.status).toBe(200);
  } finally {
    vi.useRealTimers();
  }
  const events = await asOwner(place, async (client) =>
    (
      await client.query<{ kind: string }>('SELECT kind FROM deal_event WHERE deal_id = $1 ORDER BY at, id', [
        id,
      ])
    ).rows.map(({ kind }) => kind),
  );
  expect(events[0]).toBe('opened');
  expect(events).toHaveLength(2);
});

test('a clock that is far off here lets nobody’s session live longer or end sooner', async () => {
  const ends = () =>
    asOwner(place, async (client) => {
      const { rows } = await client.query<{ days: string }>(
        'SELECT extract(epoch FROM expires_at - now()) / 86400 AS days FROM identity.session',
      );
      return Math.max(...rows.map(({ days }) => Number(days)));
    });
  const before = await ends();
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    vi.setSystemTime(Date.now() + 20 * 86_400_000);
    expect((await ask(url.here, '/api/v1/me')).status).toBe(200);
    vi.setSystemTime(Date.now() - 400 * 86_400_000);
    expect((await ask(url.here, '/api/v1/me')).status).toBe(200);
  } finally {
    vi.useRealTimers();
  }
  expect(await ends()).toBeCloseTo(before, 1);
});
