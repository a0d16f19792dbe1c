import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestApplication, signUp, type Answered } from '#tests/application.ts';
import { inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openTestApplication>>;
let cookie: string;

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openTestApplication(database);
  cookie = await signUp(opened.ask);
});
afterAll(async () => {
  await opened.application.close();
  await database.drop();
});

function write(method: 'POST' | 'PATCH', url: string, payload: object, key?: string): Promise<Answered> {
  return opened.ask({
    method,
    url,
    cookie,
    payload,
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });
}

const hundred = <T>(work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 100 }, (_, i) => work(i)));

async function count(table: string, title: string): Promise<number> {
  const rows = await inEveryOrganisation<{ count: number }>(
    database.place,
    `SELECT count(*) FROM ${table} WHERE ${table === 'deal' ? 'title' : `after->>'title'`} = $1`,
    [title],
  );
  return rows.reduce((sum, row) => sum + row.count, 0);
}

test('a hundred at once with one key do a thing once, and all hear the same', async () => {
  const key = randomUUID();
  const answers = await hundred(() => write('POST', '/api/v1/deals', { title: 'Een keer' }, key));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await count('deal', 'Een keer')).toBe(1);
  expect(await count('audit_entry', 'Een keer')).toBe(1);
});

test('a key that was used for something else is refused, also by a hundred at once', async () => {
  const key = randomUUID();
  const answers = await hundred((i) => write('POST', '/api/v1/deals', { title: `Een van ${i % 2}` }, key));
  const done = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 422);
  expect(done).toHaveLength(50);
  expect(new Set(done.map(({ body }) => body['id'])).size).toBe(1);
  expect(refused).toHaveLength(50);
  expect(new Set(refused.map(({ body }) => body['because']))).toEqual(new Set(['idempotency-key-used']));
  expect((await count('deal', 'Een van 0')) + (await count('deal', 'Een van 1'))).toBe(1);
});

test('what was refused may be sent again with the same key once it is right', async () => {
  const key = randomUUID();
  expect((await write('POST', '/api/v1/deals', { title: '' }, key)).status).toBe(400);
  expect((await write('POST', '/api/v1/deals', { title: 'Nu goed' }, key)).status).toBe(200);
});

test('of a hundred who change the same version one is first, and the others hear what stands there now', async () => {
  const { body: deal } = await write('POST', '/api/v1/deals', { title: 'Van ons allen', amountCents: 0 });
  const path = `/api/v1/deals/${String(deal['id'])}`;
  const version = Number(deal['version']);
  const answers = await hundred((i) => write('PATCH', path, { version, amountCents: i + 1 }));
  const first = answers.filter(({ status }) => status === 200);
  const second = answers.filter(({ status }) => status === 409);
  expect(first).toHaveLength(1);
  expect(second).toHaveLength(99);
  for (const { body } of second)
    expect(body).toMatchObject({ because: 'changed-meanwhile', current: { version: version + 1 } });
  const { body: now } = await opened.ask({ url: path, cookie });
  expect(now).toMatchObject({
    version: version + 1,
    amountCents: Number(first[0]?.body['amountCents']),
  });
});

test('those who each look again before they change lose none of their changes', async () => {
  const { body: deal } = await write('POST', '/api/v1/deals', { title: 'Geteld', amountCents: 0 });
  const path = `/api/v1/deals/${String(deal['id'])}`;
  await Promise.all(
    Array.from({ length: 5 }, async () => {
      for (let done = 0; done < 10;) {
        const { body } = await opened.ask({ url: path, cookie });
        const amountCents = Number(body['amountCents']) + 1;
        const { status } = await write('PATCH', path, { version: body['version'], amountCents });
        expect([200, 409]).toContain(status);
        if (status === 200) done += 1;
      }
    }),
  );
  expect((await opened.ask({ url: path, cookie })).body).toMatchObject({ amountCents: 50 });
});
