import { yes, type Decision } from '#base/kernel/decision.ts';
import type { CriterionId, PhaseId } from '#base/kernel/id.ts';
import { activePhases, type ExitCriterion, type SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { resultsAskedUpTo } from './results-asked.ts';

/**
 * May a new deal begin in this phase? In the first one at once; in a later one with the required results of all
 * those before it, as if it had come through them.
 */
export function canBeginIn(
  cycle: SalesCycle,
  phaseId: PhaseId,
  met: readonly CriterionId[],
): Decision<
  | { because: 'cycle-retired' | 'other-cycle' | 'phase-retired' }
  | { because: 'results-missing'; missing: ExitCriterion[] }
> {
  if (cycle.retired) return { ok: false, because: 'cycle-retired' };
  const phase = cycle.phases.find(({ id }) => id === phaseId);
  if (!phase) return { ok: false, because: 'other-cycle' };
  if (phase.retired) return { ok: false, because: 'phase-retired' };
  const first = activePhases(cycle)[0]?.id ?? phaseId;
  const missing = resultsAskedUpTo(cycle, first, phaseId, met);
  return missing.length === 0 ? yes : { ok: false, because: 'results-missing', missing };
}
