import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { codeOf, stepAt } from '#base/auth/second-factor/totp.ts';
import { browserOn } from '#tests/browser.ts';
import { asOwner, inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { hashingInEarnest } from '#tests/light-passwords.ts';

const password = 'een lang wachtwoord';
const other = 'heel andere losse woorden';

let database: TestDatabase;
let application: Application;
let places = 0;
let people = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  application = await openApplication({
    place: database.place,
    address: 'http://localhost',
    secret: 'a secret for tests only, long enough to be one',
    signUp: 'open',
    checkOutput: true,
  });
});
afterAll(async () => {
  await application.close();
  await database.drop();
});
beforeEach(() => {
  vi.useRealTimers();
});

const nextPlace = () => `10.3.${Math.floor(places / 250)}.${++places % 250}`;
const browser = (userAgent?: string) =>
  browserOn(application.app, { remoteAddress: nextPlace(), ...(userAgent ? { userAgent } : {}) });
type Browser = ReturnType<typeof browser>;

async function signedUp() {
  const email = `s${++people}@verzonnen.example`;
  const visitor = browser();
  const wish = {
    name: `Persoon ${people}`,
    email,
    password,
    organisationName: `Firma ${people}`,
    language: 'nl',
  };
  expect(await visitor.send('POST', '/sign-up', wish)).toMatchObject({ status: 204 });
  return { email, visitor };
}

const signIn = (visitor: Browser, email: string, word = password) =>
  visitor.send('POST', '/sign-in', { email, password: word });

const bytesOf = (base32: string) => {
  const bits = Array.from(base32)
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** An app as somebody would hold it: never gives a code twice, because time goes on. */
function appWith(secret: string) {
  let step = stepAt(new Date()) - 1;
  return {
    /** The next code that has not been used; of now, or of the thirty seconds around it. */
    next: () => codeOf(bytesOf(secret), step++),
    at: (offset: number) => codeOf(bytesOf(secret), stepAt(new Date()) + offset),
  };
}

/** Somebody with a second factor. */
async function secured() {
  const { email, visitor } = await signedUp();
  const begun = await visitor.send('POST', '/me/authenticator', {});
  expect(begun.status).toBe(200);
  expect(begun.body.uri).toContain(`otpauth://totp/Cadans:${encodeURIComponent(email)}`);
  const app = appWith(begun.body.secret);
  const confirmed = await visitor.send('PUT', '/me/authenticator', { code: app.next() });
  expect(confirmed.status).toBe(200);
  return { email, visitor, app, codes: confirmed.body.codes as string[] };
}

/** Makes it as late as if no code had been taken lately. */
const forgetLastStep = () =>
  asOwner(database.place, (client) => client.query('UPDATE identity.authenticator SET last_step = 0'));

/** Invites somebody into an administrator's organisation. */
async function joined(admin: Browser) {
  const email = `j${++people}@verzonnen.example`;
  const { body: member } = await admin.send('POST', '/members', {
    name: `Collega ${people}`,
    email: null,
    access: 'member',
    teamId: null,
    reportsToId: null,
    isOwner: false,
  });
  const { body } = await admin.send('POST', `/members/${member.id}/invitation`, { email });
  const seller = browser();
  const token = String(body.link).split('/').at(-1) ?? '';
  expect((await seller.send('POST', `/invitations/${token}`, { password })).status).toBe(204);
  return { email, seller, memberId: member.id as string };
}

describe('two steps', () => {
  test('signing in asks a code, and lets in with the right one', async () => {
    const { email } = await secured();
    await forgetLastStep();
    const again = browser();
    expect(await signIn(again, email)).toMatchObject({
      status: 200,
      body: { secondStep: { ways: ['code', 'recovery-code'] } },
    });
    expect(again.session()).toBe('');
    expect((await again.send('GET', '/me')).status).toBe(401);
  });

  test('a code is taken once: whoever saw it comes no further', async () => {
    const { email, app } = await secured();
    await forgetLastStep();
    const code = app.at(0);
    const owner = browser();
    await signIn(owner, email);
    expect((await owner.send('POST', '/sign-in/code', { code })).status).toBe(204);
    expect((await owner.send('GET', '/me')).status).toBe(200);
    const thief = browser();
    await signIn(thief, email);
    expect(await thief.send('POST', '/sign-in/code', { code })).toMatchObject({
      status: 422,
      body: { because: 'wrong-code' },
    });
    // Nor does the one of thirty seconds before.
    expect((await thief.send('POST', '/sign-in/code', { code: app.at(-1) })).status).toBe(422);
  });

  test('of two who bring the same code at the same moment one comes in', async () => {
    const { email, app } = await secured();
    await forgetLastStep();
    const two = [browser(), browser()];
    for (const one of two) await signIn(one, email);
    const code = app.at(0);
    const answers = await Promise.all(two.map((one) => one.send('POST', '/sign-in/code', { code })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 422]);
  });

  test('the code of setting it up does not sign in either', async () => {
    const { email, visitor } = await signedUp();
    const { body } = await visitor.send('POST', '/me/authenticator', {});
    const code = appWith(body.secret).at(0);
    expect((await visitor.send('PUT', '/me/authenticator', { code })).status).toBe(200);
    const again = browser();
    await signIn(again, email);
    expect((await again.send('POST', '/sign-in/code', { code })).status).toBe(422);
  });

  test('guessing ends: six tries a sign-in, ten an hour, from wherever they come', async () => {
    const { email, app } = await secured();
    await forgetLastStep();
    const statuses: number[] = [];
    for (let round = 0; round < 2; round++) {
      const guesser = browser();
      await signIn(guesser, email);
      for (let i = 0; i < 7; i++)
        statuses.push((await guesser.send('POST', '/sign-in/code', { code: `00000${i}` })).status);
    }
    expect(statuses.slice(0, 6)).toEqual([422, 422, 422, 422, 422, 422]);
    expect(statuses[6]).toBe(401);
    expect(statuses.slice(7, 11)).toEqual([422, 422, 422, 422]);
    expect(statuses.slice(11, 13)).toEqual([429, 429]);
    const owner = browser();
    await signIn(owner, email);
    expect((await owner.send('POST', '/sign-in/code', { code: app.at(0) })).status).toBe(429);
  });

  test('a code without the password before it is nothing, nor with another browser’s step', async () => {
    const { email, app } = await secured();
    await forgetLastStep();
    expect((await browser().send('POST', '/sign-in/code', { code: app.at(0) })).status).toBe(401);
    const begun = browser();
    await signIn(begun, email);
    const forged = browser();
    forged.jar.set('cadans.step', `${'x'.repeat(43)}.${'y'.repeat(43)}`);
    expect((await forged.send('POST', '/sign-in/code', { code: app.at(0) })).status).toBe(401);
  });

  test('a recovery code lets in once, in any writing', async () => {
    const { email, codes } = await secured();
    expect(codes).toHaveLength(10);
    const [first = ''] = codes;
    const one = browser();
    await signIn(one, email);
    expect(
      (await one.send('POST', '/sign-in/code', { code: first.toUpperCase().replace('-', ' ') })).status,
    ).toBe(204);
    const two = browser();
    await signIn(two, email);
    expect((await two.send('POST', '/sign-in/code', { code: first })).status).toBe(422);
    expect((await one.send('GET', '/me/security')).body).toMatchObject({ recoveryCodesLeft: 9 });
  });

  test('of three who bring the same recovery code at the same moment one comes in', async () => {
    const { email, codes } = await secured();
    const visitors = [browser(), browser(), browser()];
    for (const visitor of visitors) await signIn(visitor, email);
    const answers = await Promise.all(
      visitors.map((visitor) => visitor.send('POST', '/sign-in/code', { code: codes[0] ?? '' })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 422, 422]);
  });

  test('new recovery codes replace the old ones', async () => {
    const { email, visitor, codes } = await secured();
    const { body } = await visitor.send('POST', '/me/recovery-codes', {});
    const again = browser();
    await signIn(again, email);
    expect((await again.send('POST', '/sign-in/code', { code: codes[0] ?? '' })).status).toBe(422);
    expect((await again.send('POST', '/sign-in/code', { code: body.codes[0] })).status).toBe(204);
  });

  test('setting it up ends the sessions elsewhere, and switching it off works', async () => {
    const { email, visitor } = await signedUp();
    const elsewhere = browser();
    await signIn(elsewhere, email);
    expect((await elsewhere.send('GET', '/me')).status).toBe(200);
    const { body } = await visitor.send('POST', '/me/authenticator', {});
    await visitor.send('PUT', '/me/authenticator', { code: appWith(body.secret).at(0) });
    expect((await elsewhere.send('GET', '/me')).status).toBe(401);
    expect((await visitor.send('GET', '/me')).status).toBe(200);
    expect(await visitor.send('POST', '/me/authenticator', {})).toMatchObject({
      body: { because: 'already-on' },
    });
    expect((await visitor.send('DELETE', '/me/authenticator')).status).toBe(204);
    expect((await signIn(browser(), email)).status).toBe(204);
  });

  test('what touches security asks who it is when that was long ago', async () => {
    const { visitor } = await signedUp();
    await asOwner(database.place, (client) =>
      client.query(`UPDATE identity.session SET confirmed_at = now() - interval '11 minutes'`),
    );
    expect(await visitor.send('POST', '/me/authenticator', {})).toMatchObject({
      status: 403,
      body: { because: 'confirm-first' },
    });
    expect(await visitor.send('POST', '/me/confirmation', { password: other })).toMatchObject({
      status: 422,
      body: { because: 'wrong-password' },
    });
    expect((await visitor.send('POST', '/me/confirmation', { password })).status).toBe(204);
    expect((await visitor.send('POST', '/me/authenticator', {})).status).toBe(200);
  });

  test('the secret of the app is not to be read in the database', async () => {
    const { visitor } = await signedUp();
    const { body } = await visitor.send('POST', '/me/authenticator', {});
    const { rows } = await asOwner(database.place, (client) =>
      client.query<{ all: string }>('SELECT string_agg(a::text, $1) AS all FROM identity.authenticator a', [
        ' ',
      ]),
    );
    expect(rows[0]?.all).not.toContain(body.secret);
    expect(rows[0]?.all).not.toContain(bytesOf(body.secret).toString('base64'));
  });
});

describe('an organisation that asks a second factor', () => {
  test('gives time, then lets nobody on without one, and shows the way', async () => {
    const { visitor: admin } = await secured();
    const { seller, memberId } = await joined(admin);
    const { body: before } = await admin.send('GET', '/entrance');
    expect(before.without.map(({ id }: { id: string }) => id)).toContain(memberId);
    const asked = { required: true, graceDays: 7, version: before.secondFactor.version };
    expect((await admin.send('PUT', '/entrance/second-factor', asked)).status).toBe(200);
    const { body: me } = await seller.send('GET', '/me');
    expect(me).toMatchObject({ mustSetUp: false });
    expect(Date.parse(me.secondFactorDue)).toBeGreaterThan(Date.now());
    expect((await seller.send('GET', '/members')).status).toBe(200);

    const { body: now } = await admin.send('GET', '/entrance');
    await admin.send('PUT', '/entrance/second-factor', {
      required: true,
      graceDays: 0,
      version: now.secondFactor.version,
    });
    expect(await seller.send('GET', '/members')).toMatchObject({
      status: 403,
      body: { because: 'second-factor-required' },
    });
    expect((await seller.send('GET', '/me')).body).toMatchObject({ mustSetUp: true });
    const { body } = await seller.send('POST', '/me/authenticator', {});
    expect((await seller.send('PUT', '/me/authenticator', { code: appWith(body.secret).at(0) })).status).toBe(
      200,
    );
    expect((await seller.send('GET', '/members')).status).toBe(200);
    expect(await seller.send('DELETE', '/me/authenticator')).toMatchObject({
      status: 422,
      body: { because: 'organisation-requires' },
    });
    expect((await admin.send('GET', '/entrance')).body.without).toEqual([]);
  });

  test('is asked by an administrator who has one, and by nobody else', async () => {
    const { visitor: admin } = await signedUp();
    const { seller } = await joined(admin);
    const input = { required: true, graceDays: 7, version: 0 };
    expect(await admin.send('PUT', '/entrance/second-factor', input)).toMatchObject({
      status: 422,
      body: { because: 'set-up-own-first' },
    });
    for (const [method, path] of [
      ['GET', '/entrance'],
      ['PUT', '/entrance/second-factor'],
    ] as const)
      expect((await seller.send(method, path, method === 'PUT' ? input : undefined)).status).toBe(403);
  });

  test('helps a member who lost the telephone, and not oneself nor somebody elsewhere', async () => {
    const { visitor: admin } = await secured();
    const { email, seller, memberId } = await joined(admin);
    const { body } = await seller.send('POST', '/me/authenticator', {});
    await seller.send('PUT', '/me/authenticator', { code: appWith(body.secret).at(0) });
    const { visitor: stranger } = await secured();
    expect((await stranger.send('POST', `/members/${memberId}/second-factor-reset`, {})).status).toBe(404);
    expect((await seller.send('POST', `/members/${memberId}/second-factor-reset`, {})).status).toBe(403);
    expect((await admin.send('POST', `/members/${memberId}/second-factor-reset`, {})).status).toBe(204);
    expect((await seller.send('GET', '/me')).status).toBe(401);
    expect((await signIn(browser(), email)).status).toBe(204);
    const { body: me } = await admin.send('GET', '/me');
    expect((await admin.send('POST', `/members/${me.id}/second-factor-reset`, {})).body).toMatchObject({
      because: 'own-factors',
    });
  });
});

describe('sessions', () => {
  test('last as long as the organisation lets them: unused, and in any case', async () => {
    const { visitor: admin } = await signedUp();
    const { seller, memberId } = await joined(admin);
    expect((await admin.send('GET', '/entrance')).body.sessionLife).toEqual({ idleDays: 30, mostDays: 90 });
    const life = { idleDays: 7, mostDays: 30, version: 0 };
    expect((await seller.send('PUT', '/entrance/session-life', life)).status).toBe(403);
    expect(await admin.send('PUT', '/entrance/session-life', life)).toMatchObject({
      status: 200,
      body: { sessionLife: { idleDays: 7, mostDays: 30 } },
    });
    expect((await admin.send('PUT', '/entrance/session-life', life)).status).toBe(409);
    const ofSeller = async (set: string) => {
      const { rowCount } = await asOwner(database.place, (client) =>
        client.query(
          `UPDATE identity.session SET ${set} WHERE user_id =
           (SELECT user_id FROM identity.membership WHERE member_id = $1)`,
          [memberId],
        ),
      );
      expect(rowCount).toBeGreaterThan(0);
    };
    const day = (n: number) => `now() - interval '${n} days'`;
    await ofSeller(`seen_at = ${day(6)}`);
    expect((await seller.send('GET', '/members')).status).toBe(200);
    await ofSeller(`seen_at = ${day(8)}`);
    expect((await seller.send('GET', '/members')).status).toBe(401);
    await ofSeller(`seen_at = now(), created_at = ${day(31)}`);
    expect((await seller.send('GET', '/members')).status).toBe(401);
    await ofSeller(`seen_at = now(), created_at = ${day(29)}`);
    expect((await seller.send('GET', '/members')).status).toBe(200);
  });

  test('of a member, or of everybody else, are ended by an administrator', async () => {
    const { visitor: admin } = await signedUp();
    const { seller, memberId, email } = await joined(admin);
    const { visitor: stranger } = await signedUp();
    expect((await seller.send('POST', `/members/${memberId}/sign-out`, {})).status).toBe(403);
    expect((await stranger.send('POST', `/members/${memberId}/sign-out`, {})).status).toBe(404);
    expect(await admin.send('POST', `/members/${memberId}/sign-out`, {})).toMatchObject({
      status: 200,
      body: { sessions: 1 },
    });
    expect((await seller.send('GET', '/members')).status).toBe(401);
    const { body: me } = await admin.send('GET', '/me');
    expect((await admin.send('POST', `/members/${me.id}/sign-out`, {})).body).toMatchObject({
      because: 'own-sessions',
    });
    const again = browser();
    expect((await signIn(again, email)).status).toBe(204);
    expect((await again.send('POST', '/entrance/sign-out', {})).status).toBe(403);
    expect((await admin.send('POST', '/entrance/sign-out', {})).body).toEqual({ sessions: 1 });
    expect((await again.send('GET', '/members')).status).toBe(401);
    expect((await admin.send('GET', '/members')).status).toBe(200);
    expect((await stranger.send('GET', '/members')).status).toBe(200);
  });

  test('are listed with their device, and end one by one or all', async () => {
    const { email, visitor } = await signedUp();
    const phone = browser(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/605.1.15',
    );
    const third = browser();
    for (const one of [phone, third]) await signIn(one, email);
    const { body } = await visitor.send('GET', '/me/security');
    expect(body.sessions).toHaveLength(3);
    expect(body.sessions[0]).toMatchObject({ isThis: true });
    const onPhone = body.sessions.find(({ system }: { system: string }) => system === 'iPhone');
    expect(onPhone).toMatchObject({ browser: 'Safari', method: 'password' });
    expect((await visitor.send('DELETE', `/me/sessions/${onPhone.id}`)).status).toBe(204);
    expect((await phone.send('GET', '/me')).status).toBe(401);
    expect((await visitor.send('DELETE', '/me/sessions')).body).toEqual({ ended: 1 });
    expect((await third.send('GET', '/me')).status).toBe(401);
    expect((await visitor.send('GET', '/me')).status).toBe(200);
  });

  test('of somebody else are not there', async () => {
    const { visitor } = await signedUp();
    const { visitor: theirs } = await signedUp();
    const { body } = await theirs.send('GET', '/me/security');
    expect((await visitor.send('DELETE', `/me/sessions/${body.sessions[0].id}`)).status).toBe(404);
    expect((await theirs.send('GET', '/me')).status).toBe(200);
  });

  test('end everywhere else when the password changes; this one goes on under another token', async () => {
    const { email, visitor } = await signedUp();
    const elsewhere = browser();
    await signIn(elsewhere, email);
    const before = visitor.session();
    expect(
      (await visitor.send('PUT', '/me/password', { present: other, password: other })).body,
    ).toMatchObject({
      because: 'wrong-password',
    });
    expect(await visitor.send('PUT', '/me/password', { present: password, password: other })).toEqual({
      status: 200,
      body: { endedSessions: 1 },
    });
    expect(visitor.session()).not.toBe(before);
    expect((await elsewhere.send('GET', '/me')).status).toBe(401);
    expect((await visitor.send('GET', '/me')).status).toBe(200);
    const stolen = browser();
    stolen.jar.set(...(before.split('=') as [string, string]));
    expect((await stolen.send('GET', '/me')).status).toBe(401);
    expect((await signIn(browser(), email)).status).toBe(401);
    expect((await signIn(browser(), email, other)).status).toBe(204);
  });

  test('end with the archiving of a member, who finds none alive after coming back', async () => {
    const { visitor: admin } = await signedUp();
    const { seller, memberId, email } = await joined(admin);
    const versionOf = async (archived: boolean) => {
      const { body } = await admin.send('GET', `/members${archived ? '?archived=true' : ''}`);
      return body.members.find(({ id }: { id: string }) => id === memberId).version as number;
    };
    await admin.send('POST', `/members/${memberId}/archive`, { version: await versionOf(false) });
    const restored = await admin.send('POST', `/members/${memberId}/restore`, {
      version: await versionOf(true),
    });
    expect(restored.status).toBe(200);
    expect((await seller.send('GET', '/me')).status).toBe(401);
    expect((await signIn(browser(), email)).status).toBe(204);
  });

  test('are never the ones that somebody brought along (session fixation)', async () => {
    const { email } = await signedUp();
    const { visitor: attacker } = await signedUp();
    const planted = attacker.session();
    const victim = browser();
    victim.jar.set(...(planted.split('=') as [string, string]));
    await signIn(victim, email);
    expect(victim.session()).not.toBe(planted);
    const { body: me } = await victim.send('GET', '/me');
    const { body: theirs } = await attacker.send('GET', '/me');
    expect(theirs.id).not.toBe(me.id);
  });

  test('have cookies that no script reads and no other site sends; behind TLS of this host alone', async () => {
    const { visitor } = await signedUp();
    void visitor;
    const safe = await openApplication({
      place: database.place,
      address: 'https://sales.verzonnen.example',
      secret: 'a secret for tests only, long enough to be one',
      signUp: 'open',
    });
    try {
      const answer = await safe.app.inject({
        method: 'POST',
        url: '/api/v1/sign-up',
        remoteAddress: nextPlace(),
        payload: {
          name: 'Tessa',
          email: `tls${++people}@verzonnen.example`,
          password,
          organisationName: 'Tls',
          language: 'nl',
        },
      });
      const cookies = [answer.headers['set-cookie'] ?? []].flat();
      expect(cookies.length).toBe(2);
      for (const cookie of cookies) {
        expect(cookie).toMatch(/^__Host-cadans\./);
        for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/'])
          expect(cookie.split('; ')).toContain(attribute);
        expect(cookie).not.toMatch(/Domain=/i);
      }
      expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
    } finally {
      await safe.close();
    }
  });
});

describe('guessing passwords', () => {
  test('ends after ten tries at one account from anywhere, also at one that does not exist, in the same words', async () => {
    const { email } = await signedUp();
    const triesAt = async (address: string) => {
      const answers: unknown[] = [];
      for (let i = 0; i < 12; i++) answers.push(await signIn(browser(), address, `gok nummer ${i} is lang`));
      return answers;
    };
    const known = await triesAt(email);
    const unknown = await triesAt('niemand-hier@verzonnen.example');
    expect(unknown).toEqual(known);
    expect(known.at(9)).toMatchObject({ status: 401 });
    expect(known.at(10)).toMatchObject({ status: 429 });
  });

  test('does not shut the owner out who came in from this browser before', async () => {
    const { email, visitor } = await signedUp();
    for (let i = 0; i < 12; i++) await signIn(browser(), email, `gok nummer ${i} is lang`);
    expect((await signIn(browser(), email)).status).toBe(429);
    await visitor.send('POST', '/sign-out', {});
    expect((await signIn(visitor, email)).status).toBe(204);
  });

  test('takes as long at an account that does not exist', async () => {
    const { email } = await signedUp();
    const time = async (address: string) => {
      const began = performance.now();
      await signIn(browser(), address, 'dit is het zeker niet');
      return performance.now() - began;
    };
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const known: number[] = [];
    const unknown: number[] = [];
    await hashingInEarnest(async () => {
      for (let i = 0; i < 9; i++) {
        known.push(await time(email));
        unknown.push(await time(`niemand${i}@verzonnen.example`));
      }
    });
    // Hashing is most of it; without it the second would be a tenth of the first.
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.4);
    expect(median(unknown)).toBeLessThan(median(known) * 2.5);
  });
});

describe('a new password', () => {
  test.each(['123456789987654321', 'passwordpassword', 'dragonbaseball12', 'qwertyuiop12345'])(
    'that others try first is refused: %s',
    async (weak) => {
      const { visitor } = await signedUp();
      const answer = await visitor.send('PUT', '/me/password', { present: password, password: weak });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/password' }] } });
    },
  );

  test('needs no signs of a kind, may be long and hold spaces', async () => {
    const { visitor } = await signedUp();
    const long = 'de fiets van mijn buurvrouw staat altijd in de weg é€ '.repeat(3);
    expect((await visitor.send('PUT', '/me/password', { present: password, password: long })).status).toBe(
      200,
    );
  });
});

test('what was changed above in how somebody gets in stands in the history of the organisation', async () => {
  const entries = await inEveryOrganisation<{ action: string }>(
    database.place,
    'SELECT DISTINCT action FROM audit_entry',
  );
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      'member.password-changed',
      'member.second-factor-added',
      'member.second-factor-removed',
      'member.recovery-codes-renewed',
      'member.session-ended',
      'member.sessions-ended',
      'entrance.second-factor-changed',
      'member.second-factor-reset',
    ]),
  );
});
