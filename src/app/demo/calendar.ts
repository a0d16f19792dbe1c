import { addDays, daysBetween, mondayOf, weekday, type IsoDate } from '#base/kernel/date.ts';
import type { ClockTime } from './demo-company.ts';
import { dutchHolidays } from '#plan/rhythm/rules/dutch-holidays.ts';

/** The number of a day in the simulation, Monday 0 first. */
export type Day = number;

const historyWeeks = 78;
/** Deals that were under way on the first day must have come from somewhere. */
const runInWeeks = 16;
const aheadDays = 200;

/** The days of the simulation: a run-in, the eighteen months, and the days ahead in which plans lie. */
export type Calendar = {
  dates: readonly IsoDate[];
  /** Monday 1 … Sunday 7. */
  weekdays: readonly number[];
  /** Neither a weekend nor a Dutch holiday. */
  openForBusiness: readonly boolean[];
  /** The first day of the eighteen months, a Monday. */
  from: Day;
  today: Day;
};

export function calendarUntil(todayDate: IsoDate): Calendar {
  const first = addDays(mondayOf(todayDate), -7 * (historyWeeks + runInWeeks));
  const today = daysBetween(first, todayDate);
  const dates = Array.from({ length: today + aheadDays }, (_, day) => addDays(first, day));
  const years = new Set(dates.map((date) => Number(date.slice(0, 4))));
  const holidays = new Set([...years].flatMap(dutchHolidays));
  return {
    dates,
    weekdays: dates.map(weekday),
    openForBusiness: dates.map((date) => weekday(date) <= 5 && !holidays.has(date)),
    from: 7 * runInWeeks,
    today,
  };
}

/** The date of a day of the simulation. */
export function dateOf(calendar: Calendar, day: Day): IsoDate {
  const date = calendar.dates[day];
  if (date === undefined) throw new RangeError(`Day ${day} lies outside the demo company's calendar`);
  return date;
}

/** The Monday that lies `weeks` weeks from the Monday of today's week. */
export function mondayWeeksFromToday(calendar: Calendar, weeks: number): Day {
  return calendar.today - ((calendar.weekdays[calendar.today] ?? 1) - 1) + 7 * weeks;
}

/** Minutes since midnight as `09:05`. */
export function clockTime(minute: number): ClockTime {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

const demandPerMonth = [0.95, 1, 1.2, 1, 0.92, 0.97, 0.75, 0.7, 1.18, 1.2, 1.18, 0.75];

/** How willing the market is to talk on a day, about 1: strong in March and autumn, weak in summer and at Christmas. */
export function demandOn(date: IsoDate): number {
  if (isQuietSeason(date)) return date.slice(5, 7) === '07' || date.slice(5, 7) === '08' ? 0.6 : 0.4;
  return demandPerMonth[Number(date.slice(5, 7)) - 1] ?? 1;
}

/** The builders' holiday in summer and the two weeks around Christmas, when decisions wait. */
export function isQuietSeason(date: IsoDate): boolean {
  const dayOfYear = date.slice(5);
  return (dayOfYear >= '07-20' && dayOfYear <= '08-16') || dayOfYear >= '12-21' || dayOfYear <= '01-04';
}
