import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { QuoteId } from '#base/kernel/id.ts';
import { allow, found, sameVersion } from '#base/kernel/refusal.ts';

import { lockDeal } from '../../commands/lock-deal.ts';
import { may } from '../../policy.ts';
import type {} from '../table.ts';

/**
 * A quote and its deal as the commands see them, locked until the transaction ends: the deal first, as everywhere.
 * Refuses whoever may not work on the deal, and who started from an older version of the quote.
 */
export async function lockQuote(tx: Tx, ctx: Context, id: QuoteId, version: number) {
  const columns = [
    'id',
    'deal_id as dealId',
    'year',
    'number',
    'revision',
    'status',
    'language',
    'contact_id as contactId',
    'valid_until as validUntil',
    'introduction',
    'conditions',
    'version',
  ] as const;
  const query = tx
    .selectFrom('quote')
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id)
    .select(columns);
  const deal = await lockDeal(tx, ctx, found(await query.executeTakeFirst()).dealId);
  const quote = found(await query.forUpdate().executeTakeFirst());
  allow(may.editDeal(ctx.actor, deal));
  sameVersion(quote, version);
  return { quote, deal };
}
