import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { contextFor, equipOrganisation } from '#app/founding.ts';
import { newId } from '#base/db/context.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import { browserOn } from '#tests/browser.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

const password = 'een lang wachtwoord';
const anna = {
  name: 'Anna Verzonnen',
  email: 'anna@verzonnen.example',
  password,
  organisationName: 'Verzonnen BV',
  language: 'nl',
};

let database: TestDatabase;
let application: Application;
let addresses = 0;

/** A browser of its own: keeps its cookies, and comes from its own address, so that no limit is shared. */
function browser(app: Application = application) {
  const remoteAddress = `10.0.${Math.floor(addresses / 250)}.${++addresses % 250}`;
  return { remoteAddress, ...browserOn(app.app, { remoteAddress }) };
}

type Browser = ReturnType<typeof browser>;

async function signedUp(): Promise<Browser> {
  const visitor = browser();
  expect(await visitor.send('POST', '/sign-up', anna)).toMatchObject({ status: 204 });
  return visitor;
}

/** Invites somebody new, and answers with the token in the link and the member it is for. */
async function invited(admin: Browser, email: string, name = 'Bas Verzonnen') {
  const { body: member } = await admin.send('POST', '/members', {
    name,
    email: null,
    access: 'member',
    teamId: null,
    reportsToId: null,
    isOwner: false,
  });
  const { body } = await admin.send('POST', `/members/${member.id}/invitation`, { email });
  return { memberId: member.id as string, token: String(body.link).split('/').at(-1) ?? '' };
}

async function joined(admin: Browser, email = 'bas@verzonnen.example') {
  const { memberId, token } = await invited(admin, email);
  const seller = browser();
  expect(await seller.send('POST', `/invitations/${token}`, { password })).toMatchObject({ status: 204 });
  return { seller, memberId, token };
}

const open = (signUp: 'first' | 'open') =>
  openApplication({
    place: database.place,
    address: 'http://localhost',
    secret: 'a secret for tests only, long enough to be one',
    signUp,
    checkOutput: true,
  });

beforeEach(async () => {
  database = await openTestDatabase();
  application = await open('first');
});
afterEach(async () => {
  await application.close();
  await database.drop();
});

describe('the first person', () => {
  test('makes the organisation and is its administrator', async () => {
    const visitor = browser();
    expect((await visitor.send('GET', '/welcome')).body).toMatchObject({
      isEmpty: true,
      signUpOpen: true,
      organisationName: null,
      mailIsSet: false,
    });
    const admin = await signedUp();
    expect((await admin.send('GET', '/me')).body).toMatchObject({
      name: 'Anna Verzonnen',
      access: 'administrator',
      language: 'nl',
      organisation: { name: 'Verzonnen BV', isDemo: false },
    });
    expect((await visitor.send('GET', '/welcome')).body).toMatchObject({ isEmpty: false, signUpOpen: false });
  });

  test('is one, also when two come at the same moment', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) =>
        browser().send('POST', '/sign-up', { ...anna, email: `anna${n}@verzonnen.example` }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      204, 422, 422, 422, 422, 422,
    ]);
  });

  test('is the only one who may, unless the settings open it to everybody', async () => {
    await signedUp();
    const second = { ...anna, email: 'tweede@verzonnen.example', organisationName: 'Tweede BV' };
    expect(await browser().send('POST', '/sign-up', second)).toMatchObject({
      status: 422,
      body: { because: 'sign-up-closed' },
    });
    const opened = await open('open');
    const other = browser(opened);
    expect(await other.send('POST', '/sign-up', second)).toMatchObject({ status: 204 });
    expect((await other.send('GET', '/me')).body.organisation.name).toBe('Tweede BV');
    await opened.close();
  });

  test('takes the organisation that an import on the command line made', async () => {
    const waiting = contextFor(database.pools.app, {
      id: newId<OrganisationId>(),
      organisationName: 'Ingelezen BV',
      language: 'nl',
    });
    await waiting.inOne(equipOrganisation);
    expect((await browser().send('GET', '/welcome')).body).toMatchObject({
      isEmpty: true,
      organisationName: 'Ingelezen BV',
    });
    expect((await browser().send('POST', '/demo', { language: 'nl' })).status).toBe(401);
    const admin = await signedUp();
    expect((await admin.send('GET', '/me')).body.organisation.name).toBe('Ingelezen BV');
  });

  test('needs a password of fifteen characters, and is told so at that field', async () => {
    const answer = await browser().send('POST', '/sign-up', { ...anna, password: 'kort' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/password' }] } });
  });
});

describe('signing in', () => {
  test('works with the right password, in any case of the address', async () => {
    await signedUp();
    const again = browser();
    expect(await again.send('POST', '/sign-in', { email: 'Anna@Verzonnen.example', password })).toMatchObject(
      {
        status: 204,
      },
    );
    expect((await again.send('GET', '/me')).status).toBe(200);
  });

  test('says the same of a wrong password and of an unknown address', async () => {
    await signedUp();
    const wrong = await browser().send('POST', '/sign-in', {
      email: anna.email,
      password: 'iets heel anders',
    });
    const unknown = await browser().send('POST', '/sign-in', {
      email: 'niemand@verzonnen.example',
      password,
    });
    expect(wrong).toMatchObject({ status: 401, body: { because: 'wrong-credentials' } });
    expect(unknown).toEqual(wrong);
  });

  test('is slowed down after ten tries from one address', async () => {
    await signedUp();
    const guesser = browser();
    const tries: number[] = [];
    for (let i = 0; i < 12; i++)
      tries.push(
        (await guesser.send('POST', '/sign-in', { email: anna.email, password: `gok nummer ${i}` })).status,
      );
    expect(tries.at(0)).toBe(401);
    expect(tries.at(-1)).toBe(429);
  });

  test('ends with signing out: the same cookie opens nothing any more', async () => {
    const admin = await signedUp();
    const cookie = admin.session();
    expect((await admin.send('POST', '/sign-out', {})).status).toBe(204);
    expect(admin.session()).toBe('');
    expect((await browser().send('GET', '/me', undefined, { cookie })).status).toBe(401);
  });

  test('is not done by a cookie with a forged signature', async () => {
    const admin = await signedUp();
    const [name = '', value = ''] = admin.session().split('=');
    const [token = ''] = value.split('.');
    for (const forged of [`${token}.${'A'.repeat(43)}=`, token, `${token}.`, '.'])
      expect(
        (await browser().send('GET', '/me', undefined, { cookie: `${name}=${encodeURIComponent(forged)}` }))
          .status,
      ).toBe(401);
  });

  test('from the page of somebody else is refused', async () => {
    await signedUp();
    const answer = await browser().send(
      'POST',
      '/sign-in',
      { email: anna.email, password },
      { origin: 'https://elders.example' },
    );
    expect(answer).toMatchObject({ status: 403, body: { because: 'foreign-origin' } });
    const own = await browser().send(
      'POST',
      '/sign-in',
      { email: anna.email, password },
      { origin: 'http://localhost:3000', host: 'localhost:3000' },
    );
    expect(own.status).toBe(204);
  });
});

describe('an invitation', () => {
  test('lets a new person in with a new password', async () => {
    const admin = await signedUp();
    const { token } = await invited(admin, 'Bas@verzonnen.example');
    const seller = browser();
    expect((await seller.send('GET', `/invitations/${token}`)).body).toEqual({
      organisationName: 'Verzonnen BV',
      memberName: 'Bas Verzonnen',
      email: 'bas@verzonnen.example',
      language: 'nl',
      known: false,
      singleSignOnOnly: false,
    });
    expect((await seller.send('POST', `/invitations/${token}`, { password })).status).toBe(204);
    expect((await seller.send('GET', '/me')).body).toMatchObject({ name: 'Bas Verzonnen', access: 'member' });
  });

  test('works once', async () => {
    const { token } = await joined(await signedUp());
    const late = browser();
    expect(await late.send('GET', `/invitations/${token}`)).toMatchObject({
      status: 422,
      body: { because: 'link-spent' },
    });
    expect((await late.send('POST', `/invitations/${token}`, { password })).status).toBe(422);
  });

  test('that is accepted three times at the same moment lets one in, and tells the others why', async () => {
    const { token } = await invited(await signedUp(), 'bas@verzonnen.example');
    const answers = await Promise.all(
      [1, 2, 3].map(() => browser().send('POST', `/invitations/${token}`, { password })),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    for (const { status, body } of answers)
      if (status !== 204) expect(['email-taken', 'link-spent']).toContain(body.because);
  });

  test('of a member who was archived since lets nobody in', async () => {
    const admin = await signedUp();
    const { memberId, token } = await invited(admin, 'bas@verzonnen.example');
    await admin.send('POST', `/members/${memberId}/archive`, { version: 2 });
    const seller = browser();
    expect(await seller.send('POST', `/invitations/${token}`, { password })).toMatchObject({
      status: 403,
      body: { because: 'no-membership' },
    });
    expect(seller.session()).toBe('');
  });

  test('asks somebody who has a password here for that one', async () => {
    await application.close();
    application = await open('open');
    const admin = await signedUp();
    const cor = { ...anna, name: 'Cor', email: 'cor@verzonnen.example', organisationName: 'Van Cor' };
    const corsBrowser = browser();
    await corsBrowser.send('POST', '/sign-up', cor);
    const { token } = await invited(admin, cor.email, 'Cor');
    expect((await corsBrowser.send('GET', `/invitations/${token}`)).body).toMatchObject({ known: true });
    const wrong = await browser().send('POST', `/invitations/${token}`, { password: 'niet dat van Cor' });
    expect(wrong).toMatchObject({ status: 401, body: { because: 'wrong-credentials' } });
    expect((await corsBrowser.send('POST', `/invitations/${token}`, { password })).status).toBe(204);
    expect((await corsBrowser.send('GET', '/me')).body.organisation.name).toBe('Verzonnen BV');
  });

  test('at a new address takes the place of the old one', async () => {
    const admin = await signedUp();
    const { seller, memberId } = await joined(admin);
    const { body } = await admin.send('POST', `/members/${memberId}/invitation`, {
      email: 'bas.nieuw@verzonnen.example',
    });
    const fresh = browser();
    const token = String(body.link).split('/').at(-1) ?? '';
    expect((await fresh.send('POST', `/invitations/${token}`, { password })).status).toBe(204);
    expect((await fresh.send('GET', '/me')).body.id).toBe(memberId);
    expect((await seller.send('GET', '/members')).status).toBe(401);
  });
});

describe('a forgotten password', () => {
  test('is asked for in the same words whether or not the address is known', async () => {
    await signedUp();
    const known = await browser().send('POST', '/password-reset', { email: anna.email });
    const unknown = await browser().send('POST', '/password-reset', { email: 'niemand@verzonnen.example' });
    expect(known).toEqual({ status: 200, body: { mailIsSet: false } });
    expect(unknown).toEqual(known);
  });

  test('is renewed by a link from the administrator, once, and every session ends', async () => {
    const admin = await signedUp();
    const { seller, memberId } = await joined(admin);
    const { status, body } = await admin.send('POST', `/members/${memberId}/password-link`, {});
    expect(status).toBe(200);
    const token = new URL(body.link).searchParams.get('token') ?? '';
    const theirName = { token, password: 'bas@verzonnen.example' };
    expect(await browser().send('PUT', '/password-reset', theirName)).toMatchObject({
      status: 400,
      body: { because: 'password-own-words' },
    });
    const renewed = { token, password: 'een heel nieuw wachtwoord' };
    expect((await browser().send('PUT', '/password-reset', renewed)).status).toBe(204);
    expect((await seller.send('GET', '/me')).status).toBe(401);
    const email = 'bas@verzonnen.example';
    expect((await seller.send('POST', '/sign-in', { email, password })).status).toBe(401);
    expect((await seller.send('POST', '/sign-in', { email, password: renewed.password })).status).toBe(204);
    expect(await browser().send('PUT', '/password-reset', renewed)).toMatchObject({
      status: 422,
      body: { because: 'link-spent' },
    });
  });

  test('has one link that works: the newest', async () => {
    const admin = await signedUp();
    const { memberId } = await joined(admin);
    const tokens: string[] = [];
    for (let i = 0; i < 2; i++) {
      const { body } = await admin.send('POST', `/members/${memberId}/password-link`, {});
      tokens.push(new URL(body.link).searchParams.get('token') ?? '');
    }
    const statuses: number[] = [];
    for (const token of tokens)
      statuses.push((await browser().send('PUT', '/password-reset', { token, password })).status);
    expect(statuses).toEqual([422, 204]);
  });

  test('cannot be renewed for others by a member, nor for oneself, nor for who has none', async () => {
    const admin = await signedUp();
    const { seller, memberId } = await joined(admin);
    const { body: me } = await admin.send('GET', '/me');
    expect((await seller.send('POST', `/members/${me.id}/password-link`, {})).status).toBe(403);
    expect((await admin.send('POST', `/members/${me.id}/password-link`, {})).status).toBe(403);
    const { memberId: waiting } = await invited(admin, 'dirk@verzonnen.example', 'Dirk');
    expect(await admin.send('POST', `/members/${waiting}/password-link`, {})).toMatchObject({
      status: 422,
      body: { because: 'no-password-yet' },
    });
    expect(memberId).not.toBe(waiting);
  });

  test('of somebody who also belongs to another organisation is not the administrator’s to renew', async () => {
    await application.close();
    application = await open('open');
    const admin = await signedUp();
    const cor = { ...anna, name: 'Cor', email: 'cor@verzonnen.example', organisationName: 'Van Cor' };
    const corsBrowser = browser();
    await corsBrowser.send('POST', '/sign-up', cor);
    const { token, memberId } = await invited(admin, cor.email, 'Cor');
    await corsBrowser.send('POST', `/invitations/${token}`, { password });
    expect(await admin.send('POST', `/members/${memberId}/password-link`, {})).toMatchObject({
      status: 422,
      body: { because: 'belongs-elsewhere' },
    });
  });
});

describe('a member', () => {
  test('who is archived is out at once, and cannot sign in again', async () => {
    const admin = await signedUp();
    const { seller, memberId } = await joined(admin);
    const { body } = await admin.send('GET', '/members');
    const { version } = body.members.find(({ id }: { id: string }) => id === memberId);
    expect((await admin.send('POST', `/members/${memberId}/archive`, { version })).status).toBe(200);
    expect((await seller.send('GET', '/me')).status).toBe(401);
    expect((await seller.send('GET', '/members')).status).toBe(401);
    expect(
      await browser().send('POST', '/sign-in', { email: 'bas@verzonnen.example', password }),
    ).toMatchObject({ status: 403, body: { because: 'no-membership' } });
  });

  test('chooses the language, and is answered in it', async () => {
    const admin = await signedUp();
    expect((await admin.send('PUT', '/me/language', { language: 'en' })).status).toBe(204);
    expect((await admin.send('GET', '/me')).body.language).toBe('en');
    const { body } = await admin.send('POST', '/teams', { name: '' });
    expect(JSON.stringify(body)).not.toMatch(/Vul|verplicht/);
  });

  test('who is not there yet is answered in the language of the browser', async () => {
    const { body } = await browser().send('GET', '/welcome', undefined, {
      'accept-language': 'en-GB,en;q=0.9',
    });
    expect(body.language).toBe('en');
  });
});
