import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { addDays, amsterdam, dateIn } from '#base/kernel/date.ts';

import { openTestApplication, signUp } from '#tests/application.ts';
import { inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addApiKey, revokeApiKey } from './commands.ts';
import { listApiKeys } from './queries.ts';
import type { Scope } from './rules.ts';

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openTestApplication>>;
let cookie: string;
let own: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openTestApplication(database);
  cookie = await signUp(opened.ask);
  own = await makeOrganisation(database);
});
afterAll(async () => {
  await opened.application.close();
  await database.drop();
});

const today = dateIn(amsterdam, new Date());
const wish = (scopes: Scope[], expiresOn = addDays(today, 30)) => ({
  name: 'Boekhouding',
  scopes,
  expiresOn,
});

async function keyFor(...scopes: Scope[]): Promise<{ id: string; token: string }> {
  const { body } = await opened.ask({
    method: 'POST',
    url: '/api/v1/api-keys',
    cookie,
    payload: wish(scopes),
  });
  return { id: (body['key'] as { id: string }).id, token: String(body['token']) };
}

const withKey = (token: string, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, more = {}) =>
  opened.ask({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, ...more },
    ...(payload ? { payload } : {}),
  });

describe('a key', () => {
  test('is made by an administrator, told once and listed without its secret', async () => {
    const administrator = await own.as('administrator');
    const { key, token } = await addApiKey(administrator, wish(['deals:read']));
    expect(key).toMatchObject({ scopes: ['deals:read'], createdBy: 'Proef administrator', lastUsedAt: null });
    expect(token.endsWith(key.ending)).toBe(true);
    expect(JSON.stringify(await listApiKeys(administrator))).not.toContain(token.slice(60));
    const kept = await inEveryOrganisation<{ key: string }>(
      database.place,
      'SELECT k::text AS key FROM api_key k',
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.map((row) => row.key).join(' ')).not.toContain(token.split('.')[1]);
  });

  test.each(['manager', 'member', 'reader'] as const)(
    'is not made, seen or ended by a %s',
    async (access) => {
      const { key } = await addApiKey(await own.as('administrator'), wish(['deals:read']));
      const other = await own.as(access);
      await expect(addApiKey(other, wish(['deals:read']))).rejects.toMatchObject({ code: 'forbidden' });
      await expect(listApiKeys(other)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(revokeApiKey(other, { keyId: key.id })).rejects.toMatchObject({ code: 'forbidden' });
    },
  );

  test('of another organisation is not found', async () => {
    const { key } = await addApiKey(await own.as('administrator'), wish(['deals:read']));
    const stranger = await (await makeOrganisation(database)).as('administrator');
    await expect(revokeApiKey(stranger, { keyId: key.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('ends within two years', async () => {
    const late = wish(['deals:read'], addDays(today, 900));
    await expect(addApiKey(await own.as('administrator'), late)).rejects.toMatchObject({
      details: { because: 'expiry' },
    });
  });
});

describe('a program', () => {
  test('does what its key allows, and the history names the key', async () => {
    const { token } = await keyFor('deals:write');
    const { status, body } = await withKey(token, 'POST', '/api/v1/deals', { title: 'Via de API' });
    expect(status).toBe(200);
    const read = await withKey(token, 'GET', `/api/v1/deals/${String(body['id'])}`);
    expect(JSON.stringify(read.body['timeline'])).toContain('"byKey":"Boekhouding"');
    expect(read.headers).toMatchObject({ 'ratelimit-limit': '600' });
    const audited = await inEveryOrganisation(
      database.place,
      'SELECT id FROM audit_entry WHERE actor_kind = $1 AND actor_key_id IS NOT NULL',
      ['api-key'],
    );
    expect(audited.length).toBeGreaterThan(0);
  });

  test('is told which scope it lacks', async () => {
    const { token } = await keyFor('deals:read');
    expect(await withKey(token, 'GET', '/api/v1/deals')).toMatchObject({ status: 200 });
    expect(await withKey(token, 'POST', '/api/v1/deals', { title: 'X' })).toMatchObject({
      status: 403,
      body: { because: 'scope-missing' },
    });
    expect(await withKey(token, 'GET', '/api/v1/accounts')).toMatchObject({ status: 403 });
  });

  test('reaches nothing that is for people alone, least of all keys', async () => {
    const { token } = await keyFor('people:write', 'cycle:write');
    for (const url of ['/api/v1/api-keys', '/api/v1/organisation'])
      expect(await withKey(token, 'GET', url)).toMatchObject({
        status: 403,
        body: { because: 'people-only' },
      });
  });

  test('gets no further with a key that was revoked, has expired or was made up', async () => {
    const { id, token } = await keyFor('deals:read');
    const strange = [token.slice(0, -4) + 'AAAA', 'cadans_x.y', 'abc'];
    for (const odd of strange)
      expect(await withKey(odd, 'GET', '/api/v1/deals')).toMatchObject({
        status: 401,
        body: { because: 'key-unknown' },
      });
    await inEveryOrganisation(
      database.place,
      'UPDATE api_key SET expires_on = expires_on - 31 WHERE id = $1',
      [id],
    );
    expect(await withKey(token, 'GET', '/api/v1/deals')).toMatchObject({ status: 401 });
    const second = await keyFor('deals:read');
    await opened.ask({ method: 'POST', url: `/api/v1/api-keys/${second.id}/revoke`, cookie, payload: {} });
    expect(await withKey(second.token, 'GET', '/api/v1/deals')).toMatchObject({ status: 401 });
  });

  test('sees its own organisation only, whichever one the key names', async () => {
    const { token } = await keyFor('deals:read');
    const stranger = await makeOrganisation(database);
    const place = Buffer.from(token.slice('cadans_'.length).split('.')[0] ?? '', 'base64url');
    Buffer.from(stranger.ctx.organisationId.replaceAll('-', ''), 'hex').copy(place);
    const forged = `cadans_${place.toString('base64url')}.${token.split('.')[1]}`;
    expect(await withKey(forged, 'GET', '/api/v1/deals')).toMatchObject({ status: 401 });
  });

  test('edits by If-Match, asks anew by If-None-Match, and is told when somebody was first', async () => {
    const { token } = await keyFor('accounts:write');
    const made = await withKey(token, 'POST', '/api/v1/accounts', { name: 'Verzonnen Etiket BV' });
    const url = `/api/v1/accounts/${String(made.body['id'])}`;
    const read = await withKey(token, 'GET', url);
    const tag = String(read.headers['etag']);
    expect(tag).toMatch(/^"1-/);
    expect(await withKey(token, 'GET', url, undefined, { 'if-none-match': tag })).toMatchObject({
      status: 304,
    });
    const changed = await withKey(token, 'PATCH', url, { city: 'Zwolle' }, { 'if-match': tag });
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await withKey(token, 'PATCH', url, { city: 'Ede' }, { 'if-match': tag })).toMatchObject({
      status: 409,
    });
    expect(await withKey(token, 'PATCH', url, { city: 'Ede' }, { 'if-match': 'x' })).toMatchObject({
      status: 400,
    });
    expect(await withKey(token, 'GET', url, undefined, { 'if-none-match': tag })).toMatchObject({
      status: 200,
    });
  });
});
