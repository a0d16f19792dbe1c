import { addDays, startOfWeek, type WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { KpiTarget } from '../kpi.ts';
import { targetInForce, weeksInPeriod, type Aiming, type FigureKind } from './target.ts';

type Holder = { id: MemberId; held: { role: string; share: number }[] };
type Sorted = { own: Map<MemberId, KpiTarget[]>; roles: Map<string, KpiTarget[]> };

/**
 * What a scope aims for in a week: the targets of its members added up, or their mean where adding means nothing. Null
 * where nobody in it has a target. An own target is that member's whole target, also where it says that there is none;
 * without one, the target of each role that is held on the week's Thursday counts for its share of the time. Ratios and
 * averages are the same whatever the share; of several roles the mean. What is aimed for in a month or a quarter is
 * divided over its weeks only where weeks are added up: what stands is the same in each of them.
 *
 * Who holds which role in a week is looked up once for all KPIs, and a role's target once for all who hold it.
 */
export function scopeAim(
  members: readonly Aiming[],
): (targets: readonly KpiTarget[], week: WeekId, kind: FigureKind) => number | null {
  const holders = new Map<WeekId, Holder[]>();
  const sorted = new WeakMap<readonly KpiTarget[], Sorted>();
  const weeksOf = new Map<string, number>();
  const holdersIn = (week: WeekId) => once(holders, week, () => holding(members, week));
  const inWeek = (target: KpiTarget | undefined, week: WeekId, kind: FigureKind) => {
    if (!target || target.value === null) return null;
    if (kind !== 'adds') return target.value;
    return target.value / once(weeksOf, `${week} ${target.per}`, () => weeksInPeriod(week, target.per));
  };
  return (targets, week, kind) => {
    const { own, roles } = once(sorted, targets, () => bySubject(targets));
    const ofRole = new Map<string, number | null>();
    const roleAim = (role: string) =>
      once(ofRole, role, () => inWeek(targetInForce(roles.get(role) ?? [], week), week, kind));
    let together = 0;
    let known = 0;
    for (const { id, held } of holdersIn(week)) {
      const whole = targetInForce(own.get(id) ?? [], week);
      const aim = whole ? inWeek(whole, week, kind) : shareOf(held, roleAim, kind);
      if (aim === null) continue;
      together += aim;
      known += 1;
    }
    if (known === 0) return null;
    return kind === 'ratio' ? together / known : together;
  };
}

/** What somebody aims for by the roles that are held: each for its share, or their mean where adding means nothing. */
function shareOf(
  held: Holder['held'],
  roleAim: (role: string) => number | null,
  kind: FigureKind,
): number | null {
  let together = 0;
  let known = 0;
  for (const { role, share } of held) {
    const value = roleAim(role);
    if (value === null) continue;
    together += kind === 'ratio' ? value : (value * share) / 100;
    known += 1;
  }
  if (known === 0) return null;
  return kind === 'ratio' ? together / known : together;
}

/** Who was here in a week, with the roles that were held on its Thursday. */
function holding(members: readonly Aiming[], week: WeekId): Holder[] {
  const monday = startOfWeek(week);
  const thursday = addDays(monday, 3);
  return members
    .filter(({ leftOn }) => leftOn === null || leftOn > monday)
    .map(({ id, roles }) => ({
      id,
      held: roles
        .filter(({ from, to }) => from <= thursday && (to === null || to >= thursday))
        .map(({ role, sharePercent }) => ({ role, share: sharePercent })),
    }));
}

function bySubject(targets: readonly KpiTarget[]): Sorted {
  const sorted: Sorted = { own: new Map(), roles: new Map() };
  for (const target of targets) {
    if (target.memberId !== null) once(sorted.own, target.memberId, () => []).push(target);
    if (target.role !== null) once(sorted.roles, target.role, () => []).push(target);
  }
  return sorted;
}

function once<Key extends WeakKey | string, Value>(
  known: {
    get(key: Key): Value | undefined;
    has(key: Key): boolean;
    set(key: Key, value: Value): unknown;
  },
  key: Key,
  find: () => Value,
): Value {
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before as Value;
  const found = find();
  known.set(key, found);
  return found;
}
