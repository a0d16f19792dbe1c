import type { PrintStyle } from '#base/directory/house-style/read-house-style.ts';
import { printColours } from '#base/directory/house-style/rules.ts';
import { printPage } from '#base/press/press.ts';

import type { QuoteContent } from './rules/quote-content.ts';
import { quotePage } from './rules/quote-page.ts';

/** Of quotes without a house style. */
const accent = '#0b7468';
const layout = new URL('quote.typ', import.meta.url);

/** A quote as a PDF, in the house style. */
export function printQuote(content: QuoteContent, { colours, logo }: PrintStyle): Buffer {
  const own = colours.main !== null;
  return printPage(layout, { ...quotePage(content), own, colours: printColours(colours, accent) }, logo);
}
