import { figureOf, targetOver, trackOf, type KpiSeries, type Track } from './kpi-series.ts';

export type ComparedCell = {
  /** The mean of a week; of a ratio that of all weeks together, of what stands the last. Null is no figure. */
  value: number | null;
  /** The mean of what was aimed for in a week. */
  target: number | null;
  track: Track;
  /** In how many of the weeks that have a figure and a target it was reached. */
  reached: number;
  judged: number;
};

/** One member's KPI over weeks that are over, so that members can be held side by side. */
export function comparedCell(series: KpiSeries): ComparedCell {
  const { points, kind } = series;
  const known = points.filter(({ numerator, unlike }) => numerator !== null && !unlike);
  const whole = figureOf(series, points);
  const value = whole === null || kind !== 'adds' ? whole : whole / known.length;
  const aimed = points.filter(({ target }) => target !== null);
  const together = targetOver(series, points);
  const target = together === null || kind !== 'adds' ? together : together / aimed.length;
  const tracks = points
    .map((point) => trackOf(series.kpi.better, figureOf(series, [point]), point.target))
    .filter((track) => track !== 'none');
  return {
    value,
    target,
    track: trackOf(series.kpi.better, value, target),
    reached: tracks.filter((track) => track === 'on').length,
    judged: tracks.length,
  };
}
