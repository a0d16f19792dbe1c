import { freeStretches, presence } from '../../rules/check-plan.ts';
import { drawnHours } from '../../rules/move-time.ts';
import type { Placement, WeekMember, WeekProblem } from '../../rules/week.ts';

export type Stretch = { from: number; to: number };

/** What one person's day looks like, before it is drawn. */
export type DrawnDay = {
  present: Stretch[];
  busy: (Stretch & { name: string })[];
  travels: boolean;
  golden: Stretch[];
  selling: Stretch[];
  /** Indices in the placements. */
  times: number[];
};

const goldenFrom = 1.25;

export function drawnDay(
  problem: WeekProblem,
  placements: readonly Placement[],
  member: WeekMember,
  day: number,
): DrawnDay {
  const present = presence(problem, member, day);
  return {
    present,
    busy: member.busy.filter((span) => span.day === day).map(({ from, to }) => ({ from, to, name: '' })),
    travels: member.travelDays.includes(day),
    golden: member.sells ? goldenStretches(problem, member, day, present) : [],
    selling: member.sells
      ? freeStretches(problem, { placements }, member, day).filter(
          ({ from, to }) => to - from >= problem.blocks.minimumMinutes,
        )
      : [],
    times: placements.flatMap((one, i) => (one.day === day && one.members.includes(member.id) ? [i] : [])),
  };
}

/** Half-hours that are worth a quarter more than those of an average week, joined. */
function goldenStretches(
  problem: WeekProblem,
  { profile }: WeekMember,
  day: number,
  present: readonly Stretch[],
): Stretch[] {
  const points = problem.profiles[profile] ?? [];
  const { from, to } = drawnHours(problem);
  const inHours = points.flatMap((halves) => halves.slice(from / 30, to / 30));
  const average = inHours.reduce((sum, worth) => sum + worth, 0) / Math.max(1, inHours.length);
  const golden: Stretch[] = [];
  for (let at = from; at < to; at += 30) {
    const worth = points[day]?.[at / 30] ?? 0;
    if (worth < average * goldenFrom) continue;
    if (!present.some((one) => one.from < at + 30 && at < one.to)) continue;
    const last = golden.at(-1);
    if (last?.to === at) last.to = at + 30;
    else golden.push({ from: at, to: at + 30 });
  }
  return golden;
}

/** What of these stretches lies in none of the others. */
export function apartFrom(own: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return others.reduce<Stretch[]>(
    (left, other) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, other.from) },
          { from: Math.max(from, other.to), to },
        ].filter((piece) => piece.from < piece.to),
      ),
    [...own],
  );
}

/** Where a stretch lies in what is drawn, as styles. */
export function across({ from, to }: Stretch, hours: Stretch): { left: string; width: string } {
  const whole = hours.to - hours.from;
  const start = Math.max(from, hours.from);
  return {
    left: `${((start - hours.from) / whole) * 100}%`,
    width: `${((Math.min(to, hours.to) - start) / whole) * 100}%`,
  };
}

export function down({ from, to }: Stretch, hours: Stretch): { top: string; height: string } {
  const { left, width } = across({ from, to }, hours);
  return { top: left, height: width };
}
