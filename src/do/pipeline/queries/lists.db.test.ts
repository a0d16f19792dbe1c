import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { DealId, MemberId, PhaseId } from '#base/kernel/id.ts';
import { euro, type Cents, type Currency } from '#base/kernel/money.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { getCycles } from '#plan/sales-cycle/queries.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { editDeal } from '../commands/edit-deal.ts';
import { createDeal } from '../commands/create-deal.ts';
import * as contract from '../contract.ts';
import type { DealRow } from '../shapes.ts';
import { dealOrders, type DealOrder, type DealStatus } from '../words.ts';
import { getDealChoices } from './get-deal-choices.ts';
import { countDeals, listDeals } from './list-deals.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let seller: Member;
let stranger: Member;
let cycle: SalesCycle;
let made: Made[];

type Made = {
  id: DealId;
  title: string;
  amount: number | null;
  expected: string | null;
  opened: string | null;
  closed: string | null;
  updated: string;
  status: DealStatus;
  ownerId: MemberId | null;
  phaseId: PhaseId;
};

const days = ['2026-01-05', '2026-01-06', '2026-02-01'];

/** 240 deals with many ties and many missing values. */
function manyDeals(): Made[] {
  const phases = cycle.phases.map(({ id }) => id);
  const pick = <T>(of: readonly T[], i: number) => of[i % of.length] as T;
  return fc
    .sample(
      fc.record({
        title: fc.constantFrom('Levering', 'levering', 'Lévering 2', 'Levering 10', 'Onderhoud', 'Zonwering'),
        amount: fc.option(fc.constantFrom(0, -500, 100, 100_000), { nil: null }),
        expected: fc.option(fc.constantFrom(...days), { nil: null }),
        opened: fc.option(fc.constantFrom(...days), { nil: null }),
        status: fc.constantFrom<DealStatus>('open', 'won', 'lost'),
        owned: fc.boolean(),
        phase: fc.nat(phases.length - 1),
        // Microseconds apart: a place in the order is finer than a JavaScript date.
        micros: fc.nat(3),
      }),
      { numRuns: 240, seed: 11 },
    )
    .map((deal) => ({
      id: newId<DealId>(),
      title: deal.title,
      amount: deal.amount,
      expected: deal.expected,
      opened: deal.opened,
      closed: deal.status === 'open' ? null : '2026-03-0' + (1 + (deal.micros % 3)),
      updated: `2026-03-01 10:00:00.00000${deal.micros}+00`,
      status: deal.status,
      ownerId: deal.owned ? seller.memberId : null,
      phaseId: pick(phases, deal.phase),
    }));
}

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  const theirs = await makeOrganisation(database, { name: 'De andere' });
  seller = await ours.as('member');
  stranger = await theirs.as('administrator');
  const found = (await getCycles(ours.ctx)).find(({ key }) => key === 'new-business');
  if (!found) throw new Error('no default cycle');
  cycle = found;
  made = manyDeals();
  await ours.ctx.transaction((tx) =>
    insertMany(
      tx,
      'deal',
      made.map((deal) => ({
        organisation_id: ours.ctx.organisationId,
        id: deal.id,
        title: deal.title,
        account_id: null,
        contact_id: null,
        owner_id: deal.ownerId,
        product_id: null,
        amount_cents: deal.amount as Cents | null,
        currency: deal.amount === 100 ? ('USD' as Currency) : euro,
        expected_close_on: deal.expected as IsoDate | null,
        cycle_id: cycle.id,
        phase_id: deal.phaseId,
        phase_since: null,
        status: deal.status,
        opened_on: deal.opened as IsoDate | null,
        closed_on: deal.closed as IsoDate | null,
        order_confirmation: null,
        loss_reason_id: null,
        loss_note: null,
        lost_to_id: null,
        external_id: null,
        import_id: null,
        // As text, because a JavaScript date has no microseconds.
        updated_at: deal.updated as never,
        created_at: deal.updated as never,
        details: '{}',
        version: 1,
      })),
      ['details'],
    ),
  );
});
afterAll(() => database.drop());

async function allPages(ctx: Context, asked: Parameters<typeof listDeals>[1]): Promise<DealRow[]> {
  const rows: DealRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listDeals(ctx, { ...asked, cursor });
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
    if (rows.length > 1000) throw new Error('the pages do not end');
  } while (cursor !== undefined);
  return rows;
}

/** What the database itself says is the order, missing values last. */
async function sortedBy(
  sort: DealOrder,
  direction: 'asc' | 'desc',
  statuses?: DealStatus[],
): Promise<DealId[]> {
  const column = {
    title: 'title',
    amount: 'amount_cents',
    'expected-close': 'expected_close_on',
    opened: 'opened_on',
    closed: 'closed_on',
    updated: 'updated_at',
  }[sort] as 'title';
  const rows = await ours.ctx.read((tx) => {
    let query = tx
      .selectFrom('deal')
      .select('id')
      .orderBy(column, (by) => (direction === 'asc' ? by.asc().nullsLast() : by.desc().nullsLast()))
      .orderBy('id', direction);
    if (statuses) query = query.where('status', 'in', statuses);
    return query.execute();
  });
  return rows.map(({ id }) => id);
}

test('page by page, over ties and missing values, in every order and direction: exactly the sorted list', async () => {
  for (const sort of dealOrders)
    for (const direction of ['asc', 'desc'] as const)
      for (const limit of [1 + (sort.length % 5) * 7, 200]) {
        const pages = await allPages(ours.ctx, { sort, direction, limit });
        expect(
          pages.map(({ id }) => id),
          `${sort} ${direction} ${limit}`,
        ).toEqual(await sortedBy(sort, direction));
      }
});

test('the same with a filter', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...dealOrders),
      fc.constantFrom('asc' as const, 'desc' as const),
      fc.integer({ min: 3, max: 60 }),
      fc.subarray(['open', 'won', 'lost'] as DealStatus[], { minLength: 1 }),
      async (sort, direction, limit, statuses) => {
        const pages = await allPages(ours.ctx, { sort, direction, limit, statuses });
        expect(pages.map(({ id }) => id)).toEqual(await sortedBy(sort, direction, statuses));
      },
    ),
    { numRuns: 30, seed: 5 },
  );
});

test('filters find what they ask for, and the count agrees', async () => {
  const cases: [Parameters<typeof countDeals>[1], (deal: Made) => boolean][] = [
    [{ owners: ['me'] }, ({ ownerId }) => ownerId === seller.memberId],
    [{ owners: ['nobody'] }, ({ ownerId }) => ownerId === null],
    [{ owners: ['me', 'nobody'] }, () => true],
    [{ amountFrom: 0, amountTo: 100 }, ({ amount }) => amount !== null && amount >= 0 && amount <= 100],
    [
      { expectedCloseFrom: '2026-01-06' as IsoDate, statuses: ['open'] },
      ({ expected, status }) => status === 'open' && expected !== null && expected >= '2026-01-06',
    ],
    [{ openedTo: '2026-01-05' as IsoDate }, ({ opened }) => opened === '2026-01-05'],
    [
      { closedFrom: '2026-03-02' as IsoDate, closedTo: '2026-03-02' as IsoDate },
      ({ closed }) => closed === '2026-03-02',
    ],
    [
      { phaseIds: cycle.phases.slice(0, 2).map(({ id }) => id) },
      ({ phaseId }) => cycle.phases.slice(0, 2).some(({ id }) => id === phaseId),
    ],
    [{ text: 'LEVERING' }, ({ title }) => /l[eé]vering/i.test(title)],
    [{ text: 'levering 1' }, ({ title }) => title === 'Levering 10'],
    [{ text: 'niet te vinden' }, () => false],
    [{ text: '100%' }, () => false],
  ];
  for (const [asked, is] of cases) {
    const expected = made.filter(is).length;
    expect(await allPages(seller, asked), JSON.stringify(asked)).toHaveLength(expected);
    expect(await countDeals(seller, asked)).toEqual({ count: expected, more: false });
  }
});

test('a cursor of another order, a damaged one and an invented one are refused', async () => {
  const { next } = await listDeals(ours.ctx, { sort: 'amount', limit: 1 });
  const invented = Buffer.from(JSON.stringify(['amount', 'desc', 'x', made[0]?.id])).toString('base64url');
  for (const cursor of [next ?? '', 'zomaar', invented])
    await expect(
      listDeals(ours.ctx, { sort: cursor === next ? 'title' : 'amount', cursor }),
    ).rejects.toMatchObject({ code: 'invalid', details: { because: 'cursor' } });
});

test('a page has the shape that was promised, and another organisation’s is empty', async () => {
  const page = await listDeals(seller, { limit: 10 });
  contract.listDeals.output.parse({ ...page, may: { create: true, overrideGate: false } });
  expect((await listDeals(stranger, {})).rows).toEqual([]);
  expect(await countDeals(stranger, {})).toEqual({ count: 0, more: false });
});

test('a deal is found by the name, town or site of its account', async () => {
  const deal = await createDeal(seller, { title: 'Iets', newAccountName: 'Smederij Vuurwerk' });
  const other = await createDeal(seller, { title: 'Vuurwerk leveren' });
  const found = await listDeals(seller, { text: 'vuurw', sort: 'opened' });
  expect(new Set(found.rows.map(({ id }) => id))).toEqual(new Set([deal.id, other.id]));
});

test('the choices have the shape that was promised', async () => {
  contract.getDealChoices.output.parse(await getDealChoices(seller));
});

test('a row shows how long nothing was done', async () => {
  const deal = await createDeal(seller, { title: 'Stil' });
  const later = await ours.as('manager', { now: new Date(Date.now() + 20 * 86_400_000) });
  const quiet = (await listDeals(later, { text: 'stil', sort: 'title' })).rows.find(
    ({ id }) => id === deal.id,
  );
  expect(quiet?.rotting).toEqual({ because: 'never-contacted', days: 20, limitDays: 14 });
  await editDeal(later, { dealId: deal.id, version: 1, title: 'Niet stil' });
});
