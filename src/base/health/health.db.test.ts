import { request } from 'node:http';
import type { AddressInfo } from 'node:net';

import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { answerProblems } from '#base/http/edge.ts';
import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';

import { watchLoad } from './load.ts';
import { readinessOn } from './readiness.ts';
import { stoppable } from './stopping.ts';

const token = 'a token of some length';
let database: TestDatabase;
let application: Application;

const open = (metricsToken?: string) =>
  openApplication({
    place: database.place,
    address: 'http://localhost',
    secret: 'a secret of more than thirty-two characters',
    signUp: 'open',
    metricsToken,
  });

beforeAll(async () => {
  database = await openTestDatabase();
  application = await open(token);
});
afterAll(async () => {
  await application.close();
  await database.drop();
});

const get = (url: string, headers: Record<string, string> = {}) => application.app.inject({ url, headers });

test('a process that lives says so, and one that may be sent requests says that it is ready', async () => {
  expect((await get('/healthz')).json()).toEqual({ ok: true });
  const ready = await get('/readyz');
  expect(ready.statusCode).toBe(200);
  expect(ready.json()).toEqual({ ready: true, stopping: false, database: 'reached', schema: 'current' });
});

test('a database that lacks a migration is not ready, one of a newer version is', async () => {
  const newest = "(SELECT max(name) FROM schema_migration WHERE name < '9')";
  const run = (sql: string) => asOwner(database.place, (client) => client.query(sql));
  const look = () => readinessOn(database.pools.identity, () => false)();
  await run(`INSERT INTO schema_migration (name, checksum) VALUES ('9999_later.sql', '')`);
  expect(await look()).toMatchObject({ ready: true, schema: 'newer' });
  const { rows } = await run(`DELETE FROM schema_migration WHERE name = ${newest} RETURNING name, checksum`);
  expect(await look()).toMatchObject({ ready: false, schema: 'behind' });
  await run(`DELETE FROM schema_migration WHERE name = '9999_later.sql'`);
  const { name, checksum } = rows[0] as { name: string; checksum: string };
  await asOwner(database.place, (client) =>
    client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [name, checksum]),
  );
  expect(await look()).toMatchObject({ ready: true, schema: 'current' });
});

test('figures are for whoever shows the token, and are not there without one', async () => {
  expect((await get('/metrics')).statusCode).toBe(401);
  expect((await get('/metrics', { authorization: 'Bearer another token' })).statusCode).toBe(401);
  const told = await get('/metrics', { authorization: `Bearer ${token}` });
  expect(told.statusCode).toBe(200);
  expect(told.headers['content-type']).toContain('text/plain; version=0.0.4');
  for (const name of [
    'cadans_info{version="',
    'cadans_http_request_duration_seconds_bucket{method="GET",route="/readyz",status="2xx",le="0.3"}',
    'cadans_http_requests_shed_total{because="waiting"} 0',
    'cadans_pool_waiting{pool="app"} 0',
    'cadans_live_streams 0',
    'nodejs_eventloop_lag_seconds{quantile="0.99"}',
    'process_resident_memory_bytes',
  ])
    expect(told.body).toContain(name);
  // Every line is a comment or a figure.
  for (const line of told.body.trimEnd().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) |[a-z_]+(\{.*\})? -?[\d.e+-]+$)/);

  const closed = await open();
  expect((await closed.app.inject({ url: '/metrics' })).statusCode).toBe(404);
  await closed.close();
});

test('figures tell how many jobs wait and failed, over all organisations and without their contents', async () => {
  await asOwner(database.place, (client) =>
    client.query(
      `INSERT INTO jobs.job_common (id, name, data, state, expire_seconds, deletion_seconds, keep_until, start_after, policy)
       SELECT gen_random_uuid(), 'mail.send', '{"input": {"to": "iemand@verzonnen.example"}}', state::jobs.job_state,
         60, 60, now() + interval '1 day', now() - interval '1 second', 'standard'
       FROM unnest(ARRAY['created', 'failed', 'failed']) AS state`,
    ),
  );
  const { body } = await get('/metrics', { authorization: `Bearer ${token}` });
  expect(body).toContain('cadans_jobs{name="mail.send",state="failed"} 2');
  expect(body).toContain('cadans_jobs{name="mail.send",state="waiting"} 1');
  expect(body).not.toContain('verzonnen');
});

type Small = { app: FastifyInstance; port: number; free: () => void; stop: () => Promise<void> };

/** A server with one slow answer, that ends when it is let go. */
async function slowServer(waiting: () => number = () => 0, longestMillis = 5000): Promise<Small> {
  const app = fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
  app.setErrorHandler(
    answerProblems({ admit: () => Promise.reject(new Error('no')), languageOf: () => 'en' }),
  );
  const { stop } = stoppable(app, { drainMillis: 150, longestMillis });
  watchLoad(app, { waiting });
  const { promise, resolve } = Promise.withResolvers<void>();
  app.get('/api/slow', async () => {
    await promise;
    return { said: 'all of it' };
  });
  app.get('/api/quick', async () => ({ said: 'at once' }));
  app.get('/healthz', async () => ({ ok: true }));
  await app.listen({ port: 0 });
  return { app, port: (app.server.address() as AddressInfo).port, free: resolve, stop };
}

function ask({ port }: Small, path: string): Promise<{ status: number; body: string; connection: string }> {
  return new Promise((done, fail) => {
    const sent = request({ port, path }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('error', fail);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, body, connection: response.headers.connection ?? '' }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}

test('beyond what can be taken on a request is turned away with the word when to come back; health is not', async () => {
  let waiting = 0;
  const small = await slowServer(() => waiting);
  expect(await ask(small, '/api/quick')).toMatchObject({ status: 200 });
  waiting = 100_000;
  const refused = await small.app.inject({ url: '/api/quick' });
  expect(refused.statusCode).toBe(503);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused.json()).toMatchObject({ because: 'overloaded', status: 503 });
  expect((await small.app.inject({ url: '/healthz' })).statusCode).toBe(200);
  waiting = 0;
  expect(await ask(small, '/api/quick')).toMatchObject({ status: 200 });
  await small.stop();
});

test('a stop cuts no request: what was begun ends, and what comes meanwhile is answered and told to go elsewhere', async () => {
  const small = await slowServer();
  const begun = ask(small, '/api/slow');
  await expect.poll(() => connectionsOf(small)).toBe(1);
  const stopped = small.stop();
  expect(await ask(small, '/api/quick')).toMatchObject({ status: 200, connection: 'close' });
  setTimeout(small.free, 300);
  expect(await begun).toMatchObject({ status: 200, body: '{"said":"all of it"}' });
  await stopped;
  await expect(ask(small, '/api/quick')).rejects.toThrow('ECONNREFUSED');
});

test('a request that never ends does not keep it from stopping', async () => {
  const small = await slowServer(undefined, 400);
  const begun = ask(small, '/api/slow').catch((error: Error) => error.message);
  await expect.poll(() => connectionsOf(small)).toBe(1);
  const began = performance.now();
  await small.stop();
  expect(performance.now() - began).toBeLessThan(3000);
  expect(await begun).toBe('socket hang up');
});

function connectionsOf({ app }: Small): Promise<number> {
  return new Promise((done) => app.server.getConnections((_, count) => done(count)));
}
