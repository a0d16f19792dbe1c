import { addDays, addWeeks, startOfWeek, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { KpiTarget } from '../kpi.ts';
import type { KpiId } from './definition.ts';

/** Counts and amounts add up over weeks and people; what stands over people alone; ratios and averages over neither. */
export type FigureKind = 'adds' | 'stands' | 'ratio';

/** A member in the scope of a figure, with the roles and the days in which they were held. */
export type Aiming = {
  id: MemberId;
  /** The day on which the member left; null for who is here. */
  leftOn: IsoDate | null;
  roles: readonly { role: string; sharePercent: number; from: IsoDate; to: IsoDate | null }[];
};

/** `2026-11`: a week belongs to the month of its Thursday, so that each belongs to one. */
export function monthOfWeek(week: WeekId): string {
  return addDays(startOfWeek(week), 3).slice(0, 7);
}

/** `2026-Q4`: the quarter of the week's Thursday. */
export function quarterOfWeek(week: WeekId): string {
  const [year, month] = monthOfWeek(week).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** How many weeks the month or quarter of this week has: 4 or 5, 13 or 14 (a year of 53 weeks). */
export function weeksInPeriod(week: WeekId, per: KpiTarget['per']): number {
  if (per === 'week') return 1;
  const periodOf = per === 'month' ? monthOfWeek : quarterOfWeek;
  const period = periodOf(week);
  let count = 1;
  for (let at = addWeeks(week, -1); periodOf(at) === period; at = addWeeks(at, -1)) count += 1;
  for (let at = addWeeks(week, 1); periodOf(at) === period; at = addWeeks(at, 1)) count += 1;
  return count;
}

/** The target in force in a week: the last that began in it or before. Undefined where none did or where it was ended. */
export function targetInForce(targets: readonly KpiTarget[], week: WeekId): KpiTarget | undefined {
  let last: KpiTarget | undefined;
  for (const target of targets)
    if (target.fromWeek <= week && (!last || target.fromWeek > last.fromWeek)) last = target;
  return last;
}

/** The targets of one KPI out of many. */
export function targetsOf(targets: readonly KpiTarget[], kpiId: KpiId): KpiTarget[] {
  return targets.filter((target) => target.kpiId === kpiId);
}
