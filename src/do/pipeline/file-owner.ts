import type { FileOwner } from '#base/files/owner.ts';
import type { DealId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { may } from './policy.ts';
import type {} from './table.ts';

/**
 * The files of a deal are for everybody to see. A colleague may add what a customer handed over, as a call may be
 * logged; who works on the deal may delete.
 */
export const dealFiles: FileOwner = {
  async rights(tx, ctx, ownerId) {
    const deal = found(
      await tx
        .selectFrom('deal')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', ownerId as DealId)
        .select('owner_id as ownerId')
        .executeTakeFirst(),
    );
    return { add: may.createDeal(ctx.actor), deleteOfOthers: may.editDeal(ctx.actor, deal), kept: [] };
  },
};
