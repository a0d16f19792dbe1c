import { sql } from 'kysely';

import type { ApprovalId, MemberId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

import { approvalStands, type Approval } from '../rules/approval.ts';
import type { DealRow } from '../shapes.ts';
import type { DealTable } from '../table.ts';

export type RawApproval = Approval & {
  id: ApprovalId;
  toPhaseName: LocalText | null;
  note: string | null;
  askedById: MemberId | null;
  askedByName: string | null;
  askedAt: string;
};

/**
 * The approval that `asked`, `target` and `asker` give, which a query has joined; null where there is none. Joined and
 * not looked up per deal: most deals have none, and asking each of them costs more than the rest of a row.
 */
export const approvalAsked = sql<RawApproval | null>`CASE WHEN asked.id IS NOT NULL THEN json_build_object(
  'id', asked.id, 'status', asked.status, 'phaseId', asked.phase_id, 'toPhaseId', asked.to_phase_id,
  'toPhaseName', target.name, 'accountId', asked.account_id, 'productId', asked.product_id,
  'amountCents', asked.amount_cents, 'currency', asked.currency, 'note', asked.note,
  'askedById', asked.asked_by_id, 'askedByName', asker.name, 'askedAt', asked.asked_at) END`;

type RawDeal = Pick<
  DealTable,
  'status' | 'phase_id' | 'account_id' | 'product_id' | 'amount_cents' | 'currency'
> & { approval: RawApproval | null };

/** The approval as a row shows it; null where the deal has changed since. */
export function toApproval(raw: RawDeal): DealRow['approval'] {
  const { approval } = raw;
  if (approval === null) return null;
  const deal = {
    status: raw.status,
    phaseId: raw.phase_id,
    accountId: raw.account_id,
    productId: raw.product_id,
    amountCents: raw.amount_cents,
    currency: raw.currency,
  };
  if (!approvalStands(approval, deal)) return null;
  const { id, status, toPhaseId, toPhaseName, note, askedById, askedByName, askedAt } = approval;
  return {
    id,
    status: status === 'approved' ? 'approved' : 'asked',
    toPhase: toPhaseId === null ? null : { id: toPhaseId, name: toPhaseName ?? {} },
    note,
    askedBy: askedById === null || askedByName === null ? null : { id: askedById, name: askedByName },
    askedAt: new Date(askedAt).toISOString(),
  };
}
