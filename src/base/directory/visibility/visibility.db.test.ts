import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { Access } from '#base/kernel/actor.ts';
import type { AccountId, MemberId, TeamId } from '#base/kernel/id.ts';
import { addTeam, editMember } from '#base/directory/people/commands.ts';
import { findEverywhere } from '#base/directory/search/queries.ts';
import { listAccounts } from '#base/directory/accounts/queries/list-accounts.ts';
import { editAccount } from '#base/directory/accounts/commands/accounts.ts';
import { getBoard } from '#do/pipeline/board/get-board.ts';
import { createDeal } from '#do/pipeline/commands/create-deal.ts';
import { editDeal } from '#do/pipeline/commands/edit-deal.ts';
import { listDeals } from '#do/pipeline/queries/list-deals.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { setVisibility } from './commands.ts';
import { getVisibility, previewVisibility } from './queries.ts';
import type { Visibility } from './words.ts';

type Acting = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let administrator: Acting;
let manager: Acting;
/** An and Bo are in one team, Cas in another; An reports to the manager, who has no team. */
let an: Acting;
let bo: Acting;
let cas: Acting;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  ours = await makeOrganisation(database);
  const make = (access: Access, name: string) => ours.as(access, { name });
  administrator = await make('administrator', 'Beheer');
  manager = await make('manager', 'Leiding');
  [an, bo, cas] = [await make('member', 'An'), await make('member', 'Bo'), await make('member', 'Cas')];
  const north = (await addTeam(administrator, { name: 'Noord' })).id;
  const south = (await addTeam(administrator, { name: 'Zuid' })).id;
  await place(an, north, manager.memberId);
  await place(bo, north, null);
  await place(cas, south, null);
  for (const [owner, title] of [
    [an, 'Oven van An'],
    [bo, 'Dak van Bo'],
    [cas, 'Vloer van Cas'],
  ] as const)
    await createDeal(owner, { title, newAccountName: `Relatie ${title}`, amountCents: 100 as never });
  await createDeal(administrator, { title: 'Van niemand', ownerId: null });
});

async function place(who: Acting, teamId: TeamId | null, reportsToId: MemberId | null) {
  const { rows } = await ours.ctx.read((tx) =>
    sql<{ version: number }>`select version from member where id = ${who.memberId}`.execute(tx),
  );
  await editMember(administrator, {
    memberId: who.memberId,
    version: rows[0]?.version ?? 1,
    teamId,
    reportsToId,
  });
}

async function choose(visibility: Visibility, exceptions: MemberId[] = []) {
  const { version } = await getVisibility(administrator);
  return setVisibility(administrator, { visibility, exceptions, version });
}

const titles = async (who: Context) =>
  (await listDeals(who, { sort: 'title', direction: 'asc' })).rows.map(({ title }) => title);
const everything = ['Dak van Bo', 'Oven van An', 'Van niemand', 'Vloer van Cas'];

test('as it comes, everybody sees everything', async () => {
  for (const who of [administrator, manager, an, cas]) expect(await titles(who)).toEqual(everything);
});

test('with the own team, sellers see their team’s, managers those of who report to them, and all what is nobody’s', async () => {
  await choose('team');
  expect(await titles(an)).toEqual(['Dak van Bo', 'Oven van An', 'Van niemand']);
  expect(await titles(cas)).toEqual(['Van niemand', 'Vloer van Cas']);
  expect(await titles(manager)).toEqual(['Oven van An', 'Van niemand']);
  expect(await titles(administrator)).toEqual(everything);
});

test('with the own and below, a team says nothing', async () => {
  await choose('below');
  expect(await titles(an)).toEqual(['Oven van An', 'Van niemand']);
  expect(await titles(manager)).toEqual(['Oven van An', 'Van niemand']);
});

test('another team, or another to report to, holds at once', async () => {
  await choose('team');
  await place(cas, null, an.memberId);
  expect(await titles(cas)).toEqual(['Van niemand', 'Vloer van Cas']);
  expect(await titles(an)).toEqual(everything);
  expect(await titles(manager)).toEqual(['Oven van An', 'Van niemand', 'Vloer van Cas']);
  expect(await titles(bo)).toEqual(['Dak van Bo', 'Oven van An', 'Van niemand']);
});

test('whoever is named sees everything all the same', async () => {
  await choose('below', [cas.memberId]);
  expect(await titles(cas)).toEqual(everything);
  await choose('below');
  expect(await titles(cas)).toEqual(['Van niemand', 'Vloer van Cas']);
});

test('accounts go with their owner, and with a deal that one sees', async () => {
  await choose('below');
  const names = async (who: Context) => (await listAccounts(who, {})).rows.map(({ name }) => name);
  expect(await names(an)).toEqual(['Relatie Oven van An']);
  const [theirs] = (await listAccounts(cas, {})).rows;
  await createDeal(administrator, {
    title: 'Gedeeld',
    accountId: theirs?.id,
    ownerId: an.memberId,
  });
  expect(await names(an)).toEqual(['Relatie Oven van An', 'Relatie Vloer van Cas']);
  expect(await titles(an)).toEqual(['Gedeeld', 'Oven van An', 'Van niemand']);
});

test('search, also by what was meant, and the board’s sums tell of what one sees only', async () => {
  await choose('below');
  expect(await findEverywhere(an, 'Vloer')).toMatchObject({ deals: [], accounts: [] });
  expect(await findEverywhere(an, 'vloerr')).toMatchObject({ deals: [], accounts: [] });
  expect((await findEverywhere(cas, 'vloerr')).deals).toHaveLength(1);
  expect((await findEverywhere(an, 'Oven')).deals).toHaveLength(1);
  const sumOf = async (who: Context) => (await getBoard(who, {})).columns[0]?.count;
  expect(await sumOf(an)).toBe(2);
  expect(await sumOf(administrator)).toBe(4);
});

test('a deal is handed to a colleague whose deals one does not see, and is out of sight', async () => {
  await choose('below');
  const [deal] = (await listDeals(an, { owners: ['me'] })).rows;
  const given = await editDeal(an, {
    dealId: deal?.id as never,
    version: deal?.version ?? 1,
    ownerId: cas.memberId,
  });
  expect(given.owner?.name).toBe('Cas');
  expect(await titles(an)).toEqual(['Van niemand']);
  expect(await titles(cas)).toEqual(['Oven van An', 'Van niemand', 'Vloer van Cas']);
  const { rows: off } = await ours.ctx.read((tx) =>
    sql`SELECT owner_id, sum(count) FROM (
      SELECT owner_id, count FROM phase_sum
      UNION ALL SELECT coalesce(owner_id, '00000000-0000-0000-0000-000000000000'), -1 FROM deal) s
      GROUP BY 1 HAVING sum(count) <> 0`.execute(tx),
  );
  expect(off).toEqual([]);
});

test('an account is handed over likewise, and what is out of sight cannot be named, edited or handed to oneself', async () => {
  await choose('below');
  const [account] = (await listAccounts(an, {})).rows;
  const [theirs] = (await listDeals(cas, { owners: ['me'] })).rows;
  const hidden = { dealId: theirs?.id as never, version: theirs?.version ?? 1 };
  await expect(editDeal(an, { ...hidden, ownerId: an.memberId })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(createDeal(an, { title: 'X', accountId: theirs?.account?.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  await ours.ctx.transaction((tx) => sql`DELETE FROM deal WHERE owner_id = ${an.memberId}`.execute(tx));
  const given = await editAccount(an, {
    accountId: account?.id as AccountId,
    version: 1,
    ownerId: cas.memberId,
  });
  expect(given.ownerId).toBe(cas.memberId);
  expect((await listAccounts(an, {})).rows).toEqual([]);
});

test('a program sees what whoever made its key sees', async () => {
  await choose('below');
  const keyOf = async (maker: MemberId) => {
    const { rows } = await ours.ctx.transaction((tx) =>
      sql<{
        id: string;
      }>`INSERT INTO api_key (organisation_id, id, name, secret_hash, secret_ending, scopes, expires_on,
        created_by_id) VALUES (${ours.ctx.organisationId}, gen_random_uuid(), 'X', sha256('x'), 'xxxx', '{deals:read}',
        current_date, ${maker}) RETURNING id`.execute(tx),
    );
    return ours.by({ kind: 'api-key', keyId: rows[0]?.id as never, name: 'X', access: 'reader', scopes: [] });
  };
  expect(await titles(await keyOf(administrator.memberId))).toEqual(everything);
  expect(await titles(await keyOf(an.memberId))).toEqual(['Oven van An', 'Van niemand']);
});

test('a job sees what whoever asked for it sees', async () => {
  await choose('below');
  expect(await titles(ours.by({ kind: 'job', name: 'x', asker: an.memberId }))).toEqual([
    'Oven van An',
    'Van niemand',
  ]);
  expect(await titles(ours.by({ kind: 'job', name: 'x' }))).toEqual(everything);
});

test('a preview says who will see what no more, and changes nothing', async () => {
  const effect = await previewVisibility(administrator, { visibility: 'team', exceptions: [cas.memberId] });
  const of = (name: string) => effect.people.find((person) => person.name === name);
  expect(of('An')).toMatchObject({ now: { deals: 4, accounts: 3 }, later: { deals: 3, accounts: 2 } });
  expect(of('Cas')).toMatchObject({ later: { deals: 4, accounts: 3 } });
  expect(of('Beheer')).toMatchObject({ later: { deals: 4, accounts: 3 } });
  expect(effect.hidden).toEqual({ deals: 2, accounts: 2 });
  expect(effect.total).toEqual({ deals: 4, accounts: 3 });
  expect(await titles(an)).toEqual(everything);
});

test('only an administrator sets it or sees what it would do, and it is on record', async () => {
  for (const who of [manager, an]) {
    await expect(getVisibility(who)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(previewVisibility(who, { visibility: 'team', exceptions: [] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      setVisibility(who, { visibility: 'team', exceptions: [], version: 1 }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  }
  await choose('team');
  await expect(
    setVisibility(administrator, { visibility: 'below', exceptions: [], version: 1 }),
  ).rejects.toMatchObject({ code: 'conflict' });
  const { rows } = await ours.ctx.read((tx) =>
    sql`SELECT before, after FROM audit_entry WHERE action = 'organisation.visibility-set'`.execute(tx),
  );
  expect(rows).toMatchObject([{ before: { visibility: 'everything' }, after: { visibility: 'team' } }]);
});

test('somebody of another organisation cannot be named', async () => {
  const stranger = await (await makeOrganisation(database)).as('member');
  await expect(choose('team', [stranger.memberId])).rejects.toMatchObject({ code: 'not-found' });
});
