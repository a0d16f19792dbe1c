import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { DealId, FileId, QuoteId } from '#base/kernel/id.ts';
import { found, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { Quote } from '../contract.ts';
import { getQuote } from '../read-quotes.ts';
import { refusals } from '../refusals.ts';
import { canDecideQuote, canReconsiderQuote } from '../rules/can-send-quote.ts';
import { lockQuote } from './lock-quote.ts';

/** Notes that the customer accepted. The signed quote, where there is one, is a file of the deal. */
export async function acceptQuote(ctx: Context, input: InputOf<typeof contract.acceptQuote>): Promise<Quote> {
  return ctx.transaction(async (tx) => {
    const { quote } = await lockQuote(tx, ctx, input.quoteId, input.version);
    refuseUnless(canDecideQuote(quote), refusals);
    const signed = input.signedFileId ?? null;
    if (signed !== null) await findFile(tx, ctx, signed, quote.dealId);
    return change(tx, ctx, quote, 'quote.accepted', { status: 'accepted', signed_file_id: signed });
  });
}

/** Notes that the customer refused, and why. */
export async function refuseQuote(ctx: Context, input: InputOf<typeof contract.refuseQuote>): Promise<Quote> {
  return ctx.transaction(async (tx) => {
    const { quote } = await lockQuote(tx, ctx, input.quoteId, input.version);
    refuseUnless(canDecideQuote(quote), refusals);
    return change(tx, ctx, quote, 'quote.refused', { status: 'refused', refusal: input.reason });
  });
}

/** Takes back an answer that was noted by mistake. */
export async function reconsiderQuote(
  ctx: Context,
  input: InputOf<typeof contract.reconsiderQuote>,
): Promise<Quote> {
  return ctx.transaction(async (tx) => {
    const { quote } = await lockQuote(tx, ctx, input.quoteId, input.version);
    refuseUnless(canReconsiderQuote(quote), refusals);
    const open = { status: 'sent', refusal: null, signed_file_id: null } as const;
    return change(tx, ctx, quote, 'quote.reconsidered', open);
  });
}

type Answer =
  | { status: 'accepted'; signed_file_id: FileId | null }
  | { status: 'refused'; refusal: string }
  | { status: 'sent'; refusal: null; signed_file_id: null };

async function change(
  tx: Tx,
  ctx: Context,
  { id, version }: { id: QuoteId; version: number },
  action: string,
  answer: Answer,
): Promise<Quote> {
  const before = await getQuote(tx, ctx, id);
  const decided = answer.status !== 'sent';
  await tx
    .updateTable('quote')
    .set({
      ...answer,
      decided_at: decided ? ctx.now : null,
      decided_by_id: decided ? memberOf(ctx.actor) : null,
      version: version + 1,
    })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id)
    .execute();
  const after = await getQuote(tx, ctx, id);
  await audit(tx, ctx, { action, subject: { kind: 'quote', id }, before, after });
  return after;
}

/** A file of this deal, or nothing. */
async function findFile(tx: Tx, ctx: Context, id: FileId, dealId: DealId): Promise<void> {
  found(
    await tx
      .selectFrom('stored_file')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .where('owner_kind', '=', 'deal')
      .where('owner_id', '=', dealId)
      .select('id')
      .executeTakeFirst(),
  );
}
