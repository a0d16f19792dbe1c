import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { Finding } from './finding.ts';

/** What was won in a year, by the owner and by all, in cents and in deals. */
export type WonByOwner = {
  memberId: MemberId;
  own: { cents: number; deals: number };
  all: { cents: number; deals: number };
  /** The quarters of that year, oldest first. */
  quarters: { from: IsoDate; own: number; all: number }[];
};

/** From a quarter on, the company leans on one person, and what the team does is hidden behind it. */
const leaning = 0.25;
const leastDeals = 5;

/** Does a large part of what is won come from the owner's own deals? Counted, so not a matter of chance. */
export function findOwnerShare(won: WonByOwner, sellers: number): Finding | null {
  const { own, all, quarters } = won;
  // Who sells alone leans on nobody else.
  if (sellers < 2 || all.cents <= 0 || all.deals < leastDeals) return null;
  const part = own.cents / all.cents;
  const [first] = quarters;
  if (part < leaning || !first) return null;
  return {
    kind: 'owner-share',
    figure: 'won-amount',
    phaseId: null,
    subject: { kind: 'organisation' },
    turn: 'worse',
    since: first.from,
    chance: null,
    strength: part >= 0.5 ? 'strong' : 'fair',
    facts: {
      kind: 'owner-share',
      part,
      dealPart: own.deals / all.deals,
      cents: all.cents,
      withoutCents: all.cents - own.cents,
      quarters,
    },
  };
}
