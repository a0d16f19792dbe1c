import {
  addDays,
  dateIn,
  startOfWeek,
  weekday,
  type IsoDate,
  type TimeZone,
  type WeekId,
} from '#base/kernel/date.ts';
import { clockIn } from '#base/i18n/day-words.ts';

import { readClock } from './move-time.ts';
import type { Span } from './week.ts';

/** An appointment of a calendar; instants in milliseconds. */
export type Appointment = { from: number; to: number };

/** An appointment on one day of a zone's clock; one that goes on past midnight has a part on each day. */
export type DayPart = { day: IsoDate; from: number; to: number };

const slot = 15;
const slots = 1440 / slot;

/** The parts of an appointment per day, in minutes since midnight as the clock of the zone shows them. */
export function dayParts({ from, to }: Appointment, zone: TimeZone): DayPart[] {
  const first = dateIn(zone, new Date(from));
  const last = dateIn(zone, new Date(to - 1));
  const parts: DayPart[] = [];
  for (let day = first; day <= last && parts.length < 60; day = addDays(day, 1)) {
    const begins = day === first ? minutesOf(zone, from) : 0;
    const end = minutesOf(zone, to);
    const ends = day === last && end > 0 && dateIn(zone, new Date(to)) === day ? end : 1440;
    // In the hour that comes twice an appointment may seem to end before it begins.
    parts.push({
      day,
      from: Math.min(begins, 1440 - slot),
      to: Math.max(ends, Math.min(begins, 1440 - slot) + 1),
    });
  }
  return parts;
}

/**
 * When somebody is busy in most of these weeks: what the planner takes for appointments that stand. A quarter of an
 * hour counts that is taken in at least three of four weeks (three quarters of any number); in order, on quarters.
 */
export function standingAppointments(
  appointments: readonly Appointment[],
  zone: TimeZone,
  weeks: readonly WeekId[],
): Span[] {
  const enough = Math.ceil(weeks.length * 0.75);
  const mondays = new Map(weeks.map((week, n) => [startOfWeek(week), n]));
  const taken = new Map<string, Set<number>>();
  for (const part of appointments.flatMap((one) => dayParts(one, zone))) {
    const day = weekday(part.day) - 1;
    const week = mondays.get(addDays(part.day, -day));
    if (week === undefined) continue;
    for (let n = Math.floor(part.from / slot); n * slot < part.to; n++) {
      const key = `${day} ${n}`;
      taken.set(key, (taken.get(key) ?? new Set()).add(week));
    }
  }
  return Array.from({ length: 7 }, (_, day) => day).flatMap((day) => {
    const spans: Span[] = [];
    for (let n = 0; n < slots; n++) {
      if (enough === 0 || (taken.get(`${day} ${n}`)?.size ?? 0) < enough) continue;
      const last = spans.at(-1);
      if (last && last.to === n * slot) last.to += slot;
      else spans.push({ day, from: n * slot, to: (n + 1) * slot });
    }
    return spans;
  });
}

const minutesOf = (zone: TimeZone, at: number) => readClock(clockIn(zone, new Date(at))) ?? 0;
