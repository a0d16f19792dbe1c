import { connect } from 'node:net';

import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestApplication, signUp } from '#tests/application.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { furnish, nobodyId } from '#tests/furnish.ts';
import { hostileCases, type HostileCase } from '#tests/hostile-cases.ts';
import type { Paths } from '#tests/hostile-request.ts';
import { faultOf } from '#tests/hostile-verdict.ts';

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

/** More with HOSTILE_RUNS=5000; another beginning with HOSTILE_SEED. */
const runs = Number(process.env['HOSTILE_RUNS'] ?? 400);
const seed = Number(process.env['HOSTILE_SEED'] ?? 47);

async function send({ method, url, headers, body }: HostileCase) {
  const began = performance.now();
  const response = await opened.application.app.inject({
    method,
    url,
    headers: { cookie, ...headers },
    ...(body === undefined ? {} : { payload: body }),
  });
  return {
    status: response.statusCode,
    type: response.headers['content-type']?.toString() ?? '',
    body: response.body,
    millis: performance.now() - began,
  };
}

test('whatever bodies, addresses, headers and files are sent, each is done or refused, with the field and a sentence', async () => {
  const own = await furnish(opened.ask, cookie);
  const idsFor = (name: string) => [
    ...(own[name.replace(/Ids$/, 'Id')] ?? Object.values(own).flat()),
    nobodyId,
  ];
  const { body } = await opened.ask({ url: '/api/v1/openapi.json' });
  const cases = fc.sample(hostileCases(body['paths'] as Paths, idsFor), { numRuns: runs, seed });
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  for (const sent of cases) {
    const answer = await send(sent);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const fault = faultOf(sent, answer);
    if (fault !== null)
      faults.push(
        `${fault}: ${sent.kind} ${sent.operation} ${sent.url.slice(0, 200)} ${JSON.stringify(sent.headers).slice(0, 200)} ${String(sent.body ?? '').slice(0, 200)} → ${answer.body.slice(0, 300)}`,
      );
  }
  expect(statuses.get(401) ?? 0).toBeLessThan(runs / 10);
  expect(faults, `seed ${seed}, ${runs} cases`).toEqual([]);
}, 300_000);

const json = { 'content-type': 'application/json' };
const bad: [what: string, pointer: string, request: Partial<HostileCase> & { url: string }][] = [
  ['no JSON', '', { method: 'POST', url: '/api/v1/teams', headers: json, body: '{"name":' }],
  [
    'a list instead of an object',
    '',
    { method: 'POST', url: '/api/v1/teams', headers: json, body: '["name"]' },
  ],
  [
    'a name of every object',
    '',
    { method: 'POST', url: '/api/v1/teams', headers: json, body: '{"__proto__":{}}' },
  ],
  [
    'a text',
    '/Content-Type',
    { method: 'POST', url: '/api/v1/teams', headers: { 'content-type': 'text/plain' }, body: 'x' },
  ],
  ['a missing field', '/name', { method: 'POST', url: '/api/v1/teams', headers: json, body: '{}' }],
  [
    'a NUL',
    '/name',
    { method: 'POST', url: '/api/v1/teams', headers: json, body: String.raw`{"name":"\u0000"}` },
  ],
  [
    'endless depth',
    '/name',
    {
      method: 'POST',
      url: '/api/v1/teams',
      headers: json,
      body: `{"name":${'['.repeat(99)}${']'.repeat(99)}}`,
    },
  ],
  ['a made-up cursor', '/cursor', { url: '/api/v1/deals?cursor=bnVsbA' }],
  ['a cursor of another list', '/cursor', { url: '/api/v1/accounts?cursor=WzFd' }],
  ['an order that there is not', '/sort', { url: '/api/v1/deals?sort=field.x' }],
  ['a filter that says nothing', '/filter', { url: '/api/v1/deals?filter=nonsense' }],
  [
    'a tag that nobody gave',
    '/If-Match',
    { method: 'PATCH', url: `/api/v1/teams/${nobodyId}`, headers: { ...json, 'if-match': '*' }, body: '{}' },
  ],
  [
    'an endless key',
    '/Idempotency-Key',
    {
      method: 'POST',
      url: '/api/v1/teams',
      headers: { ...json, 'idempotency-key': 'x'.repeat(201) },
      body: '{"name":"x"}',
    },
  ],
  ['a form without a file', '/file', { method: 'POST', url: `/api/v1/files-of/deal/DEAL`, headers: {} }],
  [
    'a form that is none',
    '',
    {
      method: 'POST',
      url: '/api/v1/imports',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\n\r\n',
    },
  ],
  ['a team and a member', '/team', { url: `/api/v1/scoreboard?team=${nobodyId}&memberId=${nobodyId}` }],
  ['a stream that is asked for as a page', '/Accept', { url: '/api/v1/live' }],
];

test('bad input is refused with its field, in the words of whoever reads it', async () => {
  const dutchman = await signUp(opened.ask);
  const englishman = await signUp(opened.ask, { language: 'en' });
  const [{ dealId }, theirs] = [await furnish(opened.ask, dutchman), await furnish(opened.ask, englishman)];
  const answers = async (as: string, language: string, deal: string | undefined) => {
    const said = [];
    for (const [what, pointer, { method = 'GET', url, headers, body }] of bad) {
      const { status, body: problem } = await opened.ask({
        method,
        url: url.replace('DEAL', deal ?? ''),
        cookie: as,
        headers: { ...headers, 'accept-language': language },
        ...(body === undefined ? {} : { payload: body }),
      });
      const [error] = (problem['errors'] ?? []) as { pointer: string; message: string }[];
      expect([what, status, error?.pointer]).toEqual([what, 400, pointer]);
      said.push(`${String(problem['title'])} ${error?.message}`);
    }
    return said;
  };
  const dutch = await answers(dutchman, 'nl', dealId?.[0]);
  const inEnglish = await answers(englishman, 'en', theirs['dealId']?.[0]);
  for (const [at, said] of dutch.entries()) expect([said, said === inEnglish[at]]).toEqual([said, false]);
});

test('what is no HTTP is told so in the form of a problem', async () => {
  const address = await opened.application.app.listen({ port: 0, host: '127.0.0.1' });
  const answer = await new Promise<string>((done, fail) => {
    let said = '';
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
      socket.write(`GET / HTTP/1.1\r\nHost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`),
    );
    socket.on('data', (piece: Buffer) => (said += piece.toString()));
    socket.on('close', () => done(said));
    socket.on('error', fail);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  expect(answer).toContain('application/problem+json');
  expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ status: 431 });
});
