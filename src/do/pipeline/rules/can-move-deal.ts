import { yes, type Decision } from '#base/kernel/decision.ts';
import type { PhaseId } from '#base/kernel/id.ts';
import type { ExitCriterion, Phase, SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { approvalMissing } from './approval.ts';
import type { JudgedDeal } from './judged-deal.ts';
import { resultsAskedUpTo } from './results-asked.ts';
import { wayBlocked } from './way-through.ts';

export type MoveDecision = Decision<
  | { because: 'deal-closed' | 'already-there' | 'other-cycle' | 'phase-retired' | 'may-not-go-back' }
  | { because: 'may-not-skip'; first: Phase }
  | { because: 'results-missing'; missing: ExitCriterion[] }
  | { because: 'approval-missing'; of: Phase }
>;

/**
 * May this deal go to that phase? Forward with the required results of every phase that it leaves, and with a
 * manager's approval where one of them asks for it; past phases and back where the cycle allows it. The screen asks
 * before the drop, the command asks again before the write.
 */
export function canMoveDeal(deal: JudgedDeal, to: PhaseId, cycle: SalesCycle): MoveDecision {
  if (deal.status !== 'open') return { ok: false, because: 'deal-closed' };
  if (deal.phaseId === to) return { ok: false, because: 'already-there' };
  const target = cycle.phases.find(({ id }) => id === to);
  if (!target) return { ok: false, because: 'other-cycle' };
  if (target.retired) return { ok: false, because: 'phase-retired' };
  const blocked = wayBlocked(cycle, deal.phaseId, to);
  if (blocked) return { ok: false, ...blocked };
  const missing = resultsAskedUpTo(cycle, deal.phaseId, to, deal.met);
  if (missing.length > 0) return { ok: false, because: 'results-missing', missing };
  const of = approvalMissing(cycle, deal.phaseId, to, deal.agreed);
  return of === null ? yes : { ok: false, because: 'approval-missing', of };
}
