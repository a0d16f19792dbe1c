import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { weekOf } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { getSellingTime } from '../ledger/queries.ts';
import * as commands from './commands.ts';
import { getFocus } from './queries.ts';

type Seller = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
});
afterAll(() => database.drop());

const nine = Date.UTC(2026, 10, 24, 9);
const at = <C extends Context>(ctx: C, minutes: number): C => ({
  ...ctx,
  now: new Date(nine + minutes * 60_000),
});
const calling = { kind: 'call', what: 'Bellen', minutes: 50, target: 10, at: null } as const;

async function sellerAt(name: string): Promise<Seller> {
  const seller = await ours.as('member', { name, now: new Date(nine) });
  await ours.ctx.transaction((tx) =>
    sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
        VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${seller.memberId}, 'closer', 100, '2020-01-01')`.execute(
      tx,
    ),
  );
  return seller;
}

const log = (memberId: MemberId, kind: string, minute: number, minutes: number | null) =>
  ours.ctx.transaction((tx) =>
    sql`INSERT INTO activity (organisation_id, id, kind, member_id, at, on_date, minutes, status)
        VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${kind}, ${memberId}, ${new Date(nine + minute * 60_000)},
          '2026-11-24', ${minutes}, 'done')`.execute(tx),
  );

async function sold(seller: Seller): Promise<number | undefined> {
  const { own } = await getSellingTime(seller, { weeks: 1, until: weekOf(seller.today) });
  return own?.weeks[0]?.real;
}

test('fifty minutes of calling with two calls in it count as the time at it, and the calls not once more', async () => {
  const an = await sellerAt('An');
  const { id } = await commands.beginFocus(an, calling);
  await log(an.memberId, 'call', 10, 8);
  await log(an.memberId, 'call', 30, 8);
  await log(an.memberId, 'email', 31, 5);
  expect(await sold(an)).toBe(16);
  await commands.interruptFocus(at(an, 20), { focusId: id, what: 'Collega' });
  await commands.resumeFocus(at(an, 25), { focusId: id });
  const over = await commands.endFocus(at(an, 55), { focusId: id });
  expect(over.interruptions).toMatchObject([{ what: 'Collega' }]);
  expect(over.logged).toEqual([
    { kind: 'call', count: 2 },
    { kind: 'email', count: 1 },
  ]);
  expect(await sold(an)).toBe(50);
  await commands.removeFocus(at(an, 60), { focusId: id });
  expect(await sold(an)).toBe(16);
});

test('a block of what does not count as selling adds nothing', async () => {
  const bo = await sellerAt('Bo');
  const { id, sells } = await commands.beginFocus(bo, { ...calling, kind: 'email' });
  expect(sells).toBe(false);
  await commands.endFocus(at(bo, 50), { focusId: id });
  expect((await sold(bo)) ?? 0).toBe(0);
});

test('there is one block at a time; a forgotten one ends when it was meant to', async () => {
  const cas = await sellerAt('Cas');
  const { id } = await commands.beginFocus(cas, calling);
  await expect(commands.beginFocus(at(cas, 5), calling)).rejects.toMatchObject({
    details: { because: 'already-focused' },
  });
  await commands.beginFocus(at(cas, 300), calling);
  const { running, over } = await getFocus(at(cas, 301));
  expect(running?.startedAt).toBe(at(cas, 300).now.toISOString());
  expect(over.find((one) => one.id === id)?.endedAt).toBe(at(cas, 50).now.toISOString());
});

test('a block is planned, started and only then runs', async () => {
  const dee = await sellerAt('Dee');
  const eleven = at(dee, 120).now.toISOString();
  const { id } = await commands.beginFocus(dee, { ...calling, at: eleven });
  await expect(commands.endFocus(dee, { focusId: id })).rejects.toMatchObject({
    details: { because: 'not-running' },
  });
  expect((await getFocus(dee)).planned).toMatchObject([{ id, plannedAt: eleven }]);
  await commands.startFocus(at(dee, 121), { focusId: id });
  await expect(commands.removeFocus(at(dee, 122), { focusId: id })).rejects.toMatchObject({
    details: { because: 'is-running' },
  });
  await expect(
    commands.beginFocus(dee, { ...calling, at: at(dee, -10).now.toISOString() }),
  ).rejects.toMatchObject({ details: { because: 'past' } });
});

test('nobody else sees a block or ends it, also a manager, a reader starts none, another organisation sees nothing', async () => {
  const eva = await sellerAt('Eva');
  const { id } = await commands.beginFocus(eva, calling);
  const manager = await ours.as('manager');
  expect(await getFocus(manager)).toMatchObject({ running: null, over: [] });
  await expect(commands.endFocus(manager, { focusId: id })).rejects.toMatchObject({ code: 'not-found' });
  const reader = await ours.as('reader');
  await expect(commands.beginFocus(reader, calling)).rejects.toMatchObject({ code: 'forbidden' });
  const stranger = await (await makeOrganisation(database)).as('administrator');
  await expect(commands.endFocus(stranger, { focusId: id })).rejects.toMatchObject({ code: 'not-found' });
});
