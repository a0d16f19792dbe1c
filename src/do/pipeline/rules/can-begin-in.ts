import { yes, type Decision } from '#base/kernel/decision.ts';
import type { CriterionId, PhaseId } from '#base/kernel/id.ts';
import { activePhases, type ExitCriterion, type Phase, type SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { approvalMissing, type Agreed } from './approval.ts';
import { resultsAskedUpTo } from './results-asked.ts';

export type BeginDecision = Decision<
  | { because: 'cycle-retired' | 'other-cycle' | 'phase-retired' }
  | { because: 'may-not-skip'; first: Phase }
  | { because: 'results-missing'; missing: ExitCriterion[] }
  | { because: 'approval-missing'; of: Phase }
>;

/**
 * May a deal begin in this phase? In the first one at once; in a later one with the required results of all those
 * before it, as if it had come through them: then the cycle must allow to skip, and whoever does it must be one who
 * may approve where a phase before it asks for approval.
 */
export function canBeginIn(
  cycle: SalesCycle,
  phaseId: PhaseId,
  met: readonly CriterionId[],
  agreed: Agreed,
): BeginDecision {
  if (cycle.retired) return { ok: false, because: 'cycle-retired' };
  const phase = cycle.phases.find(({ id }) => id === phaseId);
  if (!phase) return { ok: false, because: 'other-cycle' };
  if (phase.retired) return { ok: false, because: 'phase-retired' };
  const first = activePhases(cycle)[0];
  if (first === undefined || first.id === phaseId) return yes;
  if (!cycle.maySkip) return { ok: false, because: 'may-not-skip', first };
  const missing = resultsAskedUpTo(cycle, first.id, phaseId, met);
  if (missing.length > 0) return { ok: false, because: 'results-missing', missing };
  const of = approvalMissing(cycle, first.id, phaseId, agreed);
  return of === null ? yes : { ok: false, because: 'approval-missing', of };
}
