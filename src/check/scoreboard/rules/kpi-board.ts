import type { WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { Kpi } from '#plan/targets/kpi.ts';
import type { KpiDefinition, KpiId, KpiUnit } from '#plan/targets/rules/definition.ts';

import { figureOf, judgedWeeks, targetOver, trackOf, type KpiSeries, type Track } from './kpi-series.ts';
import type { Period } from './periods.ts';

export type KpiCell = {
  /** Null is no figure. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  target: number | null;
  track: Track;
};

export type KpiRow = {
  kpiId: KpiId;
  code: string | null;
  name: LocalText;
  roles: string[];
  leading: boolean;
  better: Kpi['better'];
  ownerId: MemberId | null;
  unit: KpiUnit;
  kind: KpiSeries['kind'];
  definition: KpiDefinition;
  /** The week from which it counts as it does now; null from the beginning. */
  countsFrom: WeekId | null;
  cells: KpiCell[];
  /** All periods together; of what stands, the last. */
  total: number | null;
  /** The means of the last four and of all periods that are over; of ratios those of the totals. */
  average4: number | null;
  average13: number | null;
  /** What is aimed for in the last period. */
  target: number | null;
  /** The last period that is over against its target. */
  track: Track;
  /** The total on the other side of the owner switch; null where there is no owner. */
  otherTotal: number | null;
};

/** One KPI as a row of the board. A period that goes on is shown, but not judged and not in the averages. */
export function boardRow(
  series: KpiSeries,
  periods: readonly Period[],
  other: KpiSeries | undefined,
): KpiRow {
  const { kpi, definition, unit, kind } = series;
  const byWeek = new Map(series.points.map((point) => [point.week, point]));
  const pointsOf = (of: readonly Period[]) =>
    of.flatMap(({ weeks }) => weeks.flatMap((week) => byWeek.get(week) ?? []));
  const cells = periods.map((period): KpiCell => {
    const points = pointsOf([period]);
    const value = figureOf(series, points);
    const target = targetOver(series, points);
    const known = points.filter(({ numerator, unlike }) => numerator !== null && !unlike);
    const added = (part: 'numerator' | 'denominator') =>
      known.length === 0 ? null : known.reduce((all, point) => all + (point[part] ?? 0), 0);
    return {
      value,
      numerator: kind === 'stands' ? value : added('numerator'),
      denominator: kind === 'ratio' ? added('denominator') : null,
      target,
      track:
        period.state === 'past' ? trackOf(kpi.better, figureOf(series, judgedWeeks(points)), target) : 'none',
    };
  });
  const over = periods.filter(({ state }) => state === 'past');
  return {
    kpiId: kpi.id,
    code: kpi.code,
    name: kpi.name,
    roles: kpi.roles,
    leading: kpi.leading,
    better: kpi.better,
    ownerId: kpi.ownerId,
    unit,
    kind,
    definition,
    countsFrom: kpi.definitions[0]?.fromWeek ?? null,
    cells,
    total: figureOf(series, pointsOf(periods)),
    average4: averageOf(
      series,
      over.slice(-4).map((period) => pointsOf([period])),
    ),
    average13: averageOf(
      series,
      over.slice(-13).map((period) => pointsOf([period])),
    ),
    target: cells.at(-1)?.target ?? null,
    track: cells.findLast((_, at) => periods[at]?.state === 'past')?.track ?? 'none',
    otherTotal: other
      ? figureOf(
          other,
          pointsOf(periods).flatMap((point) => other.points.find(({ week }) => week === point.week) ?? []),
        )
      : null,
  };
}

/** The mean of periods; of a ratio the ratio of what is below and above in all of them together. */
function averageOf(series: KpiSeries, periods: readonly KpiSeries['points'][]): number | null {
  if (series.kind === 'ratio') return figureOf(series, periods.flat());
  const values = periods.flatMap((points) => figureOf(series, points) ?? []);
  return values.length === 0 ? null : values.reduce((all, value) => all + value, 0) / values.length;
}

/** From so many weeks in a row on, being behind is worth a look: a single one is often chance. */
const leastRun = 3;

/** Which cells stand in a run of three or more that are behind; a cell without a figure breaks it off. */
export function inRunBehind(cells: readonly Pick<KpiCell, 'track'>[]): boolean[] {
  const runs = cells.map(() => false);
  let from = 0;
  for (let at = 0; at <= cells.length; at++) {
    if (cells[at]?.track === 'off') continue;
    if (at - from >= leastRun) runs.fill(true, from, at);
    from = at + 1;
  }
  return runs;
}
