import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import type { LossReasonId, MemberId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';

import { bulkOutcome, canTakeBack, shifted, type BulkChange, type BulkDeal } from './bulk-change.ts';
import { met, newBusiness, phase, suspectResults } from './test-cycle.ts';

const around = { cycle: newBusiness(), reason: { retired: false } };
const deal = (change: Partial<BulkDeal> = {}): BulkDeal => ({
  status: 'open',
  phaseId: phase('suspect'),
  met: [],
  agreed: null,
  ownerId: 'an' as MemberId,
  productId: null,
  expectedCloseOn: '2026-01-31' as IsoDate,
  amountCents: null,
  fields: {},
  hasLines: false,
  ...change,
});

test('another owner is a change, the same owner is not', () => {
  expect(bulkOutcome({ kind: 'owner', ownerId: 'bo' as MemberId }, deal(), around)).toEqual({
    does: 'change',
    before: 'an',
    after: 'bo',
  });
  expect(bulkOutcome({ kind: 'owner', ownerId: 'an' as MemberId }, deal(), around)).toEqual({ does: 'same' });
});

test('a day moves along, and a deal without one is told apart', () => {
  expect(bulkOutcome({ kind: 'shift-close', days: 30 }, deal(), around)).toMatchObject({
    after: '2026-03-02',
  });
  expect(bulkOutcome({ kind: 'shift-close', days: 30 }, deal({ expectedCloseOn: null }), around)).toEqual({
    does: 'refused',
    because: 'no-day',
  });
  expect(shifted('9999-12-30' as IsoDate, 5)).toBeNull();
});

test('a phase opens its gate for those who have what it asks, and for nobody else', () => {
  const change = { kind: 'phase', phaseId: phase('prospect') } as const;
  expect(bulkOutcome(change, deal(), around)).toEqual({ does: 'refused', because: 'results-missing' });
  expect(bulkOutcome(change, deal({ met: suspectResults }), around)).toMatchObject({ does: 'change' });
  expect(bulkOutcome(change, deal({ phaseId: phase('prospect') }), around)).toEqual({ does: 'same' });
  expect(bulkOutcome(change, deal({ status: 'won', met: met() }), around)).toEqual({
    does: 'refused',
    because: 'deal-closed',
  });
});

test('what is lost already stays as it is; what is won is refused', () => {
  const change = { kind: 'lose', lossReasonId: 'price' as LossReasonId } as const;
  expect(bulkOutcome(change, deal({ status: 'lost' }), around)).toEqual({ does: 'same' });
  expect(bulkOutcome(change, deal({ status: 'won' }), around)).toMatchObject({ because: 'deal-closed' });
  expect(bulkOutcome(change, deal(), { ...around, reason: null })).toMatchObject({
    because: 'loss-reason-missing',
  });
});

test('everything can be taken back but what was deleted', () => {
  expect(canTakeBack({ kind: 'owner', ownerId: null }).ok).toBe(true);
  expect(canTakeBack({ kind: 'delete' })).toEqual({ ok: false, because: 'deleted-for-good' });
});

test('an amount follows the products where there are any, and a field of one’s own is compared as it is kept', () => {
  const amount = { kind: 'amount', amountCents: 500_00 as Cents } as const;
  expect(bulkOutcome(amount, deal({ amountCents: 100_00 as Cents }), around)).toEqual({
    does: 'change',
    before: 100_00,
    after: 500_00,
  });
  expect(bulkOutcome(amount, deal({ hasLines: true }), around)).toEqual({
    does: 'refused',
    because: 'amount-follows-lines',
  });
  const field: BulkChange = { kind: 'field', key: 'pakket', value: ['a', 'b'] };
  expect(bulkOutcome(field, deal({ fields: { pakket: ['a', 'b'] } }), around)).toEqual({ does: 'same' });
  expect(bulkOutcome(field, deal(), around)).toEqual({ does: 'change', before: null, after: ['a', 'b'] });
});
