import type { WeekPicture } from './finding.ts';
import { valuesOf, type Series } from './series.ts';
import type { XmrLimits } from './xmr.ts';

/** Half a year: enough to see what is usual. */
const weeksShown = 26;

/** The last half year of a series as a chart shows it. */
export function pictureOf(
  series: Series,
  limits: XmrLimits | null,
  standsOut: readonly number[],
): WeekPicture {
  const cut = Math.max(0, series.weeks.length - weeksShown);
  return {
    form: series.form,
    unit: series.unit,
    better: series.better,
    weeks: series.weeks.slice(cut),
    values: valuesOf(series).slice(cut),
    targets: series.targets.slice(cut),
    limits: limits && { mean: limits.mean, lower: limits.lower, upper: limits.upper },
    standsOut: standsOut.filter((at) => at >= cut).map((at) => at - cut),
  };
}
