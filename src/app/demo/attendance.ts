import { dateOf, type Calendar, type Day } from './calendar.ts';
import type { DemoMember, DemoRole } from './demo-company.ts';
import { sellingStyle, type SellingStyle } from './people.ts';
import type { Random } from './random.ts';

/** A member in the simulation: who it is, how they sell, and on which days they are at work. */
export type Worker = {
  member: DemoMember;
  style: SellingStyle;
  /** 1 on a day at work. */
  atWork: Uint8Array;
};

/** Everybody's working days: the contract's days without holidays, vacations and sick days. */
export function staffOf(members: DemoMember[], calendar: Calendar, random: Random): Worker[] {
  return members.map((member, index) => {
    const absent = new Set([...vacations(calendar, index, random), ...sickDays(calendar, random)]);
    const atWork = new Uint8Array(calendar.dates.length);
    for (const [day, date] of calendar.dates.entries()) {
      const contracted = date >= member.joined && member.workdays.includes(calendar.weekdays[day] ?? 0);
      if (contracted && calendar.openForBusiness[day] && !absent.has(day)) atWork[day] = 1;
    }
    return { member, style: sellingStyle(member.key), atWork };
  });
}

/** The part of the working time that a member spends in a role on a day; 0 when it is not theirs then. */
export function shareInRole(worker: Worker, role: DemoRole, calendar: Calendar, day: Day): number {
  const date = dateOf(calendar, day);
  const held = worker.member.roles.find(
    (r) => r.role === role && r.from <= date && (r.to === null || r.to >= date),
  );
  return held?.share ?? 0;
}

export function isAtWork(worker: Worker, day: Day): boolean {
  return worker.atWork[day] === 1;
}

/** The first day from `day` on which the member is at work; null beyond the calendar. */
export function nextDayAtWork(worker: Worker, day: Day): Day | null {
  const next = worker.atWork.indexOf(1, Math.max(0, day));
  return next < 0 ? null : next;
}

/** Summer by turns, a week in spring and autumn, and the days after Christmas for two in three. */
function* vacations(calendar: Calendar, index: number, random: Random): Generator<Day> {
  for (const [day, date] of calendar.dates.entries()) {
    if (calendar.weekdays[day] !== 1) continue;
    const year = Number(date.slice(0, 4));
    const turn = (index * 3 + year) % 5;
    const dayOfYear = date.slice(5);
    const month = Number(date.slice(5, 7));
    const isFirstMonday = Number(date.slice(8)) <= 7;
    const summerStarts = dayOfYear >= '07-06' && dayOfYear <= '07-12';
    if (summerStarts) yield* weekdaysFrom(day + 7 * ((index + year) % 5), random.chance(0.5) ? 2 : 3);
    if (month === 5 && isFirstMonday && turn < 3) yield* weekdaysFrom(day, 1);
    if (month === 10 && isFirstMonday) yield* weekdaysFrom(day + 7 * (index % 3), 1);
    if (month === 2 && isFirstMonday && index % 3 === 0) yield* weekdaysFrom(day + 14, 1);
    if (dayOfYear >= '12-22' && dayOfYear <= '12-28' && index % 3 !== 1) yield* weekdaysFrom(day, 1);
  }
}

function* weekdaysFrom(day: Day, weeks: number): Generator<Day> {
  for (let offset = 0; offset < weeks * 7; offset++) yield day + offset;
}

/** About six working days a year, in spells of one to four days. */
function* sickDays(calendar: Calendar, random: Random): Generator<Day> {
  for (let day = 0; day < calendar.today; day++) {
    if (!random.chance(0.0075)) continue;
    const spell = random.int(1, 4);
    for (let offset = 0; offset < spell; offset++) yield day + offset;
    day += spell + 14;
  }
}
