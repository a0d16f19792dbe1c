import type { PhaseId } from '#base/kernel/id.ts';
import { nextPhase, type Phase, type SalesCycle } from '#plan/sales-cycle/cycle.ts';

type Blocked = { because: 'may-not-go-back' } | { because: 'may-not-skip'; first: Phase };

/**
 * What the cycle itself has against going from one of its phases to another; past the last one where `to` is null.
 * A deal in a phase that was retired may leave it to either side. Null where the way is free.
 */
export function wayBlocked(cycle: SalesCycle, from: PhaseId, to: PhaseId | null): Blocked | null {
  const at = (id: PhaseId) => cycle.phases.findIndex((phase) => phase.id === id);
  const here = cycle.phases[at(from)];
  if (to !== null && at(to) < at(from))
    return cycle.mayGoBack || here?.retired ? null : { because: 'may-not-go-back' };
  if (cycle.maySkip) return null;
  const next = nextPhase(cycle, from);
  return next === null || next.id === to ? null : { because: 'may-not-skip', first: next };
}
