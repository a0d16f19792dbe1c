import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { openIdentity } from '#base/auth/identity.ts';
import { makeRecoveryCodes, spendRecoveryCode } from '#base/auth/second-factor/recovery-codes.ts';
import { sealer } from '#base/secrets/sealer.ts';
import { keyId, type Secrets } from '#base/secrets/secrets.ts';
import { browserOn } from '#tests/browser.ts';
import { asOwner, inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';

import { closeAnew, codesOfBefore } from './close-anew.ts';
import { makeSecretFile, readSecretFile, writeSecretFile } from './secret-file.ts';

const was = 'the secret that was, thirty-two characters or more';
const now = 'the secret that is now, thirty-two characters too';
const both: Secrets = [now, was];

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const open = ([secret, ...formerSecrets]: Secrets): Promise<Application> =>
  openApplication({
    place: database.place,
    address: 'http://localhost',
    secret,
    formerSecrets,
    signUp: 'open',
    checkOutput: true,
  });

test('whoever is in stays in, nothing is set up anew, and what lasts is closed with the new secret', async () => {
  const before = await open([was]);
  const visitor = browserOn(before.app, { remoteAddress: '10.9.0.1' });
  await visitor.send('POST', '/sign-up', {
    name: 'Ilse',
    email: 'ilse@verzonnen.example',
    password: 'een lang wachtwoord',
    organisationName: 'Proef',
    language: 'nl',
  });
  const { body: begun } = await visitor.send('POST', '/me/authenticator', {});
  const { body: hook } = await visitor.send('POST', '/webhooks', {
    url: 'https://hooks.verzonnen.example/in',
    events: ['deal'],
  });
  expect(hook.secret).toMatch(/^whsec_/);
  const calendar = 'https://agenda.verzonnen.example/geheim.ics';
  expect((await visitor.send('PUT', '/own-calendar', { url: calendar, keepsTitles: false })).status).toBe(
    200,
  );
  const codes = await recoveryCodes([was]);
  await before.close();

  // Closed with the former secret still, and open to whoever knows both.
  const during = await open(both);
  const same = browserOn(during.app, { remoteAddress: '10.9.0.1' });
  for (const [name, value] of visitor.jar) same.jar.set(name, value);
  expect((await same.send('GET', '/me')).status).toBe(200);
  await during.close();

  expect(await closeAnew(database.place, both)).toEqual({ done: 3, lost: 0 });
  expect(await closeAnew(database.place, both)).toEqual({ done: 0, lost: 0 });
  const all = await closed();
  expect(all).toHaveLength(3);
  for (const sealed of all) expect(sealed.startsWith(`${keyId(now)}.`)).toBe(true);
  const only: Secrets = [now];
  const texts = all.map((sealed) =>
    ['webhooks', 'authenticator', 'calendars'].flatMap((use) => {
      try {
        return [sealer(only, use as 'webhooks').open(sealed)];
      } catch {
        return [];
      }
    }),
  );
  expect(texts.flat()).toContain(hook.secret);
  expect(texts.flat()).toContain(calendar);
  expect(begun.secret).toBeTruthy();

  // A recovery code of before is known while its secret is, and told of.
  expect(await codesOfBefore(database.place, both)).toBe(codes.all.length);
  expect(await codes.spend(both, 0)).toBe(codes.all.length - 1);
  expect(await codes.spend(only, 1)).toBeNull();

  // Once the former one is forgotten its cookies are nobody's.
  const after = await open(only);
  const late = browserOn(after.app, { remoteAddress: '10.9.0.1' });
  for (const [name, value] of visitor.jar) late.jar.set(name, value);
  expect((await late.send('GET', '/me')).status).toBe(401);
  await after.close();
});

test('the file keeps the newest first, is nobody else’s to read, and is never half written', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'cadans-secret-')), 'secret');
  const [first] = await makeSecretFile(path);
  expect(await makeSecretFile(path)).toEqual([first]);
  await writeSecretFile(path, [now, first]);
  expect(await readSecretFile(path)).toEqual([now, first]);
  expect(await readFile(path, 'utf8')).toBe(`${now}\n${first}\n`);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readSecretFile(`${path}.elders`)).toBeNull();
});

async function recoveryCodes(secrets: Secrets) {
  const userId = await asOwner(database.place, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM identity."user"');
    return rows[0]?.id ?? '';
  });
  const identity = (some: Secrets) =>
    openIdentity({ pool: database.pools.identity, address: 'http://localhost', secrets: some });
  const all = await makeRecoveryCodes(identity(secrets), userId);
  return {
    all,
    spend: (some: Secrets, at: number) => spendRecoveryCode(identity(some), userId, all[at] ?? ''),
  };
}

/** Everything that lasts and is closed. */
async function closed(): Promise<string[]> {
  const inside = await inEveryOrganisation<{ sealed: string }>(
    database.place,
    `SELECT secret_sealed AS sealed FROM webhook UNION ALL SELECT url_sealed FROM own_calendar
     UNION ALL SELECT client_secret_sealed FROM single_sign_on WHERE client_secret_sealed IS NOT NULL`,
  );
  const people = await asOwner(database.place, (client) =>
    client.query<{ sealed: string }>('SELECT secret_sealed AS sealed FROM identity.authenticator'),
  );
  return [...inside, ...people.rows].map(({ sealed }) => sealed);
}
