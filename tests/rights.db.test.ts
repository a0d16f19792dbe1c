import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { areaOfPath, areas, scopes, type Scope } from '#base/api-keys/rules.ts';
import type { Endpoint } from '#base/http/contract.ts';
import { namesInPath } from '#base/http/contract.ts';
import { accessLevels } from '#base/kernel/actor.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { inputFor, named } from '#tests/rights/inputs.ts';
import { atTheDoor, rights, type Right } from '#tests/rights/table.ts';
import { form, makeWorld, type Asking, type Ids, type World } from '#tests/rights/world.ts';

let database: TestDatabase;
let world: World;
let endpoints: Map<string, Endpoint>;

beforeAll(async () => {
  database = await openTestDatabase();
  world = await makeWorld(database);
  world.forget();
  endpoints = new Map(world.application.server.endpoints.map((endpoint) => [nameOf(endpoint), endpoint]));
}, 120_000);
afterAll(async () => {
  await world.close();
  await database.drop();
});

const nameOf = ({ method, path }: Endpoint) => `${method} ${path.slice('/api/v1'.length)}`;
/** A row may say of which rows it speaks: `GET /files/:fileId/content (of an export)`. */
const endpointOf = (name: string) => endpoints.get(name.replace(/ \(.*\)$/, ''));

/** The rows that a question is about, from near to far; as many as its address or its input tells apart. */
function columnsFor(row: Right, own: Ids): Ids[] {
  const ours = { ...world.ours, ...own };
  const theirs = { ...world.theirs, ...world.otherOrganisation };
  switch (row.columns) {
    case 4:
      return [ours, { ...world.ours, ...world.colleague }, { ...world.ours, ...world.otherTeam }, theirs];
    case 2:
      return [ours, theirs];
    default:
      return [ours];
  }
}

async function askAs(asking: Asking, name: string, ids: Ids): Promise<string> {
  const endpoint = endpointOf(name);
  if (!endpoint) throw new Error(`${name} is no endpoint`);
  const other = named[name] ?? {};
  const input = inputFor(name, endpoint, ids);
  const inPath = new Set(namesInPath(endpoint.path));
  const url = endpoint.path.replace(/:([A-Za-z]+)/g, (_, field: string) => {
    const said = other[field] ?? field;
    return said.startsWith('=') ? said.slice(1) : (ids[said] ?? `no-${said}`);
  });
  const rest = Object.fromEntries(Object.entries(input).filter(([field]) => !inPath.has(field)));
  const options: InjectOptions = { method: endpoint.method, url, headers: { ...asking.headers } };
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE')
    options.query = Object.fromEntries(
      Object.entries(rest).map(([field, value]) => [
        field,
        Array.isArray(value) ? value.join(',') : String(value),
      ]),
    );
  else if (name.startsWith('POST /files-of') || name === 'POST /imports') options.payload = form.payload;
  else options.payload = rest;
  if (endpoint.stream) return streamed(options);
  const { statusCode, body } = await world.ask(options);
  if (statusCode >= 500 || statusCode === 400) broken.push(`${name}: ${statusCode} ${body.slice(0, 300)}`);
  return letterOf(statusCode);
}

/** What answered that something is broken, or that what was sent is no input: the row then says nothing. */
const broken: string[] = [];

/** `+` was let through (also where a rule then refused it), `-` may not, `.` is not there, `!` who are you? */
function letterOf(status: number): string {
  if (status < 400 || status === 409 || status === 422) return '+';
  return { 401: '!', 403: '-', 404: '.' }[status] ?? `?${status}`;
}

/** A stream has begun when its head is there; it would go on. */
async function streamed(options: InjectOptions): Promise<string> {
  const headers = { ...options.headers, accept: 'text/event-stream' };
  const response = await world.application.app.inject({ ...options, headers, payloadAsStream: true });
  response.stream().destroy();
  return letterOf(response.statusCode);
}

async function patternOf(asking: Asking, row: Right, own: Ids): Promise<string> {
  let pattern = '';
  for (const ids of columnsFor(row, own)) {
    const headers = { ...asking.headers };
    if (/^POST \/(files-of|imports$)/.test(row.name)) Object.assign(headers, form.headers);
    pattern += await askAs({ headers }, row.name, ids);
  }
  return pattern;
}

const everyScope = (asking: Record<string, Asking>) =>
  scopes.map((scope) => [scope, asking[scope] ?? {}] as const);

/** Which scope of its area a question needs. */
function scopeOf({ name, program }: Right): Scope | null {
  if (program === null) return null;
  const area = areas.find((one) => one === program.area);
  return area ? `${area}:${name.startsWith('GET ') ? 'read' : 'write'}` : null;
}

/** Where everybody sees everything, another team's rows are as a colleague's. */
const withoutTeams = (pattern: string) =>
  pattern.length === 4 ? pattern.slice(0, 2) + pattern.slice(1, 2) + pattern.slice(3) : pattern;

const line = (name: string, cells: readonly string[]) => `${name} | ${cells.join(' | ')}`;

test('every endpoint has its line in the table, and every line its endpoint', () => {
  const lines = [...rights.map(({ name }) => name.replace(/ \(.*\)$/, '')), ...atTheDoor];
  expect([...endpoints.keys()].filter((name) => !lines.includes(name))).toEqual([]);
  expect(lines.filter((name) => !endpoints.has(name))).toEqual([]);
});

test('people are let in as the table says, where they see their own team’s', async () => {
  await world.set('team');
  for (const row of rights) {
    const found: string[] = [];
    for (const level of accessLevels) found.push(await patternOf(world.people[level], row, world.own[level]));
    expect(line(row.name, found)).toBe(
      line(
        row.name,
        accessLevels.map((level) => row.people[level]),
      ),
    );
  }
  expect(broken).toEqual([]);
}, 300_000);

test('where everybody sees everything, another team’s rows are as a colleague’s', async () => {
  await world.set('everything');
  for (const row of rights.filter(({ columns }) => columns === 4)) {
    const found: string[] = [];
    for (const level of accessLevels) found.push(await patternOf(world.people[level], row, world.own[level]));
    const expected = accessLevels.map((level) => withoutTeams(row.people[level]));
    expect(line(row.name, found)).toBe(line(row.name, expected));
  }
}, 300_000);

test('a program is let in with the one scope that it needs, and with no other', async () => {
  await world.set('team');
  for (const row of rights) {
    const needed = scopeOf(row);
    for (const [scope, asking] of everyScope(world.keys)) {
      if (scope === needed)
        expect(line(row.name, [scope, await patternOf(asking, row, world.own.administrator)])).toBe(
          line(row.name, [scope, row.program?.may ?? '']),
        );
      // Who may change may also see. What only people ask for takes a session, and a key is none.
      else if (needed === null || scope !== needed.replace(/:read$/, ':write')) {
        const found = await patternOf(asking, { ...row, columns: 1 }, world.own.administrator);
        expect(line(row.name, [scope, needed === null ? found.replace('!', '-') : found])).toBe(
          line(row.name, [scope, '-']),
        );
      }
    }
  }
  expect(broken).toEqual([]);
}, 300_000);

test('whoever has not signed in is asked to', async () => {
  for (const row of rights)
    expect(line(row.name, [await patternOf({}, { ...row, columns: 1 }, world.own.member)])).toBe(
      line(row.name, [row.signedOut]),
    );
}, 120_000);

test('the area of each line is the one that keys are held to', () => {
  for (const { name, program } of rights) {
    const area = areaOfPath(endpointOf(name)?.path ?? '');
    expect([name, area === 'personal' || area === 'unknown' ? null : area]).toEqual([
      name,
      program?.area ?? null,
    ]);
  }
});
