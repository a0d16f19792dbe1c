import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { lockDeal } from './lock-deal.ts';

/** Deletes a deal with its results, history and activities. The audit trail keeps what it was. */
export async function deleteDeal(ctx: Context, input: InputOf<typeof contract.deleteDeal>): Promise<null> {
  allow(may.deleteDeal(ctx.actor));
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    sameVersion(deal, input.version);
    await tx
      .deleteFrom('deal')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    await audit(tx, ctx, { action: 'deal.deleted', subject: { kind: 'deal', id: deal.id }, before: deal });
    return null;
  });
}
