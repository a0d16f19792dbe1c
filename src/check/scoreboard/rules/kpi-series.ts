import type { WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { Kpi, KpiTarget } from '#plan/targets/kpi.ts';
import {
  isRatio,
  isSellingTime,
  isStanding,
  unitOfCount,
  unitOfRatio,
  type KpiDefinition,
  type KpiId,
  type KpiUnit,
} from '#plan/targets/rules/definition.ts';
import { scopeAim } from '#plan/targets/rules/scope-target.ts';
import { targetsOf, type Aiming, type FigureKind } from '#plan/targets/rules/target.ts';

/** What was counted of one KPI in one week, of everybody in the scope; of a cohort both its parts. */
export type KpiSum = { week: WeekId; kpiId: KpiId; numerator: number; denominator: number | null };

/** What stood of one member from a week on. */
export type StandingSum = { week: WeekId; kpiId: KpiId; memberId: MemberId; count: number };

/** Net selling time of everybody in the scope in a week, in minutes, as the ledger of the rhythm has it. */
export type SellingSum = { week: WeekId; real: number; planned: number };

export type KpiPoint = {
  week: WeekId;
  /** What was counted, or the upper part of a ratio; null where it is not known (a standing figure before it was kept, a week ahead). */
  numerator: number | null;
  /** The lower part of a ratio; null of what is no ratio. */
  denominator: number | null;
  /** What is aimed for in this week, in the unit of the figure; null is no target. */
  target: number | null;
  /** Counted as something else then, in another unit, so that it is not put together with what counts now. */
  unlike?: true;
};

export type KpiSeries = {
  kpi: Kpi;
  /** What counts now; of the weeks before, see the KPI. */
  definition: KpiDefinition;
  unit: KpiUnit;
  /** Counts and amounts add up over weeks and people; ratios and what stands do not. */
  kind: FigureKind;
  points: KpiPoint[];
};

type Read = {
  kpis: readonly Kpi[];
  weeks: readonly WeekId[];
  /** Weeks after this one have no figure. */
  thisWeek: WeekId;
  sums: readonly KpiSum[];
  standing: readonly StandingSum[];
  /** Null where it is not to be told (of too few people), or was not asked for. */
  selling?: readonly SellingSum[] | null;
  targets: readonly KpiTarget[];
  members: readonly Aiming[];
  /** The first week in which anything was counted at all; nothing is known of the weeks before. */
  since?: WeekId | null | undefined;
};

/** The KPIs in their order, with what they were in each week; a ratio of a period is that of its two parts. */
export function seriesOf({
  kpis,
  weeks,
  thisWeek,
  sums,
  standing,
  selling = null,
  targets,
  members,
  since,
}: Read): KpiSeries[] {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const aimIn = scopeAim(members);
  const counted = new Map(sums.map((sum) => [`${sum.kpiId} ${sum.week}`, sum]));
  const sold = selling && new Map(selling.map((sum) => [sum.week, sum]));
  const soldIn = (week: WeekId) => sold && (sold.get(week)?.real ?? 0);
  const numeratorOf = (id: KpiId, week: WeekId) => {
    const of = byId.get(id)?.definitions[0]?.definition;
    return of && isSellingTime(of) ? soldIn(week) : (counted.get(`${id} ${week}`)?.numerator ?? 0);
  };
  return kpis.flatMap((kpi) => {
    const definition = kpi.definitions[0]?.definition;
    if (!definition) return [];
    const kind = kindOf(definition);
    const unit = unitOf(definition, byId);
    const aimed = targetsOf(targets, kpi.id);
    const pointOf = (week: WeekId, inForce: KpiDefinition): KpiPoint => {
      const agreed = aimed.length === 0 ? null : aimIn(aimed, week, kind);
      // Without another agreement, what the rhythm has planned is what is aimed for.
      const target = agreed ?? (isSellingTime(inForce) ? sold?.get(week)?.planned || null : null);
      if (week > thisWeek || (since && week < since))
        return { week, numerator: null, denominator: null, target };
      if (isStanding(inForce))
        return {
          week,
          numerator: stoodIn(standing, kpi.id, week) ?? (week === thisWeek ? 0 : null),
          denominator: null,
          target,
        };
      if (isSellingTime(inForce)) return { week, numerator: soldIn(week), denominator: null, target };
      if (!isRatio(inForce)) return { week, numerator: numeratorOf(kpi.id, week), denominator: null, target };
      const sum = counted.get(`${kpi.id} ${week}`);
      const [numerator, denominator] =
        inForce.way === 'cohort'
          ? [sum?.numerator ?? 0, sum?.denominator ?? 0]
          : [numeratorOf(inForce.numeratorId, week), numeratorOf(inForce.denominatorId, week)];
      if (numerator === null || denominator === null)
        return { week, numerator: null, denominator: null, target };
      return { week, numerator, denominator, target };
    };
    const points = weeks.map((week): KpiPoint => {
      const inForce = definitionIn(kpi, week) ?? definition;
      const point = pointOf(week, inForce);
      const like = inForce === definition || (kindOf(inForce) === kind && unitOf(inForce, byId) === unit);
      return like ? point : { ...point, unlike: true };
    });
    return [{ kpi, definition, unit, kind, points }];
  });
}

const kindOf = (definition: KpiDefinition): FigureKind =>
  isRatio(definition) ? 'ratio' : isStanding(definition) ? 'stands' : 'adds';

/** What a KPI counted in a week; undefined before it began to count. */
export function definitionIn(kpi: Kpi, week: WeekId): KpiDefinition | undefined {
  return kpi.definitions.find(({ fromWeek }) => fromWeek === null || fromWeek <= week)?.definition;
}

function unitOf(definition: KpiDefinition, byId: ReadonlyMap<KpiId, Kpi>): KpiUnit {
  if (!isRatio(definition)) return unitOfCount(definition);
  const part = (id: KpiId) => {
    const of = byId.get(id)?.definitions[0]?.definition;
    return of && !isRatio(of) ? unitOfCount(of) : 'count';
  };
  return unitOfRatio(part(definition.numeratorId), part(definition.denominatorId), definition.way);
}

/** How many there were at the end of a week: of each member what was noted last. Null where nothing was yet. */
function stoodIn(standing: readonly StandingSum[], kpiId: KpiId, week: WeekId): number | null {
  const last = new Map<MemberId, StandingSum>();
  for (const sum of standing) {
    if (sum.kpiId !== kpiId || sum.week > week) continue;
    const before = last.get(sum.memberId);
    if (!before || sum.week > before.week) last.set(sum.memberId, sum);
  }
  return last.size === 0 ? null : [...last.values()].reduce((all, { count }) => all + count, 0);
}

/**
 * The figure of a week or of several together: added up, divided as a whole, or what stood at the end. Weeks in which
 * something else was counted are left out.
 */
export function figureOf(series: Pick<KpiSeries, 'kind'>, points: readonly KpiPoint[]): number | null {
  const known = points.flatMap(({ numerator, denominator, unlike }) =>
    numerator === null || unlike ? [] : [{ numerator, denominator }],
  );
  if (known.length === 0) return null;
  if (series.kind === 'stands') return known.at(-1)?.numerator ?? null;
  const upper = known.reduce((all, { numerator }) => all + numerator, 0);
  if (series.kind === 'adds') return upper;
  const lower = known.reduce((all, { denominator }) => all + (denominator ?? 0), 0);
  return lower === 0 ? null : upper / lower;
}

/** What is aimed for in several weeks together: added up where the figure is, else the mean. Null without a target. */
export function targetOver(series: Pick<KpiSeries, 'kind'>, points: readonly KpiPoint[]): number | null {
  const known = points.flatMap(({ target }) => target ?? []);
  if (known.length === 0) return null;
  if (series.kind === 'stands') return known.at(-1) ?? null;
  const together = known.reduce((all, value) => all + value, 0);
  return series.kind === 'adds' ? together : together / known.length;
}

/**
 * The weeks by which several together are judged: those with a target, where one was set or ended on the way. A year
 * against the target of its last quarter would always be reached.
 */
export function judgedWeeks(points: readonly KpiPoint[]): KpiPoint[] {
  return points.filter(({ target }) => target !== null);
}

export type Track = 'on' | 'off' | 'none';

/** Is a figure where it should be? `none` without a figure or a target. */
export function trackOf(better: Kpi['better'], value: number | null, target: number | null): Track {
  if (value === null || target === null) return 'none';
  return (better === 'higher' ? value >= target : value <= target) ? 'on' : 'off';
}
