import type { PhaseId } from '#base/kernel/id.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { canMoveDeal } from '../../rules/can-move-deal.ts';
import { isPassable } from '../../rules/override-gate.ts';
import type { DealCard } from '../../shapes.ts';
import { judgedRow } from '../gate/judged-row.ts';

/** What a drop here would mean, while a card hangs above the board. */
export type DropSign =
  | { kind: 'own' }
  | { kind: 'free' | 'back' | 'approval' | 'override' | 'no' }
  | { kind: 'asks'; count: number };

export function dropSign(
  card: DealCard | null,
  phaseId: PhaseId,
  cycle: SalesCycle | undefined,
  mayOverride: boolean,
): DropSign | null {
  if (!card || !cycle) return null;
  if (phaseId === card.phase.id) return { kind: 'own' };
  const decision = canMoveDeal(judgedRow(card), phaseId, cycle);
  if (!decision.ok) {
    if (decision.because === 'results-missing') return { kind: 'asks', count: decision.missing.length };
    if (decision.because === 'approval-missing') return { kind: 'approval' };
    return { kind: isPassable(decision.because) && mayOverride ? 'override' : 'no' };
  }
  const at = (id: PhaseId) => cycle.phases.findIndex((phase) => phase.id === id);
  return { kind: at(phaseId) < at(card.phase.id) ? 'back' : 'free' };
}
