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

/**
 * What one member aims for in a week. An own target is that member's whole target, also where it says that there is
 * none; without one, the target of each role that is held on the week's Thursday counts for its share of the time.
 * Ratios and averages are the same whatever the share; of several roles the mean. What is aimed for in a month or a
 * quarter is divided over its weeks only where weeks are added up: what stands is the same in each of them.
 */
export function memberTarget(
  targets: readonly KpiTarget[],
  member: Aiming,
  week: WeekId,
  kind: FigureKind,
): number | null {
  const adds = kind !== 'ratio';
  const day = addDays(startOfWeek(week), 3);
  if (member.leftOn !== null && member.leftOn <= startOfWeek(week)) return null;
  const inWeek = ({ value, per }: KpiTarget) =>
    value === null ? null : kind === 'adds' ? value / weeksInPeriod(week, per) : value;
  const own = targetInForce(
    targets.filter(({ memberId }) => memberId === member.id),
    week,
  );
  if (own) return inWeek(own);
  const parts = member.roles.flatMap((held) => {
    if (held.from > day || (held.to !== null && held.to < day)) return [];
    const target = targetInForce(
      targets.filter(({ role }) => role === held.role),
      week,
    );
    const value = target ? inWeek(target) : null;
    return value === null ? [] : [adds ? (value * held.sharePercent) / 100 : value];
  });
  if (parts.length === 0) return null;
  const together = parts.reduce((all, part) => all + part, 0);
  return adds ? together : together / parts.length;
}

/**
 * What a scope aims for in a week: the targets of its members added up, or their mean where adding means nothing.
 * Null where nobody in it has a target.
 */
export function scopeTarget(
  targets: readonly KpiTarget[],
  members: readonly Aiming[],
  week: WeekId,
  kind: FigureKind,
): number | null {
  const known = members.flatMap((member) => memberTarget(targets, member, week, kind) ?? []);
  if (known.length === 0) return null;
  const together = known.reduce((all, value) => all + value, 0);
  return kind === 'ratio' ? together / known.length : together;
}

/** The targets of one KPI out of many. */
export function targetsOf(targets: readonly KpiTarget[], kpiId: KpiId): KpiTarget[] {
  return targets.filter((target) => target.kpiId === kpiId);
}
