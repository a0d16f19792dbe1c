import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { daysInPhases } from '#do/pipeline/rules/days-in-phases.ts';
import {
  hubspotExport,
  pipedriveExport,
  salesforceExport,
  salesforceReport,
  teamleaderExport,
  type Export,
} from '#tests/crm-presets.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { importNow, undoNow } from '#tests/import-now.ts';
import { makeOrganisation } from '#tests/organisation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const dealTitled = (ctx: Context, title: string) =>
  ctx.read((tx) => tx.selectFrom('deal').selectAll().where('title', '=', title).executeTakeFirstOrThrow());

/** What happened to a deal: kind, moment in UTC and the keys of the phases. */
async function historyOf(ctx: Context, title: string) {
  const { id } = await dealTitled(ctx, title);
  return ctx.read(async (tx) => {
    const { rows } = await sql<{ kind: string; at: Date; toPhaseId: never; from: string; to: string }>`
      select e.kind, e.at, e.to_phase_id as "toPhaseId", f.key as from, t.key as to from deal_event e
      left join phase f on f.id = e.from_phase_id left join phase t on t.id = e.to_phase_id
      where e.deal_id = ${id} order by e.at, e.id`.execute(tx);
    return rows;
  });
}

async function steps(ctx: Context, title: string): Promise<string[]> {
  return (await historyOf(ctx, title)).map(
    ({ kind, at, to }) => `${at.toISOString().slice(0, 16)} ${kind}${to === null ? '' : ` ${to}`}`,
  );
}

/** Whole days that a deal stood in each of its phases, in their order. */
async function daysOf(ctx: Context, title: string, until: string): Promise<number[]> {
  const events = await historyOf(ctx, title);
  return [...daysInPhases(events as never, new Date(until)).values()].map(Math.round);
}

async function changesNothing(ctx: Context, files: Export) {
  const { report } = await importNow(ctx, files);
  for (const [kind, counts] of Object.entries(report.counts))
    if (kind !== 'phases') expect({ kind, ...counts }).toMatchObject({ made: 0, changed: 0 });
}

describe('HubSpot', () => {
  test('deals of two pipelines come in with the days on which they entered each stage', async () => {
    const { ctx } = await makeOrganisation(database);
    const { plan, report, importId } = await importNow(ctx, hubspotExport());
    expect(plan.source).toBe('hubspot');
    expect(plan.files.map(({ target }) => target)).toEqual(['activities', 'deals', 'contacts', 'accounts']);
    expect(plan.pipelines.map(({ text, sure }) => [text, sure])).toEqual([
      ['Renewals', true],
      ['Sales Pipeline', false],
    ]);
    expect(report.rowsAside).toBe(0);
    expect(await steps(ctx, 'Weegbrug')).toEqual([
      '2026-03-02T08:00 opened suspect',
      '2026-03-12T08:00 moved prospect',
      '2026-04-11T07:00 moved closing',
      '2026-05-20T14:30 won',
    ]);
    expect(await daysOf(ctx, 'Weegbrug', '2026-11-22T12:00:00Z')).toEqual([10, 30, 39]);
    expect(await dealTitled(ctx, 'Weegbrug')).toMatchObject({
      status: 'won',
      amount_cents: 1_250_050,
      external_source: 'hubspot',
      external_id: '9001',
      closed_on: '2026-05-20',
      details: { 'Kleur van de map': 'rood' },
    });
    const renewal = await dealTitled(ctx, 'Verlenging');
    const cycle = await ctx.read((tx) =>
      tx.selectFrom('sales_cycle').select('key').where('id', '=', renewal.cycle_id).executeTakeFirst(),
    );
    expect(cycle?.key).toBe('existing-customers');
    expect(renewal.phase_since?.toISOString()).toBe('2026-06-08T08:00:00.000Z');
    // Two companies with one name stay two, each with its own deal.
    const accounts = await ctx.read((tx) =>
      tx.selectFrom('account').selectAll().orderBy('external_id').execute(),
    );
    expect(accounts.map(({ external_id }) => external_id)).toEqual(['301', '302']);
    expect(renewal.account_id).toBe(accounts[1]?.id);
    const activity = await ctx.read((tx) => tx.selectFrom('activity').selectAll().executeTakeFirstOrThrow());
    expect(activity).toMatchObject({ kind: 'other', status: 'done', note: 'Eerste gesprek & koffie' });
    expect(activity.deal_id).toBe((await dealTitled(ctx, 'Weegbrug')).id);
    await changesNothing(ctx, hubspotExport());
    await undoNow(ctx, importId);
    const left = await ctx.read((tx) =>
      sql`select 1 from deal union all select 1 from activity union all select 1 from account`.execute(tx),
    );
    expect(left.rows).toEqual([]);
  });

  test('the weeks on the scoreboard are those of the file', async () => {
    const { ctx } = await makeOrganisation(database);
    await importNow(ctx, hubspotExport());
    const sums = await ctx.read((tx) =>
      sql<{ week: string; measure: string; cents: number }>`
        select week::text, measure, sum(amount_cents)::bigint as cents from weekly_sum
        where count <> 0 group by 1, 2 order by 1, 2`.execute(tx),
    );
    expect(sums.rows).toEqual([
      { week: '2026-03-02', measure: 'new-deals', cents: 1_250_050 },
      { week: '2026-05-18', measure: 'won', cents: 1_250_050 },
      { week: '2026-06-01', measure: 'new-deals', cents: 80_000 },
    ]);
  });
});

describe('Salesforce', () => {
  test('the history of opportunities becomes phase events, by ids of 15 and of 18 signs', async () => {
    const { ctx } = await makeOrganisation(database);
    const { plan, report, importId } = await importNow(ctx, salesforceExport());
    expect(plan.source).toBe('salesforce');
    expect(plan.files.map(({ target }) => target)).toEqual([
      'phases',
      'deals',
      'accounts',
      'contacts',
      'parts',
      'members',
      'activities',
    ]);
    expect(report.rowsAside).toBe(0);
    expect(report.warnings).toContainEqual({ because: 'history-without-deal', rows: 1 });
    expect(await steps(ctx, 'Kozijnen één')).toEqual([
      '2026-01-05T07:00 opened selection',
      '2026-01-25T07:00 moved suspect',
      '2026-02-24T07:00 moved offer',
      '2026-03-06T07:00 lost',
    ]);
    expect(await daysOf(ctx, 'Kozijnen één', '2026-11-22T12:00:00Z')).toEqual([20, 30, 10]);
    const lost = await dealTitled(ctx, 'Kozijnen één');
    const account = await ctx.read((tx) => tx.selectFrom('account').selectAll().executeTakeFirstOrThrow());
    const owner = await ctx.read((tx) =>
      tx.selectFrom('member').selectAll().where('name', '=', 'An Voorbeeld').executeTakeFirstOrThrow(),
    );
    expect(lost).toMatchObject({ account_id: account.id, owner_id: owner.id, closed_on: '2026-03-06' });
    expect(account).toMatchObject({ name: 'Café Verzonnen', kind: 'customer', city: 'Bussum' });
    expect(await dealTitled(ctx, 'Zonder relatie')).toMatchObject({ account_id: null, status: 'open' });
    const activities = await ctx.read((tx) => tx.selectFrom('activity').selectAll().orderBy('at').execute());
    expect(activities).toMatchObject([
      {
        kind: 'call',
        status: 'done',
        minutes: 10,
        deal_id: lost.id,
        account_id: account.id,
        member_id: owner.id,
      },
      { kind: 'visit', status: 'planned', deal_id: null, account_id: account.id },
    ]);
    expect(activities[0]?.contact_id).not.toBeNull();
    const people = await ctx.read((tx) =>
      tx
        .selectFrom('deal_contact_part')
        .innerJoin('contact', 'contact.id', 'deal_contact_part.contact_id')
        .where('deal_id', '=', lost.id)
        .orderBy('contact.name')
        .select(['contact.id', 'contact.name', 'deal_contact_part.part'])
        .execute(),
    );
    expect(people).toMatchObject([
      { name: 'Ans Ander', part: 'user' },
      { name: 'Didi Proef', part: 'decider', id: lost.contact_id },
    ]);
    expect(report.counts.parts).toEqual({ made: 2, changed: 0, same: 0, aside: 0 });
    expect(report.warnings).toContainEqual({ because: 'part-without-deal', rows: 1 });
    await changesNothing(ctx, salesforceExport());
    // The report form names the same deal; its rows end where Salesforce's small print begins.
    const again = await importNow(ctx, salesforceReport());
    expect(again.plan.source).toBe('salesforce');
    expect(again.report.counts.deals).toMatchObject({ made: 0, aside: 0 });
    await undoNow(ctx, again.importId);
    await undoNow(ctx, importId);
    const left = await ctx.read((tx) => tx.selectFrom('deal_contact_part').selectAll().execute());
    expect(left).toEqual([]);
  });
});

describe('Pipedrive', () => {
  test('numbers are days, names are links, and the last stage change is a step', async () => {
    const { ctx } = await makeOrganisation(database);
    const { plan, report } = await importNow(ctx, pipedriveExport());
    expect(plan.source).toBe('pipedrive');
    expect(plan.files.map(({ target }) => target)).toEqual(['deals', 'accounts']);
    expect(report.rowsAside).toBe(0);
    // Only the legal form differs: that is for a person to decide.
    expect(plan.joins).toMatchObject([
      { from: 'Smederij Verzonnen BV', to: 'Smederij Verzonnen', because: 'legal-form', accepted: false },
    ]);
    expect(await steps(ctx, 'Hekwerk')).toEqual([
      '2026-03-17T11:00 opened selection',
      '2026-04-16T10:00 moved offer',
    ]);
    expect(await dealTitled(ctx, 'Hekwerk')).toMatchObject({ status: 'open', amount_cents: 450_000 });
    expect(await dealTitled(ctx, 'Trap')).toMatchObject({ status: 'won', closed_on: '2026-04-26' });
    const lost = await dealTitled(ctx, 'Poort');
    expect(lost).toMatchObject({ status: 'lost', closed_on: '2026-04-08' });
    const contacts = await ctx.read((tx) => tx.selectFrom('contact').selectAll().execute());
    expect(contacts).toHaveLength(3);
    await changesNothing(ctx, pipedriveExport());
  });
});

describe('Teamleader', () => {
  test('a Dutch export comes in as it is written', async () => {
    const { ctx } = await makeOrganisation(database);
    const { plan, report } = await importNow(ctx, teamleaderExport());
    expect(plan.source).toBe('teamleader');
    expect(plan.files.map(({ target }) => target)).toEqual(['deals', 'accounts']);
    expect(report.rowsAside).toBe(0);
    expect(await dealTitled(ctx, 'Oven één')).toMatchObject({
      status: 'won',
      amount_cents: 123_456,
      opened_on: '2026-02-02',
      closed_on: '2026-03-13',
      details: { Bron: 'Beurs' },
    });
    expect(await dealTitled(ctx, 'Koeling')).toMatchObject({ status: 'lost', closed_on: '2026-04-15' });
    expect(await steps(ctx, 'Oven twee')).toEqual([
      '2026-02-12T11:00 opened selection',
      '2026-02-12T11:00 moved offer',
    ]);
    await changesNothing(ctx, teamleaderExport());
  });
});

test('the number 7 of two systems is two deals', async () => {
  const { ctx } = await makeOrganisation(database);
  const hubspot = 'Record ID,Deal Name,Deal Stage,Pipeline,Deal owner\n7,Uit de een,Contract Sent,P,An\n';
  const salesforce =
    'Id,Name,StageName,OwnerId,CloseDate,AccountId\n7,Uit de ander,Prospecting,,2026-12-01,\n';
  await importNow(ctx, { 'a.csv': hubspot });
  const { report } = await importNow(ctx, { 'b.csv': salesforce });
  expect(report.counts.deals.made).toBe(1);
  const deals = await ctx.read((tx) => tx.selectFrom('deal').selectAll().execute());
  expect(deals.map(({ external_source }) => external_source).sort()).toEqual(['hubspot', 'salesforce']);
});
