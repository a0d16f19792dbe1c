import { expect, test } from 'vitest';

import type { CycleId, MemberId, PhaseId } from '#base/kernel/id.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { euro, type Cents } from '#base/kernel/money.ts';
import { changesOf, type DealState } from './deal-changes.ts';
import { historyOf, standingPhase, type ResolvedDeal } from './deal-history.ts';

const phases = ['een', 'twee', 'drie'] as PhaseId[];
const [first, second, third] = phases as [PhaseId, PhaseId, PhaseId];
const around = { cycleId: 'cyclus' as CycleId, phases, orderConfirmation: 'ingelezen' };

const said: ResolvedDeal = {
  title: 'Dak',
  accountId: null,
  contactId: null,
  ownerId: 'an' as MemberId,
  productId: null,
  amount: 100 as Cents,
  currency: euro,
  outcome: 'open',
  phaseId: second,
  openedOn: '2026-01-05' as IsoDate,
  closedOn: null,
  expectedCloseOn: null,
  lossReasonId: null,
  lossNote: null,
  lostToId: null,
  stays: [],
  details: {},
};
const here = {
  title: 'Dak',
  account_id: null,
  contact_id: null,
  owner_id: 'an',
  product_id: null,
  amount_cents: 100,
  currency: 'EUR',
  expected_close_on: null,
  cycle_id: 'cyclus',
  phase_id: 'twee',
  status: 'open',
  opened_on: '2026-01-05',
  closed_on: null,
  order_confirmation: null,
  loss_reason_id: null,
  loss_note: null,
  lost_to_id: null,
  details: {},
} as unknown as DealState;

const kinds = (events: readonly { kind: string }[]) => events.map(({ kind }) => kind);

test('a won deal stands in the last phase, a lost one where the file says, else in the first', () => {
  expect(standingPhase({ outcome: 'won', phaseId: null }, phases)).toBe(third);
  expect(standingPhase({ outcome: 'lost', phaseId: second }, phases)).toBe(second);
  expect(standingPhase({ outcome: 'lost', phaseId: null }, phases)).toBe(first);
  expect(standingPhase({ outcome: 'open', phaseId: null }, phases)).toBe(first);
});

test('a deal in a later phase was opened in the first and moved on the same day', () => {
  expect(historyOf(said, phases, '')).toMatchObject([
    { kind: 'opened', on: '2026-01-05', second: 0, to: first },
    { kind: 'moved', on: '2026-01-05', second: 1, from: first, to: second },
  ]);
});

test('what is not known makes no event', () => {
  expect(historyOf({ ...said, openedOn: null }, phases, '')).toEqual([]);
  const won = { ...said, outcome: 'won' as const, phaseId: null, closedOn: '2026-02-01' as IsoDate };
  expect(historyOf({ ...won, openedOn: null }, phases, 'brief')).toMatchObject([
    { kind: 'won', on: '2026-02-01', from: null, after: { orderConfirmation: 'brief' } },
  ]);
});

test('a deal of which the file says the same does not change', () => {
  expect(changesOf(here, said, around)).toEqual({ set: {}, moved: false, events: [], amountKept: false });
});

test('an empty cell leaves what stands here', () => {
  const empty = { ...said, ownerId: null, amount: null, phaseId: null, openedOn: null };
  expect(changesOf(here, empty, around)).toEqual({ set: {}, moved: false, events: [], amountKept: false });
});

test('a deal that was won elsewhere is won here, in the last phase', () => {
  const won = { ...said, outcome: 'won' as const, phaseId: null, closedOn: '2026-02-01' as IsoDate };
  const change = changesOf(here, won, around);
  expect(change.set).toMatchObject({
    status: 'won',
    closed_on: '2026-02-01',
    phase_id: third,
    order_confirmation: 'ingelezen',
  });
  expect(change.events).toMatchObject([{ kind: 'won', from: second, on: '2026-02-01' }]);
});

test('a won deal that is open again in the file is open again here', () => {
  const closed = { ...here, status: 'won', closed_on: '2026-02-01', phase_id: third } as DealState;
  const change = changesOf(closed, said, around);
  expect(change.set).toMatchObject({
    status: 'open',
    closed_on: null,
    order_confirmation: null,
    phase_id: second,
  });
  expect(kinds(change.events)).toEqual(['reopened']);
});

test('owner, amount, expected close and phase each leave an event', () => {
  const other = {
    ...said,
    ownerId: 'bo' as MemberId,
    amount: 250 as Cents,
    expectedCloseOn: '2026-05-01' as IsoDate,
    phaseId: third,
  };
  expect(kinds(changesOf(here, other, around).events)).toEqual([
    'owner',
    'amount',
    'expected-close',
    'moved',
  ]);
});
