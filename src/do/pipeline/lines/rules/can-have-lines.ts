import { yes, type Decision } from '#base/kernel/decision.ts';

import { lineAmounts, type LineTerms } from './line-amounts.ts';

/** Beyond this a total would not be shown and added to the cent any more. */
const mostCents = 9_000_000_000_000;

export type LinesDecision = Decision<{ because: 'discount-too-large' | 'lines-too-large'; line: number }>;

/** Can a deal have these lines? A discount is no more than what it is taken of; every sum can be written in cents. */
export function canHaveLines(lines: readonly LineTerms[]): LinesDecision {
  let sum = 0;
  for (const [line, terms] of lines.entries()) {
    const { grossCents, discountCents, netCents } = lineAmounts(terms);
    if (Math.abs(grossCents) > mostCents) return { ok: false, because: 'lines-too-large', line };
    if (terms.discount?.kind === 'amount' && discountCents > Math.max(grossCents, 0))
      return { ok: false, because: 'discount-too-large', line };
    // VAT is at most as much again.
    sum += Math.abs(netCents) * 2;
    if (sum > mostCents) return { ok: false, because: 'lines-too-large', line };
  }
  return yes;
}
