import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import { may } from '../policy.ts';
import { readApproval } from '../queries/approval-row.ts';
import { agreedFor, approvalStands } from '../rules/approval.ts';
import type { JudgedDeal } from '../rules/judged-deal.ts';
import { metWith } from '../rules/met-criteria.ts';
import type { lockDeal } from './lock-deal.ts';
import type { ParsedResult } from './results.ts';

export type LockedDeal = Awaited<ReturnType<typeof lockDeal>>;

/** A locked deal as the gates look at it, with the results given there and then, for whoever acts. */
export async function judge(
  tx: Tx,
  ctx: Context,
  deal: LockedDeal,
  results: readonly ParsedResult[] = [],
): Promise<LockedDeal & JudgedDeal> {
  const approval = await readApproval(tx, ctx, deal.id);
  const standing = approval && approvalStands(approval, deal) ? approval : null;
  return {
    ...deal,
    met: metWith(deal.met, results),
    agreed: agreedFor(standing, may.approve(ctx.actor, deal)),
  };
}
