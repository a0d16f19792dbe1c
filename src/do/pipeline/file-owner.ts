import type { FileOwner } from '#base/files/owner.ts';
import type { DealId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { may } from './policy.ts';
import type {} from './quotes/table.ts';
import type {} from './table.ts';

/**
 * The files of a deal are for everybody to see. A colleague may add what a customer handed over, as a call may be
 * logged; who works on the deal may delete, but not what an order or an answer rests on.
 */
export const dealFiles: FileOwner = {
  async rights(tx, ctx, ownerId) {
    const deal = found(
      await tx
        .selectFrom('deal')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', ownerId as DealId)
        .select(['owner_id as ownerId', 'order_confirmation_file_id as confirmationId'])
        .executeTakeFirst(),
    );
    const signed = await tx
      .selectFrom('quote')
      .where('organisation_id', '=', ctx.organisationId)
      .where('deal_id', '=', ownerId as DealId)
      .where('signed_file_id', 'is not', null)
      .select('signed_file_id')
      .execute();
    return {
      add: may.createDeal(ctx.actor),
      deleteOfOthers: may.editDeal(ctx.actor, deal),
      kept: [deal.confirmationId, ...signed.map((quote) => quote.signed_file_id)].filter((id) => id !== null),
    };
  },
};
