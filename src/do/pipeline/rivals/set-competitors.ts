import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { allow, sameVersion } from '#base/kernel/refusal.ts';

import { lockDeal } from '../commands/lock-deal.ts';
import { may } from '../policy.ts';
import type * as contract from './contract.ts';
import { readCompetitors } from './read-competitors.ts';
import { refusals } from './refusals.ts';

/** Says which competitors are after a deal, all of them. */
export async function setDealCompetitors(
  ctx: Context,
  input: InputOf<typeof contract.setDealCompetitors>,
): Promise<OutputOf<typeof contract.setDealCompetitors>> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const own = { organisation_id: ctx.organisationId, deal_id: deal.id };
    const before = await readCompetitors(tx, ctx, deal.id);
    await tx
      .deleteFrom('deal_competitor')
      .where('organisation_id', '=', own.organisation_id)
      .where('deal_id', '=', deal.id)
      .execute();
    const rows = input.competitors.map(({ competitorId, threat, note }) => ({
      ...own,
      competitor_id: competitorId,
      threat: threat ?? null,
      note: note ?? null,
    }));
    if (rows.length > 0)
      await refuseTaken({ deal_competitor_pkey: refusals['competitor-twice'] }, () =>
        tx.insertInto('deal_competitor').values(rows).execute(),
      );
    await tx
      .updateTable('deal')
      .set({ version: deal.version + 1, updated_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    const competitors = await readCompetitors(tx, ctx, deal.id);
    await audit(tx, ctx, {
      action: 'deal.competitors-changed',
      subject: { kind: 'deal', id: deal.id },
      before: { competitors: before },
      after: { competitors },
    });
    return { version: deal.version + 1, competitors };
  });
}
