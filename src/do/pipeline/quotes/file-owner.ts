import type { FileOwner } from '#base/files/owner.ts';
import type { QuoteId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { may } from './policy.ts';
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

/** The pictures of the organisation itself, such as the logo on its quotes. */
export const organisationFiles: FileOwner = {
  async rights(_, ctx, ownerId) {
    found(ownerId === ctx.organisationId ? ownerId : null);
    const edits = may.editQuoteSettings(ctx.actor);
    return { add: edits, deleteOfOthers: edits, kept: [] };
  },
};
