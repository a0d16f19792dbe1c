import { addDays, addWeeks, startOfWeek, weekday, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import type { Placement } from './week.ts';

/** One time of a weekly item on a day of the calendar; the clock is that of the place, whatever summer time does. */
export type DayOccurrence = {
  itemId: string;
  members: readonly string[];
  week: WeekId;
  day: IsoDate;
  from: number;
  to: number;
  /** The closed day that it was moved away from. */
  movedFrom: IsoDate | null;
};

export type WeeklyDays = {
  occurrences: DayOccurrence[];
  /** Those that a closed day swallowed. */
  dropped: { itemId: string; week: WeekId; day: IsoDate }[];
};

/** Who is there, on the days of the calendar. */
export type Attendance = {
  /** Absent that day, not there yet, or gone for good. */
  away(memberId: string, day: IsoDate): boolean;
  /** At work in the whole of this stretch of a weekday, Monday 0. */
  works(memberId: string, stretch: { day: number; from: number; to: number }): boolean;
  /** Does it take everybody of a time, or does it go on with those who are there? */
  needsAll(itemId: string): boolean;
};

const everybodyIsThere: Attendance = { away: () => false, works: () => true, needsAll: () => true };

/**
 * A weekly plan laid on the weeks of the calendar. What falls on a closed day, or on one on which somebody is away who
 * cannot be missed, moves to the nearest open working day of that week on which all its people are there and free at
 * that hour, later before earlier, or is dropped, as its item has it. A meeting goes on with those who are there.
 */
export function weeklyDays(
  placements: readonly Placement[],
  { from, weeks }: { from: WeekId; weeks: number },
  closed: ReadonlySet<IsoDate>,
  whenClosed: (itemId: string) => 'move' | 'drop',
  { away, works, needsAll }: Attendance = everybodyIsThere,
): WeeklyDays {
  const occurrences: DayOccurrence[] = [];
  const dropped: WeeklyDays['dropped'] = [];
  for (let n = 0; n < weeks; n++) {
    const week = addWeeks(from, n);
    const monday = startOfWeek(week);
    const here: DayOccurrence[] = [];
    const displaced: Placement[] = [];
    for (const placement of placements) {
      const day = addDays(monday, placement.day);
      const members = placement.members.filter((id) => !away(id, day));
      const tooFew =
        members.length === 0 || (members.length < placement.members.length && needsAll(placement.itemId));
      if (closed.has(day) || tooFew) displaced.push(placement);
      else here.push({ ...placement, members, week, day, movedFrom: null });
    }
    for (const placement of displaced) {
      const was = addDays(monday, placement.day);
      const to =
        whenClosed(placement.itemId) === 'move'
          ? openDays(monday, placement.day, closed).find(
              (day) => areThere(placement, day) && !isInTheWay(here, placement, day),
            )
          : undefined;
      if (to === undefined) dropped.push({ itemId: placement.itemId, week, day: was });
      else here.push({ ...placement, week, day: to, movedFrom: was });
    }
    occurrences.push(
      ...here
        .map(({ itemId, members, day, from: begins, to, movedFrom }) => ({
          itemId,
          members,
          week,
          day,
          from: begins,
          to,
          movedFrom,
        }))
        .toSorted((a, b) => a.day.localeCompare(b.day) || a.from - b.from),
    );
  }
  return { occurrences, dropped };

  function areThere({ members, from: begins, to }: Placement, day: IsoDate): boolean {
    const stretch = { day: weekday(day) - 1, from: begins, to };
    return members.every((id) => !away(id, day) && works(id, stretch));
  }
}

/** The other open days of a working week, the nearest first. */
function openDays(monday: IsoDate, day: number, closed: ReadonlySet<IsoDate>): IsoDate[] {
  return [0, 1, 2, 3, 4]
    .filter((other) => other !== day)
    .toSorted((a, b) => Math.abs(a - day) - Math.abs(b - day) || b - a)
    .map((other) => addDays(monday, other))
    .filter((other) => !closed.has(other));
}

function isInTheWay(here: readonly DayOccurrence[], wanted: Placement, day: IsoDate): boolean {
  return here.some(
    (one) =>
      one.day === day &&
      one.from < wanted.to &&
      wanted.from < one.to &&
      (one.itemId === wanted.itemId || one.members.some((id) => wanted.members.includes(id))),
  );
}
