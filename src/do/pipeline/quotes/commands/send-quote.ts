import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { printStyle } from '#base/directory/house-style/read-house-style.ts';
import { storeFile } from '#base/files/store-file.ts';
import { formatCents } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { DealId, QuoteId } from '#base/kernel/id.ts';
import { Refusal, refuseUnless } from '#base/kernel/refusal.ts';
import type { Mail } from '#base/mail/mail.ts';

import { logActivity } from '../../commands/add-activity.ts';
import { readLines } from '../../lines/read-lines.ts';
import { composeQuote } from '../compose-quote.ts';
import type * as contract from '../contract.ts';
import type { Quote } from '../contract.ts';
import { letterWords } from '../letter-words.ts';
import { printQuote } from '../print-quote.ts';
import { quoteWords } from '../quote-words.ts';
import { getQuote } from '../read-quotes.ts';
import { refusals } from '../refusals.ts';
import { canSendQuote } from '../rules/can-send-quote.ts';
import type { QuoteContent } from '../rules/quote-content.ts';
import { quoteLabel } from '../rules/quote-number.ts';
import { lockQuote } from './lock-quote.ts';

/**
 * Sends a draft today: it gets its number, its content and its PDF are kept as they are, a version that was still
 * open is superseded, and the log tells of a quote, which the scoreboard counts. With a letter it leaves by e-mail, as
 * soon as all of that is kept; without one somebody sends it by hand.
 */
export async function sendQuote(
  ctx: Context,
  input: InputOf<typeof contract.sendQuote>,
  mail?: Mail,
): Promise<Quote> {
  if (input.letter && (!mail?.isSet || ctx.organisation.isDemo))
    throw new Refusal('refused', { because: 'no-mail', says: refusals['no-mail'] });
  return ctx.inOne((inside) => inside.transaction((tx) => send(tx, inside, input, mail)));
}

async function send(
  tx: Tx,
  ctx: Context,
  input: InputOf<typeof contract.sendQuote>,
  mail: Mail | undefined,
): Promise<Quote> {
  const { quote, deal } = await lockQuote(tx, ctx, input.quoteId, input.version);
  const lines = await readLines(tx, ctx, deal.id);
  refuseUnless(canSendQuote(quote, lines.length, ctx.today), refusals);
  const before = await getQuote(tx, ctx, quote.id);
  const number = await numberFor(tx, ctx, quote);
  const label = quoteLabel({ ...number, revision: quote.revision });
  const content = await composeQuote(tx, ctx, deal, quote, label);
  const words = wordsOf(quoteWords, quote.language);
  const pdf = printQuote(content, await printStyle(ctx));
  const name = `${words.quote} ${label ?? ''}.pdf`;
  const fileId = await storeFile(tx, ctx, {
    owner: { kind: 'quote', id: quote.id },
    name,
    bytes: [pdf],
  });
  await supersede(tx, ctx, deal.id, quote.id);
  await tx
    .updateTable('quote')
    .set({
      ...number,
      status: 'sent',
      content: JSON.stringify(content),
      net_cents: content.totals.netCents,
      currency: content.currency,
      file_id: fileId,
      sent_at: ctx.now,
      version: quote.version + 1,
    })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', quote.id)
    .execute();
  await logActivity(ctx, {
    kind: 'quote',
    dealId: deal.id,
    contactId: quote.contactId,
    note: [
      noteOf(content),
      ...(input.letter
        ? [wordsOf(letterWords, ctx.language).mailedTo(input.letter.to), input.letter.text]
        : []),
    ].join('\n'),
  });
  if (input.letter && mail)
    await mail.post(tx, {
      ...input.letter,
      replyTo: await addressOf(tx, ctx),
      files: [{ name, mediaType: 'application/pdf', bytes: pdf }],
    });
  const after = await getQuote(tx, ctx, quote.id);
  await audit(tx, ctx, { action: 'quote.sent', subject: { kind: 'quote', id: quote.id }, before, after });
  return after;
}

/** Where an answer goes: to whoever sends it. */
async function addressOf(tx: Tx, ctx: Context): Promise<string | undefined> {
  const me = memberOf(ctx.actor);
  if (me === null) return undefined;
  const member = await tx.selectFrom('member').select('email').where('id', '=', me).executeTakeFirst();
  return member?.email ?? undefined;
}

/**
 * The number that the quote has from an earlier version, else the next one of this year. Whoever sends at the same
 * moment waits here until this one was sent, or came to nothing and gave its number back.
 */
async function numberFor(
  tx: Tx,
  ctx: Context,
  quote: { year: number | null; number: number | null },
): Promise<{ year: number; number: number }> {
  if (quote.year !== null && quote.number !== null) return { year: quote.year, number: quote.number };
  const year = Number(ctx.today.slice(0, 4));
  const { last } = await tx
    .insertInto('quote_counter')
    .values({ organisation_id: ctx.organisationId, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'year']).doUpdateSet({ last: sql`quote_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return { year, number: last };
}

/** Versions that nobody answered have no meaning beside a newer one. */
async function supersede(tx: Tx, ctx: Context, dealId: DealId, by: QuoteId): Promise<void> {
  const older = await tx
    .updateTable('quote')
    .set((quote) => ({ status: 'superseded', version: quote('version', '+', 1) }))
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', dealId)
    .where('status', '=', 'sent')
    .where('id', '<>', by)
    .returning('id')
    .execute();
  for (const { id } of older)
    await audit(tx, ctx, {
      action: 'quote.superseded',
      subject: { kind: 'quote', id },
      before: { status: 'sent' },
      after: { status: 'superseded', by },
    });
}

function noteOf({ label, language, currency, totals }: QuoteContent): string {
  const words = wordsOf(quoteWords, language);
  return `${words.quote} ${label ?? ''}, ${formatCents(totals.netCents, currency, language)}`;
}
