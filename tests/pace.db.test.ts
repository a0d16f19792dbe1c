import { afterAll, beforeAll, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { browserOn } from '#tests/browser.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

let database: TestDatabase;
let application: Application;
let people = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  application = await openApplication({
    place: database.place,
    address: 'http://localhost',
    secret: 'a secret for tests only, long enough to be one',
    signUp: 'open',
    requestsPerMinute: 3,
    personRequestsPerMinute: 5,
  });
});
afterAll(async () => {
  await application.close();
  await database.drop();
});

async function somebody() {
  const visitor = browserOn(application.app, { remoteAddress: `10.8.0.${++people}` });
  const wish = {
    name: `Persoon ${people}`,
    email: `tempo${people}@verzonnen.example`,
    password: 'een lang wachtwoord',
    organisationName: `Firma ${people}`,
    language: 'nl',
  };
  expect(await visitor.send('POST', '/sign-up', wish)).toMatchObject({ status: 204 });
  return visitor;
}

test('one person who asks without end is told to wait, with how much was left before, and others are not', async () => {
  const hasty = await somebody();
  const calm = await somebody();
  const statuses: number[] = [];
  const left: unknown[] = [];
  for (let n = 0; n < 7; n++) {
    statuses.push((await hasty.send('GET', '/me')).status);
    left.push(hasty.headers()['ratelimit-remaining']);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect(left).toEqual(['4', '3', '2', '1', '0', '0', '0']);
  expect(Number(hasty.headers()['retry-after'])).toBeGreaterThan(0);
  expect((await calm.send('GET', '/me')).status).toBe(200);
});

test('whoever is nobody takes up no place of anybody, whatever cookie or key they make up', async () => {
  const visitor = await somebody();
  for (let n = 0; n < 8; n++) {
    const answer = await application.app.inject({
      url: '/api/v1/me',
      headers: { cookie: 'cadans.session=verzonnen.AAAA' },
    });
    expect(answer.statusCode).toBe(401);
  }
  for (let n = 0; n < 8; n++)
    await application.app.inject({
      url: '/api/v1/accounts',
      headers: { authorization: `Bearer verzonnen${n}` },
    });
  expect((await visitor.send('GET', '/me')).status).toBe(200);
});

test('screens and health are not counted', async () => {
  const visitor = await somebody();
  for (let n = 0; n < 8; n++) {
    const answer = await application.app.inject({
      url: '/readyz',
      headers: { cookie: [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['ratelimit-limit']).toBeUndefined();
  }
});
