import { inCatalogueOrder } from '../../roles/catalogue.ts';
import type { Role } from '../../roles/role.ts';
import type { RhythmItem } from '../item.ts';
import type { RhythmPeriod } from './starting-items.ts';
import type { Minutes } from './week.ts';

/** How many times a week something comes back, on the long run: five working days, 52 weeks. */
export const timesAWeek: Readonly<Record<RhythmPeriod, number>> = {
  day: 5,
  week: 1,
  'two-weeks': 1 / 2,
  month: 12 / 52,
  quarter: 4 / 52,
  year: 1 / 52,
};

export type RoleHours = {
  role: Role;
  /** Minutes a week of one person with this role: counted as selling, and the rest. */
  selling: Minutes;
  other: Minutes;
};

/** How many people wear each hat. */
export function headcountOf(
  assignments: readonly { memberId: string; role: Role }[],
): Partial<Record<Role, number>> {
  return Object.fromEntries(
    inCatalogueOrder(assignments.map(({ role }) => role)).map((role) => [
      role,
      new Set(assignments.filter((one) => one.role === role).map(({ memberId }) => memberId)).size,
    ]),
  );
}

type Costing = Pick<
  RhythmItem,
  'minutes' | 'times' | 'per' | 'gathering' | 'responsible' | 'who' | 'sells' | 'verdict'
>;

/**
 * What the items that are kept ask of one person in each role, in minutes a week. Who is responsible for a one-to-one
 * is there with each of the others: once for every person in `headcount` who takes part. Roles of which nothing is
 * asked are left out.
 */
export function weeklyHours(
  items: readonly Costing[],
  headcount: Readonly<Partial<Record<Role, number>>>,
): RoleHours[] {
  const asked = new Map<Role, RoleHours>(
    inCatalogueOrder(items.flatMap(({ who, responsible }) => [responsible, ...who])).map((role) => [
      role,
      { role, selling: 0, other: 0 },
    ]),
  );
  const ask = (role: Role, minutes: Minutes, sells: boolean) => {
    const hours = asked.get(role);
    if (hours) hours[sells ? 'selling' : 'other'] += minutes;
  };
  for (const item of items) {
    if (item.verdict !== 'kept') continue;
    const minutes = item.minutes * item.times * timesAWeek[item.per];
    const others = item.who.filter((role) => item.gathering !== 'one-to-one' || role !== item.responsible);
    for (const role of others) ask(role, minutes, item.sells);
    if (item.gathering !== 'one-to-one') continue;
    const people = others.reduce((sum, role) => sum + (headcount[role] ?? 0), 0);
    ask(item.responsible, minutes * Math.max(1, people), item.sells);
  }
  return [...asked.values()].filter(({ selling, other }) => selling + other > 0);
}
