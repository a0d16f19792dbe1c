import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/accounts/table.ts';
import type {} from '#base/directory/people/table.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { AccountId, ContactId, DealId, MemberId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import type { DealLine } from '../lines/contract.ts';
import { readLines } from '../lines/read-lines.ts';
import { lineTotals } from '../lines/rules/line-totals.ts';
import { readQuoteSettings } from './quote-settings.ts';
import type { QuoteContent, QuoteLine } from './rules/quote-content.ts';

type Draft = {
  language: Language;
  contactId: ContactId | null;
  validUntil: IsoDate;
  introduction: string | null;
  conditions: string | null;
};
type OfDeal = {
  id: DealId;
  title: string;
  accountId: AccountId | null;
  ownerId: MemberId | null;
  currency: Currency;
};

/** What a quote says as things are now: the deal's products, the settings, the account's address. */
export async function composeQuote(
  tx: Tx,
  ctx: Context,
  deal: OfDeal,
  draft: Draft,
  label: string | null,
): Promise<QuoteContent> {
  const settings = await readQuoteSettings(tx, ctx);
  const lines = (await readLines(tx, ctx, deal.id)).map(toQuoteLine);
  const seller = deal.ownerId === null ? undefined : await memberOf(tx, ctx, deal.ownerId);
  return {
    label,
    language: draft.language,
    title: deal.title,
    sentOn: ctx.today,
    validUntil: draft.validUntil,
    sender: {
      name: ctx.organisation.name,
      address: settings.address,
      phone: settings.phone,
      email: settings.email,
      website: settings.website,
      chamberOfCommerceNumber: settings.chamberOfCommerceNumber,
      vatNumber: settings.vatNumber,
      iban: settings.iban,
      seller: seller ?? null,
    },
    recipient: await recipientOf(tx, ctx, deal.accountId, draft.contactId),
    introduction: draft.introduction,
    conditions: draft.conditions,
    currency: deal.currency,
    lines,
    totals: lineTotals(lines),
  };
}

/** A line without what it is to the deal. */
const toQuoteLine = ({ id: _id, product: _product, ...line }: DealLine): QuoteLine => line;

function memberOf(tx: Tx, ctx: Context, id: MemberId) {
  return tx
    .selectFrom('member')
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id)
    .select(['name', 'email'])
    .executeTakeFirst();
}

async function recipientOf(tx: Tx, ctx: Context, accountId: AccountId | null, contactId: ContactId | null) {
  const account =
    accountId === null
      ? undefined
      : await tx
          .selectFrom('account')
          .where('organisation_id', '=', ctx.organisationId)
          .where('id', '=', accountId)
          .select(['name', 'address', 'city', 'country'])
          .executeTakeFirst();
  const contact =
    contactId === null
      ? undefined
      : await tx
          .selectFrom('contact')
          .where('organisation_id', '=', ctx.organisationId)
          .where('id', '=', contactId)
          .select('name')
          .executeTakeFirst();
  const place = [...(account?.address ?? '').split('\n'), account?.city, account?.country];
  return {
    account: account?.name ?? null,
    contact: contact?.name ?? null,
    address: place.flatMap((line) => (line?.trim() ? [line.trim()] : [])),
  };
}
