import { printPage, type Picture } from '#base/press/press.ts';

import type { QuoteContent } from './rules/quote-content.ts';
import { quotePage } from './rules/quote-page.ts';

const layout = new URL('quote.typ', import.meta.url);

/** A quote as a PDF. */
export function printQuote(content: QuoteContent, logo: Picture | null): Buffer {
  return printPage(layout, quotePage(content), logo);
}
