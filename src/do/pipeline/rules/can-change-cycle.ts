import type { Decision } from '#base/kernel/decision.ts';
import type { CycleId, PhaseId } from '#base/kernel/id.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { canBeginIn, type BeginDecision } from './can-begin-in.ts';
import type { JudgedDeal } from './judged-deal.ts';

/**
 * May this deal go on in a phase of another cycle? The gates there are those for a new deal that begins in that
 * phase; `met` are the criteria of the other cycle that are known already, what is carried over among them. That
 * a manager agreed to a step in the cycle it leaves says nothing about the other one.
 */
export function canChangeCycle(
  deal: JudgedDeal & { cycleId: CycleId },
  to: SalesCycle,
  phaseId: PhaseId,
): BeginDecision | Extract<Decision<{ because: 'deal-closed' | 'same-cycle' }>, { ok: false }> {
  if (deal.status !== 'open') return { ok: false, because: 'deal-closed' };
  if (to.id === deal.cycleId) return { ok: false, because: 'same-cycle' };
  return canBeginIn(to, phaseId, deal.met, deal.agreed === 'anything' ? 'anything' : null);
}
