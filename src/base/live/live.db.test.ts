import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import { answerProblems } from '#base/http/edge.ts';
import { serverOn } from '#base/http/serve.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import { notify } from '#base/notices/notify.ts';
import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { openExchange, type Exchange } from './exchange.ts';
import { liveRoutes } from './routes.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let app: FastifyInstance;
let exchange: Exchange;
/** Who is let in, by the name in the header. */
const members = new Map<string, Context>();

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
  theirs = await makeOrganisation(database);
});
beforeEach(async () => {
  members.set('ours', await ours.as('member'));
  members.set('theirs', await theirs.as('member'));
  exchange = openExchange(database.place);
  app = fastify({ forceCloseConnections: 'idle' });
  const doorkeeper = {
    admit: async ({ headers }: { headers: Record<string, unknown> }) => {
      const ctx = members.get(String(headers['x-who']));
      if (!ctx) throw new Refusal('unauthenticated');
      return ctx;
    },
    languageOf: () => 'en' as const,
  };
  app.setErrorHandler(answerProblems(doorkeeper));
  liveRoutes(serverOn(app, doorkeeper, true), { exchange, beatMillis: 50 });
  await app.listen({ port: 0 });
});
afterEach(async () => {
  await app.close();
  await exchange.close();
});
afterAll(() => database.drop());

test('that the bell has news is heard by its member alone', async () => {
  const [mine, other] = [await ours.as('member'), await ours.as('member')];
  members.set('mine', mine);
  members.set('other', other);
  const [own, others] = [await follow('mine'), await follow('other')];
  await ours.ctx.transaction((tx) =>
    notify(tx, ours.ctx, [
      { memberId: mine.memberId, kind: 'proef', says: { nl: 'Nieuws', en: 'News' }, path: '/deals' },
    ]),
  );
  await makeDeals(ours, 1);
  await vi.waitFor(() => expect(others.text()).toContain('"kind":"deal"'));
  await vi.waitFor(() => expect(own.text()).toContain(`"kind":"notice","id":"${mine.memberId}"`));
  expect(others.text()).not.toContain('notice');
});

async function follow(who: string): Promise<{ text: () => string; response: IncomingMessage }> {
  const { port } = app.server.address() as AddressInfo;
  const request = get({
    port,
    path: '/api/v1/live',
    headers: { 'x-who': who, accept: 'text/event-stream' },
    agent: false,
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let said = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => (said += chunk));
  response.on('error', () => {});
  if (response.statusCode === 200) await vi.waitFor(() => expect(said).toContain('event: hello'));
  return { text: () => said, response };
}

const makeDeals = (of: TestOrganisation, count: number) =>
  of.ctx.transaction(async (tx) => {
    const { rows } = await sql<{ id: string }>`
      INSERT INTO deal (organisation_id, id, title, cycle_id, phase_id)
      SELECT ${of.ctx.organisationId}, gen_random_uuid(), 'Proef', cycle_id, id
      FROM (SELECT cycle_id, id FROM phase ORDER BY position, id LIMIT 1) p, generate_series(1, ${count}) RETURNING id`.execute(
      tx,
    );
    return rows.map(({ id }) => id);
  });

test('a change is told to everybody in the organisation, by its kind, id and version alone', async () => {
  const [one, other] = await Promise.all([follow('ours'), follow('ours')]);
  const [id] = await makeDeals(ours, 1);
  const told = `event: change\ndata: {"kind":"deal","id":"${id}","version":1}\n\n`;
  await vi.waitFor(() => {
    expect(one.text()).toContain(told);
    expect(other.text()).toContain(told);
  });
  await ours.ctx.transaction((tx) =>
    sql`INSERT INTO activity (organisation_id, id, kind, deal_id, at, on_date)
      VALUES (${ours.ctx.organisationId}, ${newId()}, 'call', ${id}, now(), current_date)`.execute(tx),
  );
  await vi.waitFor(() => expect(one.text()).toContain(`{"kind":"deal","id":"${id}","version":null}`));
  expect(one.response.headers['content-type']).toContain('text/event-stream');
});

/** Figures follow deals, and are told of by themselves. */
const dealTold = /data: {"kind":"deal"/g;

test('what was taken back is not told, and many at once are told once', async () => {
  const one = await follow('ours');
  await ours.ctx
    .transaction(async (tx) => {
      await sql`UPDATE deal SET version = 77`.execute(tx);
      throw new Error('taken back');
    })
    .catch(() => {});
  await makeDeals(ours, 500);
  await vi.waitFor(() => expect(one.text()).toContain('{"kind":"deal","id":null,"version":null}'));
  expect(one.text().match(dealTold)).toHaveLength(1);
});

test('another organisation hears nothing of it', async () => {
  const [one, stranger] = await Promise.all([follow('ours'), follow('theirs')]);
  await makeDeals(ours, 1);
  await makeDeals(theirs, 1);
  await vi.waitFor(() => {
    expect(one.text()).toContain('event: change');
    expect(stranger.text()).toContain('event: change');
  });
  expect(stranger.text().match(dealTold)).toHaveLength(1);
});

test('who sees only their own hears of single changes of those only, and of an owner’s change without saying where', async () => {
  const narrow = await ours.as('member');
  members.set('narrow', narrow);
  const [own, hidden] = await makeDeals(ours, 2);
  const owner = await ours.as('member');
  const give = (id: string | undefined, to: string) =>
    ours.ctx.transaction((tx) => sql`UPDATE deal SET owner_id = ${to} WHERE id = ${id}`.execute(tx));
  await give(own, narrow.memberId);
  await give(hidden, owner.memberId);
  const one = await follow('narrow');
  await ours.ctx.transaction((tx) => sql`UPDATE organisation SET visibility = 'below'`.execute(tx));
  try {
    // The setting holds for those who look on already.
    await vi.waitFor(() => expect(one.text().match(/event: hello/g)?.length).toBe(2));
    const touch = (id: string | undefined) =>
      ours.ctx.transaction((tx) => sql`UPDATE deal SET version = version + 1 WHERE id = ${id}`.execute(tx));
    await touch(hidden);
    await touch(own);
    await vi.waitFor(() => expect(one.text()).toContain(`"id":"${own}"`));
    expect(one.text()).not.toContain(`"id":"${hidden}"`);
    expect(one.text()).not.toContain('"id":null');
    await give(own, owner.memberId);
    await vi.waitFor(() => expect(one.text()).toContain('{"kind":"deal","id":null,"version":null}'));
  } finally {
    await ours.ctx.transaction((tx) => sql`UPDATE organisation SET visibility = 'everything'`.execute(tx));
  }
});

test('nobody looks on who has not signed in, who does not ask for events, or who does so in too many places', async () => {
  expect((await follow('nobody')).response.statusCode).toBe(401);
  expect((await app.inject({ url: '/api/v1/live', headers: { 'x-who': 'ours' } })).statusCode).toBe(400);
  await Promise.all(Array.from({ length: 12 }, () => follow('ours')));
  expect((await follow('ours')).response.statusCode).toBe(429);
  expect((await follow('theirs')).response.statusCode).toBe(200);
});

test('the stream beats, and ends when the session does', async () => {
  const one = await follow('ours');
  await vi.waitFor(() => expect(one.text()).toContain(': still here'));
  members.delete('ours');
  await vi.waitFor(() => expect(one.response.complete).toBe(true));
});

test('a connection that breaks is made anew, and everybody is told to look again', async () => {
  const one = await follow('ours');
  await asOwner(database.place, (client) =>
    client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'cadans_live' AND datname = current_database()`),
  );
  await vi.waitFor(() => expect(one.text().match(/event: hello/g)?.length).toBe(2), 5000);
  const [id] = await makeDeals(ours, 1);
  await vi.waitFor(() => expect(one.text()).toContain(`"id":"${id}"`));
});

test('whoever stops the application does not wait for those who look on', async () => {
  const one = await follow('ours');
  const began = performance.now();
  await app.close();
  await vi.waitFor(() => expect(one.response.complete).toBe(true));
  expect(performance.now() - began).toBeLessThan(2000);
});
