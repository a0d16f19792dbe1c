import type { QuoteStatus } from '../words.ts';

/** How a quote is called: `2026-0042`, and `2026-0042-2` for its second version. Null for one without a number. */
export function quoteLabel(quote: {
  year: number | null;
  number: number | null;
  revision: number;
}): string | null {
  if (quote.year === null || quote.number === null) return null;
  const label = `${quote.year}-${String(quote.number).padStart(4, '0')}`;
  return quote.revision > 1 ? `${label}-${quote.revision}` : label;
}

type Earlier = { year: number | null; number: number | null; revision: number; status: QuoteStatus };

/**
 * What a new quote for a deal is: a further version of the newest one, under its number, or one with a number of its
 * own, which it gets when it is sent. After an order a new quote is another one.
 */
export function nextQuote(earlier: readonly Earlier[]): {
  year: number | null;
  number: number | null;
  revision: number;
} {
  const sent = earlier.filter(({ status, number }) => status !== 'draft' && number !== null);
  const newest = sent.toSorted(
    (a, b) => (b.year ?? 0) - (a.year ?? 0) || (b.number ?? 0) - (a.number ?? 0) || b.revision - a.revision,
  )[0];
  if (newest === undefined || newest.status === 'accepted') return { year: null, number: null, revision: 1 };
  return { year: newest.year, number: newest.number, revision: newest.revision + 1 };
}
