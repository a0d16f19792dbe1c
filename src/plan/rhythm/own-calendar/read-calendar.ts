import ICAL from 'ical.js';

import { instantAt, type IsoDate, type TimeZone } from '#base/kernel/date.ts';

/** An appointment that takes time, as a calendar has it; instants in milliseconds since 1970. */
export type ReadAppointment = {
  from: number;
  to: number;
  allDay: boolean;
  title: string | null;
  /** Addresses of whoever is invited, in small letters; never kept. */
  guests: string[];
};

export type ReadingWish = {
  text: string;
  from: number;
  to: number;
  /** For times without a zone. */
  zone: TimeZone;
  /** The member's own address: what was declined takes no time. */
  own: string | null;
};

const mostAppointments = 5_000;
/** So many times are looked at in all, so that no calendar keeps us busy for ever. */
const mostTimes = 100_000;

/** What is read is no calendar (RFC 5545). */
export class NotACalendar extends Error {}

/**
 * The appointments of a calendar that touch a span, recurring ones laid out, in the order of time: without those that
 * were called off, declined, or are marked as free. Throws NotACalendar.
 */
export function readAppointments(wish: ReadingWish): ReadAppointment[] {
  const events = eventsOf(wish.text);
  const found: ReadAppointment[] = [];
  let looked = 0;
  const add = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time) => {
    if (found.length >= mostAppointments || takesNoTime(event, wish.own)) return;
    const from = millisOf(start, wish.zone);
    const to = millisOf(end, wish.zone);
    if (to <= from || to <= wish.from || from >= wish.to) return;
    found.push({ from, to, allDay: start.isDate, title: titleOf(event), guests: guestsOf(event) });
  };
  const moved = new Set(
    events.filter((one) => one.isRecurrenceException()).map((one) => keyOf(one.uid, one.recurrenceId)),
  );
  for (const event of events) {
    if (!event.startDate) continue;
    if (event.isRecurrenceException() || !event.isRecurring()) {
      add(event, event.startDate, event.endDate);
      continue;
    }
    if (!canHappen(event)) continue;
    const times = event.iterator();
    for (let start = times.next(); start; start = times.next()) {
      if (++looked > mostTimes) break;
      if (millisOf(start, wish.zone) >= wish.to) break;
      if (moved.has(keyOf(event.uid, start))) continue;
      const end = start.clone();
      end.addDuration(event.duration);
      add(event, start, end);
    }
  }
  return found.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function eventsOf(text: string): ICAL.Event[] {
  try {
    const parsed: unknown = ICAL.parse(text);
    const calendars = (Array.isArray((parsed as unknown[])[0]) ? parsed : [parsed]) as unknown[][];
    const roots = calendars.map((one) => new ICAL.Component(one));
    if (roots.some(({ name }) => name !== 'vcalendar')) throw new NotACalendar('not a VCALENDAR');
    return roots.flatMap((root) =>
      root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one, { exceptions: [] })),
    );
  } catch (error) {
    throw error instanceof NotACalendar ? error : new NotACalendar(String(error));
  }
}

/** No month has so many days; beyond this a rule by the day looks for its first time for ever. */
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is there any day that a recurring appointment can fall on? Not on the thirtieth of February. */
function canHappen({ component }: ICAL.Event): boolean {
  return component.getAllProperties('rrule').every((property) => {
    const { parts } = property.getFirstValue() as ICAL.Recur;
    const months = numbersOf(parts['BYMONTH']);
    const days = numbersOf(parts['BYMONTHDAY']);
    if (months.length === 0 || days.length === 0) return true;
    return months.some((month) => days.some((day) => Math.abs(day) <= (longestMonths[month - 1] ?? 0)));
  });
}

const numbersOf = (part: unknown): number[] => (part === undefined ? [] : [part].flat().map(Number));

const keyOf = (uid: string, time: ICAL.Time) => `${uid} ${time.toString()}`;

function takesNoTime({ component }: ICAL.Event, own: string | null): boolean {
  const says = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
  const declined =
    own !== null &&
    component
      .getAllProperties('attendee')
      .some((one) => addressOf(one) === own.toLowerCase() && one.getParameter('partstat') === 'DECLINED');
  return (
    declined ||
    says('status') === 'CANCELLED' ||
    says('transp') === 'TRANSPARENT' ||
    says('x-microsoft-cdo-busystatus') === 'FREE'
  );
}

function titleOf({ summary }: ICAL.Event): string | null {
  const text = (summary ?? '').replaceAll('\0', '').trim().slice(0, 200);
  return text === '' ? null : text;
}

function guestsOf({ component }: ICAL.Event): string[] {
  const people = [...component.getAllProperties('attendee'), ...component.getAllProperties('organizer')];
  return people
    .filter((one) => !['ROOM', 'RESOURCE'].includes(String(one.getParameter('cutype') ?? '').toUpperCase()))
    .map(addressOf)
    .filter((address) => address.includes('@'))
    .slice(0, 200);
}

const addressOf = (one: ICAL.Property) =>
  String(one.getFirstValue() ?? '')
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();

/** A time with a zone that the calendar describes is an instant; any other is read by the clock of ours. */
function millisOf(time: ICAL.Time, zone: TimeZone): number {
  const two = (n: number) => String(n).padStart(2, '0');
  const floats = time.isDate || time.zone?.tzid === 'floating' || !time.zone;
  if (!floats) return time.toUnixTime() * 1000;
  const day = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}` as IsoDate;
  const clock = time.isDate ? '00:00:00' : `${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
  return instantAt(zone, day, clock).getTime();
}
