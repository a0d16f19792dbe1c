import { weekday, type IsoDate } from '#base/kernel/date.ts';

import { presence } from './check-plan.ts';
import { closedDays } from './closed-days.ts';
import { gaps } from './gaps.ts';
import type { RhythmSettings } from './settings.ts';
import type { GroundItem, RhythmGround } from './week-of-checklist.ts';
import type { Minutes, Placement, WeekMember, WeekProblem } from './week.ts';
import { placeYear, type YearItem, type YearPlacement } from './year.ts';

/** A time of an item that comes back less than weekly, on its day; `from` is null where nobody had room that day. */
export type YearTime = { itemId: string; members: string[]; day: IsoDate; from: Minutes | null; to: Minutes };

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
