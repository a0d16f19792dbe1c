import { yes, type Decision } from '#base/kernel/decision.ts';
import type { IsoDate } from '#base/kernel/date.ts';

import type { StaffUse } from './words.ts';

/** When a consent holds: from the first day to the last, unless it was withdrawn before. */
export type Holding = { from: IsoDate; until: IsoDate | null; withdrawnFrom: IsoDate | null };
export type Standing = 'coming' | 'holds' | 'ended' | 'withdrawn';

/** Where a consent stands on a day. One that ended before it was withdrawn has ended. */
export function standingOn({ from, until, withdrawnFrom }: Holding, day: IsoDate): Standing {
  if (until !== null && day > until && (withdrawnFrom === null || withdrawnFrom > until)) return 'ended';
  if (withdrawnFrom !== null && day >= withdrawnFrom) return 'withdrawn';
  return day < from ? 'coming' : 'holds';
}

/** What may be done on a day: every use of which at least one consent holds. */
export function usesOn(
  consents: readonly (Holding & { uses: readonly StaffUse[] })[],
  day: IsoDate,
): ReadonlySet<StaffUse> {
  return new Set(
    consents.filter((consent) => standingOn(consent, day) === 'holds').flatMap(({ uses }) => uses),
  );
}

type Proposed = { agreedOn: IsoDate; from: IsoDate; until: IsoDate | null };

/** Nobody records today what will be agreed to tomorrow, or lets something hold before it was agreed to. */
export function canRecord(
  { agreedOn, from, until }: Proposed,
  today: IsoDate,
): Decision<{ because: 'agreed-in-future' | 'holds-before-agreed' | 'ends-before-start' }> {
  if (agreedOn > today) return { ok: false, because: 'agreed-in-future' };
  if (from < agreedOn) return { ok: false, because: 'holds-before-agreed' };
  if (until !== null && until < from) return { ok: false, because: 'ends-before-start' };
  return yes;
}

/** A consent is withdrawn once, from a day on which it would still hold. */
export function canWithdraw(
  consent: Holding,
  from: IsoDate,
): Decision<{ because: 'withdrawn-already' | 'not-holding-then' }> {
  if (consent.withdrawnFrom !== null) return { ok: false, because: 'withdrawn-already' };
  if (from < consent.from || (consent.until !== null && from > consent.until))
    return { ok: false, because: 'not-holding-then' };
  return yes;
}
