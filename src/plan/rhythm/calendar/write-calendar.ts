import ical, { ICalCalendarMethod, ICalEventBusyStatus } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';

import { addDays, instantAt, startOfWeek, type IsoDate, type TimeZone } from '#base/kernel/date.ts';

import type { CalendarSeries } from '../rules/calendar-series.ts';
import type { Minutes } from '../rules/week.ts';

export type WrittenSeries = CalendarSeries & {
  summary: string;
  description: string;
  /** Grows with every version that was published since, and with every exception. */
  sequence: number;
};

/** A calendar as a text that calendar programs read (RFC 5545), the clock that of the organisation. */
export function writeCalendar(
  name: string,
  zone: TimeZone,
  series: readonly WrittenSeries[],
  now: Date,
  language: 'nl' | 'en',
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Cadans', product: 'Cadans', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: vtimezone },
    ttl: 3600,
  });
  for (const one of series) {
    const event = {
      id: `${one.uid}@cadans`,
      sequence: one.sequence,
      stamp: now,
      summary: one.summary,
      ...(one.description === '' ? {} : { description: one.description }),
      timezone: zone,
      busystatus: ICalEventBusyStatus.BUSY,
    };
    const at = (day: IsoDate, from: Minutes, to: Minutes) => ({
      start: wallClock(day, from),
      end: wallClock(day, to),
    });
    calendar.createEvent({
      ...event,
      ...at(one.day, one.from, one.to),
      ...(one.weekly ? { repeating: repeating(one, one.weekly, zone) } : {}),
    });
    for (const moved of one.weekly?.moved ?? [])
      calendar.createEvent({
        ...event,
        ...at(moved.to, moved.begins, moved.ends),
        recurrenceId: wallClock(moved.from, one.from),
      });
  }
  return `${calendar.toString()}\r\n`.replaceAll(stamp, `DTSTAMP:${inUtc(now)}`);
}

/** The library writes stamps on this process's clock where a calendar has a zone; the standard asks for UTC (§ 3.8.7.2). */
const stamp = /(?<=\r\n)DTSTAMP:[^\r\n]*/g;

const inUtc = (moment: Date) => moment.toISOString().replaceAll(/[-:]|\.\d+/g, '');

function vtimezone(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone);
  // Zones that are alike share a block under one of their names.
  return block?.replace(/^((?:TZID|X-LIC-LOCATION):).*$/gm, (_, name: string) => `${name}${zone}`) ?? null;
}

/** A clock time as the library reads it: by the parts of a local moment, whatever zone this process runs in. */
function wallClock(day: IsoDate, minutes: Minutes): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, Math.floor(minutes / 60), minutes % 60);
}

/** The rule in words of the standard: UNTIL in UTC, because the beginning has a zone (§ 3.3.10). */
function repeating(
  { from }: CalendarSeries,
  { until, without }: NonNullable<CalendarSeries['weekly']>,
  zone: TimeZone,
): string {
  const last = instantAt(zone, addDays(startOfWeek(until), 6), '23:59:59');
  const time = `${pad(Math.floor(from / 60))}${pad(from % 60)}00`;
  return [
    `RRULE:FREQ=WEEKLY;UNTIL=${inUtc(last)}`,
    ...without.map((day) => `EXDATE;TZID=${zone}:${day.replaceAll('-', '')}T${time}`),
  ].join('\n');
}

const pad = (n: number) => String(n).padStart(2, '0');
