import { describe, expect, test } from 'vitest';

import type { Cents } from '#base/kernel/money.ts';
import { euro } from '#base/kernel/money.ts';
import type { ProductId } from '#base/kernel/id.ts';

import { agreedFor, approvalStands, canAnswerApproval, canAskApproval, type Approval } from './approval.ts';
import { canBeginIn } from './can-begin-in.ts';
import { canMoveDeal } from './can-move-deal.ts';
import { canWin } from './can-win.ts';
import { existingCustomers, met, newBusiness, phase } from './test-cycle.ts';
import { canChangeCycle } from './can-change-cycle.ts';

const about = { accountId: null, productId: null, amountCents: 100_00 as Cents, currency: euro };
const deal = { ...about, status: 'open' as const, phaseId: phase('prospect') };
const asked: Approval = {
  ...about,
  status: 'asked',
  phaseId: phase('prospect'),
  toPhaseId: phase('offer'),
};
const cycle = newBusiness({ approve: ['prospect'] });
const known = met('interest-confirmed', 'reasons', 'quote-confirms');
const at = (phaseId: string, agreed: ReturnType<typeof agreedFor>, results = known) => ({
  status: 'open' as const,
  phaseId: phase(phaseId),
  met: results,
  agreed,
});

describe('leaving a phase that asks for approval', () => {
  test('waits until a manager agreed to that very step', () => {
    expect(canMoveDeal(at('prospect', null), phase('offer'), cycle)).toMatchObject({
      because: 'approval-missing',
      of: { key: 'prospect' },
    });
    expect(canMoveDeal(at('prospect', phase('offer')), phase('offer'), cycle)).toEqual({ ok: true });
    expect(
      canMoveDeal(at('prospect', phase('offer'), [...known, ...met('oral-order')]), phase('closing'), cycle),
    ).toMatchObject({ because: 'approval-missing' });
    expect(canMoveDeal(at('prospect', 'anything'), phase('offer'), cycle)).toEqual({ ok: true });
  });

  test('is asked for only once the results are there', () => {
    expect(canMoveDeal(at('prospect', null, met()), phase('offer'), cycle)).toMatchObject({
      because: 'results-missing',
    });
  });

  test('back and past the other phases goes without', () => {
    expect(canMoveDeal(at('prospect', null), phase('suspect'), cycle)).toEqual({ ok: true });
    expect(canMoveDeal(at('offer', null, met('oral-order')), phase('closing'), cycle)).toEqual({ ok: true });
  });

  test('holds for a step past it, for the order, and for a deal that begins behind it', () => {
    const all = [
      ...known,
      ...met('appointment-made', 'competition-known', 'decision-date', 'problem', 'need'),
    ];
    expect(canMoveDeal(at('suspect', null, all), phase('offer'), cycle)).toMatchObject({
      because: 'approval-missing',
    });
    const last = newBusiness({ approve: ['closing'] });
    expect(canWin(at('closing', null), 'PO 1', last)).toMatchObject({ because: 'approval-missing' });
    expect(canWin(at('closing', 'order'), 'PO 1', last)).toEqual({ ok: true });
    expect(canWin(at('closing', 'order'), null, last)).toMatchObject({
      because: 'order-confirmation-missing',
    });
    expect(canBeginIn(cycle, phase('offer'), all, null)).toMatchObject({ because: 'approval-missing' });
    expect(canBeginIn(cycle, phase('offer'), all, 'anything')).toEqual({ ok: true });
  });

  test('no approval of the cycle that is left opens a gate of the other one', () => {
    const target = existingCustomers({ approve: ['signal'] });
    const from = { ...at('prospect', phase('need'), met('occasion')), cycleId: newBusiness().id };
    expect(canChangeCycle(from, target, phase('need'))).toMatchObject({ because: 'approval-missing' });
    expect(canChangeCycle({ ...from, agreed: 'anything' }, target, phase('need'))).toEqual({ ok: true });
  });

  test('a phase out of use asks for nothing', () => {
    const without = newBusiness({ approve: ['prospect'], retire: ['prospect'] });
    expect(canMoveDeal(at('prospect', null), phase('offer'), without)).toEqual({ ok: true });
  });
});

describe('an approval', () => {
  test('is about the deal as it was: a change of what was agreed to withdraws it', () => {
    expect(approvalStands(asked, deal)).toBe(true);
    expect(approvalStands(asked, { ...deal, amountCents: 90_00 as Cents })).toBe(false);
    expect(approvalStands(asked, { ...deal, productId: 'other' as ProductId })).toBe(false);
    expect(approvalStands(asked, { ...deal, phaseId: phase('offer') })).toBe(false);
    expect(approvalStands(asked, { ...deal, status: 'lost' })).toBe(false);
    expect(approvalStands({ ...asked, status: 'sent-back' }, deal)).toBe(false);
  });

  test('lets the seller take the step once it is given, and a manager take any', () => {
    expect(agreedFor(asked, false)).toBeNull();
    expect(agreedFor({ ...asked, status: 'approved' }, false)).toBe('offer');
    expect(agreedFor({ ...asked, status: 'approved', toPhaseId: null }, false)).toBe('order');
    expect(agreedFor(null, true)).toBe('anything');
  });

  test('is asked for once, and only where it is what is missing', () => {
    const missing = { ok: false, because: 'approval-missing' } as const;
    expect(canAskApproval(missing, null)).toEqual({ ok: true });
    expect(canAskApproval(missing, asked)).toMatchObject({ because: 'approval-asked' });
    expect(canAskApproval(missing, { ...asked, status: 'approved' })).toEqual({ ok: true });
    expect(canAskApproval({ ok: true }, null)).toMatchObject({ because: 'approval-not-needed' });
  });

  test('is answered once, and not when the deal is no longer so', () => {
    expect(canAnswerApproval(asked, deal)).toEqual({ ok: true });
    expect(canAnswerApproval({ ...asked, status: 'approved' }, deal)).toMatchObject({
      because: 'approval-decided',
    });
    expect(canAnswerApproval(asked, { ...deal, status: 'won' })).toMatchObject({
      because: 'approval-withdrawn',
    });
    expect(canAnswerApproval({ ...asked, status: 'withdrawn' }, deal)).toMatchObject({
      because: 'approval-withdrawn',
    });
  });
});
