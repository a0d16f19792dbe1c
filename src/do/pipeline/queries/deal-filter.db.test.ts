import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import { addAccount } from '#base/directory/accounts/commands/accounts.ts';
import { operatorsOf, valuesOf, type FilterField } from '#base/filters/rules/filter.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { getCycles } from '#plan/sales-cycle/queries.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { logActivity, planActivity } from '../commands/add-activity.ts';
import { createDeal } from '../commands/create-deal.ts';
import { loseDeal } from '../commands/lose-deal.ts';
import { dealFilterFields } from '../rules/deal-filter-fields.ts';
import { countDeals, listDeals } from './list-deals.ts';

type Member = Context & { memberId: MemberId };

const began = new Date('2026-03-02T09:00:00Z');
const later = new Date('2026-03-30T09:00:00Z');

let database: TestDatabase;
let early: Member;
let seller: Member;
let stranger: Member;
let ids: Record<'phase' | 'next' | 'team' | 'reason', string>;

/**
 * As seen on 30 March 2026: Alfa (metal, 120 people, Wednesday 1 April, 1.000 euro, mine, called on 25 March, a call planned
 * on 2 April), Bravo (care, 8 people, no day, 50.000 euro, nobody's, silent), Charlie (no account, lost, mine).
 */
beforeAll(async () => {
  database = await openTestDatabase();
  const ours = await makeOrganisation(database, { name: 'De ene', now: began });
  const theirs = await makeOrganisation(database, { name: 'De andere' });
  stranger = await theirs.as('administrator');
  early = await ours.as('manager', { now: began });
  seller = await ours.as('member', { now: later });
  const team = newId<TeamId>();
  await ours.ctx.transaction(async (tx) => {
    await tx
      .insertInto('team')
      .values({
        organisation_id: ours.ctx.organisationId,
        id: team,
        name: 'Binnendienst',
        import_id: null,
        archived_at: null,
      })
      .execute();
    await tx.updateTable('member').set({ team_id: team }).where('id', '=', seller.memberId).execute();
  });
  const metal = await addAccount(early, {
    name: 'Smederij Één',
    industry: 'Metaal',
    employees: 120,
    city: 'Zwolle',
    country: 'NL',
    kind: 'customer',
  });
  const care = await addAccount(early, { name: 'Zorggroep', industry: 'Zorg', employees: 8 });
  const alfa = await createDeal(early, {
    title: 'Alfa',
    accountId: metal.id,
    ownerId: seller.memberId,
    amountCents: 100_000 as Cents,
    expectedCloseOn: '2026-04-01' as IsoDate,
  });
  await createDeal(early, {
    title: 'Bravo',
    accountId: care.id,
    ownerId: null,
    amountCents: 5_000_000 as Cents,
  });
  const charlie = await createDeal(early, { title: 'Charlie (klein)', ownerId: seller.memberId });
  const cycle = (await getCycles(early)).find(({ key }) => key === 'new-business');
  const [first, second] = cycle?.phases ?? [];
  const reason = await ours.ctx.read((tx) =>
    tx.selectFrom('loss_reason').select('id').limit(1).executeTakeFirstOrThrow(),
  );
  ids = { phase: first?.id ?? '', next: second?.id ?? '', team, reason: reason.id };
  await loseDeal(seller, { dealId: charlie.id, version: 1, lossReasonId: reason.id });
  const called = new Date('2026-03-25T09:00:00Z').toISOString();
  await logActivity(seller, { kind: 'call', dealId: alfa.id, at: called });
  await planActivity(seller, { kind: 'call', dealId: alfa.id, at: '2026-04-02T09:00:00.000Z' });
});
afterAll(() => database.drop());

const found = async (filter: string, ctx: Context = seller) =>
  (await listDeals(ctx, { filter, sort: 'title' })).rows.map(({ title }) => title[0]).join('');

test.each([
  ['owner:is:me', 'AC'],
  ['owner:not:me', 'B'],
  ['owner:none', 'B'],
  ['owner:any', 'AC'],
  ['team:is:TEAM', 'AC'],
  ['team:not:TEAM', 'B'],
  ['status:is:open,won', 'AB'],
  ['status:not:open', 'C'],
  ['title:has:ALF', 'A'],
  ['title:lacks:alf', 'BC'],
  ['title:is:bravo', 'B'],
  ['title:has:(klein\\)', 'C'],
  ['title:has:100%', ''],
  ['amount:from:100001', 'B'],
  ['amount:to:100000', 'A'],
  ['amount:between:1,5000000', 'AB'],
  ['amount:none', 'C'],
  ['expected-close:in:this-week', 'A'],
  ['expected-close:in:next-month', 'A'],
  ['expected-close:in:past', ''],
  ['expected-close:next:1', ''],
  ['expected-close:next:2', 'A'],
  ['expected-close:none', 'BC'],
  ['expected-close:between:2026-04-01,2026-04-01', 'A'],
  ['opened:older:27', 'ABC'],
  ['opened:older:28', ''],
  ['created:to:2026-03-02', 'ABC'],
  ['created:to:2026-03-01', ''],
  ['phase:is:PHASE', 'ABC'],
  ['phase:is:NEXT', ''],
  ['days-in-phase:from:28', 'ABC'],
  ['days-in-phase:from:29', ''],
  ['days-in-phase:to:28', 'ABC'],
  ['rotting:is:yes', 'B'],
  ['rotting:is:no', 'AC'],
  ['next-step:none', 'BC'],
  ['next-step:in:next-month', 'A'],
  ['last-activity:last:7', 'A'],
  ['last-activity:older:4', 'A'],
  ['last-activity:older:5', ''],
  ['last-activity:none', 'BC'],
  ['loss-reason:is:REASON', 'C'],
  ['closed:in:today', 'C'],
  ['industry:is:Metaal,Zorg', 'AB'],
  ['industry:not:Metaal', 'BC'],
  ['industry:none', 'C'],
  ['employees:from:8.5', 'A'],
  ['city:has:zwol', 'A'],
  ['account-name:has:een', 'A'],
  ['account-kind:is:customer', 'A'],
  ['account-owner:none', 'ABC'],
  ['country:is:NL', 'A'],
  ['owner:is:me;amount:from:1', 'A'],
  ['or(owner:none;status:is:lost);title:lacks:x', 'BC'],
  ['or(industry:is:Metaal;amount:none)', 'AC'],
])('%s finds %s', async (filter, titles) => {
  const written = filter
    .replace('TEAM', ids.team)
    .replace('PHASE', ids.phase)
    .replace('NEXT', ids.next)
    .replace('REASON', ids.reason);
  expect(await found(written)).toBe(titles);
  expect((await countDeals(seller, { filter: written })).count).toBe(titles.length);
});

test('everything that can be asked of a field can be answered', async () => {
  const valueOf = ({ kind, choices }: FilterField, operator: string) => {
    if (kind === 'choice') return Array.isArray(choices) ? String(choices[0]) : newId();
    if (kind === 'yes') return 'no';
    if (kind === 'text') return "' OR 1=1 --";
    if (kind === 'date' && operator === 'in') return 'this-quarter';
    if (kind === 'date' && ['from', 'to', 'between'].includes(operator)) return '9999-12-31';
    return '9999';
  };
  for (const field of dealFilterFields)
    for (const operator of operatorsOf(field)) {
      const values = Array.from({ length: valuesOf(field.kind, operator)[0] }, () =>
        valueOf(field, operator),
      );
      const filter = [field.key, operator, ...(values.length > 0 ? [values.join(',')] : [])].join(':');
      await expect(listDeals(seller, { filter, limit: 5 }), filter).resolves.toBeDefined();
    }
});

test('rotting is what the rows themselves say', async () => {
  const { rows } = await listDeals(seller, { sort: 'title' });
  expect(rows.filter(({ rotting }) => rotting !== null).map(({ title }) => title)).toEqual(['Bravo']);
});

test('a filter that cannot be read is refused, with a word for each mistake', async () => {
  await expect(listDeals(seller, { filter: 'kleur:is:rood;amount:from:veel' })).rejects.toMatchObject({
    code: 'invalid',
    details: {
      because: 'filter',
      errors: [
        { pointer: '/filter', message: 'Op “kleur” kan niet gefilterd worden.' },
        { pointer: '/filter', message: '“veel” is hier geen getal.' },
      ],
    },
  });
});

test('another organisation finds nothing', async () => {
  expect(await found('or(title:has:a;title:lacks:a)', stranger)).toBe('');
});
