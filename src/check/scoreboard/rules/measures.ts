/** What the weekly sums count. */
export const summedMeasures = ['new-deals', 'appointments', 'quotes', 'won', 'lost'] as const;
export type SummedMeasure = (typeof summedMeasures)[number];

/** The rows of the scoreboard, from top to bottom. */
export const measures = ['new-deals', 'appointments', 'quotes', 'won', 'won-amount', 'win-ratio'] as const;
export type Measure = (typeof measures)[number];

/** What stands in a row: a number of things, cents of the organisation's currency, or a part of a whole. */
export function kindOf(measure: Measure): 'count' | 'amount' | 'ratio' {
  return measure === 'won-amount' ? 'amount' : measure === 'win-ratio' ? 'ratio' : 'count';
}

/** Which sums stand behind a figure. */
export function sumsBehind(measure: Measure): readonly SummedMeasure[] {
  if (measure === 'won-amount') return ['won'];
  return measure === 'win-ratio' ? ['won', 'lost'] : [measure];
}
