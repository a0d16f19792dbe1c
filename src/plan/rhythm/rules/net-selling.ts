import type { WeekId } from '#base/kernel/date.ts';
import type { Role } from '../../roles/role.ts';

/** Net selling time of one member in one week, in minutes. */
export type SellingWeek = { memberId: string; week: WeekId; planned: number; real: number };

export type SellingLine = {
  /** Of a role, of one member, or of all. */
  planned: number;
  real: number;
  /** Real over planned, 0 and up; null where nothing was planned. */
  ratio: number | null;
};

/** Sums of planned and real time. */
export function sellingSum(weeks: readonly Pick<SellingWeek, 'planned' | 'real'>[]): SellingLine {
  const planned = weeks.reduce((sum, one) => sum + one.planned, 0);
  const real = weeks.reduce((sum, one) => sum + one.real, 0);
  return { planned, real, ratio: planned > 0 ? real / planned : null };
}

/** Per role and week; who holds several roles counts for each by the share of the time in it. */
export function sellingByRole(
  weeks: readonly SellingWeek[],
  roles: readonly { memberId: string; role: Role; sharePercent: number }[],
): Map<Role, Map<WeekId, SellingLine>> {
  const sums = new Map<Role, Map<WeekId, { planned: number; real: number }[]>>();
  for (const one of weeks)
    for (const { role, sharePercent } of roles.filter(({ memberId }) => memberId === one.memberId)) {
      const of = sums.get(role) ?? new Map<WeekId, { planned: number; real: number }[]>();
      const part = sharePercent / 100;
      of.set(one.week, [...(of.get(one.week) ?? []), { planned: one.planned * part, real: one.real * part }]);
      sums.set(role, of);
    }
  return new Map(
    [...sums].map(([role, of]) => [role, new Map([...of].map(([week, lines]) => [week, sellingSum(lines)]))]),
  );
}

/**
 * Where the ratio goes: the slope of a straight line by least squares through the weeks in which something was
 * planned, as a change per week; null below three such weeks.
 */
export function sellingTrend(lines: readonly SellingLine[]): number | null {
  const points = lines.flatMap(({ ratio }, x) => (ratio === null ? [] : [{ x, y: ratio }]));
  if (points.length < 3) return null;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const squares = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / squares;
}
