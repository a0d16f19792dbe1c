import { BrokenWishes } from './broken-wishes.ts';
import type { CompiledWeek } from './compiled-week.ts';
import { FairWorth } from './fair-worth.ts';

/**
 * A week in which every time has a place, right or wrong, kept so that a change is weighed quickly: what each seller's
 * days are worth, and how often people are in two places or a wish about order or spacing is broken.
 */
export class WeekState {
  readonly week: CompiledWeek;
  /** Every time of every group: its group, and the slot at which it begins. */
  readonly groupOf: Int32Array;
  readonly start: Int32Array;
  /** Slots that somebody would have to spend twice, and broken wishes. */
  broken = 0;
  /** What all days of sellers are worth together. */
  total = 0;
  readonly #members: readonly Int32Array[];
  readonly #lengthOf: Int32Array;
  readonly #taken: Int16Array;
  /** Sum of the numbers (from 1) of the times that lie there: the one time, where one lies. */
  readonly #owners: Int32Array;
  readonly #dayValue: Int32Array;
  readonly #memberValue: Float64Array;
  readonly #wishes: BrokenWishes;
  readonly #fairWorth: FairWorth;

  constructor(week: CompiledWeek) {
    this.week = week;
    const { groups, memberCount, length, days } = week;
    this.groupOf = groupsOfTasks(week);
    this.start = new Int32Array(this.groupOf.length).fill(-1);
    this.#wishes = new BrokenWishes(week, this.groupOf, this.start);
    this.#members = groups.map(({ members }) => Int32Array.from(members));
    this.#lengthOf = Int32Array.from(groups, (group) => group.length);
    this.#taken = new Int16Array(memberCount * length);
    this.#owners = new Int32Array(memberCount * length);
    this.#dayValue = new Int32Array(memberCount * days);
    this.#memberValue = new Float64Array(memberCount);
    this.#fairWorth = new FairWorth(week);
    for (let m = 0; m < memberCount; m++) for (let d = 0; d < days; d++) this.#weigh(m, d);
  }

  /** Puts a time at a slot, or takes it out of the week with -1. Give back its former slot to undo it. */
  place(task: number, at: number): void {
    const from = this.start[task] as number;
    if (from === at) return;
    const { slots, length } = this.week;
    const g = this.groupOf[task] as number;
    const n = this.#lengthOf[g] as number;
    const members = this.#members[g] as Int32Array;
    const hasWishes = this.#wishes.has(g);
    if (hasWishes) this.broken -= this.#wishes.of(g);
    const fromDay = from < 0 ? -1 : (from / slots) | 0;
    const atDay = at < 0 ? -1 : (at / slots) | 0;
    const taken = this.#taken;
    const owners = this.#owners;
    for (let i = 0; i < members.length; i++) {
      const m = members[i] as number;
      const base = m * length;
      if (from >= 0)
        for (let t = base + from; t < base + from + n; t++) {
          const left = (taken[t] as number) - 1;
          taken[t] = left;
          owners[t] = (owners[t] as number) - task - 1;
          if (left > 0) this.broken -= 1;
        }
      if (at >= 0)
        for (let t = base + at; t < base + at + n; t++) {
          const there = taken[t] as number;
          taken[t] = there + 1;
          owners[t] = (owners[t] as number) + task + 1;
          if (there > 0) this.broken += 1;
        }
      if (fromDay >= 0) this.#weigh(m, fromDay);
      if (atDay >= 0 && atDay !== fromDay) this.#weigh(m, atDay);
    }
    this.start[task] = at;
    if (hasWishes) this.broken += this.#wishes.of(g);
  }

  /** What the week is worth, the part for fairness included. */
  worth(): number {
    return this.#fairWorth.of(this.total, this.#memberValue);
  }

  /** Slots in which this time would meet another, were it to begin at `at`. */
  clashes(task: number, at: number): number {
    const g = this.groupOf[task] as number;
    const n = this.#lengthOf[g] as number;
    const members = this.#members[g] as Int32Array;
    const from = this.start[task] as number;
    let count = 0;
    for (let i = 0; i < members.length; i++) {
      const base = (members[i] as number) * this.week.length;
      for (let t = at; t < at + n; t++) {
        const own = from >= 0 && t >= from && t < from + n ? 1 : 0;
        if ((this.#taken[base + t] as number) - own > 0) count += 1;
      }
    }
    return count;
  }

  /** The other times that lie where this one would lie, were it to begin at `at`. */
  inTheWay(task: number, at: number): number[] {
    const g = this.groupOf[task] as number;
    const n = this.#lengthOf[g] as number;
    const found: number[] = [];
    for (const m of this.#members[g] as Int32Array)
      for (let t = m * this.week.length + at; t < m * this.week.length + at + n; t++) {
        if (this.#taken[t] !== 1) continue;
        const other = (this.#owners[t] as number) - 1;
        if (other !== task && !found.includes(other)) found.push(other);
      }
    return found;
  }

  valueOf(member: number): number {
    return this.#memberValue[member] ?? 0;
  }

  #weigh(m: number, day: number): void {
    const { week } = this;
    if (week.sells[m] !== 1) return;
    const { slots, minimumSlots, limitSlots, costOfLength, free, value } = week;
    const taken = this.#taken;
    const first = m * week.length + day * slots;
    let worth = 0;
    let run = 0;
    let sum = 0;
    for (let t = first; t <= first + slots; t++) {
      if (t < first + slots && free[t] === 1 && taken[t] === 0) {
        run += 1;
        sum += value[t] as number;
      } else if (run > 0) {
        if (run >= minimumSlots) {
          const net = run >= limitSlots ? sum : sum - (costOfLength[run] as number);
          if (net > 0) worth += net;
        }
        run = 0;
        sum = 0;
      }
    }
    const at = m * week.days + day;
    const gain = worth - (this.#dayValue[at] as number);
    this.#dayValue[at] = worth;
    this.#memberValue[m] = (this.#memberValue[m] as number) + gain;
    this.total += gain;
  }
}

/** The group of every time of every group, in the order of the groups. */
export function groupsOfTasks({ groups }: CompiledWeek): Int32Array {
  return Int32Array.from(groups.flatMap(({ count }, g) => Array.from({ length: count }, () => g)));
}
