import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import { addDays } from '#base/kernel/date.ts';
import type { CriterionId, MemberId, PhaseId, TeamId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { setAfterOrder, setCycleRules } from '#plan/sales-cycle/cycle-rules-commands.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { getCycles, getLossReasons } from '#plan/sales-cycle/queries.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import * as contract from '../contract.ts';
import { getBoard } from '../board/get-board.ts';
import { getDeal } from '../queries/get-deal.ts';
import { changeDealCycle } from './change-deal-cycle.ts';
import { createDeal } from './create-deal.ts';
import { editClosing } from './edit-closing.ts';
import { loseDeal } from './lose-deal.ts';
import { reopenDeal } from './reopen-deal.ts';
import { repeatOrder } from './repeat-order.ts';
import { winDeal } from './win-deal.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let seller: Member;
let manager: Member;
let reader: Member;
let stranger: Member;
let newBusiness: SalesCycle;
let existing: SalesCycle;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  const theirs = await makeOrganisation(database, { name: 'De andere' });
  seller = await ours.as('member', { name: 'V. Verkoper' });
  manager = await ours.as('manager');
  reader = await ours.as('reader');
  stranger = await theirs.as('administrator');
  const [first, second] = await getCycles(ours.ctx);
  if (!first || !second) throw new Error('no default cycles');
  [newBusiness, existing] = [first, second];
});
afterAll(() => database.drop());

const phaseId = (cycle: SalesCycle, key: string): PhaseId =>
  cycle.phases.find((phase) => phase.key === key)?.id ?? newId<PhaseId>();
const criterionId = (cycle: SalesCycle, key: string): CriterionId =>
  cycle.phases.flatMap(({ criteria }) => criteria).find((criterion) => criterion.key === key)?.id ??
  newId<CriterionId>();
const passed = { override: { reason: 'voor de proef' } };
const eventsOf = async (ctx: Context, id: Parameters<typeof getDeal>[1]) =>
  (await getDeal(ctx, id)).timeline.rows.flatMap((row) => (row.type === 'event' ? [row.event] : []));

describe('the day on which a deal closes', () => {
  test('can be chosen, not in the future and not before it began; it can be corrected', async () => {
    const deal = await createDeal(seller, { title: 'Levering' });
    const earlier = addDays(seller.today, -3);
    const win = (closedOn: typeof earlier) =>
      winDeal(manager, { dealId: deal.id, version: 1, closedOn, orderConfirmation: 'PO 1', ...passed });
    await expect(win(addDays(seller.today, 1))).rejects.toMatchObject({
      details: { because: 'closes-in-future' },
    });
    await expect(win(earlier)).rejects.toMatchObject({ details: { because: 'closes-before-opened' } });
    await ours.ctx.transaction((tx) =>
      tx
        .updateTable('deal')
        .set({ opened_on: addDays(seller.today, -30) })
        .where('id', '=', deal.id)
        .execute(),
    );
    expect(await win(earlier)).toMatchObject({ status: 'won', closedOn: earlier });
    const corrected = await editClosing(seller, {
      dealId: deal.id,
      version: 2,
      closedOn: addDays(earlier, 1),
      orderConfirmation: 'PO 1 van de klant',
    });
    expect(corrected).toMatchObject({ closedOn: addDays(earlier, 1), version: 3 });
    expect((await eventsOf(seller, deal.id))[0]).toMatchObject({
      kind: 'closing',
      before: { closedOn: earlier, orderConfirmation: 'PO 1' },
      after: { closedOn: addDays(earlier, 1), orderConfirmation: 'PO 1 van de klant' },
    });
    contract.getDeal.output.parse(await getDeal(seller, deal.id));
  });

  test('why it was lost can be corrected by its owner and managers only', async () => {
    const deal = await createDeal(seller, { title: 'Levering' });
    const [price, rival] = await getLossReasons(ours.ctx);
    await loseDeal(seller, { dealId: deal.id, version: 1, lossReasonId: price?.id ?? null });
    const correct = (ctx: Context) =>
      editClosing(ctx, { dealId: deal.id, version: 2, lossReasonId: rival?.id ?? null, lossNote: 'Te laat' });
    await expect(correct(reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(correct(await ours.as('member'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(correct(stranger)).rejects.toMatchObject({ code: 'not-found' });
    await correct(seller);
    expect(await getDeal(seller, deal.id)).toMatchObject({
      lossReason: { id: rival?.id },
      lossNote: 'Te laat',
    });
    expect((await eventsOf(seller, deal.id))[0]).toMatchObject({
      before: { lossReason: { name: price?.name } },
      after: { lossReason: { name: rival?.name } },
    });
  });
});

describe('another cycle', () => {
  test('a deal goes over with what both ask for, and comes back to what was known', async () => {
    const need = { criterionId: criterionId(newBusiness, 'need'), value: 'Sneller', note: 'gezegd' };
    const deal = await createDeal(seller, {
      title: 'Levering',
      results: [need, { criterionId: criterionId(newBusiness, 'problem'), value: 'Traag' }],
    });
    const go = (version: number, to: PhaseId, results: object[] = []) =>
      changeDealCycle(seller, { dealId: deal.id, version, toPhaseId: to, results: results as never });
    await expect(go(1, phaseId(existing, 'need'))).rejects.toMatchObject({
      details: { because: 'results-missing', decision: { missing: [{ key: 'occasion' }] } },
    });
    const moved = await go(1, phaseId(existing, 'need'), [
      { criterionId: criterionId(existing, 'occasion'), value: 'Storing' },
    ]);
    expect(moved).toMatchObject({
      cycleId: existing.id,
      phase: { id: phaseId(existing, 'need') },
      version: 2,
    });
    const known = (await getDeal(seller, deal.id)).cycle.phases.flatMap(({ criteria }) => criteria);
    expect(known.find(({ key }) => key === 'need')?.result).toMatchObject({
      value: 'Sneller',
      note: 'gezegd',
    });
    expect((await eventsOf(seller, deal.id))[0]).toMatchObject({
      kind: 'cycle-changed',
      before: {
        cycle: { id: newBusiness.id },
        results: [
          { name: { nl: 'Probleem bekend' }, value: 'Traag' },
          { name: { nl: 'Behoefte bekend' }, value: 'Sneller', note: 'gezegd' },
        ],
      },
      after: { cycle: { id: existing.id } },
    });
    await expect(go(2, phaseId(existing, 'signal'))).rejects.toMatchObject({
      details: { because: 'same-cycle' },
    });
    await go(2, phaseId(newBusiness, 'selection'));
    const again = (await getDeal(seller, deal.id)).cycle.phases.flatMap(({ criteria }) => criteria);
    expect(again.find(({ key }) => key === 'problem')?.result?.value).toBe('Traag');
    await expect(
      changeDealCycle(stranger, { dealId: deal.id, version: 3, toPhaseId: phaseId(existing, 'signal') }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      changeDealCycle(reader, { dealId: deal.id, version: 3, toPhaseId: phaseId(existing, 'signal') }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('the deals of a team begin in its cycle, and its board opens on it', async () => {
    const teamId = newId<TeamId>();
    await ours.ctx.transaction(async (tx) => {
      await tx
        .insertInto('team')
        .values({
          organisation_id: ours.ctx.organisationId,
          id: teamId,
          name: 'Binnendienst',
          import_id: null,
          archived_at: null,
        })
        .execute();
    });
    const inside = await ours.as('member');
    await ours.ctx.transaction((tx) =>
      tx.updateTable('member').set({ team_id: teamId }).where('id', '=', inside.memberId).execute(),
    );
    const set = (ctx: Context, version: number, teamIds: TeamId[]) =>
      setCycleRules(ctx, {
        cycleId: existing.id,
        version,
        customers: 'existing',
        teamIds,
        maySkip: true,
        mayGoBack: true,
      });
    await expect(set(seller, 1, [teamId])).rejects.toMatchObject({ code: 'forbidden' });
    await expect(set(stranger, 1, [])).rejects.toMatchObject({ code: 'not-found' });
    await expect(set(manager, 1, [newId<TeamId>()])).rejects.toMatchObject({ code: 'not-found' });
    const ruled = await set(manager, 1, [teamId]);
    expect(ruled).toMatchObject({ teamIds: [teamId], version: 2 });
    expect((await createDeal(inside, { title: 'Hier' })).cycleId).toBe(existing.id);
    expect((await getBoard(inside, {})).cycleId).toBe(existing.id);
    expect((await createDeal(seller, { title: 'Daar' })).cycleId).toBe(newBusiness.id);
    await set(manager, 2, []);
  });

  test('what is done after an order is a list of its own', async () => {
    const [cycle] = await getCycles(manager);
    if (!cycle) throw new Error('no cycle');
    expect(cycle.afterOrder.map(({ key }) => key)).toContain('invoice');
    const [invoice, check] = cycle.afterOrder;
    const steps = [
      { id: check?.id ?? '', name: { nl: 'Nakijken' }, daysAfter: 3, who: 'support' as const },
      { name: { nl: 'Taart brengen' }, daysAfter: 0, who: 'deal-owner' as const },
    ];
    const at = { cycleId: cycle.id, version: cycle.version, steps };
    await expect(setAfterOrder(seller, at)).rejects.toMatchObject({ code: 'forbidden' });
    const set = await setAfterOrder(manager, at);
    expect(set.afterOrder).toMatchObject([
      { id: check?.id, key: 'delivery-check', name: { nl: 'Nakijken' } },
      { key: null, daysAfter: 0 },
    ]);
    expect(set.afterOrder.map(({ id }) => id)).not.toContain(invoice?.id);
  });
});

test('an order asks for what is to be done after it; opening the deal again takes that back', async () => {
  const helper = await ours.as('member', { name: 'S. Support' });
  await ours.ctx.transaction((tx) =>
    tx
      .insertInto('role_assignment')
      .values({
        organisation_id: ours.ctx.organisationId,
        id: newId(),
        member_id: helper.memberId,
        role: 'support',
        share_percent: 100,
        from_date: addDays(seller.today, -10),
        to_date: null,
      })
      .execute(),
  );
  const deal = await createDeal(seller, { title: 'Order', cycleId: existing.id });
  const win = (version: number) =>
    winDeal(manager, { dealId: deal.id, version, orderConfirmation: 'PO 9', ...passed });
  const openTasks = () =>
    ours.ctx.read((tx) =>
      tx
        .selectFrom('task')
        .where('deal_id', '=', deal.id)
        .where('status', '=', 'open')
        .orderBy('due_on')
        .select(['title', 'member_id as memberId', 'due_on as dueOn', 'kind'])
        .execute(),
    );
  await win(1);
  const asked = await openTasks();
  expect(asked).toHaveLength(existing.afterOrder.length);
  expect(asked[0]).toEqual({
    title: 'Factuur versturen',
    memberId: helper.memberId,
    dueOn: addDays(seller.today, 1),
    kind: 'invoice',
  });
  expect(asked.find(({ kind }) => kind === 'call')?.memberId).toBe(seller.memberId);
  await reopenDeal(seller, { dealId: deal.id, version: 2, reason: 'Klant trekt de order in' });
  expect(await openTasks()).toEqual([]);
  await win(3);
  expect(await openTasks()).toEqual(asked);
});

test('a repeat order begins in the cycle for existing customers, and both deals say so', async () => {
  const deal = await createDeal(seller, {
    title: 'Jaarcontract',
    newAccountName: 'Bakkerij Verzonnen',
    amountCents: 900_00 as Cents,
  });
  await expect(repeatOrder(seller, { dealId: deal.id })).rejects.toMatchObject({
    details: { because: 'deal-not-won' },
  });
  await winDeal(manager, { dealId: deal.id, version: 1, orderConfirmation: 'PO 7', ...passed });
  await expect(repeatOrder(reader, { dealId: deal.id })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(repeatOrder(stranger, { dealId: deal.id })).rejects.toMatchObject({ code: 'not-found' });
  const again = await repeatOrder(seller, { dealId: deal.id });
  expect(again).toMatchObject({
    title: 'Jaarcontract',
    cycleId: existing.id,
    account: { name: 'Bakkerij Verzonnen' },
    owner: { id: seller.memberId },
    amountCents: 900_00,
    status: 'open',
  });
  expect(await getDeal(seller, again.id)).toMatchObject({ repeatOf: { id: deal.id } });
  expect(await getDeal(seller, deal.id)).toMatchObject({ repeats: [{ id: again.id, status: 'open' }] });
  expect((await eventsOf(seller, deal.id))[0]).toMatchObject({
    kind: 'repeat-ordered',
    after: { otherDeal: { id: again.id, title: 'Jaarcontract' } },
  });
});
