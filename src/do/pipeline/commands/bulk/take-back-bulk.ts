import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { beyondSight } from '#base/db/sight.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { BulkChangeId, DealId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from '../../bulk-contract.ts';
import type { Bulk } from '../../bulk-contract.ts';
import type { BulkBefore } from '../../bulk-table.ts';
import { readBulk } from '../../queries/get-bulk.ts';
import { refusals } from '../../refusals.ts';
import { canTakeBack, type BulkChange } from '../../rules/bulk-change.ts';
import { editDeal } from '../edit-deal.ts';
import { reopenDeal } from '../reopen-deal.ts';
import { lockBulk, nextRows } from './lock-bulk.ts';
import { restorePhase } from './restore-phase.ts';
import { dealsAStep } from './run-bulk.ts';
import { tryOne } from '#base/db/try-one.ts';
import { writeRows, writeStatus, type WrittenRow } from './write-rows.ts';

/**
 * The next step of taking a change of many deals back. A deal that was changed since, or that is gone, stays as it is
 * and is written down with its reason. What waited to be changed is left.
 */
export async function takeBackBulk(
  ctx: Context,
  { bulkId }: InputOf<typeof contract.takeBackBulk>,
): Promise<Bulk> {
  return ctx.inOne((inside) =>
    inside.transaction(async (tx) => {
      const bulk = await lockBulk(tx, inside, bulkId);
      refuseUnless(canTakeBack(bulk.change), refusals);
      if (bulk.status === 'taken-back') return readBulk(tx, inside, bulkId);
      if (bulk.status !== 'taking-back') {
        await leaveWaiting(tx, inside, bulkId);
        await audit(tx, inside, {
          action: 'bulk-change.taken-back',
          subject: { kind: 'bulk-change', id: bulkId },
        });
      }
      const acting: Context = { ...inside, via: { kind: 'taking-back', id: bulkId } };
      const rows = await nextRows(tx, bulkId, 'changed', dealsAStep);
      const written: WrittenRow[] = [];
      for (const { dealId, before, versionAfter } of rows) {
        const tried = await tryOne(tx, async () => {
          if (before === null || versionAfter === null) return;
          const one = { dealId, version: versionAfter, before, bulkId };
          // A deal that was handed over may be out of sight since; what may be done with it stays asked.
          await beyondSight(tx, () => restore(tx, acting, bulk.change, one));
        });
        written.push({
          deal_id: dealId,
          state: tried.ok ? 'taken-back' : 'kept',
          because: tried.ok ? null : tried.because,
          before: null,
          version_after: null,
        });
      }
      await writeRows(tx, inside, bulkId, written);
      await writeStatus(tx, inside, bulkId, rows.length < dealsAStep ? 'taken-back' : 'taking-back');
      return readBulk(tx, inside, bulkId);
    }),
  );
}

/** Stands in the history as why a deal was opened again. */
const takenBack: Record<Language, string> = {
  nl: 'Een wijziging van veel kansen is ongedaan gemaakt.',
  en: 'A change of many deals was undone.',
};

type One = { dealId: DealId; version: number; before: BulkBefore; bulkId: BulkChangeId };

async function restore(tx: Tx, ctx: Context, change: BulkChange, one: One): Promise<void> {
  const { dealId, version, before } = one;
  switch (change.kind) {
    case 'owner':
      await editDeal(ctx, { dealId, version, ownerId: before.ownerId });
      break;
    case 'product':
      await editDeal(ctx, { dealId, version, productId: before.productId });
      break;
    case 'amount':
      await editDeal(ctx, { dealId, version, amountCents: before.amountCents ?? null });
      break;
    case 'field':
      await editDeal(ctx, {
        dealId,
        version,
        fields: { [change.key]: before.fields?.[change.key] ?? null },
      });
      break;
    case 'expected-close':
    case 'shift-close':
      await editDeal(ctx, { dealId, version, expectedCloseOn: before.expectedCloseOn });
      break;
    case 'phase':
      await restorePhase(tx, ctx, one);
      break;
    case 'lose':
      await reopenDeal(ctx, { dealId, version, reason: takenBack[ctx.language] });
      // Losing it was none either: it stands in its phase as long as it did.
      await tx
        .updateTable('deal')
        .set({ phase_since: before.phaseSince === null ? null : new Date(before.phaseSince) })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', dealId)
        .execute();
      break;
    case 'delete':
      break;
  }
}

/** What waited when a change was stopped or taken back is left as it is. */
export async function leaveWaiting(tx: Tx, ctx: Context, id: BulkChangeId): Promise<void> {
  await tx
    .updateTable('bulk_change_row')
    .set({ state: 'left' })
    .where('organisation_id', '=', ctx.organisationId)
    .where('bulk_change_id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}
