import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { browserOn } from '#tests/browser.ts';
import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { startProvider, walkThrough, type Person, type TestProvider } from '#tests/oidc-provider.ts';

const password = 'een lang wachtwoord';
const address = 'http://localhost';

let database: TestDatabase;
let application: Application;
let provider: TestProvider;
let rogue: TestProvider;
let admin: Browser;
let theirs: Browser;
let callback: string;
let theirCallback: string;
let places = 0;
let people = 0;

const nextPlace = () => `10.4.${Math.floor(places / 250)}.${++places % 250}`;
const browser = () => browserOn(application.app, { remoteAddress: nextPlace() });
type Browser = ReturnType<typeof browser>;

const open = (privateToo: boolean) =>
  openApplication({
    place: database.place,
    address,
    secret: 'a secret for tests only, long enough to be one',
    signUp: 'open',
    checkOutput: true,
    reach: { privateToo },
  });

async function signedUp(organisationName: string) {
  const visitor = browser();
  const email = `beheer${++people}@verzonnen.example`;
  const wish = { name: `Beheer ${people}`, email, password, organisationName, language: 'nl' };
  expect(await visitor.send('POST', '/sign-up', wish)).toMatchObject({ status: 204 });
  return visitor;
}

async function invited(by: Browser, email: string) {
  const { body: member } = await by.send('POST', '/members', {
    name: `Collega ${++people}`,
    email: null,
    access: 'member',
    teamId: null,
    reportsToId: null,
    isOwner: false,
  });
  const { body } = await by.send('POST', `/members/${member.id}/invitation`, { email });
  return { memberId: member.id as string, token: String(body.link).split('/').at(-1) ?? '' };
}

const settings = (of: TestProvider, domains: string[], extra: object = {}) => ({
  issuer: of.issuer,
  clientId: of.client.id,
  clientSecret: of.client.secret,
  domains,
  letsIn: 'invited',
  version: 0,
  ...extra,
});

/** Signs in at a provider as somebody, and comes back. */
async function comesIn(
  visitor: Browser,
  person: Person,
  { by = provider, back = callback, email = '' } = {},
) {
  by.person = person;
  const begun = await visitor.send('POST', '/sign-in/single-sign-on', {
    email: email || (person.email ?? 'x@firma.example'),
    back: '/deals',
  });
  expect(begun).toMatchObject({ status: 200 });
  const returned = await walkThrough(begun.body.url, back);
  return arrivesAt(visitor, returned.slice(address.length));
}

async function arrivesAt(visitor: Browser, path: string): Promise<string> {
  const { status } = await visitor.send('GET', path);
  expect(status).toBe(303);
  return String(visitor.headers()['location']);
}

beforeAll(async () => {
  database = await openTestDatabase();
  application = await open(true);
  admin = await signedUp('Firma');
  theirs = await signedUp('Vreemd');
  callback = (await admin.send('GET', '/entrance')).body.callback;
  theirCallback = (await theirs.send('GET', '/entrance')).body.callback;
  provider = await startProvider([callback]);
  rogue = await startProvider([theirCallback]);
  const set = await admin.send(
    'PUT',
    '/entrance/single-sign-on',
    settings(provider, ['firma.example', '@Firma.nl']),
  );
  expect(set).toMatchObject({
    status: 200,
    body: { singleSignOn: { domains: ['firma.example', 'firma.nl'], hasSecret: true, workedAt: null } },
  });
  expect(
    (await theirs.send('PUT', '/entrance/single-sign-on', settings(rogue, ['vreemd.example']))).status,
  ).toBe(200);
});
afterAll(async () => {
  await application.close();
  await provider.close();
  await rogue.close();
  await database.drop();
});

describe('somebody comes from the provider', () => {
  test('and was invited: is in, in this organisation, without a password', async () => {
    await invited(admin, 'an@firma.example');
    const an = browser();
    const to = await comesIn(an, { sub: 'an-1', email: 'an@firma.example', email_verified: true });
    expect(to).toBe('/deals');
    expect((await an.send('GET', '/me')).body).toMatchObject({
      organisation: { name: 'Firma' },
      access: 'member',
    });
    expect((await an.send('GET', '/me/security')).body).toMatchObject({
      managedElsewhere: true,
      hasPassword: false,
    });
    expect((await admin.send('GET', '/entrance')).body.singleSignOn.workedAt).not.toBeNull();
  });

  test('and is known by who they are there, also under another address', async () => {
    const an = browser();
    expect(
      await comesIn(an, { sub: 'an-1', email: 'an.nieuw@elders.example' }, { email: 'an@firma.example' }),
    ).toBe('/deals');
    expect((await an.send('GET', '/me')).status).toBe(200);
  });

  test.each([
    ['was never invited', { sub: 'n1', email: 'nieuw@firma.example', email_verified: true }, 'not-invited'],
    [
      'has an address elsewhere',
      { sub: 'n2', email: 'an@elders.example', email_verified: true },
      'foreign-domain',
    ],
    [
      'has an address that is not proven',
      { sub: 'n3', email: 'an@firma.example', email_verified: false },
      'email-unproven',
    ],
    ['has none', { sub: 'n4' }, 'no-email'],
    [
      'has one that only ends like ours',
      { sub: 'n5', email: 'an@nietfirma.example', email_verified: true },
      'foreign-domain',
    ],
  ])('and %s: is not let in, and told why', async (_, person, because) => {
    const visitor = browser();
    expect(await comesIn(visitor, person, { email: 'an@firma.example' })).toBe(`/sign-in?refused=${because}`);
    expect(visitor.session()).toBe('');
  });

  test('and was archived: is not let in', async () => {
    const { memberId } = await invited(admin, 'weg@firma.example');
    const visitor = browser();
    const person = { sub: 'weg-1', email: 'weg@firma.example', email_verified: true };
    expect(await comesIn(visitor, person)).toBe('/deals');
    const { body } = await admin.send('GET', '/members');
    const { version } = body.members.find(({ id }: { id: string }) => id === memberId);
    await admin.send('POST', `/members/${memberId}/archive`, { version });
    expect((await visitor.send('GET', '/me')).status).toBe(401);
    expect(await comesIn(browser(), person)).toBe('/sign-in?refused=member-archived');
  });

  test('and everybody at the domain may come: becomes a member', async () => {
    const { body: before } = await admin.send('GET', '/entrance');
    const { version } = before.singleSignOn;
    const { clientSecret: _, ...kept } = settings(provider, ['firma.example', 'firma.nl'], {
      letsIn: 'domain',
      version,
    });
    const changed = await admin.send('PUT', '/entrance/single-sign-on', kept);
    expect(changed).toMatchObject({ status: 200, body: { singleSignOn: { hasSecret: true } } });
    const visitor = browser();
    expect(await comesIn(visitor, { sub: 'eva-1', email: 'eva@firma.nl', name: 'Eva Proef' })).toBe('/deals');
    expect((await visitor.send('GET', '/me')).body).toMatchObject({ name: 'Eva Proef', access: 'member' });
  });
});

describe('what a provider says counts in its own organisation alone', () => {
  test('an account of another organisation is not taken up, however true the address looks', async () => {
    const { visitor: victim, email } = await victimOfFirma();
    const attacker = browser();
    // The rogue organisation claims the victim's domain as far as it can, and invites the victim.
    await invited(theirs, email);
    const to = await comesIn(
      attacker,
      { sub: 'dief', email, email_verified: true },
      { by: rogue, back: theirCallback, email: 'x@vreemd.example' },
    );
    expect(to).toBe('/sign-in?refused=foreign-domain');
    expect(attacker.session()).toBe('');
    expect((await victim.send('GET', '/me')).status).toBe(200);
  });

  test('an account elsewhere at an own domain is not taken up either', async () => {
    const outsider = await signedUpAs('iemand@vreemd.example', 'Derde');
    await invited(theirs, 'iemand@vreemd.example');
    const attacker = browser();
    const to = await comesIn(
      attacker,
      { sub: 'dief-2', email: 'iemand@vreemd.example', email_verified: true },
      { by: rogue, back: theirCallback },
    );
    expect(to).toBe('/sign-in?refused=account-elsewhere');
    expect((await outsider.send('GET', '/me')).body.organisation.name).toBe('Derde');
  });

  test('its session reaches no other organisation and changes no password or key', async () => {
    const both = await signedUpAs('beide@vreemd.example', 'Vierde');
    const { token } = await invited(theirs, 'beide@vreemd.example');
    expect((await both.send('POST', `/invitations/${token}`, { password })).status).toBe(204);
    const visitor = browser();
    const to = await comesIn(
      visitor,
      { sub: 'beide-1', email: 'beide@vreemd.example', email_verified: true },
      { by: rogue, back: theirCallback },
    );
    expect(to).toBe('/deals');
    expect((await visitor.send('GET', '/me')).body.organisation.name).toBe('Vreemd');
    for (const [method, path, body] of [
      ['POST', '/me/authenticator', {}],
      ['POST', '/me/passkeys/options', {}],
      ['PUT', '/me/password', { present: password, password: 'heel andere losse woorden' }],
      ['POST', '/me/confirmation', { password }],
    ] as const)
      expect(await visitor.send(method, path, body)).toMatchObject({
        status: 403,
        body: { because: 'managed-elsewhere' },
      });
    const own = await visitor.send('GET', '/me/security');
    expect(own.body.sessions).toHaveLength(1);
    // Its organisation leaves it: nothing of the other one opens.
    await asOwner(database.place, (client) =>
      client.query(
        `DELETE FROM identity.membership m USING identity.user u, identity.organisation o
         WHERE u.id = m.user_id AND u.email = 'beide@vreemd.example' AND o.organisation_id = m.organisation_id AND o.name = 'Vreemd'`,
      ),
    );
    expect((await visitor.send('GET', '/me')).status).not.toBe(200);
  });

  test('an answer brought to another organisation’s address, or another browser, is refused (mix-up, login CSRF)', async () => {
    provider.person = { sub: 'an-1', email: 'an@firma.example', email_verified: true };
    const an = browser();
    const begun = await an.send('POST', '/sign-in/single-sign-on', { email: 'an@firma.example' });
    const returned = await walkThrough(begun.body.url, callback);
    const query = returned.slice(returned.indexOf('?'));
    const elsewhere = browser();
    expect(await arrivesAt(elsewhere, returned.slice(address.length))).toBe('/sign-in?refused=wrong-trip');
    const mixed = browser();
    mixed.jar.set('cadans.step', an.jar.get('cadans.step') ?? '');
    expect(await arrivesAt(mixed, theirCallback.slice(address.length) + query)).toBe(
      '/sign-in?refused=wrong-trip',
    );
    expect(mixed.session()).toBe('');
  });

  test('an answer serves once, and with its own state, code and issuer only', async () => {
    provider.person = { sub: 'an-1', email: 'an@firma.example', email_verified: true };
    const trip = async (change: (url: URL) => void, again = false) => {
      const an = browser();
      const begun = await an.send('POST', '/sign-in/single-sign-on', { email: 'an@firma.example' });
      const url = new URL(await walkThrough(begun.body.url, callback));
      change(url);
      const step = an.jar.get('cadans.step') ?? '';
      const first = await arrivesAt(an, url.pathname + url.search);
      if (!again) return first;
      an.jar.set('cadans.step', step);
      return arrivesAt(an, url.pathname + url.search);
    };
    const no = '/sign-in?refused=provider-said-no';
    expect(await trip((url) => url.searchParams.set('state', 'een ander'))).toBe(no);
    expect(await trip((url) => url.searchParams.delete('state'))).toBe(no);
    expect(await trip((url) => url.searchParams.set('code', 'verzonnen'))).toBe(no);
    expect(await trip((url) => url.searchParams.set('iss', rogue.issuer))).toBe(no);
    expect(await trip(() => {}, true)).toBe('/sign-in?refused=wrong-trip');
  });

  test('the way back stays on this site', async () => {
    provider.person = { sub: 'an-1', email: 'an@firma.example', email_verified: true };
    for (const back of ['https://elders.example', '//elders.example', '/\\elders.example', '/api/v1/me']) {
      const an = browser();
      const begun = await an.send('POST', '/sign-in/single-sign-on', { email: 'an@firma.example', back });
      const returned = await walkThrough(begun.body.url, callback);
      expect(await arrivesAt(an, returned.slice(address.length))).toBe('/');
    }
  });

  test('the trip asks for a code with PKCE, a state and a nonce', async () => {
    const begun = await browser().send('POST', '/sign-in/single-sign-on', { email: 'an@firma.example' });
    const asked = new URL(begun.body.url).searchParams;
    expect(asked.get('response_type')).toBe('code');
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)?.length).toBeGreaterThan(20);
    expect(asked.get('redirect_uri')).toBe(callback);
  });
});

describe('an administrator', () => {
  test('is told what is wrong with the settings', async () => {
    const { body } = await admin.send('GET', '/entrance');
    const { version } = body.singleSignOn;
    const tried = (change: object) =>
      admin.send(
        'PUT',
        '/entrance/single-sign-on',
        settings(provider, ['firma.example'], { version, ...change }),
      );
    expect((await tried({ domains: ['geen domein'] })).body).toMatchObject({ because: 'domain-wrong' });
    expect((await tried({ domains: ['gmail.com'] })).body).toMatchObject({ because: 'everybodys-domain' });
    expect((await tried({ domains: ['vreemd.example'] })).body).toMatchObject({
      because: 'sign_on_domain_key',
    });
    expect((await tried({ issuer: 'http://127.0.0.1:1' })).body).toMatchObject({
      because: 'provider-unreachable',
    });
    // It names another issuer than the one that was asked.
    expect((await tried({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') })).body).toMatchObject({
      because: 'provider-unreachable',
    });
    expect((await tried({ version: 99 })).status).toBe(409);
  });

  test('reaches no private address unless whoever runs the installation allows it', async () => {
    const closed = await open(false);
    const asking = browserOn(closed.app, { remoteAddress: nextPlace() });
    for (const [name, value] of admin.jar) asking.jar.set(name, value);
    const { body } = await asking.send('GET', '/entrance');
    const { version } = body.singleSignOn;
    const before = provider.asked.length;
    for (const [issuer, because] of [
      [provider.issuer, 'provider-insecure'],
      [provider.issuer.replace('http:', 'https:'), 'provider-private'],
      ['https://localhost', 'provider-private'],
      ['https://169.254.169.254', 'provider-private'],
    ])
      expect(
        (
          await asking.send(
            'PUT',
            '/entrance/single-sign-on',
            settings(provider, ['firma.example'], { issuer, version }),
          )
        ).body,
      ).toMatchObject({ because });
    expect(provider.asked.length).toBe(before);
    await closed.close();
  });

  test('never sees the secret again, nor does who reads the database', async () => {
    const { body } = await admin.send('GET', '/entrance');
    expect(JSON.stringify(body)).not.toContain(provider.client.secret);
    const { rows } = await asOwner(database.place, (client) =>
      client.query<{ all: string | null }>(
        `SELECT string_agg(s::text, ' ') AS all FROM single_sign_on s
         UNION ALL SELECT string_agg(a::text, ' ') FROM audit_entry a`,
      ),
    );
    expect(rows.map(({ all }) => all).join(' ')).not.toContain(provider.client.secret);
  });

  test('can require it once it worked; then a password opens this organisation no more', async () => {
    const colleague = browser();
    const { token } = await invited(admin, 'bas@firma.example');
    expect((await colleague.send('POST', `/invitations/${token}`, { password })).status).toBe(204);
    const { body } = await admin.send('GET', '/entrance');
    const { version } = body.singleSignOn;
    // Somebody else came in by it, but not the one who would require it: they might shut themselves out.
    const input = { required: true, version };
    expect(await admin.send('PUT', '/entrance/single-sign-on/required', input)).toMatchObject({
      status: 422,
      body: { because: 'try-first' },
    });
    const head = browser();
    const { memberId } = await invited(admin, 'hoofd@firma.example');
    const { body: people } = await admin.send('GET', '/members');
    const member = people.members.find(({ id }: { id: string }) => id === memberId);
    const raised = { version: member.version, access: 'administrator' };
    expect((await admin.send('PATCH', `/members/${memberId}`, raised)).status).toBe(200);
    await comesIn(head, { sub: 'hoofd-1', email: 'hoofd@firma.example', email_verified: true });
    expect((await head.send('PUT', '/entrance/single-sign-on/required', input)).status).toBe(200);
    // Whoever came in by a password is out.
    expect((await admin.send('GET', '/me')).status).toBe(401);
    expect((await colleague.send('GET', '/me')).status).toBe(401);
    expect(await browser().send('POST', '/sign-in', { email: 'bas@firma.example', password })).toMatchObject({
      status: 403,
      body: { because: 'single-sign-on-only' },
    });
    expect(
      await browser().send('POST', '/sign-in', {
        email: 'bas@firma.example',
        password: 'iets anders dan dat',
      }),
    ).toMatchObject({ status: 401 });
    const bas = browser();
    expect(await comesIn(bas, { sub: 'bas-1', email: 'bas@firma.example', email_verified: true })).toBe(
      '/deals',
    );
    expect((await bas.send('GET', '/me')).status).toBe(200);
  });
});

async function signedUpAs(email: string, organisationName: string) {
  const visitor = browser();
  const wish = { name: 'Iemand', email, password, organisationName, language: 'nl' };
  expect(await visitor.send('POST', '/sign-up', wish)).toMatchObject({ status: 204 });
  return visitor;
}

async function victimOfFirma() {
  const email = 'directeur@firma.example';
  const visitor = browser();
  const { token } = await invited(admin, email);
  expect((await visitor.send('POST', `/invitations/${token}`, { password })).status).toBe(204);
  return { visitor, email };
}
