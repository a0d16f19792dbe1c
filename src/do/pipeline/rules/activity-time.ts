import type { IsoDate } from '#base/kernel/date.ts';
import { yes, type Decision } from '#base/kernel/decision.ts';

import type { ActivityStatus } from '../words.ts';

/** How far another computer's clock may be ahead of ours. */
const clockSlackMillis = 5 * 60_000;

/** May an activity be at this time? What was done lies behind us; what is planned is today or later. */
export function canBeAt(
  status: ActivityStatus,
  { at, onDate }: { at: Date; onDate: IsoDate },
  { now, today }: { now: Date; today: IsoDate },
): Decision<{ because: 'done-in-future' | 'planned-in-past' }> {
  if (status === 'done')
    return at.getTime() <= now.getTime() + clockSlackMillis ? yes : { ok: false, because: 'done-in-future' };
  return onDate >= today ? yes : { ok: false, because: 'planned-in-past' };
}

/** May it be said of this activity that it was done now? Once. */
export function canComplete({ status }: { status: ActivityStatus }): Decision<{ because: 'not-planned' }> {
  return status === 'planned' ? yes : { ok: false, because: 'not-planned' };
}
