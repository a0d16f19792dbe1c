import type { CompiledWeek } from './compiled-week.ts';
import { blocksFrom, claim, onlyDayOf, type BlockStep } from './person-steps.ts';

/** A group in which this person takes part, and how the state of a half-made week remembers how often it came by. */
export type Duty = {
  group: number;
  length: number;
  /** Where its starts begin among the person's prizes, in the order of the group's starts. */
  first: number;
  /** Its digit of the state counts `stride`s up to `most`; a stride of 0 is one that is not remembered. */
  stride: number;
  most: number;
  /** The day on which all its starts are, where that is one day. */
  onlyDay: number | null;
};

export type DutyStep = { duty: Duty; prize: number };

/**
 * The ways of one person through the week, slot by slot: idle, in a block or in a duty. The state of a half-made week
 * says how often each duty came by so far. Where there are too many duties to remember them all, the longest are; the
 * others may come by at will.
 */
export type PersonGraph = {
  slots: number;
  days: number;
  duties: readonly Duty[];
  /** How many starts the duties have together: each has a prize. */
  prizes: number;
  /** Ways in which the duties of the whole week, and on each day also those with that day's own, can be done so far. */
  weekly: number;
  states: readonly number[];
  /** Where each day's values begin; state `i` at moment `t` of a day is at `from[day] + t * states[day] + i`. */
  from: readonly number[];
  /** Numbers of workspace that a value for each state at each moment needs. */
  size: number;
  /** What may begin at each slot of the week. */
  blocks: readonly (readonly BlockStep[])[];
  steps: readonly (readonly DutyStep[])[];
};

/** @param mostStates as many ways to be half-way through a week are remembered at most */
export function personGraph(week: CompiledWeek, member: number, mostStates: number): PersonGraph {
  const { groups, slots, days } = week;
  const own = [...groups.keys()]
    .filter((g) => groups[g]?.members.includes(member))
    .toSorted((a, b) => claim(week, b) - claim(week, a) || a - b);
  const onlyDays = own.map((g) => onlyDayOf(week, g));
  const perDay = Array.from({ length: days }, (_, day) =>
    own.reduce((n, g, i) => (onlyDays[i] === day ? n * ((groups[g]?.count ?? 0) + 1) : n), 1),
  );
  const duties: Duty[] = [];
  let prizes = 0;
  /** Adds duties that follow on so many states, and answers how many states there are with them. */
  const add = (some: readonly number[], onlyDay: number | null, from: number, most: number): number => {
    let fitting = from;
    const remembered = some.filter((g) => {
      const digits = (groups[g]?.count ?? 0) + 1;
      if (fitting * digits > most) return false;
      fitting *= digits;
      return true;
    });
    // Who may begin at most moments counts in the largest steps: states that change together then lie side by side.
    const startsOf = (g: number) => groups[g]?.starts.length ?? 0;
    const strides = new Map<number, number>();
    let stride = from;
    for (const g of remembered.toSorted((a, b) => startsOf(a) - startsOf(b) || a - b)) {
      strides.set(g, stride);
      stride *= (groups[g]?.count ?? 0) + 1;
    }
    for (const g of some) {
      const { length = 0, count = 0 } = groups[g] ?? {};
      const own = strides.get(g) ?? 0;
      duties.push({ group: g, length, first: prizes, stride: own, most: own > 0 ? count : 0, onlyDay });
      prizes += startsOf(g);
    }
    return fitting;
  };
  const forWeek = mostStates / Math.min(Math.max(...perDay), Math.sqrt(mostStates));
  const onDay = (day: number | null) => own.filter((_, i) => onlyDays[i] === day);
  const weekly = add(onDay(null), null, 1, forWeek);
  const states = perDay.map((_, day) => add(onDay(day), day, weekly, mostStates));
  const steps: DutyStep[][] = Array.from({ length: week.length }, () => []);
  for (const duty of duties)
    for (const [k, start] of (groups[duty.group]?.starts ?? []).entries())
      steps[start]?.push({ duty, prize: duty.first + k });
  const sizeOf = (some: readonly number[]) => some.reduce((sum, count) => sum + count * (slots + 1), 0);
  return {
    slots,
    days,
    duties,
    prizes,
    weekly,
    states,
    from: states.map((_, day) => sizeOf(states.slice(0, day))),
    size: sizeOf(states),
    blocks: steps.map((_, at) =>
      week.sells[member] === 1 ? blocksFrom(week, member, at, (end) => (steps[end]?.length ?? 0) > 0) : [],
    ),
    steps,
  };
}
