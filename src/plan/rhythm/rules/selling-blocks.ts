import { addDays, startOfWeek, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import { presence } from './check-plan.ts';
import { gaps } from './gaps.ts';
import { isAway, type Away, type Rhythm } from './rhythm-days.ts';
import type { Minutes } from './week.ts';
import type { DayOccurrence } from './weekly-days.ts';

export type SellingBlock = { memberId: string; day: IsoDate; from: Minutes; to: Minutes };

/** The blocks in which a member can sell in a week of the calendar: present, nothing planned, long enough. */
export function sellingBlocks(
  { ground }: Pick<Rhythm, 'ground'>,
  memberId: string,
  week: WeekId,
  occurrences: readonly DayOccurrence[],
  closed: ReadonlySet<IsoDate>,
  absences: readonly Away[],
): SellingBlock[] {
  const { problem } = ground;
  const member = problem.members.find(({ id }) => id === memberId);
  if (!member?.sells) return [];
  const monday = startOfWeek(week);
  return Array.from({ length: problem.days }, (_, day) => day).flatMap((day) => {
    const date = addDays(monday, day);
    if (closed.has(date) || isAway(absences, memberId, date)) return [];
    const taken = occurrences
      .filter((one) => one.day === date && one.members.includes(memberId))
      .toSorted((a, b) => a.from - b.from);
    return presence(problem, member, day)
      .flatMap((stretch) => gaps(stretch, taken))
      .filter(({ from, to }) => to - from >= problem.blocks.minimumMinutes)
      .map(({ from, to }) => ({ memberId, day: date, from, to }));
  });
}
