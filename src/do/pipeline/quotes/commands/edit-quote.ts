import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { Quote } from '../contract.ts';
import { getQuote } from '../read-quotes.ts';
import { refusals } from '../refusals.ts';
import { lockQuote } from './lock-quote.ts';

/** Changes a draft: to whom, until when, and the words around the products. */
export async function editQuote(ctx: Context, input: InputOf<typeof contract.editQuote>): Promise<Quote> {
  return ctx.transaction(async (tx) => {
    const { quote, deal } = await lockQuote(tx, ctx, input.quoteId, input.version);
    refuseUnlessDraft(quote);
    if (input.validUntil !== undefined && input.validUntil < ctx.today)
      throw new Refusal('refused', { because: 'valid-in-past', says: refusals['valid-in-past'] });
    if (input.contactId && input.contactId !== quote.contactId)
      await refuseStranger(tx, ctx, input.contactId, deal.accountId);
    const before = await getQuote(tx, ctx, quote.id);
    await tx
      .updateTable('quote')
      .set({
        ...(input.language === undefined ? {} : { language: input.language }),
        ...(input.contactId === undefined ? {} : { contact_id: input.contactId }),
        ...(input.validUntil === undefined ? {} : { valid_until: input.validUntil }),
        ...(input.introduction === undefined ? {} : { introduction: input.introduction }),
        ...(input.conditions === undefined ? {} : { conditions: input.conditions }),
        version: quote.version + 1,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', quote.id)
      .execute();
    const after = await getQuote(tx, ctx, quote.id);
    await audit(tx, ctx, { action: 'quote.edited', subject: { kind: 'quote', id: quote.id }, before, after });
    return after;
  });
}

/** Throws away a draft. Its number, where it has one, is that of the version before it. */
export async function deleteQuote(ctx: Context, input: InputOf<typeof contract.deleteQuote>): Promise<null> {
  return ctx.transaction(async (tx) => {
    const { quote } = await lockQuote(tx, ctx, input.quoteId, input.version);
    refuseUnlessDraft(quote);
    const before = await getQuote(tx, ctx, quote.id);
    await tx
      .deleteFrom('quote')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', quote.id)
      .execute();
    await audit(tx, ctx, { action: 'quote.deleted', subject: { kind: 'quote', id: quote.id }, before });
    return null;
  });
}

function refuseUnlessDraft({ status }: Pick<Quote, 'status'>): void {
  if (status !== 'draft')
    throw new Refusal('refused', { because: 'quote-sent', says: refusals['quote-sent'] });
}

async function refuseStranger(
  tx: Tx,
  ctx: Context,
  id: ContactId,
  accountId: AccountId | null,
): Promise<void> {
  const contact = found(
    await tx
      .selectFrom('contact')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .select('account_id')
      .executeTakeFirst(),
  );
  if (contact.account_id !== null && contact.account_id !== accountId)
    throw new Refusal('refused', { because: 'contact-elsewhere', says: refusals['contact-elsewhere'] });
}
