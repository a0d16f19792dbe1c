import type { Server } from 'node:net';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { describedJobs } from '#app/jobs.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import { browserOn } from '#tests/browser.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { letterBox } from '#tests/letter-box.ts';
import { tokenInLetterTo } from '#tests/sign-up-letter.ts';

/** What somebody tries who wants in, or wants more than they may; beside what each slice's own tests refuse. */

const password = 'een lang wachtwoord';
let database: TestDatabase;
let application: Application;
let post: Server;
const letters: string[] = [];
let people = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, describedJobs);
  post = letterBox((letter) => letters.push(letter));
  await new Promise<void>((done) => post.listen(0, '127.0.0.1', done));
  application = await openApplication({
    place: database.place,
    address: 'https://sales.verzonnen.example',
    secret: 'a secret for tests only, long enough to be one',
    signUp: 'open',
    smtpUrl: `smtp://127.0.0.1:${(post.address() as AddressInfo).port}`,
    checkOutput: true,
  });
  application.startJobs();
});
afterAll(async () => {
  await application.close();
  post.close();
  await database.drop();
});

const browser = () => browserOn(application.app, { remoteAddress: `10.11.0.${++people}` });
type Browser = ReturnType<typeof browser>;

async function signedUp() {
  const visitor = browser();
  const email = `b${people}@verzonnen.example`;
  const wish = {
    name: `Persoon ${people}`,
    email,
    password,
    organisationName: `Firma ${people}`,
    language: 'nl',
  };
  const { status } = await visitor.send('POST', '/sign-up', wish);
  if (status === 422) {
    // Everybody after the first proves their mailbox.
    const { password: _, ...asked } = wish;
    expect((await visitor.send('POST', '/sign-ups', asked)).status).toBe(204);
    const token = () => tokenInLetterTo(letters, email, 'sign-up');
    await expect.poll(token, { timeout: 15_000 }).not.toBeNull();
    expect((await visitor.send('POST', `/sign-ups/${token()}`, { password })).status).toBe(204);
  } else expect(status).toBe(204);
  return { visitor, email };
}

async function colleagueOf(admin: Browser, access = 'member') {
  const { body: member } = await admin.send('POST', '/members', {
    name: `Collega ${people}`,
    email: null,
    access,
    teamId: null,
    reportsToId: null,
    isOwner: false,
  });
  const email = `c${people}-${member.id.slice(-6)}@verzonnen.example`;
  const before = letters.length;
  await admin.send('POST', `/members/${member.id}/invitation`, { email }, { host: 'kwaad.example' });
  const letter = await nextLetter(before);
  const token = /invitation\/([\w.-]+)/.exec(letter)?.[1] ?? '';
  const visitor = browser();
  expect((await visitor.send('POST', `/invitations/${token}`, { password })).status).toBe(204);
  return { visitor, memberId: member.id as string, letter };
}

async function nextLetter(before: number): Promise<string> {
  await expect.poll(() => letters.length, { timeout: 15_000 }).toBeGreaterThan(before);
  return (letters[before] ?? '').replace(/=\r\n/g, '').replaceAll('=3D', '=');
}

describe('a forged name of the host', () => {
  test('reaches no letter: its links lead to the address of the settings', async () => {
    const { visitor, email } = await signedUp();
    const { letter } = await colleagueOf(visitor);
    expect(letter).toContain('https://sales.verzonnen.example/invitation/');
    expect(letter).not.toContain('kwaad');
    const before = letters.length;
    const asked = await browser().send(
      'POST',
      '/password-reset',
      { email },
      {
        host: 'kwaad.example',
        'x-forwarded-host': 'kwaad.example',
        forwarded: 'host=kwaad.example',
      },
    );
    expect(asked.status).toBe(200);
    const reset = await nextLetter(before);
    expect(reset).toContain('https://sales.verzonnen.example/new-password?token=');
    expect(reset).not.toContain('kwaad');
  });
});

test('a forged address before the proxy’s own buys nobody more tries', async () => {
  const behind = await openApplication({
    place: database.place,
    address: 'https://sales.verzonnen.example',
    secret: 'a secret for tests only, long enough to be one',
    signUp: 'open',
    trustProxy: 1,
  });
  try {
    const from = async (forwarded: string) =>
      (
        await behind.app.inject({
          url: '/api/v1/invitations/een-verzonnen-teken',
          headers: { 'x-forwarded-for': forwarded },
        })
      ).statusCode;
    for (let i = 0; i < 60; i++) expect(await from(`203.0.113.${i}, 198.51.100.7`)).toBe(422);
    expect(await from('203.0.113.99, 198.51.100.7')).toBe(429);
    expect(await from('198.51.100.7, 198.51.100.8')).toBe(422);
  } finally {
    await behind.close();
  }
});

describe('a page of somebody else', () => {
  test.each([
    ['a form as text', { 'content-type': 'text/plain' }, '{"name":"Kwaad"}'],
    ['an ordinary form', { 'content-type': 'application/x-www-form-urlencoded' }, 'name=Kwaad'],
    ['JSON without a type', {}, '{"name":"Kwaad"}'],
  ])('writes nothing with %s, from wherever it is sent', async (_, type, payload) => {
    const { visitor } = await signedUp();
    const from = [
      { origin: 'https://kwaad.example' },
      { origin: 'null' },
      { origin: 'http://sales.verzonnen.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://kwaad.example', 'sec-fetch-site': 'same-site' },
      {},
    ];
    for (const named of from) {
      const answer = await application.app.inject({
        method: 'POST',
        url: '/api/v1/accounts',
        headers: {
          host: 'sales.verzonnen.example',
          cookie: visitor.session(),
          ...type,
          ...(named as Record<string, string>),
        },
        payload,
      });
      expect(answer.statusCode, JSON.stringify(named)).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
    }
    expect((await visitor.send('GET', '/accounts')).body.rows ?? []).toEqual([]);
  });
});

describe('somebody who has little to say', () => {
  test('gets no more by naming it: access, organisation, another’s id', async () => {
    const { visitor: admin } = await signedUp();
    const { visitor: stranger } = await signedUp();
    const { visitor: seller, memberId } = await colleagueOf(admin);
    const { body: theirs } = await stranger.send('POST', '/accounts', { name: 'Van een ander' });
    const mine = await seller.send('POST', '/accounts', {
      name: 'Van mij',
      id: theirs.id,
      organisationId: theirs.organisationId ?? '018f0000-0000-7000-8000-000000000000',
      organisation_id: '018f0000-0000-7000-8000-000000000000',
      version: 99,
    });
    expect(mine.status).toBe(200);
    expect(mine.body.id).not.toBe(theirs.id);
    expect((await stranger.send('GET', `/accounts/${mine.body.id}`)).status).toBe(404);
    for (const body of [
      { access: 'administrator' },
      { isOwner: true },
      { canSignIn: true, access: 'manager' },
    ])
      expect((await seller.send('PATCH', `/members/${memberId}`, { version: 1, ...body })).status).toBe(403);
    expect((await seller.send('GET', '/me')).body.access).toBe('member');
  });

  test('hears nothing of what a colleague did with the same Idempotency-Key', async () => {
    const { visitor: admin } = await signedUp();
    const { visitor: seller } = await colleagueOf(admin);
    const key = { 'idempotency-key': 'een-en-dezelfde' };
    const first = await admin.send('POST', '/accounts', { name: 'Geheim' }, key);
    const second = await seller.send('POST', '/accounts', { name: 'Geheim' }, key);
    // Judged for itself: two accounts of one name are refused, and the first answer is not repeated.
    expect(second.status).toBe(422);
    expect(second.body.id).not.toBe(first.body.id);
    const { visitor: stranger } = await signedUp();
    expect((await stranger.send('POST', '/accounts', { name: 'Geheim' }, key)).body.id).not.toBe(
      first.body.id,
    );
  });

  test('learns nothing of what is elsewhere by the version that is asked for', async () => {
    const { visitor: owner } = await signedUp();
    const { visitor: stranger } = await signedUp();
    const { body: account } = await owner.send('POST', '/accounts', { name: 'Van mij' });
    for (const tag of ['"1"', '"7"', '*'])
      for (const path of [account.id, '018f0000-0000-7000-8000-000000000000']) {
        const answer = await stranger.send(
          'PATCH',
          `/accounts/${path}`,
          { name: 'Kwaad' },
          { 'if-match': tag },
        );
        expect([400, 404, 422]).toContain(answer.status);
        expect(JSON.stringify(answer.body)).not.toContain('Van mij');
      }
    const { body: still } = await owner.send('GET', `/accounts/${account.id}`);
    expect(JSON.stringify(still)).toContain('Van mij');
  });
});

test('nothing that is read is kept by a browser or by a server between, whatever it is', async () => {
  const { visitor } = await signedUp();
  const paths = application.server.endpoints.filter(
    ({ method, path, for: whom }) => method === 'GET' && whom === 'members' && !path.includes(':'),
  );
  expect(paths.length).toBeGreaterThan(60);
  const kept: string[] = [];
  for (const { path, stream } of paths) {
    if (stream) continue;
    const { status } = await visitor.send('GET', path);
    const says = [visitor.headers()['cache-control']].flat().join(', ');
    if (status === 200 && !/no-store|private/.test(says)) kept.push(`${path}: ${says || 'nothing'}`);
  }
  expect(kept).toEqual([]);
});
