import { addDays, daysBetween, isoDate, mondayOf, weekday, weekOf, type IsoDate } from '#base/kernel/date.ts';

/** How often something comes back that is not done every week. */
export type YearPeriod = 'two-weeks' | 'month' | 'quarter' | 'year';

export type YearItem = {
  id: string;
  /** Minutes of all who take part together: what it weighs in the week in which it lies. */
  load: number;
  frequency: { times: number; per: YearPeriod };
  /** Days of the week on which it may lie, Monday 1; none: any working day. */
  weekdays: readonly number[];
  /** Months in which it may lie, January 1; none: any. */
  months: readonly number[];
  /** Always the same one of its days in the period, from 1; -1 the last; null where any will do. */
  nth: number | null;
  /** What happens to one whose day is closed. */
  whenClosed: 'move' | 'drop';
};

/** Days on which it is better not to plan anything: school holidays, the construction break. Both ends included. */
export type QuietPeriod = { from: IsoDate; to: IsoDate };

export type YearCalendar = {
  from: IsoDate;
  /** Included. */
  to: IsoDate;
  /** Days on which nobody works. */
  closed: ReadonlySet<IsoDate>;
  quiet: readonly QuietPeriod[];
};

export type YearPlacement =
  | { itemId: string; period: string; day: IsoDate; movedFrom: IsoDate | null }
  | LostTime;

type LostTime = { itemId: string; period: string; day: null; because: 'closed' | 'no-day-left' };

type Occurrence = {
  item: YearItem;
  period: string;
  target: number;
  days: IsoDate[];
  movedFrom: IsoDate | null;
};

/** What a day away from its even place weighs, against the square of the load of a week in hours. */
const unevenDay = 0.15;
const quietDay = 40;
/** The same of a day, beside that of its week: within a week it is better not all on one day. */
const crowdedDay = 0.25;

/**
 * Gives each time of the items that come back less than weekly a day in the year: in its own period, never on a closed
 * day, clear of quiet periods where that goes, about as far apart as the period is long, and so that the weeks weigh
 * alike, and within them the days. Begins with the heaviest and then moves one at a time for as long as that helps; the same every time.
 */
export function placeYear(items: readonly YearItem[], calendar: YearCalendar): YearPlacement[] {
  const lost: YearPlacement[] = [];
  const open: Occurrence[] = [];
  for (const item of items)
    for (const period of periodsOf(item.frequency.per, calendar))
      for (let n = 0; n < item.frequency.times; n++) {
        const found = occurrence(item, period, n, calendar);
        if ('because' in found) lost.push(found);
        else open.push(found);
      }
  open.sort((a, b) => b.item.load - a.item.load);
  const known = knownDays(calendar);
  const chosen = new Map<Occurrence, IsoDate>();
  const loads = new Map<string, number>();
  const dayLoads = new Map<IsoDate, number>();
  const taken = new Set<string>();
  const put = (one: Occurrence, day: IsoDate | undefined, sign: 1 | -1) => {
    if (day === undefined) return;
    const { week } = known(day);
    loads.set(week, (loads.get(week) ?? 0) + (sign * one.item.load) / 60);
    dayLoads.set(day, (dayLoads.get(day) ?? 0) + (sign * one.item.load) / 60);
    if (sign > 0) taken.add(`${one.item.id}/${day}`);
    else taken.delete(`${one.item.id}/${day}`);
  };
  const costOf = (one: Occurrence, day: IsoDate) => {
    const { week, number, quiet } = known(day);
    const load = loads.get(week) ?? 0;
    const dayLoad = dayLoads.get(day) ?? 0;
    const hours = one.item.load / 60;
    const crowded = crowdedDay * ((dayLoad + hours) ** 2 - dayLoad ** 2);
    const uneven = unevenDay * Math.abs(number - one.target) * Math.max(1, hours);
    const disturbed = quiet ? quietDay * Math.max(1, hours) : 0;
    return (load + hours) ** 2 - load ** 2 + crowded + uneven + disturbed;
  };
  const settle = (one: Occurrence): boolean => {
    const before = chosen.get(one);
    put(one, before, -1);
    let best: IsoDate | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const day of one.days) {
      if (taken.has(`${one.item.id}/${day}`)) continue;
      const cost = costOf(one, day) - (day === before ? 1e-9 : 0);
      if (cost < least) [best, least] = [day, cost];
    }
    put(one, best, 1);
    if (best === undefined) chosen.delete(one);
    else chosen.set(one, best);
    return best !== before;
  };
  for (let round = 0; round < 50; round++) if (!open.map(settle).some(Boolean)) break;
  return [
    ...lost,
    ...open.map(({ item, period, movedFrom }, i): YearPlacement => {
      const day = chosen.get(open[i] as Occurrence);
      return day === undefined
        ? { itemId: item.id, period, day: null, because: 'no-day-left' }
        : { itemId: item.id, period, day, movedFrom: movedFrom === day ? null : movedFrom };
    }),
  ].toSorted(
    (a, b) => (a.day ?? a.period).localeCompare(b.day ?? b.period) || a.itemId.localeCompare(b.itemId),
  );
}

/** What is asked of each day again and again, worked out once: its week, its number in the calendar, whether it is quiet. */
function knownDays({ from, quiet }: YearCalendar) {
  const days = new Map<IsoDate, { week: string; number: number; quiet: boolean }>();
  return (day: IsoDate) => {
    let found = days.get(day);
    if (!found) {
      const inQuiet = quiet.some((period) => period.from <= day && day <= period.to);
      days.set(day, (found = { week: weekOf(day), number: daysBetween(from, day), quiet: inQuiet }));
    }
    return found;
  };
}

type Period = { name: string; from: IsoDate; to: IsoDate };

function occurrence(
  item: YearItem,
  { name, from, to }: Period,
  n: number,
  { from: first, closed }: YearCalendar,
): Occurrence | LostTime {
  const length = daysBetween(from, to) + 1;
  const target = daysBetween(first, from) + (length * (n + 0.5)) / item.frequency.times;
  const all = Array.from({ length }, (_, i) => addDays(from, i));
  const inSeason = all.filter(
    (day) => weekday(day) <= 5 && (item.months.length === 0 || item.months.includes(Number(day.slice(5, 7)))),
  );
  const wished = inSeason.filter((day) => item.weekdays.length === 0 || item.weekdays.includes(weekday(day)));
  const nothing = (because: LostTime['because']): LostTime => ({
    itemId: item.id,
    period: name,
    day: null,
    because,
  });
  if (item.nth === null) {
    const days = wished.filter((day) => !closed.has(day));
    return days.length > n ? { item, period: name, target, days, movedFrom: null } : nothing('no-day-left');
  }
  const fixed = item.nth < 0 ? wished.at(item.nth - n) : wished[item.nth - 1 + n];
  if (fixed === undefined) return nothing('no-day-left');
  if (!closed.has(fixed)) return { item, period: name, target, days: [fixed], movedFrom: null };
  if (item.whenClosed === 'drop') return nothing('closed');
  const nearest = inSeason
    .filter((day) => !closed.has(day))
    .toSorted(
      (a, b) => Math.abs(daysBetween(fixed, a)) - Math.abs(daysBetween(fixed, b)) || b.localeCompare(a),
    );
  return nearest.length > 0
    ? { item, period: name, target: daysBetween(first, fixed), days: nearest.slice(0, 3), movedFrom: fixed }
    : nothing('closed');
}

/**
 * The periods that lie wholly in a calendar. Two weeks are counted on from a Monday long ago, not by even and odd
 * numbers, so that they keep their beat over a year of 53 weeks.
 */
export function periodsOf(per: YearPeriod, { from, to }: Pick<YearCalendar, 'from' | 'to'>): Period[] {
  const periods: Period[] = [];
  for (let day = firstOf(per, from); day <= to;) {
    const next = firstOf(
      per,
      addDays(day, per === 'two-weeks' ? 14 : per === 'month' ? 32 : per === 'quarter' ? 100 : 370),
    );
    const last = addDays(next, -1);
    if (day >= from && last <= to) periods.push({ name: nameOf(per, day), from: day, to: last });
    day = next;
  }
  return periods;
}

/** The period in which a day lies, whole; both ends included. */
export function periodAround(per: YearPeriod, day: IsoDate): { from: IsoDate; to: IsoDate } {
  const from = firstOf(per, day);
  const longer = per === 'two-weeks' ? 14 : per === 'month' ? 32 : per === 'quarter' ? 100 : 370;
  return { from, to: addDays(firstOf(per, addDays(from, longer)), -1) };
}

const mondayLongAgo = '1970-01-05' as IsoDate;

function firstOf(per: YearPeriod, day: IsoDate): IsoDate {
  if (per === 'two-weeks') {
    const monday = mondayOf(day);
    return addDays(monday, -(daysBetween(mondayLongAgo, monday) % 14));
  }
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const first = per === 'year' ? 1 : per === 'quarter' ? month - ((month - 1) % 3) : month;
  return isoDate(year, first, 1) ?? day;
}

function nameOf(per: YearPeriod, day: IsoDate): string {
  if (per === 'two-weeks') return weekOf(day);
  if (per === 'month') return day.slice(0, 7);
  if (per === 'quarter') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return day.slice(0, 4);
}
