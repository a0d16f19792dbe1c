import type { AddressInfo, Server } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { describedJobs } from '#app/jobs.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import { browserOn } from '#tests/browser.ts';
import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { letterBox } from '#tests/letter-box.ts';
import { tokenInLetterTo } from '#tests/sign-up-letter.ts';

/** Whose mailbox is it? What somebody gains who takes the address of another. */

const password = 'een lang wachtwoord';
const other = 'heel andere losse woorden';
let database: TestDatabase;
/** The same installation, with mail and as it was before mail was set. */
let mailing: Application;
let mute: Application;
let post: Server;
const letters: string[] = [];
let people = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, describedJobs);
  post = letterBox((letter) => letters.push(letter));
  await new Promise<void>((done) => post.listen(0, '127.0.0.1', done));
  const settings = {
    place: database.place,
    address: 'http://localhost',
    secret: 'a secret for tests only, long enough to be one',
    signUp: 'open' as const,
    checkOutput: true,
  };
  mute = await openApplication(settings);
  mailing = await openApplication({
    ...settings,
    smtpUrl: `smtp://127.0.0.1:${(post.address() as AddressInfo).port}`,
  });
  mailing.startJobs();
});
afterAll(async () => {
  await mailing.close();
  await mute.close();
  post.close();
  await database.drop();
});

const browser = (application: Application = mailing) =>
  browserOn(application.app, { remoteAddress: `10.21.0.${++people}` });
type Browser = ReturnType<typeof browser>;
const addressOf = (name: string) => `${name}${++people}@verzonnen.example`;
const wishOf = (email: string) => ({
  name: 'Kijk op kwaad.example',
  email,
  organisationName: 'Koop bij kwaad.example',
  language: 'nl',
});

/** Somebody with an organisation, as it went before mail was set: no mailbox was proven. */
async function signedUpUnproven(email = addressOf('anna')) {
  const visitor = browser(mute);
  const wish = { ...wishOf(email), password };
  expect((await visitor.send('POST', '/sign-up', wish)).status).toBe(204);
  return { visitor, email };
}

async function letterTo(email: string, place: Parameters<typeof tokenInLetterTo>[2]): Promise<string> {
  await expect.poll(() => tokenInLetterTo(letters, email, place), { timeout: 15_000 }).not.toBeNull();
  return tokenInLetterTo(letters, email, place) ?? '';
}

async function invited(admin: Browser, email: string) {
  const { body: member } = await admin.send('POST', '/members', {
    name: 'Cor Verzonnen',
    email: null,
    access: 'member',
    teamId: null,
    reportsToId: null,
    isOwner: false,
  });
  const { body } = await admin.send('POST', `/members/${member.id}/invitation`, { email });
  return { memberId: member.id as string, shown: String(body.link).split('/').at(-1) ?? '' };
}

const signIn = (email: string, word: string) => browser().send('POST', '/sign-in', { email, password: word });

/** A passkey, as one would have been left in an account. */
const leavePasskey = (email: string) =>
  asOwner(database.place, (client) =>
    client.query(
      `INSERT INTO identity.passkey (id, user_id, name, public_key, counter, transports, backed_up)
       SELECT 'key of ' || id, id, 'Sleutel', '\\x00', 0, '{}', false FROM identity.user WHERE email = $1`,
      [email],
    ),
  );
const passkeysOf = (email: string) =>
  asOwner(database.place, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM identity.passkey JOIN identity.user u ON u.id = user_id WHERE u.email = $1`,
      [email],
    );
    return rows[0]?.n;
  });
const accountsAt = (email: string) =>
  asOwner(database.place, async (client) => {
    const { rows } = await client.query('SELECT 1 FROM identity.user WHERE email = $1', [email]);
    return rows.length;
  });

describe('signing up where mail is set', () => {
  test('goes on from the mailbox: until then there is no account, and nothing typed stands in the letter', async () => {
    await signedUpUnproven();
    const email = addressOf('dirk');
    const visitor = browser();
    expect((await visitor.send('GET', '/welcome')).body).toMatchObject({ signUpByMail: true });
    expect(await visitor.send('POST', '/sign-up', { ...wishOf(email), password })).toMatchObject({
      status: 422,
      body: { because: 'prove-mail-first' },
    });
    expect(await visitor.send('POST', '/sign-ups', wishOf(email))).toEqual({ status: 204, body: null });
    const token = await letterTo(email, 'sign-up');
    expect(await accountsAt(email)).toBe(0);
    expect(letters.join('\n')).not.toContain('kwaad.example');

    const holder = browser();
    expect((await holder.send('GET', `/sign-ups/${token}`)).body).toEqual(wishOf(email));
    expect(await holder.send('POST', `/sign-ups/${token}`, { password: '1234567890123456' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/password' }] },
    });
    expect((await holder.send('POST', `/sign-ups/${token}`, { password })).status).toBe(204);
    expect((await holder.send('GET', '/me')).body).toMatchObject({
      access: 'administrator',
      organisation: { name: 'Koop bij kwaad.example' },
    });
    expect(await browser().send('GET', `/sign-ups/${token}`)).toMatchObject({
      body: { because: 'link-spent' },
    });
  });

  test('answers the same for an address that has an account, whose owner alone is told', async () => {
    const { email } = await signedUpUnproven();
    const unknown = await browser().send('POST', '/sign-ups', wishOf(addressOf('niet-bekend')));
    const known = await browser().send('POST', '/sign-ups', wishOf(email));
    expect(known).toEqual(unknown);
    await expect
      .poll(
        () => letters.some((one) => one.includes(`To: ${email}`) && one.includes('hebt al een account')),
        {
          timeout: 15_000,
        },
      )
      .toBe(true);
    expect(tokenInLetterTo(letters, email, 'sign-up')).toBeNull();
  });

  test('by one link twice at the same moment makes one organisation', async () => {
    const email = addressOf('eva');
    await browser().send('POST', '/sign-ups', wishOf(email));
    const token = await letterTo(email, 'sign-up');
    const answers = await Promise.all(
      [1, 2, 3].map(() => browser().send('POST', `/sign-ups/${token}`, { password })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 422, 422]);
  });

  test('fills nobody’s mailbox: three letters in a quarter of an hour, and nobody is told of the fourth', async () => {
    const email = addressOf('frits');
    for (let i = 0; i < 5; i++)
      expect((await browser().send('POST', '/sign-ups', wishOf(email))).status).toBe(204);
    const sent = () => letters.filter((one) => one.includes(`To: ${email}`)).length;
    await expect.poll(sent, { timeout: 15_000 }).toBe(3);
  });

  test('is guessed by nobody: a place that comes with many links that open nothing has to wait', async () => {
    const guesser = browser();
    const statuses: number[] = [];
    for (let i = 0; i < 62; i++)
      statuses.push(
        (await guesser.send('GET', `/${i % 2 ? 'sign-ups' : 'invitations'}/een-verzonnen-teken-${i}`)).status,
      );
    expect(statuses.at(59)).toBe(422);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('an address that somebody else took', () => {
  test('is its owner’s again by the mail of a new password: no way in that was left there stays', async () => {
    const { visitor: squatter, email } = await signedUpUnproven();
    await leavePasskey(email);
    await browser().send('POST', '/password-reset', { email });
    const token = await letterTo(email, 'new-password?token=');
    expect((await browser().send('PUT', '/password-reset', { token, password: other })).status).toBe(204);
    expect((await squatter.send('GET', '/me')).status).toBe(401);
    expect((await signIn(email, password)).status).toBe(401);
    expect(await passkeysOf(email)).toBe(0);
    expect((await signIn(email, other)).status).toBe(204);
  });

  test('leads into no organisation that invites its owner: neither with the password alone, nor by a link from before', async () => {
    const { visitor: admin } = await signedUpUnproven();
    const { visitor: boss } = await signedUpUnproven(); // of the organisation in which the address was taken
    const email = addressOf('gina');
    const { shown, memberId } = await invited(boss, email);
    expect((await browser().send('POST', `/invitations/${shown}`, { password })).status).toBe(204);
    await leavePasskey(email);
    const { body } = await boss.send('POST', `/members/${memberId}/password-link`, {});
    const kept = new URL(body.link).searchParams.get('token') ?? '';

    const mailingAdmin = browser();
    for (const [name, value] of admin.jar) mailingAdmin.jar.set(name, value);
    await invited(mailingAdmin, email);
    const mailed = await letterTo(email, 'invitation');
    expect((await browser().send('POST', `/invitations/${mailed}`, { password: other })).status).toBe(401);
    expect((await signIn(email, password)).status).toBe(204);
    await browser().send('POST', '/password-reset', { email });
    const reset = await letterTo(email, 'new-password?token=');
    expect((await browser().send('PUT', '/password-reset', { token: reset, password: other })).status).toBe(
      204,
    );
    expect(await passkeysOf(email)).toBe(0);
    expect(await browser().send('PUT', '/password-reset', { token: kept, password })).toMatchObject({
      body: { because: 'link-spent' },
    });
    const owner = browser();
    expect((await owner.send('POST', `/invitations/${mailed}`, { password: other })).status).toBe(204);
    expect((await signIn(email, password)).status).toBe(401);
  });

  test('is not reached any more by a link that an administrator made before its owner joined another organisation', async () => {
    const { visitor: admin } = await signedUpUnproven();
    const { visitor: boss } = await signedUpUnproven();
    const email = addressOf('hans');
    const { shown, memberId } = await invited(boss, email);
    await browser().send('POST', `/invitations/${shown}`, { password });
    const { body } = await boss.send('POST', `/members/${memberId}/password-link`, {});
    const kept = new URL(body.link).searchParams.get('token') ?? '';
    const second = await invited(admin, email);
    expect((await browser().send('POST', `/invitations/${second.shown}`, { password })).status).toBe(204);
    expect(await browser().send('PUT', '/password-reset', { token: kept, password: other })).toMatchObject({
      status: 422,
      body: { because: 'link-spent' },
    });
  });

  test.each([
    ['shown on the screen', false, 0],
    ['that came by mail', true, 1],
  ])('is proven by an invitation or not: one %s', async (_, byMail, passkeysLeft) => {
    const { visitor: admin } = await signedUpUnproven();
    const mailingAdmin = browser();
    for (const [name, value] of admin.jar) mailingAdmin.jar.set(name, value);
    const email = addressOf('ida');
    const { shown } = await invited(mailingAdmin, email);
    const mailed = await letterTo(email, 'invitation');
    expect(mailed.startsWith(`${shown}.`)).toBe(true);
    const token = byMail ? mailed : shown;
    expect((await browser().send('POST', `/invitations/${token}`, { password })).status).toBe(204);
    await leavePasskey(email);
    await browser().send('POST', '/password-reset', { email });
    const reset = await letterTo(email, 'new-password?token=');
    await browser().send('PUT', '/password-reset', { token: reset, password: other });
    expect(await passkeysOf(email)).toBe(passkeysLeft);
  });
});
