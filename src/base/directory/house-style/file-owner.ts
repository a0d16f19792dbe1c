import type { FileOwner } from '#base/files/owner.ts';
import { found } from '#base/kernel/refusal.ts';

import { may } from './policy.ts';

/** The pictures of the organisation itself, such as the logo on what it prints. */
export const organisationFiles: FileOwner = {
  async rights(_, ctx, ownerId) {
    found(ownerId === ctx.organisationId ? ownerId : null);
    const edits = may.editHouseStyle(ctx.actor);
    return { add: edits, deleteOfOthers: edits, kept: [] };
  },
};
