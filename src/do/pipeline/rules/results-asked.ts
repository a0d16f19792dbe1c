import type { CriterionId, PhaseId } from '#base/kernel/id.ts';
import { activeCriteria, type ExitCriterion, type Phase, type SalesCycle } from '#plan/sales-cycle/cycle.ts';

/** The required results that this phase still asks for. A phase that was retired asks for nothing any more. */
export function resultsAsked(phase: Phase, met: readonly CriterionId[]): ExitCriterion[] {
  if (phase.retired) return [];
  return activeCriteria(phase).filter(({ id, required }) => required && !met.includes(id));
}

/**
 * The required results still asked for by every phase that a deal leaves on its way: from the one it stands in up
 * to `to`, or past the last one where `to` is null. Phases before were left earlier and are not asked again.
 */
export function resultsAskedUpTo(
  cycle: SalesCycle,
  from: PhaseId,
  to: PhaseId | null,
  met: readonly CriterionId[],
): ExitCriterion[] {
  const start = cycle.phases.findIndex(({ id }) => id === from);
  const end = to === null ? cycle.phases.length : cycle.phases.findIndex(({ id }) => id === to);
  return cycle.phases
    .slice(Math.max(start, 0), Math.max(end, 0))
    .flatMap((phase) => resultsAsked(phase, met));
}
