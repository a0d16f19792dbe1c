import { addDays, daysBetween, startOfWeek, weekOf, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import type { Minutes, Placement } from './week.ts';
import type { GroundItem } from './week-of-checklist.ts';
import { periodAround } from './year.ts';

/** A time that lies elsewhere for once, or is left out for once. */
export type RhythmException = {
  id: string;
  itemId: string;
  /** Who are in it as the rhythm has it. */
  members: readonly string[];
  /** Where the rhythm had it when it was put elsewhere; no hour where it had a day alone. */
  was: { day: IsoDate; from: Minutes | null };
  /** Where it lies this once; null where it is left out. */
  to: { day: IsoDate; from: Minutes; to: Minutes } | null;
  version: number;
};

/** A time as the rhythm has it, on its day of the calendar. */
export type OwnTime = {
  itemId: string;
  members: readonly string[];
  day: IsoDate;
  from: Minutes | null;
  to: Minutes;
};

type Item = Pick<GroundItem, 'id' | 'gathering' | 'per'>;

/** The times of every week, as they fall in one. */
export function timesOfWeek(placements: readonly Placement[], week: WeekId): OwnTime[] {
  const monday = startOfWeek(week);
  return placements.map(({ itemId, members, day, from, to }) => ({
    itemId,
    members,
    day: addDays(monday, day),
    from,
    to,
  }));
}

/** How far an exception may go: the week of what comes weekly, the period of what comes less often. */
export function reachOf({ per }: Pick<Item, 'per'>, day: IsoDate): { from: IsoDate; to: IsoDate } {
  if (per !== 'day' && per !== 'week') return periodAround(per, day);
  const from = startOfWeek(weekOf(day));
  return { from, to: addDays(from, 6) };
}

/**
 * Which exception belongs to which of these times, by its place in the list. A time that still lies where it did is the
 * one; after a new version it is the nearest one of the same item and people within the same week or period, once.
 */
export function exceptionsOf(
  times: readonly OwnTime[],
  items: readonly Item[],
  exceptions: readonly RhythmException[],
): Map<number, RhythmException> {
  const found = new Map<number, RhythmException>();
  if (exceptions.length === 0) return found;
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const fits = (one: RhythmException): { index: number; off: number }[] => {
    const item = itemOf.get(one.itemId);
    if (!item) return [];
    const reach = reachOf(item, one.was.day);
    return times.flatMap((time, index) =>
      !found.has(index) &&
      time.itemId === one.itemId &&
      reach.from <= time.day &&
      time.day <= reach.to &&
      sameParty(item, time.members, one.members)
        ? [
            {
              index,
              off:
                Math.abs(daysBetween(one.was.day, time.day)) * 1440 +
                Math.abs((time.from ?? 0) - (one.was.from ?? 0)),
            },
          ]
        : [],
    );
  };
  const elsewhere: RhythmException[] = [];
  for (const one of exceptions) {
    const same = fits(one).find(({ off }) => off === 0);
    if (same) found.set(same.index, one);
    else elsewhere.push(one);
  }
  for (const one of elsewhere) {
    const [nearest] = fits(one).toSorted((a, b) => a.off - b.off || a.index - b.index);
    if (nearest) found.set(nearest.index, one);
  }
  return found;
}

/** A meeting is the same with somebody more or less; what each does alone, or two do, is theirs. */
function sameParty({ gathering }: Item, own: readonly string[], of: readonly string[]): boolean {
  if (gathering === 'together') return own.some((id) => of.includes(id));
  return own.length === of.length && own.every((id) => of.includes(id));
}
