import { addDays, daysBetween, mondayOf, type IsoDate } from '#base/kernel/date.ts';

type Rhythm = { weekday: number; everyWeeks: number; firstOn: IsoDate };

/**
 * The first day of a series on or after a day. Weeks are counted from the Monday of the week of `firstOn`, so that every
 * other week stays every other week over the turn of a year with 53 weeks.
 */
export function nextMeetingOn({ weekday, everyWeeks, firstOn }: Rhythm, from: IsoDate): IsoDate {
  const start = mondayOf(firstOn);
  const earliest = from > firstOn ? from : firstOn;
  const weeks = Math.floor(daysBetween(start, mondayOf(earliest)) / 7);
  const monday = addDays(start, Math.floor(weeks / everyWeeks) * everyWeeks * 7);
  const inThis = addDays(monday, weekday - 1);
  return inThis >= earliest ? inThis : addDays(inThis, everyWeeks * 7);
}
