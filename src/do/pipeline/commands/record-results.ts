import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, sameVersion } from '#base/kernel/refusal.ts';
import { readCycle } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import type { DealRow } from '../shapes.ts';
import { lockDeal } from './lock-deal.ts';
import { parseResults, writeResults } from './results.ts';

/** Records what is known of a deal, or takes it away. Refuses a value that is not of its criterion's kind. */
export async function recordResults(
  ctx: Context,
  input: InputOf<typeof contract.recordResults>,
): Promise<DealRow> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const results = parseResults(await readCycle(tx, deal.cycleId), input.results);
    const before = await tx
      .selectFrom('deal_result')
      .where('organisation_id', '=', ctx.organisationId)
      .where('deal_id', '=', deal.id)
      .where(
        'criterion_id',
        'in',
        results.map(({ criterionId }) => criterionId),
      )
      .select(['criterion_id as criterionId', 'value', 'note'])
      .execute();
    await writeResults(tx, ctx, deal.id, results);
    await tx
      .updateTable('deal')
      .set({ version: deal.version + 1, updated_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    await audit(tx, ctx, {
      action: 'deal.results-recorded',
      subject: { kind: 'deal', id: deal.id },
      before: { results: before },
      after: { results },
    });
    return getDealRow(tx, ctx, deal.id);
  });
}
