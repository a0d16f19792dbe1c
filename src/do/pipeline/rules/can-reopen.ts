import { yes, type Decision } from '#base/kernel/decision.ts';

import type { DealStatus } from '../words.ts';

/** May this deal be opened again? Any closed one, in the phase in which it stood. */
export function canReopen(deal: { status: DealStatus }): Decision<{ because: 'deal-open' }> {
  return deal.status === 'open' ? { ok: false, because: 'deal-open' } : yes;
}
