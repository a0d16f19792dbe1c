import type { DealRow } from '../../shapes.ts';
import type { JudgedDeal } from '../../rules/judged-deal.ts';

/** A deal on a screen as the gates look at it, for whoever looks. */
export function judgedRow(
  deal: Pick<DealRow, 'status' | 'phase' | 'approval' | 'may'> & Pick<JudgedDeal, 'met'>,
): JudgedDeal {
  const { approval } = deal;
  const given = approval?.status === 'approved' ? (approval.toPhase?.id ?? 'order') : null;
  return {
    status: deal.status,
    phaseId: deal.phase.id,
    met: deal.met,
    agreed: deal.may.approve ? 'anything' : given,
  };
}
