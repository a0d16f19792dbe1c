import { yes, type Decision } from '#base/kernel/decision.ts';
import type { CriterionId } from '#base/kernel/id.ts';
import type { ExitCriterion, Phase, SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { approvalMissing } from './approval.ts';
import type { JudgedDeal } from './judged-deal.ts';
import { resultsAskedUpTo } from './results-asked.ts';
import { wayBlocked } from './way-through.ts';

export type WinDecision = Decision<
  | { because: 'deal-closed' | 'may-not-go-back' | 'order-confirmation-missing' }
  | { because: 'may-not-skip'; first: Phase }
  | { because: 'results-missing'; missing: ExitCriterion[] }
  | { because: 'approval-missing'; of: Phase }
>;

/**
 * May this deal be won? Winning leaves the phase that it stands in and all behind it, so their required results
 * and approvals must be there, the cycle must allow to pass them by, and there must be the written order
 * confirmation. The confirmation itself answers the criterion of that name.
 */
export function canWin(deal: JudgedDeal, orderConfirmation: string | null, cycle: SalesCycle): WinDecision {
  if (deal.status !== 'open') return { ok: false, because: 'deal-closed' };
  const blocked = wayBlocked(cycle, deal.phaseId, null);
  if (blocked) return { ok: false, ...blocked };
  const confirmed = (orderConfirmation ?? '').trim() !== '';
  const met = confirmed ? [...deal.met, ...confirmationCriteria(cycle)] : deal.met;
  const missing = resultsAskedUpTo(cycle, deal.phaseId, null, met);
  const beside = missing.filter(({ key }) => key !== 'order-confirmation');
  if (beside.length > 0) return { ok: false, because: 'results-missing', missing: beside };
  const of = approvalMissing(cycle, deal.phaseId, null, deal.agreed);
  if (of !== null) return { ok: false, because: 'approval-missing', of };
  return confirmed ? yes : { ok: false, because: 'order-confirmation-missing' };
}

/** The criteria that a written order confirmation answers. */
export function confirmationCriteria(cycle: SalesCycle): CriterionId[] {
  return cycle.phases
    .flatMap(({ criteria }) => criteria)
    .filter(({ key, kind, retired }) => key === 'order-confirmation' && kind === 'yes' && !retired)
    .map(({ id }) => id);
}
