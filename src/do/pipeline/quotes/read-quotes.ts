import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type {} from '#base/files/table.ts';
import type { DealId, QuoteId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type {} from '../table.ts';
import type { Quote } from './contract.ts';
import { quoteLabel } from './rules/quote-number.ts';
import type {} from './table.ts';

function quotesQuery(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('quote as q')
    .leftJoin('contact', (on) =>
      on.onRef('contact.organisation_id', '=', 'q.organisation_id').onRef('contact.id', '=', 'q.contact_id'),
    )
    .leftJoin('member', (on) =>
      on.onRef('member.organisation_id', '=', 'q.organisation_id').onRef('member.id', '=', 'q.created_by_id'),
    )
    .leftJoin('stored_file as file', (on) =>
      on.onRef('file.organisation_id', '=', 'q.organisation_id').onRef('file.id', '=', 'q.file_id'),
    )
    .leftJoin('stored_file as signed', (on) =>
      on
        .onRef('signed.organisation_id', '=', 'q.organisation_id')
        .onRef('signed.id', '=', 'q.signed_file_id'),
    )
    .where('q.organisation_id', '=', ctx.organisationId)
    .select([
      'q.id',
      'q.deal_id',
      'q.year',
      'q.number',
      'q.revision',
      'q.status',
      'q.language',
      'q.contact_id',
      'contact.name as contact_name',
      'q.valid_until',
      'q.introduction',
      'q.conditions',
      'q.net_cents',
      'q.currency',
      'q.file_id',
      'file.name as file_name',
      'q.signed_file_id',
      'signed.name as signed_name',
      'q.refusal',
      'q.created_by_id',
      'member.name as created_by_name',
      'q.created_at',
      'q.sent_at',
      'q.decided_at',
      'q.version',
    ]);
}

type Raw = Awaited<ReturnType<ReturnType<typeof quotesQuery>['execute']>>[number];

function toQuote(raw: Raw): Quote {
  return {
    id: raw.id,
    dealId: raw.deal_id,
    label: quoteLabel(raw),
    revision: raw.revision,
    status: raw.status,
    language: raw.language,
    contact: raw.contact_id === null ? null : { id: raw.contact_id, name: raw.contact_name ?? '' },
    validUntil: raw.valid_until,
    introduction: raw.introduction,
    conditions: raw.conditions,
    netCents: raw.net_cents,
    currency: raw.currency,
    file: raw.file_id === null ? null : { id: raw.file_id, name: raw.file_name ?? '' },
    signedFile: raw.signed_file_id === null ? null : { id: raw.signed_file_id, name: raw.signed_name ?? '' },
    refusal: raw.refusal,
    createdBy: raw.created_by_id === null ? null : { id: raw.created_by_id, name: raw.created_by_name ?? '' },
    createdAt: raw.created_at.toISOString(),
    sentAt: raw.sent_at?.toISOString() ?? null,
    decidedAt: raw.decided_at?.toISOString() ?? null,
    version: raw.version,
  };
}

/** The quotes of a deal, the newest first. */
export async function readQuotes(tx: Tx, ctx: Context, dealId: DealId): Promise<Quote[]> {
  const rows = await quotesQuery(tx, ctx)
    .where('q.deal_id', '=', dealId)
    .orderBy('q.created_at', 'desc')
    .orderBy('q.id', 'desc')
    .execute();
  return rows.map(toQuote);
}

/** One quote; what every write answers. */
export async function getQuote(tx: Tx, ctx: Context, id: QuoteId): Promise<Quote> {
  return toQuote(found(await quotesQuery(tx, ctx).where('q.id', '=', id).executeTakeFirst()));
}
