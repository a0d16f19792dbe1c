import type { Context } from '#base/db/context.ts';
import { printStyle } from '#base/directory/house-style/read-house-style.ts';
import { readFile } from '#base/files/queries/read-file.ts';
import type { QuoteId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type {} from '../table.ts';
import { composeQuote } from './compose-quote.ts';
import { printQuote } from './print-quote.ts';
import { getQuote } from './read-quotes.ts';

/** A quote as a PDF: as it was sent, or as a draft would be sent now. */
export async function printStoredQuote(
  ctx: Context,
  id: QuoteId,
): Promise<{ name: string; bytes: AsyncIterable<Buffer> | Buffer }> {
  const quote = await ctx.read((tx) => getQuote(tx, ctx, id));
  if (quote.file) return { name: quote.file.name, bytes: readFile(ctx, quote.file.id) };
  const content = await ctx.read(async (tx) => {
    const deal = found(
      await tx
        .selectFrom('deal')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', quote.dealId)
        .select(['id', 'title', 'account_id as accountId', 'owner_id as ownerId', 'currency'])
        .executeTakeFirst(),
    );
    return composeQuote(tx, ctx, deal, { ...quote, contactId: quote.contact?.id ?? null }, null);
  });
  return { name: 'Concept.pdf', bytes: printQuote(content, await printStyle(ctx)) };
}
