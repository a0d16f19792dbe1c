import type { IsoDate } from '#base/kernel/date.ts';

import { ruleOn, type ApproachRule, type Channel } from './approach-law.ts';
import type { Audience } from './legal-form.ts';

export const consentAnswers = ['given', 'refused', 'unknown'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

export const approachReasons = [
  'consent',
  'customer',
  'nothing-needed',
  'legal-form-unknown',
  'refused',
  'no-consent',
  'customer-not-enough',
] as const;

export type ApproachVerdict =
  | { ok: true; because: 'consent' | 'customer' | 'nothing-needed' | 'legal-form-unknown' }
  | { ok: false; because: 'refused' | 'no-consent' | 'customer-not-enough' };

export type Approached = {
  audience: Audience;
  isCustomer: boolean;
  /** The latest answer for this channel, of the person first and then of the account; what was never asked is unknown. */
  answers: readonly ConsentAnswer[];
};

/**
 * May somebody be approached through a channel today, and why? What they said themselves goes before the rule. Where
 * the legal form is unknown nobody is held back, because most are companies; the verdict says so.
 */
export function mayApproach(
  channel: Channel,
  { audience, isCustomer, answers }: Approached,
  rules: readonly ApproachRule[],
  today: IsoDate,
): ApproachVerdict {
  const said = answers.find((answer) => answer !== 'unknown');
  if (said === 'refused') return { ok: false, because: 'refused' };
  if (said === 'given') return { ok: true, because: 'consent' };
  const needs =
    ruleOn(rules, channel, audience === 'unknown' ? 'company' : audience, today)?.needs ?? 'no-refusal';
  if (needs === 'no-refusal')
    return { ok: true, because: audience === 'unknown' ? 'legal-form-unknown' : 'nothing-needed' };
  if (needs === 'consent-or-customer' && isCustomer) return { ok: true, because: 'customer' };
  return { ok: false, because: isCustomer ? 'customer-not-enough' : 'no-consent' };
}
