import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type {
  AccountId,
  ContactId,
  CriterionId,
  CycleId,
  DealId,
  LossReasonId,
  MemberId,
  PhaseId,
} from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { getCycles, getLossReasons } from '#plan/sales-cycle/queries.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import * as contract from '../contract.ts';
import { getDeal } from '../queries/get-deal.ts';
import { createDeal } from './create-deal.ts';
import { deleteDeal } from './delete-deal.ts';
import { editDeal } from './edit-deal.ts';
import { loseDeal } from './lose-deal.ts';
import { moveDeal } from './move-deal.ts';
import { recordResults } from './record-results.ts';
import { reopenDeal } from './reopen-deal.ts';
import { winDeal } from './win-deal.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let seller: Member;
let colleague: Member;
let manager: Member;
let reader: Member;
let stranger: Member;
let cycle: SalesCycle;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  seller = await ours.as('member', { name: 'V. Verkoper' });
  colleague = await ours.as('member', { name: 'C. Collega' });
  manager = await ours.as('manager', { name: 'M. Manager' });
  reader = await ours.as('reader', { name: 'L. Lezer' });
  stranger = await theirs.as('administrator');
  const found = (await getCycles(ours.ctx)).find(({ key }) => key === 'new-business');
  if (!found) throw new Error('no default cycle');
  cycle = found;
});
afterAll(() => database.drop());

const phaseId = (key: string): PhaseId =>
  cycle.phases.find((phase) => phase.key === key)?.id ?? newId<PhaseId>();
const criterionId = (key: string): CriterionId =>
  cycle.phases.flatMap(({ criteria }) => criteria).find((criterion) => criterion.key === key)?.id ??
  newId<CriterionId>();
const yes = (key: string) => ({ criterionId: criterionId(key), value: true });

const knownOfSuspect = () => [
  { criterionId: criterionId('competition-known'), value: 'Verzonnen BV' },
  { criterionId: criterionId('decision-date'), value: '2026-12-01' },
  { criterionId: criterionId('problem'), value: 'Te traag', note: 'gezegd door de directie' },
  { criterionId: criterionId('need'), value: 'Sneller' },
];
const add = (ctx: Context = seller, more: Partial<Parameters<typeof createDeal>[1]> = {}) =>
  createDeal(ctx, { title: 'Levering', ...more });
const eventsOf = async (id: DealId) =>
  (await getDeal(ours.ctx, id)).timeline.rows.flatMap((row) => (row.type === 'event' ? [row.event] : []));
const kindsOf = async (id: DealId) => (await eventsOf(id)).map(({ kind }) => kind).toReversed();
const auditOf = (id: DealId) =>
  ours.ctx.read((tx) =>
    tx.selectFrom('audit_entry').select('action').where('subject_id', '=', id).orderBy('id').execute(),
  );

describe('adding a deal', () => {
  test('it begins today, in the first phase, for whoever adds it', async () => {
    const deal = await add(seller, { amountCents: 120_000 as Cents });
    expect(deal).toMatchObject({
      status: 'open',
      owner: { id: seller.memberId, name: 'V. Verkoper' },
      phase: { id: phaseId('selection') },
      openedOn: seller.today,
      amountCents: 120_000,
      currency: 'EUR',
      version: 1,
      may: { edit: true },
    });
    contract.createDeal.output.parse(deal);
    expect(await kindsOf(deal.id)).toEqual(['opened']);
    expect(await auditOf(deal.id)).toEqual([{ action: 'deal.created' }]);
  });

  test('a new account is made in the same go, and a known name is not made twice', async () => {
    const deal = await add(seller, { newAccountName: 'Bakkerij Verzonnen' });
    expect(deal.account?.name).toBe('Bakkerij Verzonnen');
    await expect(add(seller, { newAccountName: 'bakkerij verzonnen' })).rejects.toMatchObject({
      code: 'refused',
      details: { because: 'same-name' },
    });
    await expect(
      add(seller, { newAccountName: 'X', ...(deal.account ? { accountId: deal.account.id } : {}) }),
    ).rejects.toMatchObject({ details: { because: 'two-accounts' } });
    expect(
      (await add(colleague, { newAccountName: 'Bakkerij Verzonnen', newAccountIsAnother: true })).account?.id,
    ).not.toBe(deal.account?.id);
  });

  test('nothing of a new account stays when the deal is refused', async () => {
    await expect(
      add(seller, { newAccountName: 'Blijft niet', phaseId: phaseId('offer') }),
    ).rejects.toMatchObject({ details: { because: 'results-missing' } });
    const kept = await ours.ctx.read((tx) =>
      tx.selectFrom('account').select('id').where('name', '=', 'Blijft niet').execute(),
    );
    expect(kept).toEqual([]);
  });

  test('in a later phase it begins with the results of those before it only', async () => {
    await expect(add(seller, { phaseId: phaseId('suspect') })).rejects.toMatchObject({
      details: { because: 'results-missing' },
    });
    const deal = await add(seller, { phaseId: phaseId('suspect'), results: [yes('appointment-made')] });
    expect(deal.phase.id).toBe(phaseId('suspect'));
  });

  test('a reader adds nothing, and nothing of another organisation can be named', async () => {
    await expect(add(reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add(stranger, { ownerId: seller.memberId })).rejects.toMatchObject({ code: 'not-found' });
    await expect(add(stranger, { cycleId: cycle.id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(add(stranger, { phaseId: phaseId('selection') })).rejects.toMatchObject({
      code: 'not-found',
    });
    const deal = await add(seller, { newAccountName: 'Alleen van ons' });
    await expect(add(stranger, { accountId: deal.account?.id ?? null })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(add(seller, { cycleId: newId<CycleId>() })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('editing a deal', () => {
  test('changes of owner, amount and expected close go into the history', async () => {
    const deal = await add();
    const edited = await editDeal(seller, {
      dealId: deal.id,
      version: 1,
      title: 'Levering en montage',
      amountCents: 99_900 as Cents,
      expectedCloseOn: seller.today,
      ownerId: colleague.memberId,
    });
    expect(edited).toMatchObject({ title: 'Levering en montage', version: 2, may: { edit: false } });
    expect((await kindsOf(deal.id)).toSorted()).toEqual([
      'amount',
      'edited',
      'expected-close',
      'opened',
      'owner',
    ]);
    const change = (await eventsOf(deal.id)).find(({ kind }) => kind === 'owner');
    expect(change).toMatchObject({
      before: { owner: { name: 'V. Verkoper' } },
      after: { owner: { name: 'C. Collega' } },
    });
  });

  test('another title is told as an edit; what changes nothing is not told', async () => {
    const deal = await add();
    const edited = await editDeal(seller, { dealId: deal.id, version: 1, title: 'Anders' });
    expect(await kindsOf(deal.id)).toEqual(['opened', 'edited']);
    await editDeal(seller, { dealId: deal.id, version: edited.version, title: 'Anders' });
    expect(await kindsOf(deal.id)).toEqual(['opened', 'edited']);
  });

  test('the second of two edits of the same version is told so', async () => {
    const deal = await add();
    await editDeal(seller, { dealId: deal.id, version: 1, title: 'Eerste' });
    await expect(editDeal(seller, { dealId: deal.id, version: 1, title: 'Tweede' })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { title: 'Eerste', version: 2 } },
    });
  });

  test('a contact does not go along to another account, and cannot be of another one', async () => {
    const deal = await add(seller, { newAccountName: 'Met contact' });
    const other = await add(seller, { newAccountName: 'Zonder contact' });
    const contact = await contactAt(deal.account?.id);
    const withContact = await editDeal(seller, { dealId: deal.id, version: 1, contactId: contact });
    await expect(
      editDeal(seller, { dealId: other.id, version: 1, contactId: contact }),
    ).rejects.toMatchObject({ details: { because: 'contact-elsewhere' } });
    await editDeal(seller, {
      dealId: deal.id,
      version: withContact.version,
      accountId: other.account?.id ?? null,
    });
    expect((await getDeal(seller, deal.id)).contact).toBeNull();
  });

  test('a member edits no colleague’s deal, a manager does; a reader and a stranger none', async () => {
    const deal = await add();
    const edit = (ctx: Context) => editDeal(ctx, { dealId: deal.id, version: 1, title: 'X' });
    await expect(edit(colleague)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(edit(reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(edit(stranger)).rejects.toMatchObject({ code: 'not-found' });
    expect((await edit(manager)).title).toBe('X');
  });

  test('a deal of nobody can be taken', async () => {
    const deal = await add(manager, { ownerId: null });
    const taken = await editDeal(seller, { dealId: deal.id, version: 1, ownerId: seller.memberId });
    expect(taken.owner?.id).toBe(seller.memberId);
  });
});

describe('the gate', () => {
  test('a missing result stops the deal, and is named', async () => {
    const deal = await add();
    await expect(
      moveDeal(seller, { dealId: deal.id, version: 1, toPhaseId: phaseId('suspect') }),
    ).rejects.toMatchObject({
      code: 'refused',
      details: { because: 'results-missing', decision: { missing: [{ key: 'appointment-made' }] } },
    });
    expect(await getDeal(seller, deal.id)).toMatchObject({ version: 1, phase: { id: phaseId('selection') } });
  });

  test('results given there and then open it, and stay', async () => {
    const deal = await add();
    const moved = await moveDeal(seller, {
      dealId: deal.id,
      version: 1,
      toPhaseId: phaseId('prospect'),
      results: [yes('appointment-made'), ...knownOfSuspect()],
    });
    expect(moved).toMatchObject({ version: 2, phase: { id: phaseId('prospect') } });
    const all = await getDeal(seller, deal.id);
    contract.getDeal.output.parse(all);
    expect(all.asks).toHaveLength(3);
    expect(all.nextPhaseId).toBe(phaseId('offer'));
    const suspect = all.cycle.phases.find(({ key }) => key === 'suspect');
    expect(suspect?.criteria.find(({ key }) => key === 'problem')?.result).toMatchObject({
      value: 'Te traag',
      note: 'gezegd door de directie',
      recordedBy: { name: 'V. Verkoper' },
    });
    expect(await eventsOf(deal.id)).toMatchObject([
      { kind: 'moved', fromPhase: { id: phaseId('selection') }, toPhase: { id: phaseId('prospect') } },
      { kind: 'opened' },
    ]);
  });

  test('a "no" does not open it', async () => {
    const deal = await add();
    const results = [{ criterionId: criterionId('appointment-made'), value: false }];
    await expect(
      moveDeal(seller, { dealId: deal.id, version: 1, toPhaseId: phaseId('suspect'), results }),
    ).rejects.toMatchObject({ details: { because: 'results-missing' } });
  });

  test('back is always open', async () => {
    const deal = await add(seller, { phaseId: phaseId('suspect'), results: [yes('appointment-made')] });
    const back = await moveDeal(seller, { dealId: deal.id, version: 1, toPhaseId: phaseId('selection') });
    expect(back.phase.id).toBe(phaseId('selection'));
  });

  test('only managers pass it by, and their reason is in the history', async () => {
    const deal = await add();
    const pass = { dealId: deal.id, version: 1, toPhaseId: phaseId('offer'), override: { reason: 'Haast' } };
    await expect(moveDeal(seller, pass)).rejects.toMatchObject({ code: 'forbidden' });
    await moveDeal(manager, pass);
    expect((await eventsOf(deal.id))[0]).toMatchObject({
      kind: 'moved',
      reason: 'Haast',
      by: { name: 'M. Manager' },
    });
  });

  test('a reader, a colleague and a stranger move nothing', async () => {
    const deal = await add();
    const move = (ctx: Context) =>
      moveDeal(ctx, {
        dealId: deal.id,
        version: 1,
        toPhaseId: phaseId('suspect'),
        results: [yes('appointment-made')],
      });
    await expect(move(reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(move(colleague)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(move(stranger)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of two moves at once one is told that somebody was first', async () => {
    const deal = await add(seller, { results: [yes('appointment-made')] });
    const move = () => moveDeal(seller, { dealId: deal.id, version: 1, toPhaseId: phaseId('suspect') });
    const outcomes = await Promise.allSettled([move(), move()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await kindsOf(deal.id)).toEqual(['opened', 'moved']);
  });
});

describe('results', () => {
  test('are recorded, replaced and taken away', async () => {
    const deal = await add();
    const record = (version: number, value: string | null) =>
      recordResults(seller, {
        dealId: deal.id,
        version,
        results: [{ criterionId: criterionId('problem'), value }],
      });
    const problem = async () =>
      (await getDeal(seller, deal.id)).cycle.phases
        .flatMap(({ criteria }) => criteria)
        .find(({ key }) => key === 'problem')?.result?.value;
    await record(1, 'Te duur');
    expect(await problem()).toBe('Te duur');
    await record(2, 'Te traag');
    expect(await problem()).toBe('Te traag');
    await record(3, null);
    expect(await problem()).toBeUndefined();
    expect((await auditOf(deal.id)).length).toBe(4);
  });

  test('of the wrong kind or of another cycle are refused, with their place', async () => {
    const deal = await add();
    const give = (id: CriterionId, value: string) =>
      recordResults(seller, { dealId: deal.id, version: 1, results: [{ criterionId: id, value }] });
    await expect(give(criterionId('decision-date'), 'volgende week')).rejects.toMatchObject({
      details: { because: 'not-a-date', decision: { criterionId: criterionId('decision-date'), place: 0 } },
    });
    await expect(give(newId<CriterionId>(), 'x')).rejects.toMatchObject({
      details: { because: 'criterion-elsewhere' },
    });
  });

  test('are not recorded by a reader, a colleague or a stranger', async () => {
    const deal = await add();
    const record = (ctx: Context) =>
      recordResults(ctx, { dealId: deal.id, version: 1, results: [yes('appointment-made')] });
    await expect(record(reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(record(colleague)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(record(stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('winning', () => {
  const atClosing = async (more = {}) => {
    const deal = await add(seller, more);
    return moveDeal(manager, {
      dealId: deal.id,
      version: deal.version,
      toPhaseId: phaseId('closing'),
      override: { reason: 'voor de proef' },
    });
  };

  test('takes the order confirmation, closes the deal today and makes its account a customer', async () => {
    const deal = await atClosing({ newAccountName: 'Wordt klant' });
    await expect(winDeal(seller, { dealId: deal.id, version: 2 })).rejects.toMatchObject({
      details: { because: 'order-confirmation-missing' },
    });
    const won = await winDeal(seller, { dealId: deal.id, version: 2, orderConfirmation: 'PO 2026-118' });
    expect(won).toMatchObject({ status: 'won', closedOn: seller.today });
    const all = await getDeal(seller, deal.id);
    expect(all.orderConfirmation).toBe('PO 2026-118');
    expect(
      all.cycle.phases.flatMap(({ criteria }) => criteria).find(({ key }) => key === 'order-confirmation')
        ?.result,
    ).toMatchObject({ value: true, note: 'PO 2026-118' });
    const account = await ours.ctx.read((tx) =>
      tx.selectFrom('account').select(['kind', 'version']).where('name', '=', 'Wordt klant').execute(),
    );
    expect(account).toEqual([{ kind: 'customer', version: 2 }]);
    expect(await kindsOf(deal.id)).toEqual(['opened', 'moved', 'won']);
  });

  test('from an earlier phase asks for everything that is still missing', async () => {
    const deal = await add();
    await expect(
      winDeal(seller, { dealId: deal.id, version: 1, orderConfirmation: 'PO' }),
    ).rejects.toMatchObject({ details: { because: 'results-missing' } });
  });

  test('a won deal moves, is won and is lost no more', async () => {
    const deal = await atClosing();
    await winDeal(seller, { dealId: deal.id, version: 2, orderConfirmation: 'PO' });
    const [reason] = await getLossReasons(ours.ctx);
    const closed = { details: { because: 'deal-closed' } };
    await expect(
      moveDeal(seller, { dealId: deal.id, version: 3, toPhaseId: phaseId('offer') }),
    ).rejects.toMatchObject(closed);
    await expect(
      winDeal(seller, { dealId: deal.id, version: 3, orderConfirmation: 'PO' }),
    ).rejects.toMatchObject(closed);
    await expect(
      loseDeal(seller, { dealId: deal.id, version: 3, lossReasonId: reason?.id ?? null }),
    ).rejects.toMatchObject(closed);
  });

  test('is not for a reader, a colleague or a stranger', async () => {
    const deal = await atClosing();
    const win = (ctx: Context) => winDeal(ctx, { dealId: deal.id, version: 2, orderConfirmation: 'PO' });
    await expect(win(reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(win(colleague)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(win(stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('losing and reopening', () => {
  test('losing takes a reason of this organisation', async () => {
    const deal = await add();
    const [reason] = await getLossReasons(ours.ctx);
    const [foreign] = await getLossReasons(theirs.ctx);
    const lose = (lossReasonId: LossReasonId | null) =>
      loseDeal(seller, { dealId: deal.id, version: 1, lossReasonId, note: 'Te laat' });
    await expect(lose(null)).rejects.toMatchObject({ details: { because: 'loss-reason-missing' } });
    await expect(lose(foreign?.id ?? null)).rejects.toMatchObject({ code: 'not-found' });
    expect(await lose(reason?.id ?? null)).toMatchObject({ status: 'lost', closedOn: seller.today });
    expect((await eventsOf(deal.id))[0]).toMatchObject({
      kind: 'lost',
      after: { lossReason: { id: reason?.id }, lossNote: 'Te laat' },
    });
  });

  test('a reopened deal stands where it stood, and how it ended stays in its history', async () => {
    const deal = await add();
    const [reason] = await getLossReasons(ours.ctx);
    await loseDeal(seller, { dealId: deal.id, version: 1, lossReasonId: reason?.id ?? null });
    const again = await reopenDeal(seller, { dealId: deal.id, version: 2, reason: 'Toch interesse' });
    expect(again).toMatchObject({ status: 'open', closedOn: null, phase: { id: phaseId('selection') } });
    const all = await getDeal(seller, deal.id);
    expect(all.lossReason).toBeNull();
    expect(await eventsOf(deal.id)).toMatchObject([
      {
        kind: 'reopened',
        reason: 'Toch interesse',
        before: { status: 'lost', lossReason: { id: reason?.id } },
      },
      { kind: 'lost' },
      { kind: 'opened' },
    ]);
    await expect(
      reopenDeal(seller, { dealId: deal.id, version: 3, reason: 'Nog eens' }),
    ).rejects.toMatchObject({
      details: { because: 'deal-open' },
    });
  });

  test('neither is for a reader, a colleague or a stranger', async () => {
    const deal = await add();
    const [reason] = await getLossReasons(ours.ctx);
    const lose = (ctx: Context) =>
      loseDeal(ctx, { dealId: deal.id, version: 1, lossReasonId: reason?.id ?? null });
    const reopen = (ctx: Context) => reopenDeal(ctx, { dealId: deal.id, version: 2, reason: 'Toch' });
    for (const [ctx, code] of [
      [reader, 'forbidden'],
      [colleague, 'forbidden'],
      [stranger, 'not-found'],
    ] as const)
      await expect(lose(ctx)).rejects.toMatchObject({ code });
    await lose(seller);
    for (const [ctx, code] of [
      [reader, 'forbidden'],
      [colleague, 'forbidden'],
      [stranger, 'not-found'],
    ] as const)
      await expect(reopen(ctx)).rejects.toMatchObject({ code });
  });
});

test('an administrator deletes a deal and the audit trail keeps it; others do not', async () => {
  const deal = await add(seller, { title: 'Weg ermee' });
  const remove = (ctx: Context) => deleteDeal(ctx, { dealId: deal.id, version: 1 });
  for (const ctx of [seller, manager, reader])
    await expect(remove(ctx)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(remove(stranger)).rejects.toMatchObject({ code: 'not-found' });
  await remove(await ours.as('administrator'));
  await expect(getDeal(ours.ctx, deal.id)).rejects.toMatchObject({ code: 'not-found' });
  expect((await auditOf(deal.id)).map(({ action }) => action)).toEqual(['deal.created', 'deal.deleted']);
});

test('another organisation cannot look at a deal', async () => {
  const deal = await add();
  await expect(getDeal(stranger, deal.id)).rejects.toMatchObject({ code: 'not-found' });
});

async function contactAt(accountId: AccountId | undefined): Promise<ContactId> {
  const id = newId<ContactId>();
  await ours.ctx.transaction((tx) =>
    tx
      .insertInto('contact')
      .values({
        organisation_id: ours.ctx.organisationId,
        id,
        account_id: accountId ?? null,
        name: 'P. Persoon',
        job_title: null,
        email: null,
        phone: null,
        external_id: null,
        import_id: null,
        archived_at: null,
      })
      .execute(),
  );
  return id;
}
