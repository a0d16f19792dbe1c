import { yes, type Decision } from '#base/kernel/decision.ts';
import type { IsoDate } from '#base/kernel/date.ts';

import type { QuoteStatus } from '../words.ts';

type Draft = { status: QuoteStatus; validUntil: IsoDate };

/** Can this quote be sent today? Only a draft, with something on it, that can still be accepted. */
export function canSendQuote(
  quote: Draft,
  lines: number,
  today: IsoDate,
): Decision<{ because: 'quote-sent' | 'no-lines' | 'valid-in-past' }> {
  if (quote.status !== 'draft') return { ok: false, because: 'quote-sent' };
  if (lines === 0) return { ok: false, because: 'no-lines' };
  return quote.validUntil < today ? { ok: false, because: 'valid-in-past' } : yes;
}

/** Can a customer's answer be noted on it? Also after its last day: that is for the seller to judge. */
export function canDecideQuote(quote: { status: QuoteStatus }): Decision<{
  because: 'quote-not-sent' | 'quote-decided' | 'quote-superseded';
}> {
  switch (quote.status) {
    case 'sent':
      return yes;
    case 'draft':
      return { ok: false, because: 'quote-not-sent' };
    case 'superseded':
      return { ok: false, because: 'quote-superseded' };
    default:
      return { ok: false, because: 'quote-decided' };
  }
}

/** Can the answer be taken back? */
export function canReconsiderQuote(quote: { status: QuoteStatus }): Decision<{ because: 'quote-undecided' }> {
  const decided = quote.status === 'accepted' || quote.status === 'refused';
  return decided ? yes : { ok: false, because: 'quote-undecided' };
}
