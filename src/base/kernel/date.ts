import type { Brand } from './brand.ts';

/** A day in the calendar, `2026-11-22`. */
export type IsoDate = Brand<string, 'IsoDate'>;
/** A week after ISO 8601, Monday first, `2026-W47`. */
export type WeekId = Brand<string, 'WeekId'>;
/** A name from the IANA time zone database, `Europe/Amsterdam`. */
export type TimeZone = Brand<string, 'TimeZone'>;

export const amsterdam = 'Europe/Amsterdam' as TimeZone;

const dayMillis = 86_400_000;
// No year 0: PostgreSQL has none, it counts from 1 BC to 1.
const datePattern = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const weekPattern = /^(?!0000)(\d{4})-W(\d{2})$/;

const utcMillis = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtcMillis = (millis: number): IsoDate => new Date(millis).toISOString().slice(0, 10) as IsoDate;

/** Is this `jjjj-mm-dd` and a day that exists? 2026-02-30 is not. */
export function isIsoDate(text: string): text is IsoDate {
  if (!datePattern.test(text)) return false;
  const millis = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(millis) && fromUtcMillis(millis) === text;
}

/** The day made of these numbers, or null where no such day exists. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const pad = (n: number, length: number) => String(n).padStart(length, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isIsoDate(text) ? text : null;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromUtcMillis(utcMillis(date) + days * dayMillis);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utcMillis(to) - utcMillis(from)) / dayMillis);
}

/** Monday 1 … Sunday 7. */
export function weekday(date: IsoDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((new Date(utcMillis(date)).getUTCDay() + 6) % 7) + 1) as 1;
}

export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekday(date));
}

/** The ISO week in which a day lies; the week belongs to the year of its Thursday. */
export function weekOf(date: IsoDate): WeekId {
  let week = weeksByDay.get(date);
  if (week === undefined) {
    week = reckonedWeek(date);
    if (weeksByDay.size >= mostDays) weeksByDay.clear();
    weeksByDay.set(date, week);
  }
  return week;
}

/** Tables of figures ask for the weeks of the same few hundred days thousands of times. */
const weeksByDay = new Map<IsoDate, WeekId>();

function reckonedWeek(date: IsoDate): WeekId {
  const thursday = addDays(mondayOf(date), 3);
  const year = thursday.slice(0, 4);
  const firstThursday = addDays(mondayOf(`${year}-01-04` as IsoDate), 3);
  const week = daysBetween(firstThursday, thursday) / 7 + 1;
  return `${year}-W${String(week).padStart(2, '0')}` as WeekId;
}

/** The Monday of a week. */
export function startOfWeek(week: WeekId): IsoDate {
  const [, year, number] = weekPattern.exec(week) ?? [];
  return addDays(mondayOf(`${year}-01-04` as IsoDate), (Number(number) - 1) * 7);
}

/** Is this `2026-W47` and a week that exists? 2026-W54 is not. */
export function isWeekId(text: string): text is WeekId {
  if (!weekPattern.test(text)) return false;
  const monday = startOfWeek(text as WeekId);
  return isIsoDate(monday) && weekOf(monday) === text;
}

export function addWeeks(week: WeekId, weeks: number): WeekId {
  return weekOf(addDays(startOfWeek(week), weeks * 7));
}

/** `count` weeks in order, the last of which is `last`. */
export function weeksEnding(last: WeekId, count: number): WeekId[] {
  return Array.from({ length: count }, (_, i) => addWeeks(last, i - count + 1));
}

/** The day on the calendar of a time zone at an instant. */
export function dateIn(zone: TimeZone, instant: Date): IsoDate {
  return dayFormat(zone).format(instant) as IsoDate;
}

/**
 * The instant at which the clock of a time zone shows this day and time. A time that does not exist
 * (the hour skipped in spring) gives the instant an hour later; one that exists twice gives the first.
 */
export function instantAt(zone: TimeZone, date: IsoDate, time: string): Date {
  const asUtc = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  // Whatever the zone, the moment lies within a day of this: a change of its clock is met from both sides.
  const before = asUtc - offsetMillis(zone, asUtc - dayMillis);
  const after = asUtc - offsetMillis(zone, asUtc + dayMillis);
  const shown = [before, after].filter((at) => at + offsetMillis(zone, at) === asUtc);
  return new Date(shown.length > 0 ? Math.min(...shown) : before);
}

/** What the clock of a zone is ahead of UTC. On most days it stays the same, and then the formatter is asked once. */
function offsetMillis(zone: TimeZone, instant: number): number {
  const offsets = offsetsOf(zone);
  const day = Math.floor(instant / dayMillis);
  let whole = offsets.get(day);
  if (whole === undefined) {
    const [first, last] = [day * dayMillis, (day + 1) * dayMillis].map((at) => formattedOffset(zone, at));
    whole = first !== undefined && first === last ? first : null;
    if (offsets.size >= mostDays) offsets.clear();
    offsets.set(day, whole);
  }
  return whole ?? formattedOffset(zone, instant);
}

/** Twenty years; more are not kept in memory. */
const mostDays = 7305;
/** By the day since 1970: what a whole day is ahead, null where the clock is put forward or back. */
const offsetsByZone = new Map<TimeZone, Map<number, number | null>>();

function offsetsOf(zone: TimeZone): Map<number, number | null> {
  let offsets = offsetsByZone.get(zone);
  if (!offsets) offsetsByZone.set(zone, (offsets = new Map()));
  return offsets;
}

function formattedOffset(zone: TimeZone, instant: number): number {
  const parts = new Map(
    clockFormat(zone)
      .formatToParts(instant)
      .map((p) => [p.type, p.value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const shown = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour') % 24,
    number('minute'),
    number('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

const dayFormats = new Map<TimeZone, Intl.DateTimeFormat>();
const clockFormats = new Map<TimeZone, Intl.DateTimeFormat>();

function dayFormat(zone: TimeZone): Intl.DateTimeFormat {
  let format = dayFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    dayFormats.set(zone, format);
  }
  return format;
}

function clockFormat(zone: TimeZone): Intl.DateTimeFormat {
  let format = clockFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clockFormats.set(zone, format);
  }
  return format;
}
