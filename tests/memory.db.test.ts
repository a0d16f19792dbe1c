import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestApplication, signUp } from '#tests/application.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

/** What is left in memory of requests that mean harm. Not how fast: the bench says that. */

const megabyte = 1024 * 1024;
/** Each round sends some hundred megabytes and holds some open; a leak of a hundredth of them would show. */
const rounds = 4;
const mostGrowth = 16 * megabyte;

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openTestApplication>>;
let port: number;
let cookie: string;

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openTestApplication(database);
  await opened.application.app.listen({ port: 0, host: '127.0.0.1' });
  port = (opened.application.app.server.address() as AddressInfo).port;
  cookie = await signUp(opened.ask);
});
afterAll(async () => {
  await opened.application.close();
  await database.drop();
});

/** Sends bytes over a line of its own, which stays open. */
async function sending(bytes: string | Buffer): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

const heads = (path: string, more: string[]) =>
  [`POST /api/v1${path} HTTP/1.1`, 'Host: localhost', `Cookie: ${cookie}`, ...more, '', ''].join('\r\n');

/** The status with which a whole request is answered; empty where the line was cut instead. */
async function statusOf(head: string, body: string | Buffer = ''): Promise<string> {
  const socket = await sending(head);
  const answered = new Promise<string>((done) => {
    socket.once('data', (chunk: Buffer) => done(chunk.subarray(9, 12).toString()));
    socket.once('close', () => done(''));
  });
  socket.write(body);
  const status = await answered;
  socket.destroy();
  return status;
}

const json = (path: string, body: string | Buffer) =>
  statusOf(
    heads(path, ['Content-Type: application/json', `Content-Length: ${body.length}`, 'Connection: close']),
    body,
  );

const formHead = (bytes: number) =>
  heads(`/files-of/account/${nobody}`, [
    'Content-Type: multipart/form-data; boundary=x',
    `Content-Length: ${bytes}`,
  ]) + '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
const nobody = '018f0000-0000-7000-8000-000000000000';

const many = <T>(count: number, each: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => each(n)));

const tooLarge = Buffer.alloc(2 * megabyte, 'a');
const deep = `{"name":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`veld${n}`, 'x'])));
const longText = JSON.stringify({ name: '\u{1F469}\u200D'.repeat(60_000) });

/** @returns what was answered, by what was sent, so that it is known to have come in */
async function oneRound(round: number): Promise<Record<string, string[]>> {
  const said: Record<string, string[]> = {};
  const account = await opened.ask({
    method: 'POST',
    url: '/api/v1/accounts',
    cookie,
    payload: { name: `Geraakt ${round}` },
  });
  const path = `/api/v1/files-of/account/${String(account.body['id'])}`;
  // Held open while everything else comes in: a body and a form of which the end does not come.
  const slow = await Promise.all([
    ...Array.from({ length: 30 }, () =>
      sending(`${heads('/accounts', ['Content-Type: application/json', 'Content-Length: 900000'])}{"name":"`),
    ),
    ...Array.from({ length: 30 }, () => sending(formHead(9_000_000).replace(/\/api\/v1\S+/, path))),
  ]);
  for (const socket of slow) socket.write('a'.repeat(200_000));

  for (const [what, body] of Object.entries({ tooLarge, deep, wide, longText }))
    said[what] = [...new Set(await many(20, () => json('/accounts', body)))];
  const headed = await many(60, (n) =>
    statusOf(
      heads('/accounts', [
        ...Array.from({ length: n < 30 ? 60 : 600 }, (_, i) => `X-Kop-${i}: ${'y'.repeat(100)}`),
        'Connection: close',
      ]),
    ),
  );
  said['heads'] = [...new Set(headed)].toSorted((a, b) => a.localeCompare(b));
  const asideBefore = (await putAside()).length;
  await many(40, async () => {
    const socket = await sending(formHead(9_000_000).replace(/\/api\/v1\S+/, path));
    socket.write(Buffer.alloc(megabyte, 'b'));
    await expect.poll(putAside).not.toHaveLength(asideBefore);
    socket.destroy();
  });
  // From everywhere, with what is made up: cookies, keys, links.
  await many(400, (n) =>
    opened.ask({
      url: ['/api/v1/me', '/api/v1/accounts', `/api/v1/open/${'z'.repeat(86)}/wall`][n % 3] ?? '',
      remoteAddress: `10.${round + 40}.${Math.floor(n / 250)}.${n % 250}`,
      headers:
        n % 3 === 1
          ? { authorization: `Bearer cadans_${String(n).padStart(43, 'a')}.${'b'.repeat(43)}` }
          : { cookie: `cadans.session=${n}${'c'.repeat(2000)}` },
    }),
  );
  for (const socket of slow) socket.destroy();
  return said;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are held on to, once everything that could go has gone. */
async function held(): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < 5; i++) {
    await new Promise((done) => setTimeout(done, 300));
    collect();
    const { heapUsed, external } = process.memoryUsage();
    least = Math.min(least, heapUsed + external);
  }
  return least;
}

const putAside = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('cadans-file-'));

test('a stream of requests that mean harm leaves nothing in memory, and nothing on the disk', async () => {
  const before = new Set(await putAside());
  // What is loaded and compiled by the first is not what the others leave.
  expect(await oneRound(0)).toEqual({
    tooLarge: ['413'],
    deep: ['400'],
    wide: ['400'],
    longText: ['400'],
    heads: ['400', '431'],
  });
  const first = await held();
  for (let round = 1; round <= rounds; round++) await oneRound(round);
  const grown = (await held()) - first;
  expect({ grown: Math.round(grown / megabyte), fine: grown < mostGrowth }).toMatchObject({ fine: true });
  await expect
    .poll(async () => (await putAside()).filter((name) => !before.has(name)), { timeout: 10_000 })
    .toEqual([]);
  expect((await opened.ask({ url: '/api/v1/me', cookie })).status).toBe(200);
}, 240_000);
