import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/accounts/table.ts';
import { addDays, startOfWeek, weekOf, type IsoDate } from '#base/kernel/date.ts';
import type { AccountId, ActivityId, DealId, MemberId } from '#base/kernel/id.ts';
import { cents, type Currency } from '#base/kernel/money.ts';
import type {} from '#do/pipeline/table.ts';
import type {} from '#plan/targets/table.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { nobody } from './rules/scope.ts';
import type {} from './table.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let members: MemberId[];

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
  // KPIs are counted in a test of their own; here they would be counted anew at each of thousands of changes.
  await ours.ctx.transaction((tx) => tx.deleteFrom('kpi_definition').execute());
  members = await Promise.all(
    [1, 2, 3, 4].map(async (n) => (await ours.as('member', { name: `Verkoper ${n}` })).memberId),
  );
});
afterAll(() => database.drop());

/** Numbers from a seed (mulberry32), so that a failure comes back. */
function fromSeed(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (n: number) => Math.floor(next() * n);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[upTo(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  return { upTo, pick };
}

/** Counts everything again, in another way than the triggers do. */
async function recount(tx: Tx): Promise<Map<string, [count: number, amount: number]>> {
  const sums = new Map<string, [number, number]>();
  const add = (
    day: IsoDate,
    measure: string,
    member: MemberId | null,
    currency: string,
    amount: number | null,
  ) => {
    const key = [startOfWeek(weekOf(day)), measure, member ?? nobody, currency].join(' ');
    const [count, before] = sums.get(key) ?? [0, 0];
    sums.set(key, [count + 1, before + (amount ?? 0)]);
  };
  for (const deal of await tx.selectFrom('deal').selectAll().execute()) {
    if (deal.opened_on) add(deal.opened_on, 'new-deals', deal.owner_id, deal.currency, deal.amount_cents);
    if (deal.closed_on) add(deal.closed_on, deal.status, deal.owner_id, deal.currency, deal.amount_cents);
  }
  for (const activity of await tx.selectFrom('activity').selectAll().execute()) {
    if (activity.status !== 'done') continue;
    if (activity.kind === 'quote') add(activity.on_date, 'quotes', activity.member_id, '---', 0);
    if (activity.kind === 'visit' || activity.kind === 'demonstration')
      add(activity.on_date, 'appointments', activity.member_id, '---', 0);
  }
  return sums;
}

async function kept(tx: Tx): Promise<Map<string, [number, number]>> {
  const rows = await tx.selectFrom('weekly_sum').selectAll().where('count', '<>', 0).execute();
  return new Map(
    rows.map((sum) => [
      [sum.week, sum.measure, sum.member_id, sum.currency].join(' '),
      [sum.count, sum.amount_cents],
    ]),
  );
}

const sorted = (sums: Map<string, [number, number]>) =>
  [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, [count, amount]]) => `${key}: ${count} ${amount}`);

test('after thousands of changes of every kind the weekly sums are what a recount gives', async () => {
  const { upTo, pick } = fromSeed(20261122);
  const { ctx } = ours;
  const day = () => addDays('2025-12-01' as IsoDate, upTo(60));
  const owner = () => pick([...members, null]);
  const currency = () => pick(['EUR', 'EUR', 'EUR', 'USD'] as Currency[]);
  const amount = () => pick([null, cents(0), cents(upTo(5_000_00))]);
  const { phaseId, cycleId } = await ctx.read((tx) =>
    tx
      .selectFrom('phase')
      .select(['id as phaseId', 'cycle_id as cycleId'])
      .limit(1)
      .executeTakeFirstOrThrow(),
  );

  const account = async (tx: Tx) => {
    const id = newId<AccountId>();
    await tx
      .insertInto('account')
      .values({ ...blankAccount, organisation_id: ctx.organisationId, id, name: 'Verzonnen BV' })
      .execute();
    return id;
  };
  const dealRow = (accountId: AccountId | null, id = newId<DealId>()) => {
    const opened = pick([day(), day(), null]);
    const status = pick(['open', 'open', 'won', 'lost'] as const);
    return {
      ...blankDeal,
      organisation_id: ctx.organisationId,
      id,
      title: 'Verzonnen kans',
      account_id: accountId,
      owner_id: owner(),
      amount_cents: amount(),
      currency: currency(),
      cycle_id: cycleId,
      phase_id: phaseId,
      status,
      opened_on: opened,
      closed_on: status === 'open' ? null : addDays(opened ?? day(), upTo(30)),
    };
  };
  const some = <T>(ids: readonly T[]) => Array.from({ length: 1 + upTo(6) }, () => pick(ids));

  for (let round = 0; round < 300; round++) {
    await ctx.transaction(async (tx) => {
      const accountId = await account(tx);
      const deals = Array.from({ length: 1 + upTo(12) }, () => dealRow(pick([accountId, null])));
      await tx.insertInto('deal').values(deals).execute();
      const all = (await tx.selectFrom('deal').select('id').execute()).map(({ id }) => id);
      const activities = Array.from({ length: 1 + upTo(12) }, () => {
        const on = day();
        return {
          ...blankActivity,
          organisation_id: ctx.organisationId,
          id: newId<ActivityId>(),
          kind: pick(['call', 'email', 'visit', 'demonstration', 'quote', 'other'] as const),
          status: pick(['done', 'done', 'planned'] as const),
          member_id: owner(),
          deal_id: pick([...some(all), null]),
          account_id: pick([accountId, null]),
          at: new Date(`${on}T09:00:00Z`),
          on_date: on,
        };
      });
      await tx.insertInto('activity').values(activities).execute();
      const acts = (await tx.selectFrom('activity').select('id').execute()).map(({ id }) => id);

      const changeDeals = (set: Partial<typeof blankDeal>) =>
        tx.updateTable('deal').set(set).where('id', 'in', some(all)).execute();
      const changeActivities = (set: Partial<typeof blankActivity>) =>
        tx.updateTable('activity').set(set).where('id', 'in', some(acts)).execute();
      await changeDeals({ owner_id: owner() });
      await changeDeals({ amount_cents: amount() });
      await changeDeals({ currency: currency() });
      await changeDeals({ status: 'open', closed_on: null });
      await changeDeals({ status: pick(['won', 'lost'] as const), closed_on: addDays(day(), 90) });
      await changeDeals({ opened_on: pick([addDays(day(), -60), null]) });
      await changeDeals({ title: 'Zelfde kans, andere naam' });
      await changeActivities({ status: pick(['done', 'planned'] as const) });
      await changeActivities({ kind: pick(['visit', 'quote', 'call'] as const) });
      await changeActivities({ member_id: owner() });
      await changeActivities({ on_date: day() });
      await tx.deleteFrom('deal').where('id', 'in', some(all)).execute();
      await tx.deleteFrom('activity').where('id', 'in', some(acts)).execute();
      // One statement that adds one deal and changes another, as an import does.
      await tx
        .insertInto('deal')
        .values([dealRow(null), dealRow(null, pick(deals).id)])
        .onConflict((conflict) =>
          conflict.columns(['organisation_id', 'id']).doUpdateSet({
            owner_id: owner(),
            amount_cents: amount(),
            currency: currency(),
          }),
        )
        .execute();
      if (round % 10 === 0) await tx.deleteFrom('account').where('id', '=', accountId).execute();
    });
  }
  await ctx.transaction((tx) => tx.deleteFrom('member').where('id', '=', pick(members)).execute());

  const [sums, counted] = await ctx.read(async (tx) => [await kept(tx), await recount(tx)] as const);
  expect(counted.size).toBeGreaterThan(150);
  expect(sorted(sums)).toEqual(sorted(counted));
}, 120_000);

test('what is undone halfway leaves no trace in the sums', async () => {
  const before = await ours.ctx.read(kept);
  await expect(
    ours.ctx.transaction(async (tx) => {
      await tx.deleteFrom('deal').execute();
      throw new Error('never mind');
    }),
  ).rejects.toThrow('never mind');
  expect(sorted(await ours.ctx.read(kept))).toEqual(sorted(before));
});

test('an organisation can be thrown away with all its deals and sums', async () => {
  const theirs = await makeOrganisation(database, { name: 'Weg ermee' });
  const { ctx } = theirs;
  await ctx.transaction(async (tx) => {
    const phase = await tx.selectFrom('phase').selectAll().limit(1).executeTakeFirstOrThrow();
    await tx
      .insertInto('deal')
      .values({
        ...blankDeal,
        organisation_id: ctx.organisationId,
        id: newId<DealId>(),
        title: 'Laatste kans',
        cycle_id: phase.cycle_id,
        phase_id: phase.id,
        opened_on: '2026-11-16' as IsoDate,
      })
      .execute();
  });
  expect(await ctx.read(kept)).toHaveProperty('size', 1);
  await ctx.transaction(async (tx) => {
    // Foreign keys clean up in an order of their own; where the sums go before the deals, none may come back.
    await tx.deleteFrom('weekly_sum').execute();
    await tx.deleteFrom('organisation').where('organisation_id', '=', ctx.organisationId).execute();
  });
  expect(await ctx.read(kept)).toHaveProperty('size', 0);
});

const blankAccount = {
  parent_id: null,
  owner_id: null,
  industry: null,
  employees: null,
  annual_revenue_cents: null,
  chamber_of_commerce_number: null,
  website: null,
  phone: null,
  email: null,
  address: null,
  city: null,
  country: null,
  external_id: null,
  import_id: null,
  archived_at: null,
};

const blankDeal = {
  account_id: null as AccountId | null,
  contact_id: null,
  owner_id: null as MemberId | null,
  product_id: null,
  amount_cents: null as ReturnType<typeof cents> | null,
  currency: 'EUR' as Currency,
  expected_close_on: null,
  title: '',
  phase_since: null,
  status: 'open' as 'open' | 'won' | 'lost',
  opened_on: null as IsoDate | null,
  closed_on: null as IsoDate | null,
  order_confirmation: null,
  loss_reason_id: null,
  loss_note: null,
  lost_to_id: null,
  external_id: null,
  import_id: null,
};

const blankActivity = {
  kind: 'call' as 'call' | 'visit' | 'quote',
  status: 'done' as 'done' | 'planned',
  member_id: null as MemberId | null,
  on_date: '2026-01-01' as IsoDate,
  contact_id: null,
  minutes: null,
  outcome: null,
  note: null,
  external_id: null,
  import_id: null,
};
