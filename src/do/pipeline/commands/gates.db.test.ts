import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import type { ApprovalId, CriterionId, DealId, MemberId, PhaseId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { setCycleRules } from '#plan/sales-cycle/cycle-rules-commands.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { editPhase } from '#plan/sales-cycle/phase-commands.ts';
import { getCycles, getLossReasons } from '#plan/sales-cycle/queries.ts';
import { listNotices } from '#base/notices/queries.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import * as approvals from '../approval-contract.ts';
import { getDeal } from '../queries/get-deal.ts';
import { listApprovals } from '../queries/list-approvals.ts';
import { approveStep, sendBackStep, withdrawApproval } from './answer-approval.ts';
import { askApproval } from './ask-approval.ts';
import { changeDealCycle } from './change-deal-cycle.ts';
import { createDeal } from './create-deal.ts';
import { editDeal } from './edit-deal.ts';
import { loseDeal } from './lose-deal.ts';
import { moveDeal } from './move-deal.ts';
import { reopenDeal } from './reopen-deal.ts';
import { winDeal } from './win-deal.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let seller: Member;
let colleague: Member;
let leader: Member;
let manager: Member;
let reader: Member;
let stranger: Member;
let strict: SalesCycle;
let other: SalesCycle;

/** A cycle that lets nothing be skipped, does not go back, and whose second phase asks for approval. */
beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  const theirs = await makeOrganisation(database, { name: 'De andere' });
  seller = await ours.as('member', { name: 'V. Verkoper' });
  colleague = await ours.as('member', { name: 'C. Collega' });
  leader = await ours.as('member', { name: 'T. Teamleider' });
  manager = await ours.as('manager', { name: 'M. Manager' });
  reader = await ours.as('reader');
  stranger = await theirs.as('administrator');
  await ours.ctx.transaction((tx) =>
    tx
      .updateTable('member')
      .set({ reports_to_id: leader.memberId })
      .where('id', '=', seller.memberId)
      .execute(),
  );
  const [first, second] = await getCycles(ours.ctx);
  if (!first || !second) throw new Error('no default cycles');
  const suspect = first.phases[1]?.id ?? newId<PhaseId>();
  const ruled = await setCycleRules(manager, {
    cycleId: first.id,
    version: first.version,
    customers: 'new',
    teamIds: [],
    maySkip: false,
    mayGoBack: false,
  });
  strict = await editPhase(manager, {
    cycleId: first.id,
    version: ruled.version,
    phaseId: suspect,
    asksApproval: true,
  });
  other = second;
});
afterAll(() => database.drop());

const phaseId = (key: string, cycle = strict): PhaseId =>
  cycle.phases.find((phase) => phase.key === key)?.id ?? newId<PhaseId>();
const criterionId = (key: string): CriterionId =>
  strict.phases.flatMap(({ criteria }) => criteria).find((criterion) => criterion.key === key)?.id ??
  newId<CriterionId>();
const appointment = () => [{ criterionId: criterionId('appointment-made'), value: true }];
const knownOfSuspect = () => [
  { criterionId: criterionId('competition-known'), value: 'Verzonnen BV' },
  { criterionId: criterionId('decision-date'), value: '2026-12-01' },
  { criterionId: criterionId('problem'), value: 'Te traag' },
  { criterionId: criterionId('need'), value: 'Sneller' },
];
/** A deal of the seller in the phase that asks for approval, with everything known that it asks for. */
async function ready() {
  const deal = await createDeal(seller, {
    title: 'Levering',
    amountCents: 500_00 as Cents,
    cycleId: strict.id,
  });
  return moveDeal(seller, {
    dealId: deal.id,
    version: 1,
    toPhaseId: phaseId('suspect'),
    results: [...appointment(), ...knownOfSuspect()],
  });
}
const askFor = (deal: { id: DealId; version: number }, key = 'prospect', ctx: Context = seller) =>
  askApproval(ctx, { dealId: deal.id, version: deal.version, toPhaseId: phaseId(key), note: 'Korting' });
const idOf = (deal: { approval: { id: ApprovalId } | null }) => deal.approval?.id ?? newId<ApprovalId>();
const eventsOf = async (id: DealId) =>
  (await getDeal(ours.ctx, id)).timeline.rows.flatMap((row) => (row.type === 'event' ? [row.event] : []));
const kindsOf = async (id: DealId) => (await eventsOf(id)).map(({ kind }) => kind).toReversed();

describe('every path asks the same gates', () => {
  const override = { reason: 'Klant wacht niet' };

  test('a cycle that lets nothing be skipped holds for moving, winning, beginning and changing cycle', async () => {
    const deal = await createDeal(seller, { title: 'Pad', cycleId: strict.id });
    const at = { dealId: deal.id, version: 1 };
    const begun = await createDeal(manager, { title: 'Elders', cycleId: other.id, ownerId: seller.memberId });
    const paths: Record<string, (ctx: Context, more: object) => Promise<unknown>> = {
      move: (ctx, more) => moveDeal(ctx, { ...at, toPhaseId: phaseId('offer'), ...more }),
      win: (ctx, more) => winDeal(ctx, { ...at, orderConfirmation: 'PO 1', ...more }),
      begin: (ctx, more) => createDeal(ctx, { title: 'Pad', phaseId: phaseId('offer'), ...more }),
      cycle: (ctx, more) =>
        changeDealCycle(ctx, { dealId: begun.id, version: 1, toPhaseId: phaseId('offer'), ...more }),
    };
    for (const path of Object.values(paths)) {
      await expect(path(seller, {})).rejects.toMatchObject({ details: { because: 'may-not-skip' } });
      await expect(path(manager, {})).rejects.toMatchObject({ details: { because: 'may-not-skip' } });
      await expect(path(seller, { override })).rejects.toMatchObject({ code: 'forbidden' });
    }
    await paths['move']?.(manager, { override });
    expect((await eventsOf(deal.id))[0]).toMatchObject({
      kind: 'moved',
      reason: override.reason,
      after: { passed: 'may-not-skip' },
      by: { name: 'M. Manager' },
    });
    await paths['cycle']?.(manager, { override });
    expect((await eventsOf(begun.id))[0]).toMatchObject({
      kind: 'cycle-changed',
      after: { passed: 'may-not-skip' },
    });
  });

  test('of two reasons that open one gate at the same moment one counts, and the other hears what stands there now', async () => {
    const deal = await createDeal(seller, { title: 'Tegelijk', cycleId: strict.id });
    const wish = { dealId: deal.id, version: 1, toPhaseId: phaseId('offer') };
    const answers = await Promise.allSettled(
      ['De een', 'De ander'].map((reason) => moveDeal(manager, { ...wish, override: { reason } })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'fulfilled',
      'rejected',
    ]);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'conflict' });
    expect(await kindsOf(deal.id)).toEqual(['opened', 'moved']);
  });

  test('where there is no way back, only a reason of a manager opens one', async () => {
    const deal = await ready();
    const back = { dealId: deal.id, version: 2, toPhaseId: phaseId('selection') };
    await expect(moveDeal(seller, back)).rejects.toMatchObject({ details: { because: 'may-not-go-back' } });
    await moveDeal(manager, { ...back, override: { reason: 'Verkeerd gezet' } });
    expect((await eventsOf(deal.id))[0]).toMatchObject({ after: { passed: 'may-not-go-back' } });
  });

  test('a phase that asks for approval holds for moving and beginning behind it; a reason does not open it', async () => {
    const deal = await ready();
    const on = { dealId: deal.id, version: 2, toPhaseId: phaseId('prospect') };
    await expect(moveDeal(seller, on)).rejects.toMatchObject({ details: { because: 'approval-missing' } });
    expect((await moveDeal(manager, on)).phase.id).toBe(phaseId('prospect'));
  });

  test('reopening asks for a reason, losing for nothing of the gates', async () => {
    const deal = await ready();
    const [reason] = await getLossReasons(ours.ctx);
    await loseDeal(seller, { dealId: deal.id, version: 2, lossReasonId: reason?.id ?? null });
    expect(await reopenDeal(seller, { dealId: deal.id, version: 3, reason: 'Toch' })).toMatchObject({
      phase: { id: phaseId('suspect') },
    });
  });
});

describe('approval', () => {
  test('a seller asks, the deal waits, the manager agrees and the step is taken', async () => {
    const deal = await ready();
    const asked = await askFor(deal);
    approvals.askApproval.output.parse(asked);
    expect(asked).toMatchObject({
      version: 3,
      phase: { id: phaseId('suspect') },
      approval: { status: 'asked', note: 'Korting', toPhase: { id: phaseId('prospect') } },
      may: { approve: false },
    });
    const { waiting } = approvals.listApprovals.output.parse(await listApprovals(manager));
    expect(waiting.map((request) => request.deal.id)).toContain(deal.id);
    const moved = await approveStep(manager, { approvalId: idOf(asked) });
    expect(moved).toMatchObject({ phase: { id: phaseId('prospect') }, approval: null });
    expect(await kindsOf(deal.id)).toEqual(['opened', 'moved', 'approval-asked', 'approved', 'moved']);
    await expect(approveStep(manager, { approvalId: idOf(asked) })).rejects.toMatchObject({
      details: { because: 'approval-decided' },
    });
  });

  test('the one to whom the seller reports agrees too; a colleague and a reader do not, and see nothing of it', async () => {
    const asked = await askFor(await ready());
    for (const ctx of [colleague, reader, seller])
      await expect(approveStep(ctx, { approvalId: idOf(asked) })).rejects.toMatchObject({
        code: 'forbidden',
      });
    await expect(approveStep(stranger, { approvalId: idOf(asked) })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await listApprovals(colleague)).toEqual({ waiting: [], asked: [] });
    expect((await listApprovals(seller)).asked.map(({ deal }) => deal.id)).toContain(asked.id);
    expect((await listApprovals(leader)).waiting.map(({ deal }) => deal.id)).toEqual([asked.id]);
    expect((await approveStep(leader, { approvalId: idOf(asked) })).phase.id).toBe(phaseId('prospect'));
  });

  test('the bell tells whoever may agree, forgets it once one did, and tells the seller how it went', async () => {
    const asked = await askFor(await ready());
    const about = async (ctx: Context) =>
      (await listNotices(ctx)).notices.filter(({ path }) => path === `/deals/${asked.id}`);
    for (const ctx of [manager, leader])
      expect(await about(ctx)).toMatchObject([
        { kind: 'deal.approval-asked', quote: 'Korting', read: false },
      ]);
    for (const ctx of [colleague, reader, seller]) expect(await about(ctx)).toEqual([]);
    await sendBackStep(manager, { approvalId: idOf(asked), reason: 'Marge te klein' });
    for (const ctx of [manager, leader]) expect(await about(ctx)).toEqual([]);
    const [told] = await about(seller);
    expect(told).toMatchObject({ kind: 'deal.approval-sent-back', quote: 'Marge te klein' });
    expect(told?.says.nl).toContain('nog geen akkoord voor naar Prospect');
  });

  test('sent back with a reason, it can be asked again', async () => {
    const asked = await askFor(await ready());
    const back = await sendBackStep(manager, { approvalId: idOf(asked), reason: 'Marge te klein' });
    expect(back).toMatchObject({ phase: { id: phaseId('suspect') }, approval: null });
    expect((await eventsOf(asked.id))[0]).toMatchObject({ kind: 'sent-back', reason: 'Marge te klein' });
    expect((await askFor(back)).approval?.status).toBe('asked');
  });

  test('a change of what it is about withdraws it, and the history says so', async () => {
    const asked = await askFor(await ready());
    const edited = await editDeal(seller, {
      dealId: asked.id,
      version: asked.version,
      amountCents: 400_00 as Cents,
    });
    expect(edited.approval).toBeNull();
    expect((await kindsOf(asked.id)).toSorted()).toContain('approval-withdrawn');
    await expect(approveStep(manager, { approvalId: idOf(asked) })).rejects.toMatchObject({
      details: { because: 'approval-withdrawn' },
    });
    const again = await askFor(edited);
    const titled = await editDeal(seller, { dealId: again.id, version: again.version, title: 'Anders' });
    expect(titled.approval?.status).toBe('asked');
    expect((await withdrawApproval(seller, { approvalId: idOf(again) })).approval).toBeNull();
  });

  test('is not asked while results are missing, twice, or for a step that needs none', async () => {
    const bare = await createDeal(seller, { title: 'Kaal', cycleId: strict.id });
    const first = await moveDeal(seller, {
      dealId: bare.id,
      version: 1,
      toPhaseId: phaseId('suspect'),
      results: appointment(),
    });
    await expect(askFor(first)).rejects.toMatchObject({ details: { because: 'results-missing' } });
    const asked = await askFor(await ready());
    await expect(askFor(asked)).rejects.toMatchObject({ details: { because: 'approval-asked' } });
    const loose = await createDeal(seller, { title: 'Los', cycleId: strict.id });
    await expect(
      askApproval(seller, {
        dealId: loose.id,
        version: 1,
        toPhaseId: phaseId('suspect'),
        results: appointment(),
      }),
    ).rejects.toMatchObject({ details: { because: 'approval-not-needed' } });
    await expect(askFor(await ready(), 'prospect', colleague)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(askFor(asked, 'prospect', stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});
