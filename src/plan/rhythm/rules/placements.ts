import type { CompiledWeek } from './compiled-week.ts';
import type { Placement, WeekPlan, WeekProblem } from './week.ts';

/** The plan in words of days and minutes, in the order of the week. */
export function planOf(problem: WeekProblem, week: CompiledWeek, starts: Int32Array): WeekPlan {
  let task = 0;
  const placements = week.groups.flatMap((group) =>
    Array.from({ length: group.count }, (): Placement => {
      const at = starts[task++] ?? 0;
      const from = week.dayFrom + (at % week.slots) * week.slotMinutes;
      return {
        itemId: problem.items[group.item]?.id ?? '',
        members: group.members.map((m) => problem.members[m]?.id ?? ''),
        day: Math.floor(at / week.slots),
        from,
        to: from + group.length * week.slotMinutes,
      };
    }),
  );
  return { placements: placements.toSorted((a, b) => a.day - b.day || a.from - b.from) };
}

/** Where each time of each group begins in a plan; null where the plan is not one of this week. */
export function startsOf(problem: WeekProblem, week: CompiledWeek, plan: WeekPlan): Int32Array | null {
  const waiting = new Map<string, Placement[]>();
  const key = (itemId: string, members: readonly string[], minutes: number) =>
    `${itemId}/${members.toSorted().join(',')}/${minutes}`;
  for (const placement of plan.placements) {
    const name = key(placement.itemId, placement.members, placement.to - placement.from);
    waiting.set(name, [...(waiting.get(name) ?? []), placement]);
  }
  const starts: number[] = [];
  for (const group of week.groups) {
    const members = group.members.map((m) => problem.members[m]?.id ?? '');
    const name = key(problem.items[group.item]?.id ?? '', members, group.length * week.slotMinutes);
    for (let n = 0; n < group.count; n++) {
      const mine = waiting.get(name) ?? [];
      const i = mine.findIndex(({ day, from }) => group.starts.includes(slotAt(week, day, from)));
      const [placement] = i < 0 ? [] : mine.splice(i, 1);
      if (!placement) return null;
      starts.push(slotAt(week, placement.day, placement.from));
    }
  }
  return Int32Array.from(starts);
}

const slotAt = ({ slots, dayFrom, slotMinutes }: CompiledWeek, day: number, from: number) =>
  day * slots + (from - dayFrom) / slotMinutes;
