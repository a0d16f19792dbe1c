import type { WeekId } from '#base/kernel/date.ts';

import { valuesOf, type Series } from './series.ts';
import { meanOf, movingRanges } from './xmr.ts';

/** What is usual, frozen: limits that moved along with the figures would hide a slow fall. */
export type Baseline = {
  from: WeekId;
  until: WeekId;
  /** How many weeks had a figure. */
  weeks: number;
  mean: number;
  movingRange: number;
};

/** Fewer weeks give limits that mean little (Wheeler: useful from about ten, firm from seventeen). */
const leastWeeks = 12;
const mostWeeks = 26;
/** Weeks that are judged do not judge themselves. */
const judged = 4;

/**
 * The baseline of a series: that which was frozen, unless a decision has changed the process since; then the first weeks
 * after the decision, as soon as there are enough. Where there is none yet: up to half a year before the weeks that are
 * judged.
 * @param decidedFrom the week from which a decided change holds
 */
export function baselineOf(
  series: Series,
  frozen: Baseline | null,
  decidedFrom: WeekId | null,
): Baseline | null {
  const changed = decidedFrom !== null && (frozen === null || frozen.from < decidedFrom);
  if (frozen && !changed) return frozen;
  const values = valuesOf(series);
  const known = values.flatMap((value, at) => {
    const week = series.weeks[at];
    return value === null || week === undefined ? [] : [{ value, week }];
  });
  const after = decidedFrom === null ? known : known.filter(({ week }) => week >= decidedFrom);
  const chosen = decidedFrom === null ? after.slice(0, -judged).slice(-mostWeeks) : after.slice(0, mostWeeks);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last || chosen.length < leastWeeks) return null;
  const numbers = chosen.map(({ value }) => value);
  return {
    from: first.week,
    until: last.week,
    weeks: chosen.length,
    mean: meanOf(numbers),
    movingRange: meanOf(movingRanges(numbers)),
  };
}
