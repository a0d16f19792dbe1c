import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { addDays } from '#base/kernel/date.ts';
import type { QuoteId } from '#base/kernel/id.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import { lockDeal } from '../../commands/lock-deal.ts';
import { readLines } from '../../lines/read-lines.ts';
import { may } from '../../policy.ts';
import type * as contract from '../contract.ts';
import type { Quote } from '../contract.ts';
import { readQuoteSettings } from '../quote-settings.ts';
import { getQuote } from '../read-quotes.ts';
import { refusals } from '../refusals.ts';
import { nextQuote } from '../rules/quote-number.ts';

/**
 * Begins a quote for a deal: a draft that follows its products. Where one was sent before, it is the next version of
 * that, with its words.
 */
export async function startQuote(ctx: Context, input: InputOf<typeof contract.startQuote>): Promise<Quote> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    if ((await readLines(tx, ctx, deal.id)).length === 0)
      throw new Refusal('refused', { because: 'no-lines', says: refusals['no-lines'] });
    const earlier = await tx
      .selectFrom('quote')
      .where('organisation_id', '=', ctx.organisationId)
      .where('deal_id', '=', deal.id)
      .select([
        'year',
        'number',
        'revision',
        'status',
        'language',
        'contact_id',
        'introduction',
        'conditions',
      ])
      .orderBy('created_at', 'desc')
      .execute();
    const settings = await readQuoteSettings(tx, ctx);
    const last = earlier[0];
    const language = input.language ?? last?.language ?? ctx.organisation.language;
    const conditions = language === 'nl' ? settings.conditionsNl : settings.conditionsEn;
    const id = newId<QuoteId>();
    await refuseTaken({ quote_one_draft: refusals['draft-exists'] }, () =>
      tx
        .insertInto('quote')
        .values({
          organisation_id: ctx.organisationId,
          id,
          deal_id: deal.id,
          ...nextQuote(earlier),
          status: 'draft',
          language,
          contact_id: last?.contact_id ?? deal.contactId,
          valid_until: addDays(ctx.today, settings.validDays),
          introduction: last?.introduction ?? null,
          conditions: last?.language === language ? last.conditions : conditions,
          content: null,
          net_cents: null,
          currency: null,
          file_id: null,
          signed_file_id: null,
          refusal: null,
          created_by_id: memberOf(ctx.actor),
          created_at: ctx.now,
          sent_at: null,
          decided_at: null,
          decided_by_id: null,
        })
        .execute(),
    );
    const quote = await getQuote(tx, ctx, id);
    await audit(tx, ctx, { action: 'quote.started', subject: { kind: 'quote', id }, after: quote });
    return quote;
  });
}
