import { daysBetween, instantAt, mondayOf, addDays, type IsoDate, type TimeZone } from './date.ts';

/** Where something to do stands in somebody's list: its time has passed, it is for today, for the week that comes, or later. */
export const dueGroups = ['late', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** @param clock the time of day now, `14:05`; what has a time is late from that time on */
export function dueGroup(
  { dueOn, dueTime }: { dueOn: IsoDate; dueTime: string | null },
  { today, clock }: { today: IsoDate; clock: string },
): DueGroup {
  if (dueOn < today || (dueOn === today && dueTime !== null && dueTime < clock)) return 'late';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, 7) ? 'week' : 'later';
}

/** Whole days by which something is late; 0 on its own day. */
export function daysLate(dueOn: IsoDate, today: IsoDate): number {
  return Math.max(0, daysBetween(dueOn, today));
}

/** What is for the whole day is reminded of as if it were due at nine. */
const wholeDayTime = '09:00';

/** The instant of a reminder: so many minutes before it is due; null where none is wanted. */
export function reminderAt(
  task: { dueOn: IsoDate; dueTime: string | null; remindMinutes: number | null },
  zone: TimeZone,
): Date | null {
  if (task.remindMinutes === null) return null;
  const due = instantAt(zone, task.dueOn, task.dueTime ?? wholeDayTime);
  return new Date(due.getTime() - task.remindMinutes * 60_000);
}

/** Days for which something is put off with one press: tomorrow, and the Monday after. */
export function snoozeDays(today: IsoDate): { tomorrow: IsoDate; nextWeek: IsoDate } {
  return { tomorrow: addDays(today, 1), nextWeek: addDays(mondayOf(today), 7) };
}
