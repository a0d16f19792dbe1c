import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { sameValue } from '#base/directory/custom-fields/rules/take-values.ts';
import type { DealId } from '#base/kernel/id.ts';

import type * as contract from '../../bulk-contract.ts';
import type { Bulk } from '../../bulk-contract.ts';
import { readBulk } from '../../queries/get-bulk.ts';
import { shifted, type BulkChange } from '../../rules/bulk-change.ts';
import type { BulkRowState } from '../../bulk-words.ts';
import { deleteDeal } from '../delete-deal.ts';
import { editDeal } from '../edit-deal.ts';
import { lockDeal } from '../lock-deal.ts';
import { loseDeal } from '../lose-deal.ts';
import { moveDeal } from '../move-deal.ts';
import { lockBulk, nextRows } from './lock-bulk.ts';
import { phaseSinceOf } from './restore-phase.ts';
import { tryOne } from '#base/db/try-one.ts';
import { writeRows, writeStatus, type WrittenRow } from './write-rows.ts';

/** So many deals are changed in one transaction: about a second, so that nobody waits long for one of them. */
export const dealsAStep = 200;

/**
 * The next step of a change of many deals. Each deal goes through the command that a single change takes, with its
 * policy, gates, history and audit; what is refused stays as it was and is written down with its reason.
 */
export async function runBulk(ctx: Context, { bulkId }: InputOf<typeof contract.runBulk>): Promise<Bulk> {
  return ctx.inOne((inside) =>
    inside.transaction(async (tx) => {
      const bulk = await lockBulk(tx, inside, bulkId);
      if (bulk.status !== 'running') return readBulk(tx, inside, bulkId);
      const rows = await nextRows(tx, bulkId, 'waiting', dealsAStep);
      const written: WrittenRow[] = [];
      const acting: Context = { ...inside, via: { kind: 'bulk', id: bulkId } };
      for (const { dealId } of rows) written.push(await changeOne(acting, tx, bulk.change, dealId));
      await writeRows(tx, inside, bulkId, written);
      if (rows.length < dealsAStep) await writeStatus(tx, inside, bulkId, 'done');
      return readBulk(tx, inside, bulkId);
    }),
  );
}

async function changeOne(ctx: Context, tx: Tx, change: BulkChange, dealId: DealId): Promise<WrittenRow> {
  const row = (state: BulkRowState, rest: Partial<WrittenRow> = {}): WrittenRow => ({
    deal_id: dealId,
    state,
    because: null,
    before: null,
    version_after: null,
    ...rest,
  });
  const tried = await tryOne(tx, async () => {
    const deal = await lockDeal(tx, ctx, dealId);
    const one = { dealId, version: deal.version };
    const { ownerId, expectedCloseOn, productId, phaseId, amountCents, fields } = deal;
    const phaseSince =
      change.kind === 'phase' || change.kind === 'lose' ? await phaseSinceOf(tx, dealId) : null;
    const before = {
      ownerId,
      expectedCloseOn,
      productId,
      phaseId,
      phaseSince,
      ...(change.kind === 'amount' ? { amountCents } : {}),
      ...(change.kind === 'field' ? { fields } : {}),
    };
    const changed = async (after: Promise<{ version: number } | null>) =>
      row('changed', { before, version_after: (await after)?.version ?? null });
    switch (change.kind) {
      case 'owner':
        if (ownerId === change.ownerId) return row('same');
        return changed(editDeal(ctx, { ...one, ownerId: change.ownerId }));
      case 'product':
        if (productId === change.productId) return row('same');
        return changed(editDeal(ctx, { ...one, productId: change.productId }));
      case 'amount':
        if (amountCents === change.amountCents) return row('same');
        return changed(editDeal(ctx, { ...one, amountCents: change.amountCents }));
      case 'field':
        if (sameValue(fields[change.key], change.value)) return row('same');
        return changed(editDeal(ctx, { ...one, fields: { [change.key]: change.value } }));
      case 'expected-close':
        if (expectedCloseOn === change.on) return row('same');
        return changed(editDeal(ctx, { ...one, expectedCloseOn: change.on }));
      case 'shift-close': {
        const later = shifted(expectedCloseOn, change.days);
        if (later === null) return row('refused', { because: 'no-day' });
        if (later === expectedCloseOn) return row('same');
        return changed(editDeal(ctx, { ...one, expectedCloseOn: later }));
      }
      case 'phase':
        if (deal.status === 'open' && phaseId === change.phaseId) return row('same');
        return changed(moveDeal(ctx, { ...one, toPhaseId: change.phaseId }));
      case 'lose': {
        if (deal.status === 'lost') return row('same');
        const { lossReasonId, lostToId, note } = change;
        return changed(loseDeal(ctx, { ...one, lossReasonId, lostToId, note: note ?? undefined }));
      }
      case 'delete':
        return changed(deleteDeal(ctx, one));
    }
  });
  return tried.ok ? tried.value : row('refused', { because: tried.because });
}
