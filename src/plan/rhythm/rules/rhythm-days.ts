import { addDays, startOfWeek, weekday, weekOf, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import { presence } from './check-plan.ts';
import { dutchHolidays } from './dutch-holidays.ts';
import { exceptionsOf, type RhythmException } from './exceptions.ts';
import type { RhythmSettings } from './settings.ts';
import type { GroundItem, RhythmGround } from './week-of-checklist.ts';
import type { Minutes, Placement, WeekMember, WeekProblem } from './week.ts';
import {
  onceOf,
  weeklyDays,
  type Attendance,
  type DayOccurrence,
  type DroppedTime,
  type Once,
} from './weekly-days.ts';
import { placeYear, type YearItem, type YearPlacement } from './year.ts';

/** A time of an item that comes back less than weekly, on its day; `from` is null where nobody had room that day. */
export type YearTime = { itemId: string; members: string[]; day: IsoDate; from: Minutes | null; to: Minutes };

export type Away = { memberId: string; from: IsoDate; to: IsoDate };

/** A rhythm that was published: what lies every week, and on which days of the year the rest lies. */
export type Rhythm = {
  ground: RhythmGround;
  placements: readonly Placement[];
  year: readonly YearTime[];
  /** What lies elsewhere for once, or is left out for once. */
  exceptions?: readonly RhythmException[];
};

export type RhythmDays = {
  occurrences: DayOccurrence[];
  dropped: DroppedTime[];
};

/** The days on which nobody works: holidays, and the periods in which the office is closed. */
export function closedDays(
  settings: Pick<RhythmSettings, 'dutchHolidays' | 'periods'>,
  { from, to }: { from: IsoDate; to: IsoDate },
): Set<IsoDate> {
  const years = new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))]);
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) years.add(year);
  const closed = new Set(settings.dutchHolidays ? [...years].flatMap(dutchHolidays) : []);
  for (const period of settings.periods)
    if (period.effect === 'closed')
      for (
        let day = period.from < from ? from : period.from;
        day <= period.to && day <= to;
        day = addDays(day, 1)
      )
        closed.add(day);
  return closed;
}

/**
 * The days and hours of what comes back less than weekly, from the first of January of one year to the end of the
 * next: a day by `placeYear`, each party its own, on which all of them work; and on it the hours that cost least.
 */
export function yearTimes(
  ground: RhythmGround,
  placements: readonly Placement[],
  settings: Pick<RhythmSettings, 'dutchHolidays' | 'periods'>,
  year: number,
): YearTime[] {
  const span = { from: `${year}-01-01` as IsoDate, to: `${year + 1}-12-31` as IsoDate };
  const left = new Set(ground.leftOut.map(({ itemId }) => itemId));
  const parties = new Map<string, { item: GroundItem; members: string[] }>();
  for (const item of ground.items) {
    if (item.per === 'day' || item.per === 'week' || left.has(item.id)) continue;
    for (const [n, members] of partiesOf(item).entries()) parties.set(`${item.id}/${n}`, { item, members });
  }
  const memberOf = new Map(ground.problem.members.map((member) => [member.id, member]));
  const yearItems = [...parties].map(([id, { item, members }]): YearItem => ({
    id,
    load: item.minutes * members.length,
    frequency: { times: item.times, per: item.per as YearItem['frequency']['per'] },
    weekdays: commonDays(ground.problem, item, members, memberOf),
    months: [],
    nth: null,
    whenClosed: item.whenClosed,
  }));
  const placed = placeYear(yearItems, {
    ...span,
    closed: closedDays(settings, span),
    quiet: settings.periods.filter(({ effect }) => effect === 'quiet'),
  });
  return withHours(ground, placements, parties, placed);
}

/** A rhythm on the weeks of the calendar, holidays and absences taken into account, in the order of time. */
export function rhythmDays(
  { ground, placements, year, exceptions = [] }: Rhythm,
  range: { from: WeekId; weeks: number },
  closed: ReadonlySet<IsoDate>,
  absences: readonly Away[],
): RhythmDays {
  const itemOf = new Map(ground.items.map((item) => [item.id, item]));
  const attendance = attendanceOf(ground, absences);
  const weekly = weeklyDays(
    placements,
    range,
    closed,
    (id) => itemOf.get(id)?.whenClosed ?? 'move',
    attendance,
    { items: ground.items, exceptions },
  );
  const first = startOfWeek(range.from);
  const last = addDays(first, range.weeks * 7 - 1);
  const dropped = [...weekly.dropped];
  const less = yearTimesOnce({ ground, year, exceptions }).flatMap((one): DayOccurrence[] => {
    if (one.day < first || one.day > last) return [];
    const { once } = one;
    const members = one.members.filter((id) => !attendance.away(id, one.day));
    const tooFew =
      members.length === 0 || (members.length < one.members.length && attendance.needsAll(one.itemId));
    // Without a moment that day there is nothing to go to: said, not drawn at midnight.
    if (one.isDropped || tooFew || one.from === null || closed.has(one.day)) {
      dropped.push({
        itemId: one.itemId,
        week: weekOf(one.day),
        day: one.day,
        ...(once ? { once } : {}),
      });
      return [];
    }
    const { itemId, day, from, to } = one;
    return [
      { itemId, members, week: weekOf(day), day, from, to, movedFrom: null, ...(once ? { once } : {}) },
    ];
  });
  return {
    occurrences: [...weekly.occurrences, ...less].toSorted(
      (a, b) => a.day.localeCompare(b.day) || a.from - b.from || a.itemId.localeCompare(b.itemId),
    ),
    dropped,
  };
}

export type YearTimeOnce = YearTime & { isDropped: boolean; once?: Once };

/** The times of the year where they lie with what was put elsewhere for once. */
export function yearTimesOnce({
  ground,
  year,
  exceptions = [],
}: Pick<Rhythm, 'ground' | 'year' | 'exceptions'>): YearTimeOnce[] {
  const elsewhere = exceptionsOf(year, ground.items, exceptions);
  return year.map((time, index) => {
    const exception = elsewhere.get(index);
    if (!exception) return { ...time, isDropped: false };
    const once = onceOf(exception, time);
    return { ...time, ...exception.to, isDropped: exception.to === null, once };
  });
}

export type SellingBlock = { memberId: string; day: IsoDate; from: Minutes; to: Minutes };

/** The blocks in which a member can sell in a week of the calendar: present, nothing planned, long enough. */
export function sellingBlocks(
  { ground }: Pick<Rhythm, 'ground'>,
  memberId: string,
  week: WeekId,
  occurrences: readonly DayOccurrence[],
  closed: ReadonlySet<IsoDate>,
  absences: readonly Away[],
): SellingBlock[] {
  const { problem } = ground;
  const member = problem.members.find(({ id }) => id === memberId);
  if (!member?.sells) return [];
  const monday = startOfWeek(week);
  return Array.from({ length: problem.days }, (_, day) => day).flatMap((day) => {
    const date = addDays(monday, day);
    if (closed.has(date) || isAway(absences, memberId, date)) return [];
    const taken = occurrences
      .filter((one) => one.day === date && one.members.includes(memberId))
      .toSorted((a, b) => a.from - b.from);
    return presence(problem, member, day)
      .flatMap((stretch) => gaps(stretch, taken))
      .filter(({ from, to }) => to - from >= problem.blocks.minimumMinutes)
      .map(({ from, to }) => ({ memberId, day: date, from, to }));
  });
}

export function isAway(absences: readonly Away[], memberId: string, day: IsoDate): boolean {
  return absences.some((one) => one.memberId === memberId && one.from <= day && day <= one.to);
}

function attendanceOf(ground: RhythmGround, absences: readonly Away[]): Attendance {
  const memberOf = new Map(ground.problem.members.map((member) => [member.id, member]));
  const together = new Map(ground.items.map(({ id, gathering }) => [id, gathering === 'together']));
  return {
    away: (memberId, day) => isAway(absences, memberId, day),
    works: (memberId, { day, from, to }) => {
      const member = memberOf.get(memberId);
      return (
        member !== undefined &&
        presence(ground.problem, member, day).some((one) => one.from <= from && to <= one.to)
      );
    },
    needsAll: (itemId) => !(together.get(itemId) ?? false),
  };
}

function partiesOf({ gathering, who, responsible }: GroundItem): string[][] {
  if (gathering === 'together') return who.length > 0 ? [who] : [];
  if (gathering === 'alone') return who.map((id) => [id]);
  return responsible === null ? [] : who.filter((id) => id !== responsible).map((id) => [responsible, id]);
}

/** Weekdays, Monday 1, on which most of a party work, all of them where there is such a day. */
function commonDays(
  problem: WeekProblem,
  item: GroundItem,
  members: readonly string[],
  memberOf: ReadonlyMap<string, WeekMember>,
): number[] {
  const wished = new Set([...item.windows, ...item.fixedAt].map(({ day }) => day));
  const there = (day: number) =>
    members.filter((id) => {
      const member = memberOf.get(id);
      if (!member || (!item.anywhere && member.travelDays.includes(day))) return false;
      return presence(problem, member, day).length > 0;
    }).length;
  const days = Array.from({ length: Math.min(5, problem.days) }, (_, day) => day).filter(
    (day) => wished.size === 0 || wished.has(day),
  );
  const most = Math.max(0, ...days.map(there));
  return days.filter((day) => there(day) === most).map((day) => day + 1);
}

/** On its day each takes the hours that everybody has free and that are worth least with customers. */
function withHours(
  { problem }: RhythmGround,
  placements: readonly Placement[],
  parties: ReadonlyMap<string, { item: GroundItem; members: string[] }>,
  placed: readonly YearPlacement[],
): YearTime[] {
  const taken = new Map<IsoDate, { members: readonly string[]; from: number; to: number }[]>();
  const memberOf = new Map(problem.members.map((member) => [member.id, member]));
  return placed.flatMap((one): YearTime[] => {
    const party = parties.get(one.itemId);
    if (one.day === null || !party) return [];
    const { item, members } = party;
    const day = weekday(one.day) - 1;
    const others = [...placements.filter((other) => other.day === day), ...(taken.get(one.day) ?? [])];
    const free = members
      .flatMap((id) => memberOf.get(id) ?? [])
      .filter((member) => presence(problem, member, day).length > 0)
      .map((member) => ({
        id: member.id,
        stretches: presence(problem, member, day).flatMap((stretch) =>
          gaps(
            stretch,
            others.filter((other) => other.members.includes(member.id)).toSorted((a, b) => a.from - b.from),
          ),
        ),
      }));
    const freeAt = (from: number) =>
      free.flatMap(({ id, stretches }) =>
        stretches.some((stretch) => stretch.from <= from && from + item.minutes <= stretch.to) ? [id] : [],
      );
    const cost = (from: number) => worthOf(problem, members, memberOf, day, from, from + item.minutes);
    const starts = Array.from({ length: 96 }, (_, n) => n * 15).filter((from) => {
      const to = from + item.minutes;
      const inWindow =
        item.windows.length === 0 ||
        item.windows.some((window) => window.day === day && window.from <= from && to <= window.to);
      const atMoment =
        item.fixedAt.length === 0 ||
        item.fixedAt.some((moment) => moment.day === day && moment.from === from);
      return inWindow && atMoment;
    });
    const everybody = starts.filter((from) => free.length > 0 && freeAt(from).length === free.length);
    const from = everybody.toSorted((a, b) => cost(a) - cost(b) || a - b)[0] ?? null;
    const time =
      from === null && item.gathering === 'together'
        ? (withMost(starts.map((at) => ({ at, who: freeAt(at), cost: cost(at) }))) ?? { from, members })
        : { from, members };
    const to = (time.from ?? 0) + item.minutes;
    if (time.from !== null)
      taken.set(one.day, [...(taken.get(one.day) ?? []), { members: time.members, from: time.from, to }]);
    return [{ itemId: item.id, day: one.day, to, ...time }];
  });
}

/** Where not all of a meeting are free at once: the moment at which most are, and those; nobody below two. */
function withMost(
  moments: readonly { at: number; who: string[]; cost: number }[],
): { from: number; members: string[] } | null {
  const [best] = moments.toSorted((a, b) => b.who.length - a.who.length || a.cost - b.cost || a.at - b.at);
  return best && best.who.length > 1 ? { from: best.at, members: best.who } : null;
}

function worthOf(
  problem: WeekProblem,
  members: readonly string[],
  memberOf: ReadonlyMap<string, WeekMember>,
  day: number,
  from: number,
  to: number,
): number {
  let worth = 0;
  for (const id of members) {
    const member = memberOf.get(id);
    const points = member?.sells ? problem.profiles[member.profile]?.[day] : undefined;
    for (let half = Math.floor(from / 30); half * 30 < to; half++) worth += points?.[half] ?? 0;
  }
  return worth;
}

function gaps(
  stretch: { from: number; to: number },
  taken: readonly { from: number; to: number }[],
): { from: number; to: number }[] {
  const free: { from: number; to: number }[] = [];
  let at = stretch.from;
  for (const { from, to } of taken) {
    if (to <= at || from >= stretch.to) continue;
    if (from > at) free.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (at < stretch.to) free.push({ from: at, to: stretch.to });
  return free;
}
