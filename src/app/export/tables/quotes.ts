import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { quoteLabel } from '#do/pipeline/quotes/rules/quote-number.ts';
import type {} from '#do/pipeline/quotes/table.ts';

import { columnMessages } from '../table-messages.ts';
import type { Sheet } from '../writing/sheet.ts';
import { byId } from './pages.ts';

/** Every quote that was made, with the deal that it is for. */
export function quoteSheet(ctx: Context) {
  const words = wordsOf(columnMessages, ctx.language);
  const read = (tx: Tx, after: never, limit: number) =>
    tx
      .selectFrom('quote')
      .innerJoin('deal', 'deal.id', 'quote.deal_id')
      .leftJoin('account', 'account.id', 'deal.account_id')
      .leftJoin('contact', 'contact.id', 'quote.contact_id')
      .where('quote.organisation_id', '=', ctx.organisationId)
      .where('quote.id', '>', after)
      .orderBy('quote.id')
      .limit(limit)
      .select([
        'quote.id',
        'quote.year',
        'quote.number',
        'quote.revision',
        'quote.status',
        'quote.valid_until',
        'quote.net_cents',
        'quote.currency',
        'quote.refusal',
        'quote.created_at',
        'quote.sent_at',
        'quote.decided_at',
        'quote.deal_id',
        'deal.title as deal',
        'deal.account_id',
        'account.name as account',
        'quote.contact_id',
        'contact.name as contact',
      ])
      .execute();
  type Row = Awaited<ReturnType<typeof read>>[number];
  return {
    title: words.quotes,
    columns: [
      { head: words.quoteId, kind: 'text', value: ({ id }) => id },
      { head: words.quoteNumber, kind: 'text', value: (row) => quoteLabel(row) },
      { head: words.status, kind: 'text', value: ({ status }) => status },
      { head: words.dealId, kind: 'text', value: ({ deal_id }) => deal_id },
      { head: words.deal, kind: 'text', value: ({ deal }) => deal },
      { head: words.accountId, kind: 'text', value: ({ account_id }) => account_id },
      { head: words.account, kind: 'text', value: ({ account }) => account },
      { head: words.contactId, kind: 'text', value: ({ contact_id }) => contact_id },
      { head: words.contact, kind: 'text', value: ({ contact }) => contact },
      { head: words.amount, kind: 'amount', value: ({ net_cents }) => net_cents },
      { head: words.currency, kind: 'text', value: ({ currency }) => currency },
      { head: words.validUntil, kind: 'day', value: ({ valid_until }) => valid_until },
      { head: words.sentAt, kind: 'instant', value: ({ sent_at }) => sent_at?.toISOString() },
      { head: words.decidedAt, kind: 'instant', value: ({ decided_at }) => decided_at?.toISOString() },
      { head: words.note, kind: 'text', value: ({ refusal }) => refusal },
    ],
    pages: () => byId(ctx, read),
  } satisfies Sheet<Row>;
}
