import { addDays, startOfWeek, weekOf, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import { presence } from './check-plan.ts';
import { exceptionsOf, type RhythmException } from './exceptions.ts';
import type { RhythmGround } from './week-of-checklist.ts';
import type { Placement } from './week.ts';
import {
  onceOf,
  weeklyDays,
  type Attendance,
  type DayOccurrence,
  type DroppedTime,
  type Once,
} from './weekly-days.ts';
import type { YearTime } from './year-times.ts';

export type Away = { memberId: string; from: IsoDate; to: IsoDate };

/** The last day away of whoever does not come back. */
export const forGood = '9999-12-31' as IsoDate;

/** A rhythm that was published: what lies every week, and on which days of the year the rest lies. */
export type Rhythm = {
  ground: RhythmGround;
  placements: readonly Placement[];
  year: readonly YearTime[];
  /** What lies elsewhere for once, or is left out for once. */
  exceptions?: readonly RhythmException[];
};

export type RhythmDays = {
  occurrences: DayOccurrence[];
  dropped: DroppedTime[];
};

/** A rhythm on the weeks of the calendar, holidays and absences taken into account, in the order of time. */
export function rhythmDays(
  { ground, placements, year, exceptions = [] }: Rhythm,
  range: { from: WeekId; weeks: number },
  closed: ReadonlySet<IsoDate>,
  absences: readonly Away[],
): RhythmDays {
  const itemOf = new Map(ground.items.map((item) => [item.id, item]));
  const attendance = attendanceOf(ground, absences);
  const weekly = weeklyDays(
    placements,
    range,
    closed,
    (id) => itemOf.get(id)?.whenClosed ?? 'move',
    attendance,
    { items: ground.items, exceptions },
  );
  const first = startOfWeek(range.from);
  const last = addDays(first, range.weeks * 7 - 1);
  const dropped = [...weekly.dropped];
  const less = yearTimesOnce({ ground, year, exceptions }).flatMap((one): DayOccurrence[] => {
    if (one.day < first || one.day > last) return [];
    const { once } = one;
    const members = one.members.filter((id) => !attendance.away(id, one.day));
    const tooFew =
      members.length === 0 || (members.length < one.members.length && attendance.needsAll(one.itemId));
    // Without a moment that day there is nothing to go to: said, not drawn at midnight.
    if (one.isDropped || tooFew || one.from === null || closed.has(one.day)) {
      dropped.push({
        itemId: one.itemId,
        week: weekOf(one.day),
        day: one.day,
        ...(once ? { once } : {}),
      });
      return [];
    }
    const { itemId, day, from, to } = one;
    return [
      { itemId, members, week: weekOf(day), day, from, to, movedFrom: null, ...(once ? { once } : {}) },
    ];
  });
  return {
    occurrences: [...weekly.occurrences, ...less].toSorted(
      (a, b) => a.day.localeCompare(b.day) || a.from - b.from || a.itemId.localeCompare(b.itemId),
    ),
    dropped,
  };
}

export type YearTimeOnce = YearTime & { isDropped: boolean; once?: Once };

/** The times of the year where they lie with what was put elsewhere for once. */
export function yearTimesOnce({
  ground,
  year,
  exceptions = [],
}: Pick<Rhythm, 'ground' | 'year' | 'exceptions'>): YearTimeOnce[] {
  const elsewhere = exceptionsOf(year, ground.items, exceptions);
  return year.map((time, index) => {
    const exception = elsewhere.get(index);
    if (!exception) return { ...time, isDropped: false };
    const once = onceOf(exception, time);
    return { ...time, ...exception.to, isDropped: exception.to === null, once };
  });
}

export function isAway(absences: readonly Away[], memberId: string, day: IsoDate): boolean {
  return absences.some((one) => one.memberId === memberId && one.from <= day && day <= one.to);
}

function attendanceOf(ground: RhythmGround, absences: readonly Away[]): Attendance {
  const memberOf = new Map(ground.problem.members.map((member) => [member.id, member]));
  const together = new Map(ground.items.map(({ id, gathering }) => [id, gathering === 'together']));
  return {
    away: (memberId, day) => isAway(absences, memberId, day),
    works: (memberId, { day, from, to }) => {
      const member = memberOf.get(memberId);
      return (
        member !== undefined &&
        presence(ground.problem, member, day).some((one) => one.from <= from && to <= one.to)
      );
    },
    needsAll: (itemId) => !(together.get(itemId) ?? false),
  };
}
