import { yes, type Decision } from '#base/kernel/decision.ts';

import type { DealStatus } from '../words.ts';

/** May an order be repeated? Only one that was won. */
export function canRepeat({ status }: { status: DealStatus }): Decision<{ because: 'deal-not-won' }> {
  return status === 'won' ? yes : { ok: false, because: 'deal-not-won' };
}
