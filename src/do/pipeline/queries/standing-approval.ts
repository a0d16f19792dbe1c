import { sql, type ExpressionBuilder } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';

import type { Database } from '#base/db/database.ts';
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

/** The approval of a deal in a query that was asked for or given and not used yet, with its names. */
export function standingApproval(row: ExpressionBuilder<Database, 'deal'>) {
  return jsonObjectFrom(
    row
      .selectFrom('deal_approval as asked')
      .leftJoin('phase as target', (on) =>
        on
          .onRef('target.organisation_id', '=', 'asked.organisation_id')
          .onRef('target.id', '=', 'asked.to_phase_id'),
      )
      .leftJoin('member as asker', (on) =>
        on
          .onRef('asker.organisation_id', '=', 'asked.organisation_id')
          .onRef('asker.id', '=', 'asked.asked_by_id'),
      )
      .whereRef('asked.organisation_id', '=', 'deal.organisation_id')
      .whereRef('asked.deal_id', '=', 'deal.id')
      .where(sql<boolean>`asked.status IN ('asked', 'approved')`)
      .select([
        'asked.id',
        'asked.status',
        'asked.phase_id as phaseId',
        'asked.to_phase_id as toPhaseId',
        'target.name as toPhaseName',
        'asked.account_id as accountId',
        'asked.product_id as productId',
        'asked.amount_cents as amountCents',
        'asked.currency',
        'asked.note',
        'asked.asked_by_id as askedById',
        'asker.name as askedByName',
        'asked.asked_at as askedAt',
      ]),
  );
}

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
