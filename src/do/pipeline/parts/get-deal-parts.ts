import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { DealId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { readLines } from '../lines/read-lines.ts';
import { lineTotals } from '../lines/rules/line-totals.ts';
import { readNotes } from '../notes/read-notes.ts';
import { readContacts } from '../people/read-contacts.ts';
import { readQuoteSettings } from '../quotes/quote-settings.ts';
import { readQuotes } from '../quotes/read-quotes.ts';
import { readCompetitors } from '../rivals/read-competitors.ts';
import type {} from '../table.ts';
import type { DealParts } from './contract.ts';

const mostPinned = 20;

/** What a deal consists of, in one snapshot. */
export async function getDealParts(ctx: Context, { dealId }: { dealId: DealId }): Promise<DealParts> {
  return ctx.read(async (tx) => {
    const deal = found(
      await tx
        .selectFrom('deal')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', dealId)
        .select(['version', 'currency'])
        .executeTakeFirst(),
    );
    const lines = await readLines(tx, ctx, dealId);
    const pinned = await readNotes(tx, ctx, sql<boolean>`n.deal_id = ${dealId} AND n.is_pinned`, mostPinned);
    return {
      ...deal,
      lines,
      totals: lineTotals(lines),
      contacts: await readContacts(tx, ctx, dealId),
      competitors: await readCompetitors(tx, ctx, dealId),
      quotes: await readQuotes(tx, ctx, dealId),
      pinned: pinned.map(({ note }) => note),
      vatBasisPoints: (await readQuoteSettings(tx, ctx)).vatBasisPoints,
    };
  });
}
