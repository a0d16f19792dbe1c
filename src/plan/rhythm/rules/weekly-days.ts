import {
  addDays,
  addWeeks,
  startOfWeek,
  weekday,
  weekOf,
  type IsoDate,
  type WeekId,
} from '#base/kernel/date.ts';
import { exceptionsOf, timesOfWeek, type OwnTime, type RhythmException } from './exceptions.ts';
import type { Placement } from './week.ts';
import type { GroundItem } from './week-of-checklist.ts';

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
  /** Only where it lies elsewhere for once. */
  once?: Once;
};

/** By which exception a time lies elsewhere or is left out, and where the rhythm has it. */
export type Once = {
  exceptionId: string;
  version: number;
  members: readonly string[];
  day: IsoDate;
  from: number | null;
  to: number;
};

export type DroppedTime = { itemId: string; week: WeekId; day: IsoDate; once?: Once };

export type WeeklyDays = {
  occurrences: DayOccurrence[];
  /** Those that a closed day swallowed, or that are left out for once. */
  dropped: DroppedTime[];
};

/** What lies elsewhere for once, and the items that it is about. */
export type Exceptions = { items: readonly GroundItem[]; exceptions: readonly RhythmException[] };

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
 * that hour, later before earlier, or is dropped, as its item has it. A meeting goes on with those who are there. What
 * lies elsewhere for once does so first of all.
 */
export function weeklyDays(
  placements: readonly Placement[],
  { from, weeks }: { from: WeekId; weeks: number },
  closed: ReadonlySet<IsoDate>,
  whenClosed: (itemId: string) => 'move' | 'drop',
  { away, works, needsAll }: Attendance = everybodyIsThere,
  { items, exceptions }: Exceptions = { items: [], exceptions: [] },
): WeeklyDays {
  const occurrences: DayOccurrence[] = [];
  const dropped: WeeklyDays['dropped'] = [];
  for (let n = 0; n < weeks; n++) {
    const week = addWeeks(from, n);
    const monday = startOfWeek(week);
    const here: DayOccurrence[] = [];
    const displaced: (Placement & { once?: Once })[] = [];
    const times = timesOfWeek(placements, week);
    const elsewhere = exceptionsOf(
      times,
      items,
      exceptions.filter(({ was }) => weekOf(was.day) === week),
    );
    for (const [index, planned] of placements.entries()) {
      const exception = elsewhere.get(index);
      const time = times[index];
      const once = exception && time ? onceOf(exception, time) : undefined;
      if (exception && once && exception.to === null) {
        dropped.push({ itemId: planned.itemId, week, day: once.day, once });
        continue;
      }
      const placement: Placement & { once?: Once } =
        exception?.to && once
          ? {
              ...planned,
              day: weekday(exception.to.day) - 1,
              from: exception.to.from,
              to: exception.to.to,
              once,
            }
          : planned;
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
      const { once } = placement;
      if (to === undefined)
        dropped.push({ itemId: placement.itemId, week, day: was, ...(once ? { once } : {}) });
      else here.push({ ...placement, week, day: to, movedFrom: was });
    }
    occurrences.push(
      ...here
        .map(({ itemId, members, day, from: begins, to, movedFrom, once }) => ({
          itemId,
          members,
          week,
          day,
          from: begins,
          to,
          movedFrom,
          ...(once ? { once } : {}),
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

export function onceOf({ id, version }: RhythmException, { members, day, from, to }: OwnTime): Once {
  return { exceptionId: id, version, members, day, from, to };
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
