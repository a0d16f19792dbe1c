import { addDays, daysBetween, isoDate, mondayOf, weekday, type IsoDate } from '#base/kernel/date.ts';

export const recurrenceUnits = ['day', 'weekday', 'week', 'month', 'year'] as const;
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How a task comes back. Days of the week count from Monday 1. */
export type Recurrence = {
  unit: (typeof recurrenceUnits)[number];
  /** Every so many of the unit. */
  every: number;
  /** With `week`: on these days; none is the day on which it is due. */
  on: readonly Weekday[];
  /** With `month` and `year`: on this day of the month; in a shorter month on its last. */
  monthDay: number | null;
  /** With `month`: on the first … fourth (1 … 4) or last (-1) of this day of the week, instead of `monthDay`. */
  nth: { which: 1 | 2 | 3 | 4 | -1; weekday: Weekday } | null;
  /** Counted from the day on which it was due, or from the day on which it was done. */
  from: 'due' | 'done';
  /** The last day on which it comes back. */
  until: IsoDate | null;
  /** How many there still are, this one included. */
  left: number | null;
};

/** A rhythm of so many units, as it is where nothing else is said. */
export function rhythm(unit: Recurrence['unit'], rest: Partial<Recurrence> = {}): Recurrence {
  return { unit, every: 1, on: [], monthDay: null, nth: null, from: 'due', until: null, left: null, ...rest };
}

/**
 * The day on which the next of a series is due, or null where the series ends. From the due day: the first day of the
 * rhythm after both the due day and the day on which it was done, so that what was late does not come back late.
 */
export function nextDue(
  recurrence: Recurrence,
  { dueOn, doneOn }: { dueOn: IsoDate; doneOn: IsoDate },
): IsoDate | null {
  if (recurrence.left !== null && recurrence.left <= 1) return null;
  const from = recurrence.from === 'done' ? doneOn : dueOn;
  const after = recurrence.from === 'done' || doneOn < dueOn ? from : doneOn;
  const next = firstAfter(recurrence, from, after);
  return recurrence.until !== null && next > recurrence.until ? null : next;
}

/** The first day of the rhythm on or after a day, where a series begins that has no day yet. */
export function firstDue(recurrence: Recurrence, today: IsoDate): IsoDate {
  if (recurrence.unit === 'weekday') return isWorkday(today) ? today : firstAfter(recurrence, today, today);
  if (recurrence.unit === 'week' && recurrence.on.length > 0)
    return recurrence.on.includes(weekday(today))
      ? today
      : firstAfter({ ...recurrence, every: 1 }, today, today);
  if (recurrence.unit === 'month' && (recurrence.nth !== null || recurrence.monthDay !== null)) {
    const inThis = dayInMonth(recurrence, monthOf(today), today);
    return inThis >= today ? inThis : dayInMonth(recurrence, monthOf(today) + 1, today);
  }
  return today;
}

/** The same series with one less to come. */
export function oneLess(recurrence: Recurrence): Recurrence {
  return recurrence.left === null ? recurrence : { ...recurrence, left: recurrence.left - 1 };
}

function firstAfter(recurrence: Recurrence, from: IsoDate, after: IsoDate): IsoDate {
  switch (recurrence.unit) {
    case 'day': {
      const steps = Math.floor(Math.max(0, daysBetween(from, after)) / recurrence.every) + 1;
      return addDays(from, steps * recurrence.every);
    }
    case 'weekday':
      return nextWorkday(recurrence.every, from, after);
    case 'week':
      return nextOnWeekday(recurrence, from, after);
    case 'month':
      return nextInMonths(recurrence, from, after, recurrence.every);
    case 'year':
      return nextInMonths(recurrence, from, after, recurrence.every * 12);
  }
}

const isWorkday = (date: IsoDate) => weekday(date) <= 5;

function nextWorkday(every: number, from: IsoDate, after: IsoDate): IsoDate {
  let date = from;
  do {
    for (let step = 0; step < every; step++) {
      date = addDays(date, 1);
      while (!isWorkday(date)) date = addDays(date, 1);
    }
  } while (date <= after);
  return date;
}

function nextOnWeekday({ on, every }: Recurrence, from: IsoDate, after: IsoDate): IsoDate {
  const days = on.length > 0 ? [...on].sort((a, b) => a - b) : [weekday(from)];
  for (let monday = mondayOf(from); ; monday = addDays(monday, 7 * every))
    for (const day of days) {
      const date = addDays(monday, day - 1);
      if (date > from && date > after) return date;
    }
}

/** Months since the year 0. */
const monthOf = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

function nextInMonths(recurrence: Recurrence, from: IsoDate, after: IsoDate, step: number): IsoDate {
  for (let month = monthOf(from); ; month += step) {
    const date = dayInMonth(recurrence, month, from);
    if (date > from && date > after) return date;
  }
}

function dayInMonth({ nth, monthDay, unit }: Recurrence, month: number, from: IsoDate): IsoDate {
  const [year, number] = [Math.floor(month / 12), (month % 12) + 1];
  const first = isoDate(year, number, 1) as IsoDate;
  const next = isoDate(month % 12 === 11 ? year + 1 : year, (number % 12) + 1, 1) as IsoDate;
  const length = daysBetween(first, next);
  if (nth === null || unit === 'year')
    return addDays(first, Math.min(monthDay ?? Number(from.slice(8)), length) - 1);
  const firstOne = (nth.weekday - weekday(first) + 7) % 7;
  const lastOne = firstOne + 7 * Math.floor((length - 1 - firstOne) / 7);
  return addDays(first, nth.which === -1 ? lastOne : firstOne + 7 * (nth.which - 1));
}
