import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestApplication, signUp } from '#tests/application.ts';
import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { furnish, make, nobodyId } from '#tests/furnish.ts';
import { fields, oddCursors } from '#tests/hostile.ts';
import { inputSchema, requestOf, type Method, type Paths } from '#tests/hostile-request.ts';

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

/** What somebody who only reads may still keep for the own eyes. */
const ownBusiness = /^\/api\/v1\/(me\/|saved-views|board\/view)/;
test('whatever is sent to any endpoint is done or refused, and nothing of another organisation comes back, and a reader changes nothing', async () => {
  const own = await furnish(opened.ask, cookie);
  const stranger = await signUp(opened.ask, { organisationName: 'Vreemd' });
  const theirs = await furnish(opened.ask, stranger);
  const reader = await readerOf(cookie);
  const strangeIds = Object.values(theirs).flat();
  const ownIds = Object.values(own).flat();
  const idsFor = (name: string) => [
    ...(own[name.replace(/Ids$/, 'Id')] ?? ownIds),
    ...(theirs[name.replace(/Ids$/, 'Id')] ?? strangeIds).slice(0, 1),
    nobodyId,
  ];
  const { body: document } = await opened.ask({ url: '/api/v1/openapi.json' });
  const paths = document['paths'] as Paths;
  // Not the ways in and out, which are limited in number, nor a demo company, which takes seconds each.
  const asked = opened.application.server.endpoints.filter(
    ({ path }) => !/sign-|demo|password|invitation/.test(path),
  );
  for (const { method, path } of asked) {
    const written = path.replace(/:([A-Za-z]+)/g, '{$1}');
    const operation = paths[written]?.[method.toLowerCase()];
    if (!operation) throw new Error(`${path} is not in the document`);
    const inputs = fc.sample(fields(inputSchema(operation), idsFor), { numRuns: runs, seed });
    for (const input of inputs) {
      if (method !== 'GET' && !ownBusiness.test(path))
        expect([path, (await send(method, written, input, reader)).status < 400]).toEqual([path, false]);
      const answer = await send(method, written, input, cookie);
      const told = `${method} ${path} ${JSON.stringify(input).slice(0, 500)}`;
      expect([told, answer.status, answer.status < 500]).toEqual([told, answer.status, true]);
      const said = JSON.stringify(answer.body);
      // Many at once says of each id that it was sent whether there is such a row.
      const back = strangeIds.filter((id) => !(path.includes('/bulk') && JSON.stringify(input).includes(id)));
      expect([told, back.filter((id) => answer.status < 400 && said.includes(id))]).toEqual([told, []]);
      if (answer.status >= 400) expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  }
  // What the stranger had is as it was.
  for (const dealId of theirs['dealId'] ?? [])
    expect(await opened.ask({ url: `/api/v1/deals/${dealId}`, cookie: stranger })).toMatchObject({
      status: 200,
      body: { version: dealId === theirs['dealId']?.[3] ? 2 : 1, status: 'open' },
    });
  expect(await sumsThatAreOff()).toEqual([]);
}, 120_000);

/** Somebody who may read only, in the organisation behind this cookie. */
async function readerOf(administrator: string): Promise<string> {
  const member = await make(opened.ask, '/api/v1/members', administrator, {
    name: 'L. Lezer',
    email: null,
    access: 'reader',
    teamId: null,
    reportsToId: null,
    isOwner: false,
  });
  const { body } = await opened.ask({
    method: 'POST',
    url: `/api/v1/members/${member}/invitation`,
    cookie: administrator,
    payload: { email: 'lezer@verzonnen.example' },
  });
  const { cookie: reader } = await opened.ask({
    method: 'POST',
    url: `/api/v1/invitations/${String(body['link']).split('/').at(-1)}`,
    payload: { password: 'een lang wachtwoord' },
  });
  if (reader === undefined) throw new Error('the reader did not get in');
  return reader;
}

/** The weekly sums that are not what a recount gives. */
async function sumsThatAreOff(): Promise<unknown[]> {
  return asOwner(database.place, async (client) => {
    const { rows } = await client.query(`
      SELECT organisation_id, week, measure, member_id, currency, sum(count) AS count, sum(amount_cents) AS cents
      FROM (
        SELECT organisation_id, week, measure, member_id, currency, count, amount_cents FROM weekly_sum
        UNION ALL SELECT c.* FROM deal d, deal_contributions(d, -1) c
        UNION ALL SELECT c.* FROM activity a, activity_contributions(a, -1) c) both_sides
      GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0 OR sum(amount_cents) <> 0`);
    return rows;
  });
}

test('a cursor that somebody made up is refused, or is a place in the list like another', async () => {
  const own = await furnish(opened.ask, await signUp(opened.ask));
  const seen: number[] = [];
  for (const url of oddCursors(own['phaseId']?.[0] ?? '', own['dealId']?.[0] ?? '')) {
    const { status } = await opened.ask({ url, cookie });
    seen.push(status);
    expect([url, status < 500]).toEqual([url, true]);
  }
  // Some were made as well as the lists make them.
  expect(seen).toContain(200);
  expect(seen).toContain(400);
});

/** Enough to come by every field's edges in a few seconds; more with HOSTILE_RUNS=500. */
const runs = Number(process.env['HOSTILE_RUNS'] ?? 12);
const seed = Number(process.env['HOSTILE_SEED'] ?? 47);

async function send(method: Method, path: string, input: Record<string, unknown>, as: string) {
  const { url, payload } = requestOf(method, path, input);
  return opened.ask({ method, url, cookie: as, ...(payload ? { payload } : {}) });
}
