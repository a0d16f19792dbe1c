import type { Context } from '#base/db/context.ts';
import type {} from '#base/directory/accounts/table.ts';
import { formatDate } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { OutputOf } from '#base/http/contract.ts';
import type { QuoteId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type {} from '../table.ts';
import type { draftLetter as contract } from './contract.ts';
import { letterWords } from './letter-words.ts';
import type {} from './table.ts';

/** A letter to send a quote with, in the language of the quote. */
export async function draftLetter(
  ctx: Context,
  { quoteId }: { quoteId: QuoteId },
  mailIsSet: boolean,
): Promise<OutputOf<typeof contract>> {
  return ctx.read(async (tx) => {
    const quote = found(
      await tx
        .selectFrom('quote')
        .innerJoin('deal', 'deal.id', 'quote.deal_id')
        .leftJoin('contact', 'contact.id', 'quote.contact_id')
        .leftJoin('account', 'account.id', 'deal.account_id')
        .leftJoin('member as owner', 'owner.id', 'deal.owner_id')
        .where('quote.organisation_id', '=', ctx.organisationId)
        .where('quote.id', '=', quoteId)
        .select([
          'quote.language',
          'quote.valid_until',
          'quote.contact_id',
          'deal.title',
          'deal.account_id',
          'contact.name as contact',
          'account.name as account',
          'account.email',
          'owner.name as seller',
        ])
        .executeTakeFirst(),
    );
    const people = await tx
      .selectFrom('contact')
      .where('organisation_id', '=', ctx.organisationId)
      .where('account_id', '=', quote.account_id)
      .where('archived_at', 'is', null)
      .where('email', 'is not', null)
      .select(['id', 'name', 'email'])
      .orderBy('name')
      .limit(100)
      .execute();
    const ofAccount =
      quote.email === null ? [] : [{ id: null, name: quote.account ?? '', email: quote.email }];
    const addresses = [...people, ...ofAccount].toSorted(
      (a, b) => Number(b.id === quote.contact_id) - Number(a.id === quote.contact_id),
    );
    const words = wordsOf(letterWords, quote.language);
    return {
      // Invented customers get no letters.
      canMail: mailIsSet && !ctx.organisation.isDemo,
      addresses: addresses.map(({ email, name }) => ({ email: email ?? '', name })),
      subject: words.subject(quote.title).slice(0, 200),
      text: [
        words.dear(quote.contact ?? quote.account ?? ''),
        words.body(quote.title, formatDate(quote.valid_until, quote.language)),
        words.questions,
        [words.regards, quote.seller, ctx.organisation.name].filter(Boolean).join('\n'),
      ].join('\n\n'),
    };
  });
}
