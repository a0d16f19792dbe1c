import { freeStretches, presence } from './check-plan.ts';
import {
  hundredths,
  slotValue,
  type Minutes,
  type WeekMember,
  type WeekPlan,
  type WeekProblem,
} from './week.ts';

/** A week in a few figures, for one seller or for all; to lay beside those of another plan. */
export type WeekFigures = {
  /** Net selling time: in blocks that are long enough. */
  sellingMinutes: Minutes;
  /** Free, but in stretches too short to sell in. */
  looseMinutes: Minutes;
  blocks: number;
  /** Half-hours and the like in which customers are best reached: those inside blocks, and all there are. */
  goldenKept: Minutes;
  golden: Minutes;
  /** Part of the free time that is loose, 0 to 1; 0 where nothing is free. */
  fragmentation: number;
};

/** Time that is worth at least so many times the average of somebody's working week is golden. */
const goldenFrom = 1.25;

export function weekFigures(problem: WeekProblem, plan: WeekPlan, memberId?: string): WeekFigures {
  const sellers = problem.members.filter(
    ({ id, sells }) => sells && (memberId === undefined || id === memberId),
  );
  const each = sellers.map((member) => memberFigures(problem, plan, member));
  const sum = (of: (figures: WeekFigures) => number) => each.reduce((all, figures) => all + of(figures), 0);
  return withFragmentation({
    sellingMinutes: sum((one) => one.sellingMinutes),
    looseMinutes: sum((one) => one.looseMinutes),
    blocks: sum((one) => one.blocks),
    goldenKept: sum((one) => one.goldenKept),
    golden: sum((one) => one.golden),
  });
}

function memberFigures(problem: WeekProblem, plan: WeekPlan, member: WeekMember): WeekFigures {
  const { days, slotMinutes, blocks } = problem;
  const allDays = Array.from({ length: days }, (_, day) => day);
  const slotsOf = (day: number, { from, to }: { from: number; to: number }) =>
    Array.from({ length: (to - from) / slotMinutes }, (_, i) => from + i * slotMinutes).map(
      (at) => slotValue(problem.profiles[member.profile], day, at, slotMinutes) / hundredths,
    );
  const worked = allDays.flatMap((day) => presence(problem, member, day).flatMap((one) => slotsOf(day, one)));
  const average = worked.reduce((sum, worth) => sum + worth, 0) / Math.max(1, worked.length);
  const golden = (worths: readonly number[]) =>
    worths.filter((worth) => worth > 0 && worth >= goldenFrom * average).length * slotMinutes;
  const free = allDays.flatMap((day) =>
    freeStretches(problem, plan, member, day).map((one) => ({ day, ...one, minutes: one.to - one.from })),
  );
  const long = free.filter(({ minutes }) => minutes >= blocks.minimumMinutes);
  const minutes = (stretches: typeof free) => stretches.reduce((sum, one) => sum + one.minutes, 0);
  return withFragmentation({
    sellingMinutes: minutes(long),
    looseMinutes: minutes(free) - minutes(long),
    blocks: long.length,
    goldenKept: golden(long.flatMap((one) => slotsOf(one.day, one))),
    golden: golden(worked),
  });
}

function withFragmentation(figures: Omit<WeekFigures, 'fragmentation'>): WeekFigures {
  const free = figures.sellingMinutes + figures.looseMinutes;
  return { ...figures, fragmentation: free === 0 ? 0 : figures.looseMinutes / free };
}
