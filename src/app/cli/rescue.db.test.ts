import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { codeOf, stepAt } from '#base/auth/second-factor/totp.ts';
import { browserOn } from '#tests/browser.ts';
import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';

const secret = 'a secret for tests only, long enough to be one';
const password = 'een lang wachtwoord';
const program = fileURLToPath(new URL('../../../bin/cadans.js', import.meta.url));

let database: TestDatabase;
let application: Application;

beforeAll(async () => {
  database = await openTestDatabase();
  application = await openApplication({
    place: database.place,
    address: 'http://localhost',
    secret,
    signUp: 'open',
  });
});
afterAll(async () => {
  await application.close();
  await database.drop();
});

/** Runs the command as whoever runs the installation would. */
function cadans(...words: string[]): Promise<{ code: number; said: string }> {
  const { place } = database;
  const url =
    place.kind === 'url'
      ? place.url
      : `postgres://${place.superuser}@localhost:${place.port}/${place.database}?host=${encodeURIComponent(place.host)}`;
  return new Promise((done) => {
    const env = { ...process.env, DATABASE_URL: url, CADANS_SECRET: secret };
    const child = execFile(process.execPath, [program, ...words], { env }, (_, out, wrong) =>
      done({ code: child.exitCode ?? -1, said: out + wrong }),
    );
  });
}

const bytesOf = (base32: string) => {
  const bits = Array.from(base32)
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

async function lockedOut(email: string) {
  const visitor = browserOn(application.app, { remoteAddress: '10.6.0.1' });
  await visitor.send('POST', '/sign-up', {
    name: 'Proef',
    email,
    password,
    organisationName: 'Proef',
    language: 'nl',
  });
  const { body } = await visitor.send('POST', '/me/authenticator', {});
  const code = codeOf(bytesOf(body.secret), stepAt(new Date()));
  expect((await visitor.send('PUT', '/me/authenticator', { code })).status).toBe(200);
  return visitor;
}

test('who lost the telephone comes in by the password again, and it stands in the history', async () => {
  const email = 'kwijt@verzonnen.example';
  const visitor = await lockedOut(email);
  const other = browserOn(application.app, { remoteAddress: '10.6.0.2' });
  expect((await other.send('POST', '/sign-in', { email, password })).status).toBe(200);
  expect(await cadans('rescue', email, '--json')).toMatchObject({
    code: 0,
    said: expect.stringContaining('"reset":true'),
  });
  expect((await visitor.send('GET', '/me')).status).toBe(401);
  expect((await other.send('POST', '/sign-in', { email, password })).status).toBe(204);
  const { rows } = await asOwner(database.place, async (client) => {
    await client.query(
      `SELECT set_config('cadans.organisation_id', (SELECT organisation_id::text FROM identity.organisation), false)`,
    );
    return client.query(`SELECT actor_kind FROM audit_entry WHERE action = 'member.second-factor-reset'`);
  });
  expect(rows).toEqual([{ actor_kind: 'command-line' }]);
}, 60_000);

test('nobody is rescued who is not there, and it says how it is used', async () => {
  expect((await cadans('rescue', 'niemand@verzonnen.example')).code).toBe(4);
  expect((await cadans('rescue')).code).toBe(2);
  expect((await cadans('rescue', 'an@verzonnen.example', '--single-sign-on')).code).toBe(2);
}, 60_000);

test('an organisation is opened to passwords again where its provider has failed', async () => {
  expect((await cadans('rescue', '--single-sign-on')).code).toBe(4);
  await asOwner(database.place, async (client) => {
    await client.query(
      `SELECT set_config('cadans.organisation_id', (SELECT organisation_id::text FROM identity.organisation), false)`,
    );
    await client.query(
      `INSERT INTO single_sign_on (organisation_id, issuer, client_id, domains, required, worked_at)
       SELECT organisation_id, 'https://weg.example', 'x', '{verzonnen.example}', true, now() FROM identity.organisation`,
    );
  });
  const visitor = browserOn(application.app, { remoteAddress: '10.6.0.3' });
  const who = { email: 'kwijt@verzonnen.example', password };
  expect((await visitor.send('POST', '/sign-in', who)).status).toBe(403);
  expect(await cadans('rescue', '--single-sign-on')).toMatchObject({ code: 0 });
  expect((await visitor.send('POST', '/sign-in', who)).status).toBe(204);
}, 60_000);
