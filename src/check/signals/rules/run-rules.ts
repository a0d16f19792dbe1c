import type { XmrLimits } from './xmr.ts';

/** What makes a value or a row of them more than routine; in the order of the strength that a manager gives them. */
export const runRules = [
  'outside',
  'eight-on-a-side',
  'two-of-three',
  'four-of-five',
  'six-in-a-row',
] as const;
export type RunRule = (typeof runRules)[number];

export type RunBreak = {
  rule: RunRule;
  side: 'high' | 'low';
  /** The places in the series that make it, oldest first. */
  places: number[];
};

const ruleOfEight = 8;
const ruleOfSix = 6;

/**
 * Where a series does what routine variation does not: a point outside the limits, eight in a row on one side of the
 * mean, two of three beyond two thirds of the way to the same limit, four of five beyond one third, six steadily up or
 * down. A value exactly on a line is not beyond it. A missing value breaks every run.
 * @param small counts that are mostly below five step too coarsely for the last three, so only the first two hold
 */
export function runBreaks(
  values: readonly (number | null)[],
  { mean, movingRange, lower, upper }: XmrLimits,
  small = false,
): RunBreak[] {
  if (movingRange === 0) return [];
  // Thirds of the way as it is before a floor at nought cuts it off.
  const third = (2.66 * movingRange) / 3;
  const beyond = (value: number | null | undefined, side: 'high' | 'low', thirds: number) =>
    value !== null &&
    value !== undefined &&
    (side === 'high' ? value > mean + thirds * third : value < mean - thirds * third);
  const found: RunBreak[] = [];
  for (const side of ['high', 'low'] as const) {
    values.forEach((value, at) => {
      if (value !== null && (side === 'high' ? value > upper : value < lower))
        found.push({ rule: 'outside', side, places: [at] });
    });
    for (const places of stretches(values, (value) => beyond(value, side, 0), ruleOfEight))
      found.push({ rule: 'eight-on-a-side', side, places });
    if (small) continue;
    for (const [rule, needed, of, thirds] of [
      ['two-of-three', 2, 3, 2],
      ['four-of-five', 4, 5, 1],
    ] as const) {
      for (let end = of - 1; end < values.length; end++) {
        const window = Array.from({ length: of }, (_, i) => end - of + 1 + i);
        const places = window.filter((at) => beyond(values[at], side, thirds));
        // Said once, at the value that completes it.
        if (places.length >= needed && places.at(-1) === end && window.every((at) => values[at] !== null))
          found.push({ rule, side, places });
      }
    }
    for (const places of slopes(values, side)) found.push({ rule: 'six-in-a-row', side, places });
  }
  return found;
}

/** The longest runs of values that hold to a condition, of at least so many. */
function stretches(
  values: readonly (number | null)[],
  holds: (value: number | null) => boolean,
  least: number,
): number[][] {
  const found: number[][] = [];
  let run: number[] = [];
  values.forEach((value, at) => {
    run = holds(value) ? [...run, at] : [];
    const next = values[at + 1];
    const ends = next === undefined || !holds(next);
    if (ends && run.length >= least) found.push(run);
  });
  return found;
}

/** Six values, each higher (or lower) than the one before. */
function slopes(values: readonly (number | null)[], side: 'high' | 'low'): number[][] {
  const found: number[][] = [];
  let run: number[] = [];
  values.forEach((value, at) => {
    const before = run.length > 0 ? values[at - 1] : null;
    const steps =
      value !== null && typeof before === 'number' && (side === 'high' ? value > before : value < before);
    run = steps ? [...run, at] : value === null ? [] : [at];
    const next = values[at + 1];
    const goesOn =
      typeof next === 'number' && value !== null && (side === 'high' ? next > value : next < value);
    if (!goesOn && run.length >= ruleOfSix) found.push(run);
  });
  return found;
}
