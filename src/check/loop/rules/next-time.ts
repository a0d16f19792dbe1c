import type { IsoDate } from '#base/kernel/date.ts';

/** A time of an item; `from` in minutes since midnight, 0 where it has a day and no hour. */
export type PlannedTime = {
  itemId: string;
  members: readonly string[];
  day: IsoDate;
  from: number;
  /** Elsewhere for this once. */
  once?: unknown;
};
export type NextTime = { day: IsoDate; from: number | null; once?: true };

/** The first time of each item from now on: of those at which this member is expected, else of all. */
export function nextOf(
  times: readonly PlannedTime[],
  { today, clock }: { today: IsoDate; clock: number },
  me: string | null,
): Map<string, NextTime> {
  const ahead = times
    .filter(({ day, from }) => day > today || (day === today && (from === 0 || from >= clock)))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.from - b.from);
  const next = new Map<string, NextTime>();
  const mine = ahead.filter(({ members }) => me !== null && members.includes(me));
  for (const { itemId, day, from, once } of [...mine, ...ahead])
    if (!next.has(itemId))
      next.set(itemId, { day, from: from === 0 ? null : from, ...(once ? { once: true as const } : {}) });
  return next;
}
