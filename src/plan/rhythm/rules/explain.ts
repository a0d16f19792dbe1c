import type { CompiledWeek } from './compiled-week.ts';
import { startsOf } from './placements.ts';
import { hundredths, type Minutes, type WeekPlan, type WeekProblem } from './week.ts';
import { WeekState } from './week-state.ts';

/** A single time that would be better somewhere else, everything else staying where it is. */
export type BetterMoment = {
  from: { day: number; at: Minutes };
  to: { day: number; at: Minutes };
  /** Points won. */
  wins: number;
  /** Whether the item's own windows and moments allow it. */
  allowed: boolean;
};

export type ItemCost = {
  itemId: string;
  /** Points of selling time that there would be more without it. */
  costs: number;
  /** Points by hour that somebody spends on it; which says what is dear for its length. */
  costsPerHour: number;
  better: BetterMoment | null;
};

/** What each item of a plan costs in net selling time, the dearest first; null where the plan is of another week. */
export function explainPlan(problem: WeekProblem, week: CompiledWeek, plan: WeekPlan): ItemCost[] | null {
  const starts = startsOf(problem, week, plan);
  if (!starts) return null;
  const state = new WeekState(week);
  for (const [task, start] of starts.entries()) state.place(task, start);
  return problem.items
    .map((item, i): ItemCost => {
      const tasks = [...starts.keys()].filter((task) => week.groups[state.groupOf[task] ?? 0]?.item === i);
      const before = state.total;
      for (const task of tasks) state.place(task, -1);
      const costs = (state.total - before) / hundredths;
      for (const task of tasks) state.place(task, starts[task] ?? -1);
      const hours = tasks.reduce((sum, task) => {
        const group = week.groups[state.groupOf[task] ?? 0];
        return sum + ((group?.length ?? 0) * (group?.members.length ?? 0) * week.slotMinutes) / 60;
      }, 0);
      const better = tasks
        .flatMap((task) => betterMoment(state, task) ?? [])
        .reduce<BetterMoment | null>(
          (best, one) => (best === null || one.wins > best.wins ? one : best),
          null,
        );
      return { itemId: item.id, costs, costsPerHour: hours > 0 ? costs / hours : 0, better };
    })
    .toSorted((a, b) => b.costs - a.costs);
}

/** The best other moment of one time among those at which all its people are free. */
function betterMoment(state: WeekState, task: number): BetterMoment | null {
  const { week } = state;
  const group = week.groups[state.groupOf[task] ?? 0];
  const now = state.start[task] ?? -1;
  if (!group || now < 0) return null;
  const before = state.total;
  const broken = state.broken;
  const own = new Set(group.starts);
  let best: BetterMoment | null = null;
  for (let at = 0; at < week.length; at++) {
    if (at === now || (at % week.slots) + group.length > week.slots) continue;
    if (!own.has(at) && !group.members.every((m) => isFree(week, m, at, group.length))) continue;
    if (state.clashes(task, at) > 0) continue;
    state.place(task, at);
    const wins = (state.total - before) / hundredths;
    const keepsWishes = state.broken <= broken;
    state.place(task, now);
    if (!keepsWishes || wins <= (best?.wins ?? 0)) continue;
    best = { from: moment(week, now), to: moment(week, at), wins, allowed: own.has(at) };
  }
  return best;
}

function isFree({ free, length }: CompiledWeek, m: number, at: number, slots: number): boolean {
  for (let t = m * length + at; t < m * length + at + slots; t++) if (free[t] !== 1) return false;
  return true;
}

const moment = ({ slots, dayFrom, slotMinutes }: CompiledWeek, at: number) => ({
  day: Math.floor(at / slots),
  at: dayFrom + (at % slots) * slotMinutes,
});
