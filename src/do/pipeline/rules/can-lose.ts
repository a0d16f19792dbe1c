import { yes, type Decision } from '#base/kernel/decision.ts';
import type { LossReason } from '#plan/sales-cycle/cycle.ts';

import type { DealStatus } from '../words.ts';

export type LoseDecision = Decision<{
  because: 'deal-closed' | 'loss-reason-missing' | 'loss-reason-retired';
}>;

/** May this deal be lost? Only with a reason that is in use: what is not written down teaches nothing. */
export function canLose(
  deal: { status: DealStatus },
  reason: Pick<LossReason, 'retired'> | null,
): LoseDecision {
  if (deal.status !== 'open') return { ok: false, because: 'deal-closed' };
  if (reason === null) return { ok: false, because: 'loss-reason-missing' };
  return reason.retired ? { ok: false, because: 'loss-reason-retired' } : yes;
}
