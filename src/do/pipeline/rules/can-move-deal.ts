import { yes, type Decision } from '#base/kernel/decision.ts';
import type { PhaseId } from '#base/kernel/id.ts';
import type { ExitCriterion, SalesCycle } from '#plan/sales-cycle/cycle.ts';

import type { JudgedDeal } from './judged-deal.ts';
import { resultsAskedUpTo } from './results-asked.ts';

export type MoveDecision = Decision<
  | { because: 'deal-closed' | 'already-there' | 'other-cycle' | 'phase-retired' }
  | { because: 'results-missing'; missing: ExitCriterion[] }
>;

/**
 * May this deal go to that phase? Forward with the required results of every phase that it leaves; back at any
 * time, because standing too far on is the mistake that going back mends. The screen asks before the drop, the
 * command asks again before the write.
 */
export function canMoveDeal(deal: JudgedDeal, to: PhaseId, cycle: SalesCycle): MoveDecision {
  if (deal.status !== 'open') return { ok: false, because: 'deal-closed' };
  if (deal.phaseId === to) return { ok: false, because: 'already-there' };
  const target = cycle.phases.find(({ id }) => id === to);
  if (!target) return { ok: false, because: 'other-cycle' };
  if (target.retired) return { ok: false, because: 'phase-retired' };
  const missing = resultsAskedUpTo(cycle, deal.phaseId, to, deal.met);
  return missing.length === 0 ? yes : { ok: false, because: 'results-missing', missing };
}
