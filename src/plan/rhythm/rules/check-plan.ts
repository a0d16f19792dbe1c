import {
  hundredths,
  slotValue,
  switchingCost,
  type Placement,
  type WeekItem,
  type WeekMember,
  type WeekPlan,
  type WeekProblem,
} from './week.ts';

/** What is wrong with a plan. */
export type PlanFault =
  | { because: 'in-two-places'; memberId: string; itemIds: readonly [string, string] }
  | { because: 'not-there' | 'on-the-road'; memberId: string; itemId: string }
  | { because: 'outside-its-window' | 'not-at-its-moment' | 'too-close' | 'too-early'; itemId: string }
  | { because: 'missing' | 'too-often'; itemId: string; memberIds: readonly string[]; minutes: number }
  | { because: 'unknown'; itemId: string };

export type CheckedPlan = {
  faults: PlanFault[];
  /** What the plan is worth, in points. */
  worth: number;
};

type Stretch = { from: number; to: number };

/**
 * Looks at a plan with fresh eyes: from the people's days and the items' wishes alone, in minutes and stretches,
 * without anything that the solver uses. Says everything that is wrong, and what the plan is worth.
 */
export function checkPlan(problem: WeekProblem, plan: WeekPlan): CheckedPlan {
  const faults = [
    ...problem.members.flatMap((member) => faultsOfMember(problem, member, plan)),
    ...problem.items.flatMap((item) => faultsOfItem(problem, item, plan)),
    ...plan.placements
      .filter(({ itemId }) => !problem.items.some(({ id }) => id === itemId))
      .map(({ itemId }): PlanFault => ({ because: 'unknown', itemId })),
  ];
  return { faults, worth: worthOf(problem, plan) / hundredths };
}

/** The stretches of a day in which a member is there, on the grid: hours round inwards, appointments outwards. */
export function presence(problem: WeekProblem, member: WeekMember, day: number): Stretch[] {
  const grid = problem.slotMinutes;
  const hours = member.working
    .filter((span) => span.day === day && day < problem.days)
    .map(({ from, to }) => ({ from: Math.ceil(from / grid) * grid, to: Math.floor(to / grid) * grid }));
  const busy = member.busy
    .filter((span) => span.day === day)
    .map(({ from, to }) => ({ from: Math.floor(from / grid) * grid, to: Math.ceil(to / grid) * grid }));
  return without(joined(hours), busy);
}

/** The stretches that nothing claims. */
export function freeStretches(
  problem: WeekProblem,
  plan: WeekPlan,
  member: WeekMember,
  day: number,
): Stretch[] {
  const claimed = plan.placements.filter((one) => one.day === day && one.members.includes(member.id));
  return without(presence(problem, member, day), claimed);
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (to <= from) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}

function without(stretches: readonly Stretch[], holes: readonly Stretch[]): Stretch[] {
  return holes.reduce<Stretch[]>(
    (left, hole) =>
      left
        .flatMap(({ from, to }) => [
          { from, to: Math.min(to, hole.from) },
          { from: Math.max(from, hole.to), to },
        ])
        .filter(({ from, to }) => to > from),
    [...stretches],
  );
}

function faultsOfMember(problem: WeekProblem, member: WeekMember, { placements }: WeekPlan): PlanFault[] {
  const { id: memberId } = member;
  const own = placements
    .filter(({ members }) => members.includes(memberId))
    .toSorted((a, b) => a.day - b.day || a.from - b.from);
  return own.flatMap((one, i): PlanFault[] => {
    const item = problem.items.find(({ id }) => id === one.itemId);
    const there = presence(problem, member, one.day).some(({ from, to }) => from <= one.from && one.to <= to);
    const before = own.slice(0, i).find(({ day, to }) => day === one.day && to > one.from);
    return [
      ...(there ? [] : [{ because: 'not-there', memberId, itemId: one.itemId } as const]),
      ...(item?.anywhere === false && member.travelDays.includes(one.day)
        ? [{ because: 'on-the-road', memberId, itemId: one.itemId } as const]
        : []),
      ...(before
        ? [{ because: 'in-two-places', memberId, itemIds: [before.itemId, one.itemId] } as const]
        : []),
    ];
  });
}

function faultsOfItem(problem: WeekProblem, item: WeekItem, plan: WeekPlan): PlanFault[] {
  const { id: itemId, windows, fixedAt } = item;
  const own = plan.placements.filter((one) => one.itemId === itemId);
  const faults: PlanFault[] = [];
  if (windows.length > 0)
    for (const { day, from, to } of own)
      if (!windows.some((w) => w.day === day && w.from <= from && to <= w.to))
        faults.push({ because: 'outside-its-window', itemId });
  if (fixedAt.length > 0)
    for (const { day, from } of own)
      if (!fixedAt.some((at) => at.day === day && at.from === from))
        faults.push({ because: 'not-at-its-moment', itemId });
  faults.push(...countFaults(problem, item, own));
  for (const times of Map.groupBy(own, ({ members }) => members.toSorted().join()).values()) {
    if (item.frequency.per === 'day') continue;
    const daysUsed = times.map(({ day }) => day).toSorted((a, b) => a - b);
    if (daysUsed.some((day, i) => i > 0 && day - (daysUsed[i - 1] ?? 0) < item.daysApart))
      faults.push({ because: 'too-close', itemId });
    if (item.follows && !comesAfter(times, item.follows, plan)) faults.push({ because: 'too-early', itemId });
  }
  return faults;
}

function comesAfter(
  times: readonly Placement[],
  { itemId, sameDay }: { itemId: string; sameDay: boolean },
  plan: WeekPlan,
): boolean {
  const order = (a: Placement, b: Placement) => a.day - b.day || a.from - b.from;
  const members = new Set(times.flatMap((one) => one.members));
  const others = plan.placements.filter(
    (one) => one.itemId === itemId && one.members.some((id) => members.has(id)),
  );
  const parties = Map.groupBy(others, (one) => one.members.toSorted().join());
  return [...parties.values()].every((party) => {
    const before = party.toSorted(order);
    return times.toSorted(order).every((then, k) => {
      const first = before[Math.min(k, before.length - 1)];
      if (!first) return true;
      const later = then.day > first.day || (then.day === first.day && then.from >= first.to);
      return later && (!sameDay || then.day === first.day);
    });
  });
}

/** Every party has each of its times, each piece of them, and none too many. */
function countFaults(problem: WeekProblem, item: WeekItem, own: readonly Placement[]): PlanFault[] {
  const wanted = wantedTimes(problem, item);
  const key = (members: readonly string[], minutes: number, day: number | null) =>
    `${members.toSorted().join()}|${minutes}|${day}`;
  const daily = item.frequency.per === 'day';
  const count = new Map<string, number>();
  for (const one of own) {
    const name = key(one.members, one.to - one.from, daily ? one.day : null);
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  const faults: PlanFault[] = [];
  for (const { members, minutes, day, times } of wanted) {
    const name = key(members, minutes, day);
    const there = count.get(name) ?? 0;
    count.delete(name);
    if (there !== times)
      faults.push({
        because: there < times ? 'missing' : 'too-often',
        itemId: item.id,
        memberIds: members,
        minutes,
      });
  }
  if (count.size > 0) faults.push({ because: 'too-often', itemId: item.id, memberIds: [], minutes: 0 });
  return faults;
}

type Wanted = { members: string[]; minutes: number; day: number | null; times: number };

function wantedTimes(problem: WeekProblem, item: WeekItem): Wanted[] {
  const grid = problem.slotMinutes;
  const { gathering, responsible, frequency } = item;
  const who = item.who.filter(
    (id) => (problem.members.find((one) => one.id === id)?.working.length ?? 0) > 0,
  );
  const parties =
    gathering === 'together'
      ? [who]
      : gathering === 'alone'
        ? who.map((id) => [id])
        : who.filter((id) => id !== responsible).map((id) => [responsible ?? '', id]);
  const onDay = (id: string, day: number) => {
    const member = problem.members.find((one) => one.id === id);
    return (
      member !== undefined &&
      (item.anywhere || !member.travelDays.includes(day)) &&
      presence(problem, member, day).length > 0
    );
  };
  const sized = (members: string[], day: number | null): Wanted[] => {
    const whole = Math.ceil(item.minutes / grid) * grid;
    const piece = item.piece === null ? whole : Math.min(whole, Math.ceil(item.piece / grid) * grid);
    const pieces = Math.floor(whole / piece);
    const rest = whole - pieces * piece;
    return [
      { members, minutes: piece, day, times: pieces * frequency.times },
      ...(rest > 0 ? [{ members, minutes: rest, day, times: frequency.times }] : []),
    ];
  };
  return parties.flatMap((party) => {
    if (frequency.per === 'week') return party.length > 0 ? sized(party, null) : [];
    return Array.from({ length: problem.days }, (_, day) => day).flatMap((day) => {
      const there = party.filter((id) => onDay(id, day));
      const enough = gathering === 'together' ? there.length > 0 : there.length === party.length;
      return enough && there.length > 0 ? sized(there, day) : [];
    });
  });
}

/** The worth of all free stretches that are long enough, less what getting into each costs; in hundredths of points. */
function worthOf(problem: WeekProblem, plan: WeekPlan): number {
  const { blocks, days, slotMinutes, fairnessPercent } = problem;
  const bare = (member: WeekMember, day: number, { from, to }: Stretch) => {
    let sum = 0;
    for (let at = from; at < to; at += slotMinutes)
      sum += slotValue(problem.profiles[member.profile], day, at, slotMinutes);
    return sum;
  };
  const sellers = problem.members.filter(({ sells }) => sells);
  const allDays = Array.from({ length: days }, (_, day) => day);
  const figures = sellers.map((member) => {
    const stretches = (of: (day: number) => Stretch[]) =>
      allDays.flatMap((day) =>
        of(day).map((stretch) => ({ day, stretch, minutes: stretch.to - stretch.from })),
      );
    const there = stretches((day) => presence(problem, member, day));
    const claimed = plan.placements.filter(({ members }) => members.includes(member.id));
    const minutesThere = there.reduce((sum, { minutes }) => sum + minutes, 0);
    const minutesClaimed = claimed.reduce((sum, { from, to }) => sum + to - from, 0);
    const all = there.reduce((sum, { day, stretch }) => sum + bare(member, day, stretch), 0);
    const got = stretches((day) => freeStretches(problem, plan, member, day))
      .filter(({ minutes }) => minutes >= blocks.minimumMinutes)
      .reduce(
        (sum, { day, stretch, minutes }) =>
          sum + Math.max(0, bare(member, day, stretch) - switchingCost(minutes, blocks)),
        0,
      );
    const left = minutesThere - minutesClaimed;
    return { got, attainable: left > 0 ? (all * left) / minutesThere : 0 };
  });
  const total = figures.reduce((sum, { got }) => sum + got, 0);
  const counted = figures.filter(({ attainable }) => attainable > 0);
  if (fairnessPercent === 0 || counted.length === 0) return total;
  const least = Math.min(...counted.map(({ got, attainable }) => got / attainable));
  const attainable = counted.reduce((sum, figure) => sum + figure.attainable, 0);
  return (1 - fairnessPercent / 100) * total + (fairnessPercent / 100) * attainable * least;
}
