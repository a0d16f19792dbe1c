import type { FileOwner } from '#base/files/owner.ts';
import type { StaffConsentId } from '#base/kernel/id.ts';

import { may } from './policy.ts';
import { readConsent } from './queries.ts';

/** The papers of a consent are for everybody whom it is about to read; who records it adds them. */
export const staffConsentFiles: FileOwner = {
  async rights(tx, ctx, ownerId) {
    await readConsent(tx, ctx, ownerId as StaffConsentId);
    const records = may.record(ctx.actor);
    return { add: records, deleteOfOthers: records, kept: [] };
  },
};
