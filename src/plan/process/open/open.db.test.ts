import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestApplication, signUp } from '#tests/application.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

type Body = Record<string, unknown>;

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openTestApplication>>;
let cookie: string;
let processId: string;
let version: number;
let link: { id: string; address: string };

const send = async (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: Body): Promise<Body> => {
  const { status, body } = await opened.ask({
    method,
    url: `/api/v1${path}`,
    cookie,
    ...(payload ? { payload } : {}),
  });
  expect([path, status, status < 300 ? null : body]).toEqual([path, 200, null]);
  return body;
};
const look = (address: string, language = 'nl') =>
  opened.application.app.inject({ url: address, headers: { 'accept-language': language } });
const publish = async () => {
  await send('POST', `/processes/${processId}/review`, { version });
  await send('POST', `/processes/${processId}/approve`, { version });
  await send('POST', `/processes/${processId}/publish`, { version, note: null });
};
const makeLink = async () => {
  const { url, link: made } = await send('POST', '/public-links', {
    kind: 'process-page',
    subjectId: processId,
    name: 'Intranet',
  });
  return { id: (made as { id: string }).id, address: new URL(String(url)).pathname };
};

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openTestApplication(database);
  cookie = await signUp(opened.ask, { name: 'Bea Heer' });
  const made = await send('POST', '/processes', { kind: 'prospects', name: 'Inbound', from: 'inbound' });
  processId = String(made['id']);
  version = 1;
});
afterAll(async () => {
  await opened.application.close();
  await database.drop();
});

test('there is no link to a process of which nothing was published', async () => {
  const { status } = await opened.ask({
    method: 'POST',
    url: '/api/v1/public-links',
    cookie,
    payload: { kind: 'process-page', subjectId: processId },
  });
  expect(status).toBe(404);
});

test('whoever holds the link reads the process without signing in, also in a frame elsewhere', async () => {
  await publish();
  link = await makeLink();
  const page = await look(link.address);
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; font-src data:;/);
  expect(policy).toContain('frame-ancestors *');
  expect(policy).not.toContain('script');
  expect(page.headers['x-frame-options']).toBeUndefined();
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.body).toContain('Versie 1');
  expect(page.body).toContain('<svg aria-hidden="true"');
  expect((await look(link.address, 'en')).body).toContain('Version 1');
});

test('only this page may stand in a frame elsewhere', async () => {
  const other = await opened.application.app.inject({ url: '/api/v1/processes', headers: { cookie } });
  expect(other.headers['x-frame-options']).toBe('DENY');
  expect(other.headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('the link shows the new version as soon as it is published, and nothing of the draft before', async () => {
  const { version: next } = await send('POST', `/processes/${processId}/drawings/to-be/edits`, {
    version,
    operations: [
      {
        do: 'add-lane',
        lane: { id: 'beurs', teamId: null, name: 'Beursploeg <b>', height: null },
        at: 0,
      },
    ],
  });
  version = Number(next);
  expect((await look(link.address)).body).not.toContain('Beursploeg');
  await publish();
  const page = await look(link.address);
  expect(page.body).toContain('Versie 2');
  expect(page.body).toContain('Beursploeg &lt;b&gt;');
});

test('a link that was revoked says so in words, and so does one of a process out of use', async () => {
  const other = await makeLink();
  await send('POST', `/public-links/${link.id}/revoke`, {});
  const page = await look(link.address);
  expect(page.statusCode).toBe(404);
  expect(page.body).toContain('Deze pagina is er niet meer');
  expect((await look(other.address)).statusCode).toBe(200);
  const { processes } = await send('GET', '/processes');
  const [process] = processes as { version: number }[];
  await send('POST', `/processes/${processId}/retire`, { version: process?.version ?? 0 });
  expect((await look(other.address, 'en')).body).toContain('no longer there');
});
