import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import { lawfulRules, ruleOn } from './approach-law.ts';
import { mayApproach, type Approached } from './may-approach.ts';

const day = (text: string) => text as IsoDate;
const trader: Approached = { audience: 'natural-person', isCustomer: false, answers: [] };
const company: Approached = { audience: 'company', isCustomer: false, answers: [] };
const call = (who: Approached, on: string) => mayApproach('phone', who, lawfulRules, day(on));

describe('calling a natural person', () => {
  test('was free until 30 June 2021 unless they refused', () => {
    expect(call(trader, '2021-06-30')).toEqual({ ok: true, because: 'nothing-needed' });
    expect(call({ ...trader, answers: ['refused'] }, '2021-06-30')).toEqual({
      ok: false,
      because: 'refused',
    });
  });

  test('needs consent or an own customer from 1 July 2021', () => {
    expect(call(trader, '2021-07-01')).toEqual({ ok: false, because: 'no-consent' });
    expect(call({ ...trader, isCustomer: true }, '2026-06-30')).toEqual({ ok: true, because: 'customer' });
  });

  test('needs consent of customers too from 1 July 2026', () => {
    expect(call({ ...trader, isCustomer: true }, '2026-07-01')).toEqual({
      ok: false,
      because: 'customer-not-enough',
    });
    expect(call({ ...trader, answers: ['given'] }, '2026-07-01')).toEqual({ ok: true, because: 'consent' });
  });
});

test('a company may be called until it refuses; one of unknown form too, with a word about it', () => {
  expect(call(company, '2026-11-22')).toEqual({ ok: true, because: 'nothing-needed' });
  expect(call({ ...company, answers: ['refused'] }, '2026-11-22')).toEqual({ ok: false, because: 'refused' });
  expect(call({ ...company, audience: 'unknown' }, '2026-11-22')).toEqual({
    ok: true,
    because: 'legal-form-unknown',
  });
});

test('what the person said goes before what the account said; "unknown" takes an answer back', () => {
  expect(call({ ...trader, answers: ['given', 'refused'] }, '2026-11-22').ok).toBe(true);
  expect(call({ ...trader, answers: ['unknown', 'given'] }, '2026-11-22').ok).toBe(true);
  expect(call({ ...trader, answers: ['unknown', 'unknown'] }, '2026-11-22').ok).toBe(false);
});

test('e-mail needs consent or a customer, for companies too; post and visits do not', () => {
  const mail = (who: Approached) => mayApproach('email', who, lawfulRules, day('2026-11-22'));
  expect(mail(company)).toEqual({ ok: false, because: 'no-consent' });
  expect(mail({ ...company, isCustomer: true })).toEqual({ ok: true, because: 'customer' });
  for (const channel of ['post', 'visit'] as const)
    expect(mayApproach(channel, trader, lawfulRules, day('2026-11-22')).ok).toBe(true);
});

test('an administrator’s rules hold instead, by their dates; without any rule nothing is asked', () => {
  const own = [{ channel: 'phone', audience: 'company', from: day('2027-01-01'), needs: 'consent' }] as const;
  expect(mayApproach('phone', company, own, day('2026-12-31')).ok).toBe(true);
  expect(mayApproach('phone', company, own, day('2027-01-01')).ok).toBe(false);
  expect(ruleOn([], 'phone', 'company', day('2027-01-01'))).toBeNull();
});
