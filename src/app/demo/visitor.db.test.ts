import { afterEach, beforeEach, expect, test } from 'vitest';

import { browserOn } from '#tests/browser.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

import { openApplication, type Application } from '../application.ts';

const password = 'een lang wachtwoord';
let database: TestDatabase;
let application: Application;
let addresses = 0;

const browser = () => browserOn(application.app, { remoteAddress: `10.2.0.${++addresses}` });

async function signedUp() {
  const visitor = browser();
  const anna = { name: 'Anna Verzonnen', email: 'anna@verzonnen.example', password, language: 'nl' };
  const answer = await visitor.send('POST', '/sign-up', { ...anna, organisationName: 'Verzonnen BV' });
  expect(answer).toMatchObject({ status: 204 });
  return visitor;
}

/** A seller whom the administrator invited, and who came in by the link. */
async function joined(admin: ReturnType<typeof browser>) {
  const bas = { name: 'Bas Verzonnen', email: null, access: 'member' };
  const { body: member } = await admin.send('POST', '/members', {
    ...bas,
    teamId: null,
    reportsToId: null,
    isOwner: false,
  });
  const email = 'bas@verzonnen.example';
  const { body } = await admin.send('POST', `/members/${member.id}/invitation`, { email });
  const seller = browser();
  const token = String(body.link).split('/').at(-1) ?? '';
  expect(await seller.send('POST', `/invitations/${token}`, { password })).toMatchObject({ status: 204 });
  return seller;
}

beforeEach(async () => {
  database = await openTestDatabase();
  application = await openApplication({
    place: database.place,
    address: 'http://localhost',
    secret: 'a secret for tests only, long enough to be one',
    signUp: 'first',
    checkOutput: true,
  });
});
afterEach(async () => {
  await application.close();
  await database.drop();
});

test(
  'the invented company opens for the first visitor, once, and makes room for an own organisation',
  { timeout: 60_000 },
  async () => {
    const visitor = browser();
    expect((await visitor.send('POST', '/demo', { language: 'en' })).status).toBe(204);
    const { body: me } = await visitor.send('GET', '/me');
    expect(me).toMatchObject({ access: 'administrator', language: 'en', organisation: { isDemo: true } });

    const other = browser();
    expect((await other.send('POST', '/demo', { language: 'en' })).status).toBe(204);
    expect((await other.send('GET', '/me')).body.id).toBe(me.id);
    expect((await other.send('GET', '/welcome')).body).toMatchObject({
      isEmpty: true,
      organisationName: null,
    });

    await signedUp();
    expect((await browser().send('POST', '/demo', { language: 'en' })).status).toBe(401);
    expect((await visitor.send('DELETE', '/demo')).status).toBe(204);
    expect((await visitor.send('GET', '/me')).status).toBe(401);
  },
);

test(
  'the invented company gives an administrator the own organisation back when it is thrown away',
  { timeout: 60_000 },
  async () => {
    const admin = await signedUp();
    expect((await admin.send('POST', '/demo', { language: 'nl' })).status).toBe(204);
    expect((await admin.send('GET', '/me')).body.organisation.isDemo).toBe(true);
    expect((await admin.send('POST', '/demo', { language: 'nl' })).status).toBe(403);
    expect((await admin.send('DELETE', '/demo')).status).toBe(204);
    expect((await admin.send('GET', '/me')).body.organisation.name).toBe('Verzonnen BV');
    const seller = await joined(admin);
    expect((await seller.send('POST', '/demo', { language: 'nl' })).status).toBe(403);
  },
);
