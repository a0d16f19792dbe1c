import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { browserOn } from '#tests/browser.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

const password = 'een lang wachtwoord';

let database: TestDatabase;
let application: Application;
const lines: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  application = await openApplication({
    place: database.place,
    address: 'https://sales.verzonnen.example',
    secret: 'a secret for tests only, long enough to be one',
    signUp: 'open',
    logLevel: 'info',
    logTo: { write: (line) => lines.push(line) },
  });
});
afterAll(async () => {
  await application.close();
  await database.drop();
});

describe('every answer', () => {
  test.each(['/api/v1/welcome', '/api/v1/members', '/api/v1/nothing', '/nothing', '/healthz'])(
    'of %s tells the browser what it may not do',
    async (url) => {
      const { headers } = await application.app.inject({ url });
      const policy = new Map(
        String(headers['content-security-policy'])
          .split(';')
          .map((part) => {
            const [name = '', ...values] = part.trim().split(' ');
            return [name, values.join(' ')];
          }),
      );
      expect(policy.get('default-src')).toBe("'self'");
      expect(policy.get('script-src')).toBe("'self'");
      expect(policy.get('object-src')).toBe("'none'");
      expect(policy.get('base-uri')).toBe("'none'");
      expect(policy.get('frame-ancestors')).toBe("'none'");
      expect(policy.get('form-action')).toBe("'self'");
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['permissions-policy']).toContain('camera=()');
      const maxAge = Number(/max-age=(\d+)/.exec(String(headers['strict-transport-security']))?.[1]);
      expect(maxAge).toBeGreaterThanOrEqual(31_536_000);
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
    },
  );

  test('also of what is no address at all', async () => {
    const { headers } = await application.app.inject({ url: '/%ff' });
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('about somebody is kept by no browser and no server between', async () => {
    const visitor = browserOn(application.app, { remoteAddress: '10.5.0.1' });
    await visitor.send('POST', '/sign-up', {
      name: 'Proef',
      email: 'kop@verzonnen.example',
      password,
      organisationName: 'Koppen',
      language: 'nl',
    });
    for (const path of ['/me', '/me/security', '/members', '/entrance', '/welcome']) {
      expect((await visitor.send('GET', path)).status).toBe(200);
      expect(visitor.headers()['cache-control']).toBe('no-store');
    }
  });
});

test('the log is one JSON object a line, names each request, and holds no secret', async () => {
  const visitor = browserOn(application.app, { remoteAddress: '10.5.0.2' });
  const secret = 'zeer geheime losse woorden';
  const email = 'log@verzonnen.example';
  await visitor.send('POST', '/sign-up', {
    name: 'Proef',
    email,
    password: secret,
    organisationName: 'Logboek',
    language: 'nl',
  });
  const session = visitor.session().split('=')[1] ?? '';
  await visitor.send('POST', '/sign-in', { email, password: secret });
  const { body } = await visitor.send('POST', '/me/authenticator', {});
  await visitor.send('PUT', '/me/authenticator', { code: '123987' });
  await visitor.send('PUT', '/password-reset', { token: 'een geheim teken', password: secret });
  await visitor.send('GET', '/invitations/een-geheim-teken');
  await visitor.send(
    'GET',
    '/single-sign-on/018f0000-0000-7000-8000-000000000000?code=geheime-code&state=geheime-staat',
  );
  await application.app.inject({ url: '/new-password?token=geheim-van-de-mail' });
  const log = lines.join('');
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) {
    const said = JSON.parse(line) as Record<string, unknown>;
    expect(said).toHaveProperty('time');
    if (said['req'] || said['res']) expect(said['reqId']).toBeTruthy();
  }
  for (const hidden of [
    secret,
    session,
    session.slice(0, 43),
    body.secret,
    '123987',
    'een-geheim-teken',
    'geheime-code',
    'geheime-staat',
    'geheim-van-de-mail',
  ])
    expect([hidden, log.includes(hidden)]).toEqual([hidden, false]);
});

test('who is turned away stands in the log as a warning, with where it came from; who did not sign in yet does not', async () => {
  const visitor = browserOn(application.app, { remoteAddress: '10.5.0.77' });
  const warnings = () =>
    lines
      .map((line) => JSON.parse(line) as { level: number; because?: string; req?: { remoteAddress: string } })
      .filter(({ level, req }) => level === 40 && req?.remoteAddress === '10.5.0.77');
  await visitor.send('GET', '/deals');
  expect(warnings()).toEqual([]);
  await visitor.send('POST', '/sign-in', {
    email: 'niemand@verzonnen.example',
    password: 'niet het goede woord',
  });
  expect(warnings().map(({ because }) => because)).toEqual(['wrong-credentials']);
  expect(JSON.stringify(warnings())).not.toContain('niemand@');
});
