import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { storeFile } from '#base/files/store-file.ts';
import { addDays, amsterdam, instantAt } from '#base/kernel/date.ts';
import type { QuoteId } from '#base/kernel/id.ts';
import { euro } from '#base/kernel/money.ts';
import { composeQuote } from '#do/pipeline/quotes/compose-quote.ts';
import { printQuote } from '#do/pipeline/quotes/print-quote.ts';
import { quoteLabel } from '#do/pipeline/quotes/rules/quote-number.ts';
import type {} from '#do/pipeline/quotes/table.ts';
import type { QuoteStatus } from '#do/pipeline/quotes/words.ts';

import type { DemoDeal } from './demo-company.ts';
import { required, type DemoIds } from './ids.ts';
import { partTexts } from './part-texts.ts';
import type { Random } from './random.ts';

const mostQuotes = 18;

/** A few quotes in each state, numbered in the order in which they were sent. */
export async function loadQuotes(
  tx: Tx,
  ctx: Context,
  ids: DemoIds,
  deals: readonly DemoDeal[],
  random: Random,
): Promise<void> {
  const texts = partTexts[ctx.language];
  await tx
    .insertInto('quote_setting')
    .values({
      organisation_id: ctx.organisationId,
      address: 'Verzonnenweg 12\n0000 AA Proefstad',
      phone: '000 123 45 67',
      email: 'verkoop@verzonnen.example',
      website: 'www.verzonnen.example',
      chamber_of_commerce_number: '00012345',
      vat_number: 'NL000123456B01',
      iban: 'NL00 PROE 0123 4567 89',
      conditions_nl: partTexts.nl.conditions,
      conditions_en: partTexts.en.conditions,
    })
    .execute();
  const since = (deal: DemoDeal) => deal.moves.at(-1)?.date ?? ctx.today;
  const quoted = deals
    .filter(({ phase }) => phase === 'offer' || phase === 'closing')
    .toSorted((a, b) => since(b).localeCompare(since(a)))
    .slice(0, mostQuotes)
    .toReversed();
  const drafted = deals.filter(({ phase }) => phase === 'prospect' || phase === 'need').slice(0, 2);
  const last = new Map<number, number>();
  for (const deal of [...quoted, ...drafted]) {
    const isDraft = drafted.includes(deal);
    const sentOn = since(deal);
    const year = Number(sentOn.slice(0, 4));
    const number = (last.get(year) ?? 0) + 1;
    if (!isDraft) last.set(year, number);
    const status: QuoteStatus = isDraft ? 'draft' : statusFor(deal, random);
    await loadQuote(tx, ctx, ids, deal, {
      status,
      sentOn,
      numbered: isDraft ? { year: null, number: null } : { year, number },
      refusal: status === 'refused' ? random.pick(texts.refusals) : null,
    });
  }
  for (const [year, number] of last)
    await tx
      .insertInto('quote_counter')
      .values({ organisation_id: ctx.organisationId, year, last: number })
      .execute();
}

function statusFor(deal: DemoDeal, random: Random): QuoteStatus {
  if (deal.phase === 'closing') return 'accepted';
  return random.chance(0.2) ? 'refused' : 'sent';
}

type Made = {
  status: QuoteStatus;
  sentOn: DemoDeal['expectedClose'];
  numbered: { year: number; number: number } | { year: null; number: null };
  refusal: string | null;
};

async function loadQuote(
  tx: Tx,
  ctx: Context,
  ids: DemoIds,
  deal: DemoDeal,
  { status, sentOn, numbered, refusal }: Made,
): Promise<void> {
  const texts = partTexts[ctx.language];
  const id = newId<QuoteId>();
  const dealId = required(ids.deals, deal.key);
  const contactId = required(ids.contacts, deal.contact);
  const ownerId = required(ids.members, deal.owner);
  const isDraft = status === 'draft';
  const label = quoteLabel({ ...numbered, revision: 1 });
  const draft = {
    language: ctx.language,
    contactId,
    validUntil: addDays(isDraft ? ctx.today : sentOn, 30),
    introduction: texts.introduction,
    conditions: texts.conditions,
  };
  const ofDeal = {
    id: dealId,
    title: deal.title,
    accountId: required(ids.accounts, deal.account),
    ownerId,
    currency: euro,
  };
  const composed = await composeQuote(tx, ctx, ofDeal, draft, label);
  const content = { ...composed, sentOn };
  const sentAt = isDraft ? null : instantAt(amsterdam, sentOn, '16:10');
  const decided = status === 'accepted' || status === 'refused';
  await tx
    .insertInto('quote')
    .values({
      organisation_id: ctx.organisationId,
      id,
      deal_id: dealId,
      ...numbered,
      revision: 1,
      status,
      language: draft.language,
      contact_id: contactId,
      valid_until: draft.validUntil,
      introduction: draft.introduction,
      conditions: draft.conditions,
      content: isDraft ? null : JSON.stringify(content),
      net_cents: isDraft ? null : content.totals.netCents,
      currency: isDraft ? null : euro,
      file_id: null,
      signed_file_id: null,
      refusal,
      created_by_id: ownerId,
      created_at: sentAt ?? ctx.now,
      sent_at: sentAt,
      decided_at: decided ? instantAt(amsterdam, sentOn, '17:00') : null,
      decided_by_id: decided ? ownerId : null,
    })
    .execute();
  if (isDraft) return;
  const word = ctx.language === 'nl' ? 'Offerte' : 'Quote';
  const pdf = printQuote(content, { colours: { main: null, second: null }, logo: null });
  const fileId = await storeFile(tx, ctx, {
    owner: { kind: 'quote', id },
    name: `${word} ${label ?? ''}.pdf`,
    bytes: [pdf],
  });
  const signed = status === 'accepted' ? (ctx.language === 'nl' ? 'getekend' : 'signed') : null;
  const signedId =
    signed === null
      ? null
      : await storeFile(tx, ctx, {
          owner: { kind: 'deal', id: dealId },
          name: `${word} ${label ?? ''} ${signed}.pdf`,
          bytes: [pdf],
        });
  await tx
    .updateTable('quote')
    .set({ file_id: fileId, signed_file_id: signedId })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('stored_file')
    .set({ created_at: sentAt ?? ctx.now, added_by_id: ownerId })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', 'in', signedId === null ? [fileId] : [fileId, signedId])
    .execute();
}
