import { yes, type Decision } from '#base/kernel/decision.ts';
import type { AccountId, PhaseId, ProductId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import type { Phase, SalesCycle } from '#plan/sales-cycle/cycle.ts';

import type { ApprovalStatus, DealStatus } from '../words.ts';

/**
 * The step that a manager agreed to: to a phase, or the order. `anything` where whoever acts is the one who agrees;
 * null where nothing was agreed to.
 */
export type Agreed = 'anything' | 'order' | PhaseId | null;

/** What of a deal a manager agrees to. */
export type AskedAbout = {
  accountId: AccountId | null;
  productId: ProductId | null;
  amountCents: Cents | null;
  currency: Currency;
};

export type Approval = AskedAbout & {
  status: ApprovalStatus;
  phaseId: PhaseId;
  /** Null: the order. */
  toPhaseId: PhaseId | null;
};

/** Is this approval about the deal as it is now? What changes in between withdraws it. */
export function approvalStands(
  approval: Approval,
  deal: AskedAbout & { status: DealStatus; phaseId: PhaseId },
): boolean {
  return (
    (approval.status === 'asked' || approval.status === 'approved') &&
    deal.status === 'open' &&
    approval.phaseId === deal.phaseId &&
    approval.accountId === deal.accountId &&
    approval.productId === deal.productId &&
    approval.amountCents === deal.amountCents &&
    approval.currency === deal.currency
  );
}

/** What was agreed to for a deal, for somebody who may agree to it or not. `approval`: the one that stands. */
export function agreedFor(approval: Approval | null, mayApprove: boolean): Agreed {
  if (mayApprove) return 'anything';
  return approval?.status === 'approved' ? (approval.toPhaseId ?? 'order') : null;
}

/**
 * The first phase on the way from one to another (past the last one where `to` is null) that a deal leaves only with
 * a manager's approval, where that was not given. Null where none asks for it.
 */
export function approvalMissing(
  cycle: SalesCycle,
  from: PhaseId,
  to: PhaseId | null,
  agreed: Agreed,
): Phase | null {
  if (agreed === 'anything' || agreed === (to ?? 'order')) return null;
  const at = (id: PhaseId) => cycle.phases.findIndex((phase) => phase.id === id);
  const end = to === null ? cycle.phases.length : at(to);
  const left = cycle.phases.slice(Math.max(at(from), 0), Math.max(end, 0));
  return left.find(({ asksApproval, retired }) => asksApproval && !retired) ?? null;
}

/** May approval be asked for this step? Only where it is all that is missing, and nobody asked yet. */
export function canAskApproval(
  step: { ok: true } | { ok: false; because: string },
  standing: Approval | null,
): Decision<{ because: 'approval-asked' | 'approval-not-needed' }> {
  if (standing?.status === 'asked') return { ok: false, because: 'approval-asked' };
  if (!step.ok && step.because === 'approval-missing') return yes;
  return { ok: false, because: 'approval-not-needed' };
}

/** May this approval be answered? Once, and only while the deal is as it was when it was asked. */
export function canAnswerApproval(
  approval: Approval,
  deal: AskedAbout & { status: DealStatus; phaseId: PhaseId },
): Decision<{ because: 'approval-decided' | 'approval-withdrawn' }> {
  if (approval.status === 'withdrawn') return { ok: false, because: 'approval-withdrawn' };
  if (approval.status !== 'asked') return { ok: false, because: 'approval-decided' };
  return approvalStands(approval, deal) ? yes : { ok: false, because: 'approval-withdrawn' };
}
