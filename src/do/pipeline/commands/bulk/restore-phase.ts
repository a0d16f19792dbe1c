import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { BulkChangeId, DealId } from '#base/kernel/id.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type { BulkBefore } from '../../bulk-table.ts';
import { may } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { lockDeal } from '../lock-deal.ts';
import { settleApproval } from '../settle-approval.ts';
import { writeEvent } from '../write-event.ts';

export async function phaseSinceOf(tx: Tx, dealId: DealId): Promise<string | null> {
  const { since } = await tx
    .selectFrom('deal')
    .where('id', '=', dealId)
    .select('phase_since as since')
    .executeTakeFirstOrThrow();
  return since?.toISOString() ?? null;
}

/**
 * Puts a deal back into the phase from which a change of many moved it, with the day since which it stood there. No
 * gate is asked: a step that is taken back was none. The history tells both.
 */
export async function restorePhase(
  tx: Tx,
  ctx: Context,
  {
    dealId,
    version,
    before,
    bulkId,
  }: { dealId: DealId; version: number; before: BulkBefore; bulkId: BulkChangeId },
): Promise<void> {
  const deal = await lockDeal(tx, ctx, dealId);
  allow(may.editDeal(ctx.actor, deal));
  sameVersion(deal, version);
  refuseUnless(deal.status === 'open' ? { ok: true } : { ok: false, because: 'deal-closed' }, refusals);
  await tx
    .updateTable('deal')
    .set({
      phase_id: before.phaseId,
      phase_since: before.phaseSince === null ? null : new Date(before.phaseSince),
      version: deal.version + 1,
      updated_at: ctx.now,
    })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', dealId)
    .execute();
  await settleApproval(tx, ctx, { ...deal, phaseId: before.phaseId });
  await writeEvent(tx, ctx, dealId, { kind: 'moved', from: deal.phaseId, to: before.phaseId });
  await audit(tx, ctx, {
    action: 'deal.moved',
    subject: { kind: 'deal', id: dealId },
    before: { phaseId: deal.phaseId },
    after: { phaseId: before.phaseId, takenBack: bulkId },
  });
}
