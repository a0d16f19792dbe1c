import type { Tone } from './chart-look.ts';

/** One series along the bottom of a chart; null where nothing was measured. */
export type TrendSeries = {
  name: string;
  kind: 'line' | 'columns' | 'steps';
  tone: Tone;
  values: readonly (number | null)[];
  /** Which of its points stand out: drawn large, in the colour of what went wrong. */
  standsOut?: readonly number[];
  /** Drawn without a filling, because it is not over. */
  unfinished?: readonly number[];
  dashed?: boolean;
};

/** An average, a target or a limit: one value, or one for each place where it changed. */
export type TrendLevel = {
  name: string;
  tone: Tone;
  value: number | readonly (number | null)[];
  dashed?: boolean;
};

/** Where figures usually lie, as a field behind the lines. */
export type TrendBand = {
  name: string;
  tone: Tone;
  low: readonly (number | null)[];
  high: readonly (number | null)[];
};

export type Trend = {
  /** What stands along the bottom, oldest first: weeks, days. */
  at: readonly string[];
  /** What the bottom counts, above the first column of the table. */
  atName: string;
  series: readonly TrendSeries[];
  levels?: readonly TrendLevel[];
  band?: TrendBand;
  /** Does the scale begin at nought? It always does for columns. */
  fromZero?: boolean;
  /** The top of the scale where it is known, such as 1 for a share. */
  most?: number;
};

export const valuesOf = (level: TrendLevel, places: number): readonly (number | null)[] =>
  typeof level.value === 'number' ? Array.from<number>({ length: places }).fill(level.value) : level.value;

/** The figures of a trend as a table, newest first; levels that never change are left to the legend. */
export function tableOfTrend(
  trend: Trend,
  write: (value: number) => string,
  every = 1,
): { head: string[]; rows: string[][] } {
  const { at, atName, series, levels = [], band } = trend;
  const say = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : write(value);
  const changing = levels.filter(({ value }) => typeof value !== 'number');
  const rows = at.map((name, place) => [
    name,
    ...series.map(({ values }) => say(values[place])),
    ...changing.map((level) => say(valuesOf(level, at.length)[place])),
    ...(band ? [`${say(band.low[place])} – ${say(band.high[place])}`] : []),
  ]);
  return {
    head: [
      atName,
      ...series.map(({ name }) => name),
      ...changing.map(({ name }) => name),
      ...(band ? [band.name] : []),
    ],
    rows: every > 1 ? rows.filter((_, place) => place % every === 0) : rows.toReversed(),
  };
}
