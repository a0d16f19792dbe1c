import { BrokenWishes } from './broken-wishes.ts';
import type { CompiledWeek } from './compiled-week.ts';
import { DayFilling } from './day-filling.ts';
import { FairWorth } from './fair-worth.ts';
import { OwnDays } from './own-days.ts';
import { ownWork, type OwnWork } from './own-work.ts';
import { groupsOfTasks } from './week-state.ts';

/**
 * A week in which shared times are put here and there, and what each seller does alone follows: after every change
 * those who are touched have their own work placed at best, exactly, around what is shared.
 */
export class FollowingWeek {
  readonly week: CompiledWeek;
  readonly groupOf: Int32Array;
  readonly start: Int32Array;
  readonly own: OwnWork;
  readonly members: readonly Int32Array[];
  /** Slots that somebody would have to spend twice, and broken wishes. */
  broken = 0;
  /** Slots of own work for which there is no room. */
  missing = 0;
  /** What all days of sellers are worth together. */
  total = 0;
  /** How often somebody's own work was placed. */
  followed = 0;
  readonly #lengthOf: Int32Array;
  readonly #taken: Int16Array;
  /** Sum of the numbers (from 1) of the times that lie there: the one time, where one lies. */
  readonly #owners: Int32Array;
  readonly #wishes: BrokenWishes;
  readonly #filling: DayFilling;
  readonly #days: OwnDays;
  readonly #worthOf: Float64Array;
  readonly #missingOf: Int32Array;
  readonly #fairWorth: FairWorth;
  /** Who is touched since `begin`, and what to give back on `undo`. */
  readonly #touched: number[] = [];
  readonly #stamp: Int32Array;
  #now = 0;
  readonly #moved: number[] = [];
  readonly #before: { member: number; worth: number; missing: number }[] = [];
  readonly #ownBefore: number[] = [];

  /** @param penalty of a slot of own work that finds no room, in hundredths of points */
  constructor(week: CompiledWeek, penalty: number) {
    this.week = week;
    this.groupOf = groupsOfTasks(week);
    this.start = new Int32Array(this.groupOf.length).fill(-1);
    this.own = ownWork(week);
    this.members = week.groups.map(({ members }) => Int32Array.from(members));
    this.#lengthOf = Int32Array.from(week.groups, (group) => group.length);
    this.#taken = new Int16Array(week.memberCount * week.length);
    this.#owners = new Int32Array(week.memberCount * week.length);
    this.#wishes = new BrokenWishes(week, this.groupOf, this.start);
    this.#filling = new DayFilling(week, this.own, this.groupOf, this.#taken);
    this.#days = new OwnDays(week, this.own, this.groupOf, this.#filling, penalty);
    this.#worthOf = new Float64Array(week.memberCount);
    this.#missingOf = new Int32Array(week.memberCount);
    this.#fairWorth = new FairWorth(week);
    this.#stamp = new Int32Array(week.memberCount);
    for (let m = 0; m < week.memberCount; m++) if (week.sells[m] === 1) this.#follow(m);
  }

  /** From here on what is put can be undone. */
  begin(): void {
    this.#now += 1;
    this.#touched.length = 0;
    this.#moved.length = 0;
    this.#before.length = 0;
    this.#ownBefore.length = 0;
  }

  /** Puts a shared time at a slot, or takes it out of the week with -1; own work follows later. */
  put(task: number, at: number): void {
    this.#moved.push(task, this.start[task] as number);
    this.#touch(task, at);
    this.#place(task, at);
  }

  /** Lets the own work of everybody who was touched follow. */
  follow(): void {
    for (const m of this.#touched) {
      this.#before.push({
        member: m,
        worth: this.#worthOf[m] as number,
        missing: this.#missingOf[m] as number,
      });
      for (const task of this.own.of[m] as readonly number[])
        this.#ownBefore.push(task, this.start[task] as number);
    }
    for (const m of this.#touched) this.#follow(m);
  }

  /** Takes back all since `begin`. */
  undo(): void {
    const moved = this.#moved;
    for (let i = moved.length - 2; i >= 0; i -= 2) this.#place(moved[i] as number, moved[i + 1] as number);
    const own = this.#ownBefore;
    for (let i = 0; i < own.length; i += 2) this.#placeOwn(own[i] as number, -1);
    for (let i = 0; i < own.length; i += 2) this.#placeOwn(own[i] as number, own[i + 1] as number);
    for (const { member, worth, missing } of this.#before) this.#note(member, worth, missing);
  }

  /** What the week is worth, the part for fairness included. */
  worth(): number {
    return this.#fairWorth.of(this.total, this.#worthOf);
  }

  /** Whether a time follows nobody and is put where one will. */
  isShared(task: number): boolean {
    return (this.own.ownerOf[task] as number) < 0;
  }

  /** The other shared times that lie where this one would lie, were it to begin at `at`. */
  inTheWay(task: number, at: number): number[] {
    const g = this.groupOf[task] as number;
    const n = this.#lengthOf[g] as number;
    const found: number[] = [];
    for (const m of this.members[g] as Int32Array)
      for (let t = m * this.week.length + at; t < m * this.week.length + at + n; t++) {
        if (this.#taken[t] !== 1) continue;
        const other = (this.#owners[t] as number) - 1;
        if (other !== task && this.isShared(other) && !found.includes(other)) found.push(other);
      }
    return found;
  }

  /** Whether nothing shared lies there for any of its people; own work makes room. */
  isFree(task: number, at: number): boolean {
    const g = this.groupOf[task] as number;
    const n = this.#lengthOf[g] as number;
    for (const m of this.members[g] as Int32Array)
      for (let t = m * this.week.length + at; t < m * this.week.length + at + n; t++)
        if ((this.#taken[t] as number) > 0 && this.isShared((this.#owners[t] as number) - 1)) return false;
    return true;
  }

  /** What the days of its people lose, were this time to lie there and own work to stay out of it; roughly. */
  roughLoss(task: number, at: number): number {
    const g = this.groupOf[task] as number;
    const n = this.#lengthOf[g] as number;
    const { sells, length, slots } = this.week;
    const day = Math.floor(at / slots);
    let loss = 0;
    for (const m of this.members[g] as Int32Array) {
      if (sells[m] !== 1) continue;
      const base = m * length;
      loss += this.#filling.bare(m, day);
      for (let t = base + at; t < base + at + n; t++) this.#taken[t] = (this.#taken[t] as number) + 1;
      loss -= this.#filling.bare(m, day);
      for (let t = base + at; t < base + at + n; t++) this.#taken[t] = (this.#taken[t] as number) - 1;
    }
    return loss;
  }

  /** Notes whose own work a move touches: its sellers, and whoever meets one of its others there. */
  #touch(task: number, at: number): void {
    const g = this.groupOf[task] as number;
    const n = this.#lengthOf[g] as number;
    for (const m of this.members[g] as Int32Array) {
      if (this.week.sells[m] === 1) this.#add(m);
      else if (at >= 0)
        for (let t = m * this.week.length + at; t < m * this.week.length + at + n; t++) {
          const other = this.#taken[t] === 1 ? (this.#owners[t] as number) - 1 : -1;
          const owner = other < 0 ? -1 : (this.own.ownerOf[other] as number);
          if (owner >= 0) this.#add(owner);
        }
    }
  }

  #add(member: number): void {
    if (this.#stamp[member] === this.#now) return;
    this.#stamp[member] = this.#now;
    this.#touched.push(member);
  }

  #place(task: number, at: number): void {
    const from = this.start[task] as number;
    if (from === at) return;
    const g = this.groupOf[task] as number;
    const hasWishes = this.#wishes.has(g);
    if (hasWishes) this.broken -= this.#wishes.of(g);
    for (const m of this.members[g] as Int32Array)
      this.#occupy(m, task, from, at, this.#lengthOf[g] as number);
    this.start[task] = at;
    if (hasWishes) this.broken += this.#wishes.of(g);
  }

  /** Own work lies in the time of its companion; the seller's own time is filled day by day. */
  #placeOwn(task: number, at: number): void {
    const from = this.start[task] as number;
    this.start[task] = at;
    const companion = this.own.withOf[task] as number;
    if (companion >= 0 && from !== at)
      this.#occupy(companion, task, from, at, this.#lengthOf[this.groupOf[task] as number] as number);
  }

  #occupy(m: number, task: number, from: number, at: number, n: number): void {
    const base = m * this.week.length;
    const taken = this.#taken;
    const owners = this.#owners;
    if (from >= 0)
      for (let t = base + from; t < base + from + n; t++) {
        const left = (taken[t] as number) - 1;
        taken[t] = left;
        owners[t] = (owners[t] as number) - task - 1;
        if (left > 0) this.broken -= 1;
        else this.#days.change(m, t - base, false);
      }
    if (at >= 0)
      for (let t = base + at; t < base + at + n; t++) {
        const there = taken[t] as number;
        taken[t] = there + 1;
        owners[t] = (owners[t] as number) + task + 1;
        if (there > 0) this.broken += 1;
        else this.#days.change(m, t - base, true);
      }
  }

  #follow(m: number): void {
    this.followed += 1;
    const own = this.own.of[m] as readonly number[];
    for (const task of own) this.#placeOwn(task, -1);
    const { worth, missing } = this.#days.best(m);
    this.#note(m, worth, missing);
    for (const [i, task] of own.entries()) {
      const at = this.#days.starts[i] as number;
      if (at >= 0) this.#placeOwn(task, at);
    }
  }

  #note(m: number, worth: number, missing: number): void {
    this.total += worth - (this.#worthOf[m] as number);
    this.#worthOf[m] = worth;
    this.missing += missing - (this.#missingOf[m] as number);
    this.#missingOf[m] = missing;
  }
}
