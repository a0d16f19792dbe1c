import { slotValue, switchingCost, type Span, type WeekItem, type WeekProblem } from './week.ts';

/** Times of one item that are alike: the same people, the same length, the same moments to begin. */
export type Group = {
  /** Index in the problem's items. */
  item: number;
  /** Indices of the members who take part. */
  members: readonly number[];
  /** How many slots one time takes. */
  length: number;
  /** How many times. */
  count: number;
  /** Slots of the week at which one may begin, in order. */
  starts: readonly number[];
  /** Days from one time to the next, at least. */
  daysApart: number;
};

/** Every n-th time of `after` begins when the n-th of `before` is over. */
export type Link = { before: number; after: number; sameDay: boolean };

/** A week as numbers: slot `t` of the week is slot `t % slots` of day `⌊t / slots⌋`. */
export type CompiledWeek = {
  days: number;
  /** Slots of a day, from the first minute at which anybody works. */
  slots: number;
  slotMinutes: number;
  /** Minutes since midnight of the first slot. */
  dayFrom: number;
  /** Slots of the week. */
  length: number;
  memberCount: number;
  /** 1 where a member is there and has nothing that stands; `member * length + slot`. */
  free: Uint8Array;
  /** What a slot is worth to a member with customers, in hundredths of points; whole numbers. */
  value: Int32Array;
  groups: Group[];
  links: Link[];
  minimumSlots: number;
  limitSlots: number;
  /** What getting into a block of so many slots costs; 0 from the limit on. */
  costOfLength: Int32Array;
  /** 1 for who sells. */
  sells: Uint8Array;
  /** Part of the goal that is the worst-off seller, 0 to 1. */
  fairness: number;
  /** What a seller could have at most, roughly: the worth of all time, by the part that nothing claims. 0: does not count. */
  attainable: Float64Array;
};

export function compileWeek(problem: WeekProblem): CompiledWeek {
  const { days, slotMinutes, members, items, blocks } = problem;
  const working = members.flatMap((member) => member.working);
  const dayFrom = Math.floor(Math.min(...working.map(({ from }) => from), 1440) / slotMinutes) * slotMinutes;
  const dayTo = Math.max(...working.map(({ to }) => to), dayFrom + slotMinutes);
  const slots = Math.ceil((dayTo - dayFrom) / slotMinutes);
  const length = days * slots;
  const free = new Uint8Array(members.length * length);
  const value = new Int32Array(members.length * length);
  const slotsOf = ({ day, from, to }: Span, inside: boolean): [number, number] => {
    const first = inside
      ? Math.ceil((from - dayFrom) / slotMinutes)
      : Math.floor((from - dayFrom) / slotMinutes);
    const last = inside ? Math.floor((to - dayFrom) / slotMinutes) : Math.ceil((to - dayFrom) / slotMinutes);
    if (day < 0 || day >= days) return [0, 0];
    return [day * slots + Math.max(first, 0), day * slots + Math.min(Math.max(last, 0), slots)];
  };
  for (const [m, member] of members.entries()) {
    for (const span of member.working) free.fill(1, ...rangeOf(m, slotsOf(span, true)));
    for (const span of member.busy) free.fill(0, ...rangeOf(m, slotsOf(span, false)));
    const profile = problem.profiles[member.profile];
    for (let t = 0; t < length; t++)
      if (member.sells && free[m * length + t] === 1)
        value[m * length + t] = slotValue(
          profile,
          Math.floor(t / slots),
          dayFrom + (t % slots) * slotMinutes,
          slotMinutes,
        );
  }
  function rangeOf(member: number, [from, to]: [number, number]): [number, number] {
    return [member * length + from, member * length + Math.max(from, to)];
  }
  const groups: Group[] = [];
  const groupsOfItem: number[][] = [];
  const travels = members.map((member) => new Set(member.travelDays));
  const works = members.map(({ working: spans }) => spans.length > 0);
  const indexOf = new Map(members.map(({ id }, m) => [id, m]));
  const isThere = (m: number, day: number, item: WeekItem) => {
    if (!item.anywhere && travels[m]?.has(day)) return false;
    for (let t = day * slots; t < (day + 1) * slots; t++) if (free[m * length + t] === 1) return true;
    return false;
  };
  for (const [i, item] of items.entries()) {
    const own: number[] = [];
    groupsOfItem.push(own);
    const who = item.who.flatMap((id) => indexOf.get(id) ?? []).filter((m) => works[m]);
    const lead = item.responsible === null ? undefined : indexOf.get(item.responsible);
    const parties = partiesOf(item, who, lead);
    const daily = item.frequency.per === 'day';
    const lengths = piecesOf(item, slotMinutes);
    for (const party of parties)
      for (const day of daily ? Array.from({ length: days }, (_, d) => d) : [null]) {
        const present =
          day === null || item.gathering !== 'together' ? party : party.filter((m) => isThere(m, day, item));
        if (present.length === 0) continue;
        if (day !== null && !present.every((m) => isThere(m, day, item))) continue;
        for (const { slots: pieceSlots, count } of lengths) {
          own.push(groups.length);
          groups.push({
            item: i,
            members: present,
            length: pieceSlots,
            count: count * item.frequency.times,
            starts: startsOf(item, present, pieceSlots, day),
            daysApart: daily ? 0 : item.daysApart,
          });
        }
      }
  }
  function startsOf(item: WeekItem, party: readonly number[], pieceSlots: number, onDay: number | null) {
    const windows = item.windows.map((span) => slotsOf(span, true));
    const fixed = new Set(item.fixedAt.map(({ day, from }) => day * slots + (from - dayFrom) / slotMinutes));
    const starts: number[] = [];
    for (let t = 0; t < length; t++) {
      const day = Math.floor(t / slots);
      if (onDay !== null && day !== onDay) continue;
      if (t + pieceSlots > (day + 1) * slots) continue;
      if (fixed.size > 0 && !fixed.has(t)) continue;
      if (windows.length > 0 && !windows.some(([from, to]) => t >= from && t + pieceSlots <= to)) continue;
      if (party.every((m) => canBegin(item, m, day, t, pieceSlots))) starts.push(t);
    }
    return starts;
  }
  function canBegin(item: WeekItem, m: number, day: number, t: number, pieceSlots: number) {
    if (!item.anywhere && travels[m]?.has(day)) return false;
    for (let s = t; s < t + pieceSlots; s++) if (free[m * length + s] !== 1) return false;
    return true;
  }
  const costOfLength = Int32Array.from({ length: slots + 1 }, (_, n) =>
    switchingCost(n * slotMinutes, blocks),
  );
  const week: CompiledWeek = {
    days,
    slots,
    slotMinutes,
    dayFrom,
    length,
    memberCount: members.length,
    free,
    value,
    groups,
    links: linksOf(items, groups, groupsOfItem),
    minimumSlots: Math.max(1, Math.ceil(blocks.minimumMinutes / slotMinutes)),
    limitSlots: Math.max(1, Math.ceil(blocks.limitMinutes / slotMinutes)),
    costOfLength,
    sells: Uint8Array.from(members, (member) => (member.sells ? 1 : 0)),
    fairness: problem.fairnessPercent / 100,
    attainable: new Float64Array(members.length),
  };
  for (let m = 0; m < members.length; m++) week.attainable[m] = attainableOf(week, m);
  return week;
}

/** Who does it with whom: each party does the item its own number of times. */
function partiesOf(item: WeekItem, who: readonly number[], lead: number | undefined): number[][] {
  if (item.gathering === 'together') return who.length > 0 ? [[...who]] : [];
  if (item.gathering === 'alone') return who.map((m) => [m]);
  return lead === undefined ? [] : who.filter((m) => m !== lead).map((m) => [lead, m]);
}

/** One time of an item as pieces, in slots: the whole of it, or equal pieces and what is left. */
function piecesOf(item: WeekItem, slotMinutes: number): { slots: number; count: number }[] {
  const whole = Math.ceil(item.minutes / slotMinutes);
  if (item.piece === null || item.piece >= item.minutes) return [{ slots: whole, count: 1 }];
  const piece = Math.max(1, Math.ceil(item.piece / slotMinutes));
  const rest = whole % piece;
  return [
    { slots: piece, count: Math.floor(whole / piece) },
    ...(rest > 0 ? [{ slots: rest, count: 1 }] : []),
  ].filter(({ count }) => count > 0);
}

/** Which groups wait for which: those of an item that follows, for those of the other that they share people with. */
function linksOf(
  items: readonly WeekItem[],
  groups: readonly Group[],
  groupsOfItem: readonly number[][],
): Link[] {
  return items.flatMap((item, i) => {
    const { follows } = item;
    if (!follows) return [];
    const other = items.findIndex(({ id }) => id === follows.itemId);
    return (groupsOfItem[i] ?? []).flatMap((after) =>
      (groupsOfItem[other] ?? [])
        .filter((before) => groups[before]?.members.some((m) => groups[after]?.members.includes(m)))
        .map((before) => ({ before, after, sameDay: follows.sameDay })),
    );
  });
}

function attainableOf({ groups, free, value, length, sells }: CompiledWeek, m: number): number {
  if (sells[m] !== 1) return 0;
  let worth = 0;
  let there = 0;
  for (let t = m * length; t < (m + 1) * length; t++) {
    worth += value[t] ?? 0;
    there += free[t] ?? 0;
  }
  const claimed = groups.reduce(
    (sum, group) => sum + (group.members.includes(m) ? group.length * group.count : 0),
    0,
  );
  return there > claimed ? (worth * (there - claimed)) / there : 0;
}
