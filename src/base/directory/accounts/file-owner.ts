import type { FileOwner } from '#base/files/owner.ts';
import type { AccountId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { may } from './policy.ts';
import type {} from './table.ts';

/** The files of an account are for everybody to see; who may work on the account may add and delete. */
export const accountFiles: FileOwner = {
  async rights(tx, ctx, ownerId) {
    const account = found(
      await tx
        .selectFrom('account')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', ownerId as AccountId)
        .select('owner_id as ownerId')
        .executeTakeFirst(),
    );
    const edits = may.editAccount(ctx.actor, account);
    return { add: edits, deleteOfOthers: edits, kept: [] };
  },
};
