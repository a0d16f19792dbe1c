import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { DealId, MemberId, PhaseId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { getCycles } from '#plan/sales-cycle/queries.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { createDeal } from '../commands/create-deal.ts';
import { moveDeal } from '../commands/move-deal.ts';
import { getLastDealChange } from '../queries/get-last-change.ts';
import type { DealCard } from '../shapes.ts';
import { boardSorts, type BoardSort } from '../words.ts';
import { setBoardView, usualView } from './board-view.ts';
import * as contract from './contract.ts';
import { getBoard } from './get-board.ts';
import { getBoardColumn } from './get-column.ts';
import { getBoardMoves } from './get-moves.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let seller: Context & { memberId: MemberId };
let stranger: Context;
let cycle: SalesCycle;
let phaseId: PhaseId;

const many = 75;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
  seller = await ours.as('member');
  stranger = await (await makeOrganisation(database)).as('administrator');
  cycle = (await getCycles(ours.ctx))[0] as SalesCycle;
  phaseId = cycle.phases[0]?.id ?? newId<PhaseId>();
  // Ties and missing values in every order.
  await ours.ctx.transaction((tx) =>
    sql`INSERT INTO deal (organisation_id, id, title, owner_id, amount_cents, expected_close_on, cycle_id, phase_id,
        phase_since, updated_at)
      SELECT ${ours.ctx.organisationId}, gen_random_uuid(), 'Kaart ' || i,
        CASE WHEN i % 3 > 0 THEN ${seller.memberId}::uuid END, CASE WHEN i % 7 > 0 THEN i / 4 * 100 END,
        CASE WHEN i % 5 > 0 THEN current_date + i / 3 END, ${cycle.id}, ${phaseId},
        CASE WHEN i % 6 > 0 THEN now() - i / 2 * interval '1 day' END, now() - i / 2 * interval '1 minute'
      FROM generate_series(1, ${sql.lit(many)}) i`.execute(tx),
  );
});
afterAll(() => database.drop());

async function walk(sort: BoardSort, owners?: 'me'[]): Promise<DealCard[]> {
  const first = await getBoardColumn(seller, { phaseId, sort, owners });
  const cards = [...first.cards];
  let cursor = first.next;
  while (cursor !== null) {
    const more = await getBoardColumn(seller, { phaseId, sort, owners, cursor });
    contract.getBoardColumn.output.parse(more);
    cards.push(...more.cards);
    cursor = more.next;
  }
  return cards;
}

const valueOf: Record<BoardSort, (card: DealCard) => string | number> = {
  'expected-close': (card) => card.expectedCloseOn ?? '9999',
  amount: (card) => -Number(card.amountCents ?? -1),
  stay: (card) => card.phaseSince ?? '9999',
  updated: (card) => -Date.parse(card.updatedAt),
};

test.each(boardSorts)('a column is read page by page in the order of %s, each card once', async (sort) => {
  const cards = await walk(sort);
  expect(new Set(cards.map(({ id }) => id)).size).toBe(many);
  const values = cards.map(valueOf[sort]);
  expect(values).toEqual(values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
});

test.each(boardSorts)('whoever jumps into a column ordered by %s sees what stands there', async (sort) => {
  const cards = await walk(sort, ['me']);
  const at = await getBoardColumn(seller, { phaseId, sort, owners: ['me'], from: 20 });
  expect(at.from).toBe(20);
  expect(at.cards.map(({ id }) => id)).toEqual(cards.slice(20, 50).map(({ id }) => id));
  const sought = cards[41] as DealCard;
  const around = await getBoardColumn(seller, { phaseId, sort, owners: ['me'], around: sought.id });
  expect(around.from).toBe(30);
  expect(around.cards[11]?.id).toBe(sought.id);
  expect((await getBoardColumn(seller, { phaseId, from: 5000 })).cards).toEqual([]);
});

test('a deal that does not stand there, a phase of others and a cursor of another order are refused', async () => {
  const elsewhere = cycle.phases[1]?.id ?? newId<PhaseId>();
  const [card] = await walk('amount');
  const { next } = await getBoardColumn(seller, { phaseId, sort: 'amount' });
  await expect(getBoardColumn(seller, { phaseId: elsewhere, around: card?.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(getBoardColumn(stranger, { phaseId })).rejects.toMatchObject({ code: 'not-found' });
  await expect(getBoardColumn(seller, { phaseId, sort: 'stay', cursor: next ?? '' })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('the board has a column for each phase, with its first cards in the order that somebody chose', async () => {
  const view = {
    ...usualView,
    sort: 'amount' as const,
    facts: ['product' as const, 'field:herkomst' as const],
    weighted: true,
  };
  expect(await setBoardView(seller, view)).toEqual(view);
  const board = await getBoard(seller, {});
  contract.getBoard.output.parse({ ...board, may: { create: true, overrideGate: false } });
  expect(board.view).toEqual(view);
  expect(board.columns.map(({ phase }) => phase.id)).toEqual(cycle.phases.map(({ id }) => id));
  const column = board.columns[0];
  expect(column?.count).toBe(many);
  expect(column?.cards.map(({ id }) => id)).toEqual((await walk('amount')).slice(0, 30).map(({ id }) => id));
  expect((await getBoard(await ours.as('reader'), {})).view).toEqual(usualView);
  expect((await getBoard(stranger, {})).columns.every(({ count }) => count === 0)).toBe(true);
});

test('only a person looks at a board in a way of their own', async () => {
  await expect(setBoardView(ours.ctx, usualView)).rejects.toMatchObject({ code: 'forbidden' });
});

test('a retired phase stays a column while open deals stand in it', async () => {
  const at = (when: Date | null) =>
    ours.ctx.transaction((tx) =>
      tx.updateTable('phase').set({ retired_at: when }).where('id', '=', phaseId).execute(),
    );
  await at(new Date());
  const columnOf = async (owners: 'nobody'[] | MemberId[]) =>
    (await getBoard(ours.ctx, { owners })).columns.find(({ phase }) => phase.id === phaseId);
  expect(await columnOf(['nobody'])).toMatchObject({ phase: { retired: true } });
  expect(await columnOf([newId<MemberId>()])).toBeUndefined();
  await at(null);
});

test('others are told who moved what, and nobody of what they did themselves', async () => {
  const manager = await ours.as('manager', { name: 'Mei Voorbeeld' });
  const deal = await createDeal(seller, {
    title: 'Dak',
    amountCents: 100 as Cents,
    expectedCloseOn: '2026-12-01' as IsoDate,
  });
  const toPhaseId = cycle.phases[1]?.id ?? phaseId;
  await moveDeal(manager, {
    dealId: deal.id,
    version: deal.version,
    toPhaseId,
    override: { reason: 'proef' },
  });
  const dealIds: DealId[] = [deal.id, newId<DealId>()];
  const { moves } = await getBoardMoves(seller, { dealIds });
  contract.getBoardMoves.output.parse({ moves });
  expect(moves).toEqual([
    {
      dealId: deal.id,
      title: 'Dak',
      kind: 'moved',
      toPhaseId,
      by: { id: manager.memberId, name: 'Mei Voorbeeld' },
    },
  ]);
  expect((await getLastDealChange(seller, deal.id)).by).toEqual({
    id: manager.memberId,
    name: 'Mei Voorbeeld',
  });
  await expect(getLastDealChange(stranger, deal.id)).rejects.toMatchObject({ code: 'not-found' });
  expect((await getBoardMoves(manager, { dealIds })).moves).toEqual([]);
  expect((await getBoardMoves(stranger, { dealIds })).moves).toEqual([]);
});
