import type { FileOwner } from '#base/files/owner.ts';
import type { QuoteId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type {} from './table.ts';

/** The PDF of a quote that was sent: for everybody to read, for nobody to change. */
export const quoteFiles: FileOwner = {
  async rights(tx, ctx, ownerId) {
    found(
      await tx
        .selectFrom('quote')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', ownerId as QuoteId)
        .select('id')
        .executeTakeFirst(),
    );
    return { add: false, deleteOfOthers: false, kept: [] };
  },
};
