import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { browserOn } from '#tests/browser.ts';
import { inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';

import { scanned, type ScannerPlace } from './clamd.ts';

const bad = 'verzonnen-kwaad-voor-de-proef';
const clamd = ['/usr/sbin/clamd', '/usr/bin/clamd', '/usr/local/sbin/clamd'].find((path) => existsSync(path));

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

/** A scanner that speaks the protocol and knows one bad text. */
async function speaksTheProtocol() {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      heard = Buffer.concat([heard, piece]);
      if (heard.subarray(-4).equals(Buffer.alloc(4)))
        socket.end(heard.includes(bad) ? 'stream: Verzonnen.Kwaad FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const place: ScannerPlace = { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  return { place, stop: async () => void server.close() };
}

/** ClamAV's own daemon with one signature of ours; no list of the world's viruses is fetched. */
async function clamavItself() {
  const folder = await mkdtemp(join(tmpdir(), 'cadans-clamd-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(join(folder, 'proef.ndb'), `Verzonnen.Kwaad:0:*:${Buffer.from(bad).toString('hex')}\n`);
  const config = join(folder, 'clamd.conf');
  await writeFile(
    config,
    `Foreground yes\nTCPSocket ${port}\nTCPAddr 127.0.0.1\nDatabaseDirectory ${folder}\n`,
  );
  const child: ChildProcess = spawn(clamd ?? '', ['--config-file', config], { stdio: 'ignore' });
  const place: ScannerPlace = { host: '127.0.0.1', port };
  for (let tries = 0; tries < 150; tries++) {
    const answers = await scanned(place, one('x')).then(
      () => true,
      () => false,
    );
    if (answers) break;
    await pause(200);
  }
  return {
    place,
    async stop() {
      child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function* one(text: string) {
  yield Buffer.from(text);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

describe.each([
  ['a scanner that speaks the protocol', speaksTheProtocol, true],
  [
    clamd
      ? `ClamAV ${execFileSync(clamd, ['--version']).toString().trim().split(/[ /]/)[1]}`
      : 'ClamAV (not installed here)',
    clamavItself,
    clamd !== undefined,
  ],
] as const)('with %s', (_name, start, isThere) => {
  test.skipIf(!isThere)(
    'a file is kept when it is clean, and never when it is not or nobody can say',
    { timeout: 60_000 },
    async () => {
      const scanner = await start();
      const application = await openApplication({
        place: database.place,
        address: 'http://localhost',
        secret: 'a secret for tests only, long enough to be one',
        signUp: 'open',
        scanner: scanner.place,
      });
      try {
        const { add, kept } = await somebodyWithADeal(application);
        expect((await add('brief.txt', 'Dag Ilse')).statusCode).toBe(200);
        const refused = await add('kwaad.txt', `Dag ${bad}`);
        expect(refused.statusCode).toBe(422);
        expect(refused.json()).toMatchObject({ because: 'file-infected' });
        // Also beyond the first pieces of a large one.
        const large = await add('groot.txt', `${'regel\n'.repeat(200_000)}${bad}`);
        expect(large.json()).toMatchObject({ because: 'file-infected' });
        expect(await kept()).toEqual(['brief.txt']);
        await scanner.stop();
        const unknown = await add('later.txt', 'Dag Ilse');
        expect(unknown.statusCode).toBe(503);
        expect(unknown.json()).toMatchObject({ because: 'scanner-away' });
        expect(unknown.headers['retry-after']).toBeDefined();
        expect(await kept()).toEqual(['brief.txt']);
      } finally {
        await scanner.stop();
        await application.close();
      }
    },
  );
});

let people = 0;

async function somebodyWithADeal({ app }: Application) {
  const visitor = browserOn(app, { remoteAddress: '10.7.0.1' });
  await visitor.send('POST', '/sign-up', {
    name: 'Ilse',
    email: `scan${++people}@verzonnen.example`,
    password: 'een lang wachtwoord',
    organisationName: `Scan ${people}`,
    language: 'nl',
  });
  const { body: account } = await visitor.send('POST', '/accounts', { name: 'Verzonnen BV' });
  const { body: deal } = await visitor.send('POST', '/deals', { title: 'Levering', accountId: account.id });
  const add = (name: string, text: string) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/files-of/deal/${deal.id}`,
      headers: { cookie: visitor.session(), 'content-type': 'multipart/form-data; boundary=grens' },
      payload: `--grens\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n--grens--\r\n`,
    });
  const kept = async () => {
    const rows = await inEveryOrganisation<{ name: string }>(
      database.place,
      'SELECT name FROM stored_file WHERE owner_id = $1',
      [deal.id],
    );
    return rows.map(({ name }) => name);
  };
  return { add, kept };
}
