import { yes } from '#base/kernel/decision.ts';
import type { CycleId, LossReasonId, PhaseId } from '#base/kernel/id.ts';
import type { LossReason, SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { canChangeCycle } from '#do/pipeline/rules/can-change-cycle.ts';
import { canLose } from '#do/pipeline/rules/can-lose.ts';
import { canMoveDeal } from '#do/pipeline/rules/can-move-deal.ts';
import { canWin } from '#do/pipeline/rules/can-win.ts';
import type { JudgedDeal } from '#do/pipeline/rules/judged-deal.ts';

import type { DealState } from './deal-changes.ts';

type Here = JudgedDeal & { cycleId: CycleId };
type Around = { cycles: readonly SalesCycle[]; lossReasons: readonly LossReason[] };

export type StandingDecision =
  | typeof yes
  | ReturnType<typeof canMoveDeal>
  | ReturnType<typeof canWin>
  | ReturnType<typeof canLose>
  | ReturnType<typeof canChangeCycle>;

/** The columns that say where a deal stands, and how it closed. */
const standingColumns = [
  'cycle_id',
  'phase_id',
  'status',
  'closed_on',
  'order_confirmation',
  'loss_reason_id',
  'loss_note',
  'lost_to_id',
] as const satisfies (keyof DealState)[];

/** Does a change take the deal elsewhere, or close or reopen it? */
export function movesStanding(set: Partial<DealState>): boolean {
  return set.status !== undefined || set.phase_id !== undefined || set.cycle_id !== undefined;
}

/** The rest of a change, where the gate keeps the deal in its place. */
export function withoutStanding(set: Partial<DealState>): Partial<DealState> {
  const rest = { ...set };
  for (const column of standingColumns) delete rest[column];
  return rest;
}

/**
 * May an import take a deal that stands here where its file says? The same gates as on the board: those of a step, of the
 * order, of another cycle. A closed deal that the file tells otherwise is held to be opened again first.
 */
export function judgeStanding(
  here: Here,
  set: Partial<DealState>,
  { cycles, lossReasons }: Around,
): StandingDecision {
  const open = { ...here, status: 'open' as const };
  const status = set.status ?? here.status;
  const reasonId: LossReasonId | null | undefined = set.loss_reason_id;
  if (status === 'lost') return canLose(open, lossReasons.find(({ id }) => id === reasonId) ?? null);
  const cycleId = set.cycle_id ?? here.cycleId;
  const cycle = cycles.find(({ id }) => id === cycleId);
  const phaseId: PhaseId = set.phase_id ?? here.phaseId;
  if (!cycle) return { ok: false, because: 'other-cycle' };
  if (cycleId !== here.cycleId) return canChangeCycle(open, cycle, phaseId);
  if (status === 'won') return canWin(open, set.order_confirmation ?? null, cycle);
  return phaseId === here.phaseId ? yes : canMoveDeal(open, phaseId, cycle);
}
