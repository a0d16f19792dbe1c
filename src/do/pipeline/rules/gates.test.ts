import { describe, expect, test } from 'vitest';

import type { DealStatus } from '../words.ts';
import type { Agreed } from './approval.ts';
import { canBeginIn } from './can-begin-in.ts';
import { canLose } from './can-lose.ts';
import { canMoveDeal } from './can-move-deal.ts';
import { canReopen } from './can-reopen.ts';
import { canWin } from './can-win.ts';
import { overrideGate } from './override-gate.ts';
import { resultsAsked } from './results-asked.ts';
import { met, newBusiness, phase, suspectResults } from './test-cycle.ts';

const cycle = newBusiness();
const deal = (at: string, known = met(), status: DealStatus = 'open', agreed: Agreed = null) => ({
  status,
  phaseId: phase(at),
  met: known,
  agreed,
});
const missingOf = (decision: { ok: boolean; missing?: { id: string }[] }) =>
  decision.missing?.map(({ id }) => id);

describe('moving a deal', () => {
  test('a suspect becomes a prospect only when the decision date is known', () => {
    const known = suspectResults.filter((id) => id !== 'decision-date');
    const decision = canMoveDeal(deal('suspect', known), phase('prospect'), cycle);
    expect(decision).toMatchObject({ ok: false, because: 'results-missing' });
    expect(missingOf(decision)).toEqual(['decision-date']);
    expect(canMoveDeal(deal('suspect', suspectResults), phase('prospect'), cycle)).toEqual({ ok: true });
  });

  test('skipping phases asks for the results of every phase that is passed', () => {
    const decision = canMoveDeal(deal('suspect', suspectResults), phase('closing'), cycle);
    expect(missingOf(decision)).toEqual(['interest-confirmed', 'reasons', 'quote-confirms', 'oral-order']);
  });

  test('the phase that a deal comes into asks for nothing yet, and those before are not asked again', () => {
    expect(canMoveDeal(deal('offer', met('oral-order')), phase('closing'), cycle)).toEqual({ ok: true });
  });

  test('a deal may go back without results, to any phase', () => {
    for (const to of ['selection', 'suspect', 'prospect', 'offer'])
      expect(canMoveDeal(deal('closing'), phase(to), cycle)).toEqual({ ok: true });
  });

  test('a result that only advises holds nobody up', () => {
    const advising = newBusiness({ advise: ['competition-known', 'problem', 'need', 'decision-date'] });
    expect(canMoveDeal(deal('suspect'), phase('prospect'), advising)).toEqual({ ok: true });
  });

  test('a criterion that was retired is not asked for', () => {
    const without = newBusiness({ retire: ['appointment-made'] });
    expect(canMoveDeal(deal('selection'), phase('suspect'), without)).toEqual({ ok: true });
  });

  test('a retired phase lets its deals go without results, and takes no others in', () => {
    const without = newBusiness({ retire: ['suspect'] });
    expect(canMoveDeal(deal('suspect'), phase('prospect'), without)).toEqual({ ok: true });
    expect(canMoveDeal(deal('prospect'), phase('suspect'), without)).toEqual({
      ok: false,
      because: 'phase-retired',
    });
    expect(missingOf(canMoveDeal(deal('selection'), phase('prospect'), without))).toEqual([
      'appointment-made',
    ]);
  });

  test.each([
    ['a won deal', deal('closing', met(), 'won'), 'offer', 'deal-closed'],
    ['a lost deal', deal('suspect', met(), 'lost'), 'prospect', 'deal-closed'],
    ['a deal that is there', deal('offer'), 'offer', 'already-there'],
    ['a phase of another cycle', deal('offer'), 'signal', 'other-cycle'],
  ])('%s does not move', (_, at, to, because) => {
    expect(canMoveDeal(at, phase(to), cycle)).toEqual({ ok: false, because });
  });
});

describe('the way through a cycle', () => {
  const step = newBusiness({ maySkip: false });
  const oneWay = newBusiness({ mayGoBack: false });

  test('a cycle that lets nothing be skipped lets a deal go one phase at a time', () => {
    const known = deal('suspect', suspectResults);
    expect(canMoveDeal(known, phase('prospect'), step)).toEqual({ ok: true });
    expect(canMoveDeal(known, phase('offer'), step)).toMatchObject({
      because: 'may-not-skip',
      first: { id: 'prospect' },
    });
    expect(canWin(deal('offer', met('oral-order')), 'PO', step)).toMatchObject({
      because: 'may-not-skip',
      first: { id: 'closing' },
    });
    expect(canWin(deal('closing'), 'PO', step)).toEqual({ ok: true });
    expect(canBeginIn(step, phase('suspect'), met('appointment-made'), null)).toMatchObject({
      because: 'may-not-skip',
    });
    expect(canBeginIn(step, phase('selection'), met(), null)).toEqual({ ok: true });
  });

  test('a phase that was retired is not skipped by going past it', () => {
    const without = newBusiness({ maySkip: false, retire: ['prospect'] });
    expect(canMoveDeal(deal('suspect', suspectResults), phase('offer'), without)).toEqual({ ok: true });
  });

  test('where a deal may not go back it does not, and still goes on', () => {
    expect(canMoveDeal(deal('offer'), phase('suspect'), oneWay)).toMatchObject({
      because: 'may-not-go-back',
    });
    expect(canMoveDeal(deal('offer', met('oral-order')), phase('closing'), oneWay)).toEqual({ ok: true });
  });

  test('a deal in a phase that was retired may leave it to either side', () => {
    const without = newBusiness({ mayGoBack: false, retire: ['offer'] });
    expect(canMoveDeal(deal('offer'), phase('prospect'), without)).toEqual({ ok: true });
  });

  test('what is passed by with a reason is told: going back and skipping too', () => {
    const back = canMoveDeal(deal('offer'), phase('suspect'), oneWay);
    expect(overrideGate(back, { reason: 'Verkeerd gezet' })).toEqual({
      decision: { ok: true },
      passed: 'may-not-go-back',
    });
  });
});

describe('winning a deal', () => {
  test('takes the written order confirmation', () => {
    const ready = deal('closing', met('order-confirmation'));
    expect(canWin(ready, null, cycle)).toEqual({ ok: false, because: 'order-confirmation-missing' });
    expect(canWin(ready, '   ', cycle)).toEqual({ ok: false, because: 'order-confirmation-missing' });
    expect(canWin(ready, 'PO 2026-118', cycle)).toEqual({ ok: true });
  });

  test('the confirmation itself answers the criterion of that name', () => {
    expect(canWin(deal('closing'), 'PO 2026-118', cycle)).toEqual({ ok: true });
  });

  test('from an earlier phase it takes the results of that phase and all behind it', () => {
    const decision = canWin(deal('prospect', met('reasons')), 'PO 2026-118', cycle);
    expect(missingOf(decision)).toEqual(['interest-confirmed', 'quote-confirms', 'oral-order']);
  });

  test('a closed deal is not won again', () => {
    expect(canWin(deal('closing', met(), 'lost'), 'PO', cycle)).toEqual({
      ok: false,
      because: 'deal-closed',
    });
  });
});

describe('losing and reopening', () => {
  test('losing takes a reason that is in use', () => {
    expect(canLose(deal('offer'), null)).toEqual({ ok: false, because: 'loss-reason-missing' });
    expect(canLose(deal('offer'), { retired: true })).toEqual({ ok: false, because: 'loss-reason-retired' });
    expect(canLose(deal('offer'), { retired: false })).toEqual({ ok: true });
    expect(canLose(deal('offer', met(), 'won'), { retired: false })).toMatchObject({
      because: 'deal-closed',
    });
  });

  test('only a closed deal is opened again', () => {
    expect(canReopen({ status: 'open' })).toEqual({ ok: false, because: 'deal-open' });
    expect(canReopen({ status: 'won' })).toEqual({ ok: true });
    expect(canReopen({ status: 'lost' })).toEqual({ ok: true });
  });
});

describe('beginning', () => {
  test('a new deal begins in the first phase at once, and later only with the results before it', () => {
    expect(canBeginIn(cycle, phase('selection'), met(), null)).toEqual({ ok: true });
    expect(missingOf(canBeginIn(cycle, phase('suspect'), met(), null))).toEqual(['appointment-made']);
    expect(canBeginIn(cycle, phase('suspect'), met('appointment-made'), null)).toEqual({ ok: true });
  });

  test('nothing begins in what was retired', () => {
    expect(canBeginIn({ ...cycle, retired: true }, phase('selection'), met(), null)).toMatchObject({
      because: 'cycle-retired',
    });
    const without = newBusiness({ retire: ['selection'] });
    expect(canBeginIn(without, phase('selection'), met(), null)).toMatchObject({ because: 'phase-retired' });
    expect(canBeginIn(without, phase('suspect'), met(), null)).toEqual({ ok: true });
    expect(canBeginIn(cycle, phase('signal'), met(), null)).toMatchObject({ because: 'other-cycle' });
  });
});

describe('passing a gate by', () => {
  const missing = canMoveDeal(deal('selection'), phase('suspect'), cycle);

  test('a reason passes missing results by, an empty one does not', () => {
    expect(overrideGate(missing, { reason: 'Klant wacht niet' })).toEqual({
      decision: { ok: true },
      passed: 'results-missing',
    });
    expect(overrideGate(missing, { reason: ' ' }).passed).toBeNull();
    expect(overrideGate(missing, undefined)).toEqual({ decision: missing, passed: null });
  });

  test('a reason does not move a closed deal, and is not needed where the gate is open', () => {
    const closed = canMoveDeal(deal('offer', met(), 'won'), phase('closing'), cycle);
    expect(overrideGate(closed, { reason: 'toch' }).decision).toEqual(closed);
    expect(overrideGate({ ok: true } as const, { reason: 'toch' }).passed).toBeNull();
    const unconfirmed = canWin(deal('closing'), null, cycle);
    expect(overrideGate(unconfirmed, { reason: 'volgt morgen' }).passed).toBe('order-confirmation-missing');
  });
});

test('a phase asks for its required results until they are there', () => {
  const suspect = cycle.phases.find(({ key }) => key === 'suspect');
  expect(suspect && resultsAsked(suspect, met('need')).map(({ id }) => id)).toEqual([
    'competition-known',
    'decision-date',
    'problem',
  ]);
  expect(suspect && resultsAsked({ ...suspect, retired: true }, met())).toEqual([]);
});
