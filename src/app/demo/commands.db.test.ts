import { afterAll, beforeAll, expect, test } from 'vitest';

import { countUses } from '#base/directory/custom-fields/queries/count-uses.ts';
import { listMembers } from '#base/directory/people/queries.ts';
import { openContext, type Context } from '#base/db/context.ts';
import { addWeeks, weekOf, weeksEnding } from '#base/kernel/date.ts';
import { sellingWeeks } from '#plan/rhythm/ledger/queries.ts';
import { getRhythmPlan, listRhythmPlans } from '#plan/rhythm/planner/queries.ts';
import { checkPlan } from '#plan/rhythm/rules/check-plan.ts';
import { sellingSum } from '#plan/rhythm/rules/net-selling.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { contextFor } from '../founding.ts';
import { makeDemo, throwAwayDemo } from './commands.ts';
import { enteredTwice } from './entered-twice.ts';
import { generateDemo } from './generate.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

async function rowsIn(
  ctx: Context,
  table: 'deal' | 'activity' | 'account' | 'deal_event' | 'custom_field' | 'absence' | 'focus_session',
): Promise<number> {
  const { count } = await ctx.read((tx) =>
    tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  );
  return count;
}

/** Two versions without a fault, the one since the redesign better; what is realised belongs to what was planned. */
async function expectRhythm(ctx: Context): Promise<void> {
  const { plans, current } = await listRhythmPlans(ctx);
  expect(plans.map(({ number }) => number)).toEqual([2, 1]);
  expect(current).toBe(plans[0]?.id);
  const worths: number[] = [];
  for (const { id } of plans) {
    const { ground, placements } = await getRhythmPlan(ctx, { planId: id });
    const { faults, worth } = checkPlan(ground.problem, { placements });
    expect(faults).toEqual([]);
    worths.push(worth);
  }
  expect(worths[0]).toBeGreaterThan(worths[1] ?? Infinity);
  const weeks = weeksEnding(addWeeks(weekOf(ctx.today), -1), 13);
  const lines = await ctx.read((tx) => sellingWeeks(tx, ctx, weeks));
  const { planned, real } = sellingSum(lines);
  expect(real / planned).toBeGreaterThan(0.7);
  expect(real / planned).toBeLessThan(1.15);
  const full = weeks.filter((week) => {
    const { ratio } = sellingSum(lines.filter((line) => line.week === week));
    return ratio !== null && ratio > 0.6 && ratio < 1.3;
  });
  expect(full.length).toBeGreaterThanOrEqual(9);
}

test('the invented company stands in an organisation of its own, and goes without a trace', async () => {
  const ours = await makeOrganisation(database);
  const { organisationId } = await makeDemo(database.pools.app, 'nl');
  const ctx = contextFor(database.pools.app, {
    id: organisationId,
    organisationName: 'X',
    language: 'nl',
    isDemo: true,
  });
  const company = generateDemo({ today: ctx.today });

  expect(await rowsIn(ctx, 'deal')).toBe(company.deals.length);
  expect(await rowsIn(ctx, 'account')).toBe(company.accounts.length + enteredTwice(company).accounts.length);
  expect(await rowsIn(ctx, 'activity')).toBeGreaterThanOrEqual(company.activities.length);
  expect(await listMembers(ctx)).toHaveLength(14);
  expect(await rowsIn(ours.ctx, 'deal')).toBe(0);
  expect(await rowsIn(ctx, 'custom_field')).toBe(6);
  expect(await rowsIn(ctx, 'absence')).toBe(company.absences.length);
  expect(await rowsIn(ctx, 'focus_session')).toBeGreaterThan(100);
  await expectRhythm(ctx);
  expect(await countUses(ctx, 'deal')).toContainEqual({ key: 'herkomst', rows: company.deals.length });

  const won = company.deals.flatMap(({ outcome, amount }) => (outcome.state === 'won' ? [amount] : []));
  const sums = await ctx.read((tx) =>
    tx
      .selectFrom('weekly_sum')
      .where('measure', '=', 'won')
      .select(({ fn }) => [fn.sum<string>('count').as('count'), fn.sum<string>('amount_cents').as('amount')])
      .executeTakeFirstOrThrow(),
  );
  expect({ count: Number(sums.count), amount: Number(sums.amount) }).toEqual({
    count: won.length,
    amount: won.reduce((sum, amount) => sum + amount, 0),
  });

  await throwAwayDemo(ctx);
  const { rows } = await database.pools.identity.query(
    'SELECT name FROM organisation WHERE organisation_id = $1',
    [organisationId],
  );
  expect(rows).toEqual([]);
  expect(await rowsIn(ctx, 'deal_event')).toBe(0);
});

test('a real company cannot be thrown away, and a member cannot throw the invented one away', async () => {
  const ours = await makeOrganisation(database);
  const admin = await ours.as('administrator');
  await expect(throwAwayDemo(admin)).rejects.toMatchObject({ details: { because: 'not-a-demo' } });
  const seller = await ours.as('member');
  const asIfDemo = openContext(database.pools.app, {
    organisation: { ...seller.organisation, isDemo: true },
    actor: seller.actor,
    language: 'nl',
    now: new Date(),
  });
  await expect(throwAwayDemo(asIfDemo)).rejects.toMatchObject({ code: 'forbidden' });
});
