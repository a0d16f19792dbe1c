import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { answerProblems } from '#base/http/edge.ts';
import { serverOn, type Doorkeeper } from '#base/http/serve.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import { openExchange, type Exchange } from '#base/live/exchange.ts';
import { addPublicLink, revokePublicLink } from '#base/public-links/commands.ts';
import { linkDoorkeeperOn } from '#base/public-links/link-doorkeeper.ts';
import { logActivity as logged } from '#do/pipeline/activity-contract.ts';
import { logActivity } from '#do/pipeline/commands/add-activity.ts';
import { publicLinks } from '#app/public-links.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { guessesFor } from '#tests/guesses.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';
import { wallSettings } from '#tests/rights/wall-settings.ts';

import { addWall } from './commands.ts';
import { addWall as contract, type ShownWall } from './contract.ts';
import { wallRoutes } from './routes.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let manager: Context;
let app: FastifyInstance;
let exchange: Exchange;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
  manager = await ours.as('manager');
  exchange = openExchange(database.place);
  app = fastify({ forceCloseConnections: 'idle' });
  const nobody: Doorkeeper = {
    admit: () => Promise.reject(new Refusal('unauthenticated')),
    languageOf: () => 'nl',
  };
  app.setErrorHandler(answerProblems(nobody));
  wallRoutes(serverOn(app, nobody, true), {
    links: linkDoorkeeperOn(database.pools.app, publicLinks, guessesFor(database)),
    exchange,
  });
  await app.listen({ port: 0 });
});
afterAll(async () => {
  await app.close();
  await exchange.close();
  await database.drop();
});

async function hang() {
  const wall = await addWall(manager, contract.input.parse(wallSettings));
  const { url, link } = await addPublicLink(manager, publicLinks, 'https://cadans.example', {
    kind: 'wall',
    subjectId: wall.id,
    name: null,
  });
  return { wall, link, token: new URL(url).hash.slice(1), url };
}

test('whoever holds the link sees the wall without signing in; with another link nothing is there', async () => {
  const { token, url, wall, link } = await hang();
  expect(url).toMatch(/^https:\/\/cadans\.example\/wall#[A-Za-z0-9_-]{86}$/);
  const answer = await app.inject({ url: `/api/v1/open/${token}/wall` });
  expect(answer.statusCode).toBe(200);
  expect(answer.json<ShownWall>().id).toBe(wall.id);
  expect(answer.headers['cache-control']).toBe('no-store');
  const altered = `${token.slice(0, -4)}AAAA`;
  for (const path of ['wall', 'wall/live'])
    expect((await app.inject({ url: `/api/v1/open/${altered}/${path}` })).statusCode).toBe(404);
  await revokePublicLink(manager, { linkId: link.id });
  expect((await app.inject({ url: `/api/v1/open/${token}/wall` })).statusCode).toBe(404);
});

test('a call that is logged is on the wall within two seconds', async () => {
  const { token } = await hang();
  const { said } = await follow(token);
  await vi.waitFor(() => expect(said()).toContain('event: hello'));
  const calls = async () => {
    const { boards } = (await app.inject({ url: `/api/v1/open/${token}/wall` })).json<ShownWall>();
    const rows = boards.find(({ key }) => key === 'organisation')?.rows ?? [];
    return rows.find(({ name }) => name.nl === 'Gesprekken')?.value ?? 0;
  };
  expect(await calls()).toBe(0);
  const began = performance.now();
  await logActivity(manager, logged.input.parse({ kind: 'call', outcome: 'reached' }));
  await vi.waitFor(() => expect(said()).toContain('event: change'), { timeout: 2_000, interval: 10 });
  expect(await calls()).toBe(1);
  expect(performance.now() - began).toBeLessThan(2_000);
});

async function follow(token: string) {
  const request = get({
    port: (app.server.address() as AddressInfo).port,
    path: `/api/v1/open/${token}/wall/live`,
    agent: false,
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let said = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => (said += chunk));
  return { said: () => said, response };
}

test('a wall hears that there is something new, not what, and nothing any more once its link is revoked', async () => {
  const { token, link } = await hang();
  const { said, response } = await follow(token);
  await vi.waitFor(() => expect(said()).toContain('event: hello'));
  await ours.ctx.transaction((tx) =>
    sql`INSERT INTO deal (organisation_id, id, title, cycle_id, phase_id)
      SELECT ${ours.ctx.organisationId}, gen_random_uuid(), 'Geheime kans', cycle_id, id
      FROM phase ORDER BY position, id LIMIT 1`.execute(tx),
  );
  await vi.waitFor(() => expect(said()).toContain('{"kind":"wall","id":null,"version":null}'), 2_000);
  expect(said()).not.toContain('deal');
  await revokePublicLink(manager, { linkId: link.id });
  await once(response, 'end');
}, 30_000);
