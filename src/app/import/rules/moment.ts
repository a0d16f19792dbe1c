import { excelDay, parseDate } from '#base/i18n/parse.ts';
import { dateIn, instantAt, isIsoDate, type IsoDate, type TimeZone } from '#base/kernel/date.ts';
import type { CellForms } from '#app/import/mapping.ts';

/**
 * When something happened, on the organisation's clock: a day (`2026-11-22`) where the file tells no more, else a
 * day with its time (`2026-11-22T14:05:00`).
 */
export type Moment = IsoDate | `${IsoDate}T${string}`;

const clockPattern =
  /(?:T|,|\s)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?(?:\s|$|Z|[+-])/i;
const zonedPattern = /T[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/;
const midnightPattern = /T00:00(?::00(?:\.0+)?)?(?:Z|[+-])/;

/** No day and time is written longer than this; looking for one in more takes more than it is worth. */
const longestMoment = 100;

/** Reads a written day with or without a time behind it; null where it is none, or lies outside 1950–2150. */
export function readMoment(
  text: string,
  forms: Pick<CellForms, 'dateOrder' | 'serialDates'>,
  zone: TimeZone,
): Moment | null {
  if (text.length > longestMoment) return null;
  if (forms.serialDates && /^\d{5}(?:[.,]\d+)?$/.test(text))
    return excelDay(Number(text.replace(',', '.'))) as Moment | null;
  if (zonedPattern.test(text) && !midnightPattern.test(text) && !Number.isNaN(Date.parse(text)))
    return within(localMoment(new Date(text), zone));
  const day = parseDate(text, forms.dateOrder);
  if (day === null) return null;
  const [, hours, minutes, seconds = '00', half] = clockPattern.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return within(day);
  // A time that no clock shows says nothing; the day may still be right.
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) return within(day);
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  const time = `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
  return within(time === '00:00:00' ? day : `${day}T${time}`);
}

function localMoment(instant: Date, zone: TimeZone): Moment {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'medium' }).format(instant);
  return `${dateIn(zone, instant)}T${time}`;
}

function within(moment: Moment): Moment | null {
  return moment >= '1950' && moment < '2151' ? moment : null;
}

export function dayOf(moment: Moment): IsoDate {
  const day = moment.slice(0, 10);
  if (!isIsoDate(day)) throw new Error(`no day: ${moment}`);
  return day;
}

/** Orders moments; a day of which no time is known counts as its noon. */
export function compareMoments(a: Moment, b: Moment): number {
  const [first, second] = [clockOf(a), clockOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** `2026-11-22` → `2026-11-22T12:00:00`. */
export function clockOf(moment: Moment): string {
  return moment.length === 10 ? `${moment}T12:00:00` : moment;
}

/** The instant of a moment; those of days are kept, because a file names few days on many rows. */
export function instants(zone: TimeZone): (moment: Moment) => Date {
  const noons = new Map<string, number>();
  return (moment) => {
    const day = dayOf(moment);
    if (moment.length > 10) return instantAt(zone, day, moment.slice(11));
    const noon = noons.get(day) ?? instantAt(zone, day, '12:00').getTime();
    noons.set(day, noon);
    return new Date(noon);
  };
}
