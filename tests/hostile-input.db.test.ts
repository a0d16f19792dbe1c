import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { namesInPath, type Endpoint } from '#base/http/contract.ts';

import { openTestApplication, signUp } from '#tests/application.ts';
import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { fields, oddCursors } from '#tests/hostile.ts';

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

type Row = Record<string, unknown> & { id: string };
/** What somebody who only reads may still keep for the own eyes. */
const ownBusiness = /^\/api\/v1\/(me\/|saved-views|board\/view)/;
const nobodyId = '018f0000-0000-7000-8000-000000000000';

async function read(url: string, as: string, key: string): Promise<Row[]> {
  const { body } = await opened.ask({ url, cookie: as });
  return body[key] as Row[];
}

async function make(url: string, as: string, payload: object): Promise<string> {
  const { status, body } = await opened.ask({ method: 'POST', url, cookie: as, payload });
  if (status !== 200) throw new Error(`${url} answered ${status}: ${JSON.stringify(body)}`);
  return String(body['id']);
}

/** Something of every kind, in the organisation behind this cookie; the ids by the names that fields give them. */
async function furnish(as: string): Promise<Record<string, string[]>> {
  const accounts = [];
  for (const name of ['Verzonnen Bakkerij', 'Verzonnen Bouw'])
    accounts.push(await make('/api/v1/accounts', as, { name }));
  const [accountId] = accounts;
  const contactId = await make('/api/v1/contacts', as, { name: 'Zus Proefpersoon', accountId });
  const deals = [];
  for (const title of ['Oven', 'Dak', 'Vloer', 'Muur'])
    deals.push(await make('/api/v1/deals', as, { title, accountId, amountCents: 1000 }));
  const [dealId] = deals;
  const teamId = await make('/api/v1/teams', as, { name: 'Binnendienst' });
  const [member] = await read('/api/v1/members', as, 'members');
  const memberId = member?.id ?? nobodyId;
  const cycles = await read('/api/v1/sales-cycles', as, 'cycles');
  const phases = cycles.flatMap((cycle) => cycle['phases'] as Row[]);
  const reasons = await read('/api/v1/sales-cycles', as, 'lossReasons');
  const line = { description: 'Oven', quantity: 1, priceCents: 1000, vatBasisPoints: 2100 };
  const lines = { version: 1, lines: [line] };
  await opened.ask({ method: 'PUT', url: `/api/v1/deals/${deals[3]}/lines`, cookie: as, payload: lines });
  return {
    accountId: accounts,
    parentId: accounts,
    contactId: [contactId],
    dealId: deals,
    teamId: [teamId],
    memberId: [memberId],
    ownerId: [memberId],
    owner: [memberId],
    owners: [memberId],
    reportsToId: [memberId],
    cycleId: cycles.map(({ id }) => id),
    copyOf: cycles.map(({ id }) => id),
    phaseId: phases.map(({ id }) => id),
    toPhaseId: phases.map(({ id }) => id),
    after: phases.map(({ id }) => id),
    criterionId: phases.flatMap((phase) => (phase['criteria'] as Row[]).map(({ id }) => id)),
    lossReasonId: reasons.map(({ id }) => id),
    productId: [await make('/api/v1/products', as, { name: 'Oven' })],
    lostToId: [await make('/api/v1/competitors', as, { name: 'De Concurrent' })],
    competitorId: [await make('/api/v1/competitors', as, { name: 'De Ander' })],
    noteId: [await make(`/api/v1/deals/${deals[3]}/notes`, as, { text: 'Bellen' })],
    quoteId: [await make(`/api/v1/deals/${deals[3]}/quotes`, as, {})],
    activityId: [await make('/api/v1/activities', as, { kind: 'visit', dealId })],
    assignmentId: [
      await make('/api/v1/role-assignments', as, {
        memberId,
        role: 'closer',
        sharePercent: 50,
        from: '2026-01-05',
        to: null,
      }),
    ],
  };
}

test('whatever is sent to any endpoint is done or refused, and nothing of another organisation comes back, and a reader changes nothing', async () => {
  const own = await furnish(cookie);
  const stranger = await signUp(opened.ask, { organisationName: 'Vreemd' });
  const theirs = await furnish(stranger);
  const reader = await readerOf(cookie);
  const strangeIds = Object.values(theirs).flat();
  const ownIds = Object.values(own).flat();
  const idsFor = (name: string) => [
    ...(own[name.replace(/Ids$/, 'Id')] ?? ownIds),
    ...(theirs[name.replace(/Ids$/, 'Id')] ?? strangeIds).slice(0, 1),
    nobodyId,
  ];
  const { body: document } = await opened.ask({ url: '/api/v1/openapi.json' });
  const paths = document['paths'] as Record<string, Record<string, Operation>>;
  // Not the ways in and out, which are limited in number, nor a demo company, which takes seconds each.
  const asked = opened.application.server.endpoints.filter(
    ({ path }) => !/sign-|demo|password|invitation/.test(path),
  );
  for (const { method, path } of asked) {
    const operation = paths[path.replace(/:([A-Za-z]+)/g, '{$1}')]?.[method.toLowerCase()];
    if (!operation) throw new Error(`${path} is not in the document`);
    const inputs = fc.sample(fields(inputSchema(operation), idsFor), { numRuns: runs, seed });
    for (const input of inputs) {
      if (method !== 'GET' && !ownBusiness.test(path))
        expect([path, (await send(method, path, input, reader)).status < 400]).toEqual([path, false]);
      const answer = await send(method, path, input, cookie);
      const told = `${method} ${path} ${JSON.stringify(input).slice(0, 500)}`;
      expect([told, answer.status, answer.status < 500]).toEqual([told, answer.status, true]);
      const said = JSON.stringify(answer.body);
      expect([told, strangeIds.filter((id) => answer.status < 400 && said.includes(id))]).toEqual([told, []]);
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
  const member = await make('/api/v1/members', administrator, {
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
  const own = await furnish(await signUp(opened.ask));
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

type Schema = Parameters<typeof fields>[0];
type Operation = {
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
};

function inputSchema({ parameters, requestBody }: Operation): Schema {
  const given = parameters.filter((parameter) => parameter.in !== 'header');
  const body = requestBody?.content['application/json'].schema;
  return {
    properties: {
      ...Object.fromEntries(given.map(({ name, schema }) => [name, schema])),
      ...body?.properties,
    },
    required: [...given.flatMap(({ name, required }) => (required ? [name] : [])), ...(body?.required ?? [])],
  };
}

async function send(method: Endpoint['method'], path: string, input: Record<string, unknown>, as: string) {
  const inPath = new Set(namesInPath(path));
  const url = path.replace(/:([A-Za-z]+)/g, (_, name: string) => inAddress(input[name]).slice(0, 200));
  const rest = Object.entries(input).filter(([name, value]) => !inPath.has(name) && value !== undefined);
  const asQuery = method === 'GET' || method === 'DELETE';
  const query = rest.map(([name, value]) => `${name}=${inAddress(value)}`).join('&');
  return opened.ask({
    method,
    url: asQuery && query ? `${url}?${query}` : url,
    cookie: as,
    ...(asQuery ? {} : { payload: Object.fromEntries(rest) }),
  });
}

function inAddress(value: unknown): string {
  const list = Array.isArray(value) ? value : [value];
  const text = list.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(',');
  return encodeURIComponent(text.toWellFormed()) || '%20';
}
