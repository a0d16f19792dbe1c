import { Validator } from '@seriousme/openapi-schema-validator';
import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestApplication, signUp } from '#tests/application.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import type { Endpoint } from '#base/http/contract.ts';
import { loggedRequest } from '#base/http/edge.ts';

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openTestApplication>>;
let cookie: string;

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openTestApplication(database);
  cookie = await signUp(opened.ask);
});
afterAll(async () => {
  await opened.application.close();
  await database.drop();
});

test('the OpenAPI document is valid and tells of every endpoint', async () => {
  const { body } = await opened.ask({ url: '/api/v1/openapi.json' });
  const result = await new Validator().validate(body);
  expect(result).toMatchObject({ valid: true });
  const paths = body['paths'] as Record<string, Record<string, unknown>>;
  const told = Object.values(paths).flatMap((operations) => Object.keys(operations)).length;
  expect(told).toBe(opened.application.server.endpoints.length);
  expect(told).toBeGreaterThan(50);
});

test('no endpoint is bound twice, and operation ids are unique', async () => {
  const { body } = await opened.ask({ url: '/api/v1/openapi.json' });
  const paths = body['paths'] as Record<string, Record<string, { operationId: string }>>;
  const ids = Object.values(paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  );
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

const nobodyId = '018f0000-0000-7000-8000-000000000000';
const pathOf = ({ path }: Endpoint) => path.replace(/:[A-Za-z]+/g, nobodyId);

test('whoever has not signed in gets no further than the door', async () => {
  const inside = opened.application.server.endpoints.filter((endpoint) => endpoint.for === 'members');
  for (const endpoint of inside) {
    const { status } = await opened.ask({ method: endpoint.method, url: pathOf(endpoint) });
    expect([endpoint.method, endpoint.path, status]).toEqual([endpoint.method, endpoint.path, 401]);
  }
});

test('bad input never breaks an endpoint: it is refused with a problem', async () => {
  const hostile = [
    undefined,
    {},
    { name: null },
    { version: 'x', name: '\u0000' },
    [],
    'text',
    { limit: '-1', cursor: '!!' },
  ];
  // Not the ways out: after those nothing could be asked any more.
  const asked = opened.application.server.endpoints.filter(
    ({ path }) => !/sign-|demo|password|invitations/.test(path),
  );
  for (const endpoint of asked)
    for (const input of hostile) {
      const reads = endpoint.method === 'GET' || endpoint.method === 'DELETE';
      const query =
        reads && typeof input === 'object' && !Array.isArray(input) ? (input as Record<string, string>) : {};
      const { status, headers } = await opened.ask({
        method: endpoint.method,
        url: pathOf(endpoint),
        cookie,
        ...(reads
          ? { query }
          : { payload: JSON.stringify(input ?? null), headers: { 'content-type': 'application/json' } }),
      });
      expect([endpoint.method, endpoint.path, JSON.stringify(input), status < 500]).toEqual([
        endpoint.method,
        endpoint.path,
        JSON.stringify(input),
        true,
      ]);
      if (status >= 400) expect(headers['content-type']).toContain('application/problem+json');
    }
});

test('a write that is sent twice with one key is done once', async () => {
  const send = (name: string) =>
    opened.ask({
      method: 'POST',
      url: '/api/v1/teams',
      cookie,
      headers: { 'idempotency-key': 'twee keer' },
      payload: { name },
    });
  const [first, second] = await Promise.all([send('Binnendienst'), send('Binnendienst')]);
  expect(first).toMatchObject({ status: 200, body: { name: 'Binnendienst' } });
  expect(second.body).toEqual(first.body);
  expect(await send('Buitendienst')).toMatchObject({
    status: 422,
    body: { because: 'idempotency-key-used' },
  });
  const { body } = await opened.ask({ url: '/api/v1/members', cookie });
  expect(body['teams']).toHaveLength(1);
});

test('each field that is wrong is pointed at, in the reader’s language', async () => {
  const { status, body } = await opened.ask({
    method: 'POST',
    url: '/api/v1/teams',
    cookie,
    payload: { name: ' ' },
  });
  expect(status).toBe(400);
  expect(body['errors']).toEqual([{ pointer: '/name', message: 'Vul dit in.' }]);
});

test('a write from a page of somebody else is refused', async () => {
  for (const headers of [{ origin: 'https://elders.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const { status } = await opened.ask({
      method: 'POST',
      url: '/api/v1/teams',
      cookie,
      headers,
      payload: { name: 'Gestolen' },
    });
    expect(status).toBe(403);
  }
});

test('an address that does not exist is a problem, not a page, under /api', async () => {
  const { status, headers } = await opened.ask({ url: '/api/v1/nothing', cookie });
  expect(status).toBe(404);
  expect(headers['content-type']).toContain('application/problem+json');
});

test('an address that is damaged or endless is a problem that tells nothing of the inside', async () => {
  for (const url of ['/api/v1/deals/%zz', '/%ff', `/api/v1/deals/${'a'.repeat(3000)}`]) {
    const { status, headers, body } = await opened.ask({ url, cookie });
    expect([400, 404]).toContain(status);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(JSON.stringify(body)).not.toMatch(/FST_|deals/);
  }
});

test('what is endlessly deep is refused', async () => {
  const payload = `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const { status, body } = await opened.ask({
    method: 'POST',
    url: '/api/v1/teams',
    cookie,
    headers: { 'content-type': 'application/json' },
    payload,
  });
  expect([status, body['because']]).toEqual([400, 'too-deep']);
});

test('who asks for the head of a page alone is judged by the same query', async () => {
  const { app } = opened.application;
  const headOf = (url: string) => app.inject({ method: 'HEAD', url, headers: { cookie } });
  expect((await headOf('/api/v1/deals?limit=x')).statusCode).toBe(400);
  expect((await headOf('/api/v1/deals?limit=1')).statusCode).toBe(200);
});

test('a form that is none, that broke off, or whose file has an unspeakable name is refused or read', async () => {
  const part = (name: string) =>
    `--x\r\nContent-Disposition: form-data; name="f"; filename="${name}"\r\n\r\nNaam;Bedrag\nOven;12\n`;
  const send = (payload: string) =>
    opened.ask({
      method: 'POST',
      url: '/api/v1/imports',
      cookie,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload,
    });
  for (const broken of ['onzin', part('a.csv').slice(0, 80), part('a.csv')])
    expect(await send(broken)).toMatchObject({ status: 400, body: { because: 'form-unreadable' } });
  for (const name of ['a\u0000b.csv', `${'\u{1f600}'.repeat(99)}.csv`, '../../etc/passwd'])
    expect((await send(`${part(name)}\r\n--x--\r\n`)).status).toBe(200);
});

test('the log keeps no link that lets somebody in', () => {
  const request = { method: 'GET', host: 'localhost', ip: '10.0.0.1' };
  const logged = (url: string) => loggedRequest({ ...request, url } as FastifyRequest).url;
  expect(logged('/api/v1/invitations/geheim')).toBe('/api/v1/invitations/…');
  expect(logged('/invitation/geheim?x=1')).toBe('/invitation/…?x=1');
  expect(logged('/open/geheim/rhythm.ics')).toBe('/open/…/rhythm.ics');
  expect(logged('/new-password?token=geheim')).toBe('/new-password?token=…');
  expect(logged('/api/v1/single-sign-on/x?code=geheim&state=geheim&iss=y')).toBe(
    '/api/v1/single-sign-on/x?code=…&state=…&iss=y',
  );
  expect(logged('/api/v1/deals?text=oven')).toBe('/api/v1/deals?text=oven');
});
