import type { IsoDate } from '#base/kernel/date.ts';

export const channels = ['phone', 'email', 'post', 'visit'] as const;
export type Channel = (typeof channels)[number];

/** What is asked before somebody is approached: nothing but that they did not refuse, or more. */
export const approachNeeds = ['no-refusal', 'consent-or-customer', 'consent'] as const;
export type ApproachNeed = (typeof approachNeeds)[number];

export const ruledAudiences = ['natural-person', 'company'] as const;
export type RuledAudience = (typeof ruledAudiences)[number];

/** From a day on, approaching such a one through this channel needs this. */
export type ApproachRule = {
  channel: Channel;
  audience: RuledAudience;
  from: IsoDate;
  needs: ApproachNeed;
};

const rule = (
  channel: Channel,
  audience: RuledAudience,
  from: string,
  needs: ApproachNeed,
): ApproachRule => ({
  channel,
  audience,
  from: from as IsoDate,
  needs,
});

/**
 * What Dutch law asks, as it is known in this program; an administrator can set other rules and dates.
 *
 * - Calling a natural person, partners and sole traders among them, has needed consent or an own customer since
 *   1 July 2021, when the register of objections went: Telecommunicatiewet, article 11.7
 *   (https://wetten.overheid.nl/BWBR0009950), https://www.acm.nl/nl/verkoop-aan-consumenten/reclame-en-verkopen/telemarketing
 * - From 1 July 2026 being a customer is no longer enough, charities and publishers of newspapers apart:
 *   https://ondernemersplein.overheid.nl/wetswijzigingen/telemarketing-uw-klant-niet-meer-ongevraagd-bellen/
 * - Unasked e-mail needs consent or an own customer: for natural persons since 19 May 2004, for others since
 *   1 October 2009 (the same article).
 * - Post and visits may be objected to at any time: General Data Protection Regulation, article 21(2).
 */
export const lawfulRules: readonly ApproachRule[] = [
  rule('phone', 'natural-person', '2000-01-01', 'no-refusal'),
  rule('phone', 'natural-person', '2021-07-01', 'consent-or-customer'),
  rule('phone', 'natural-person', '2026-07-01', 'consent'),
  rule('phone', 'company', '2000-01-01', 'no-refusal'),
  rule('email', 'natural-person', '2004-05-19', 'consent-or-customer'),
  rule('email', 'company', '2009-10-01', 'consent-or-customer'),
  rule('post', 'natural-person', '2000-01-01', 'no-refusal'),
  rule('post', 'company', '2000-01-01', 'no-refusal'),
  rule('visit', 'natural-person', '2000-01-01', 'no-refusal'),
  rule('visit', 'company', '2000-01-01', 'no-refusal'),
];

/** The rule that holds on a day: the latest that has begun; null where none has. */
export function ruleOn(
  rules: readonly ApproachRule[],
  channel: Channel,
  audience: RuledAudience,
  day: IsoDate,
): ApproachRule | null {
  return rules
    .filter((one) => one.channel === channel && one.audience === audience && one.from <= day)
    .reduce<ApproachRule | null>((latest, one) => (latest && latest.from > one.from ? latest : one), null);
}
