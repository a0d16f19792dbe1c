import type { CompiledWeek } from './compiled-week.ts';
import { type DayFilling, digits, never } from './day-filling.ts';
import type { OwnWork } from './own-work.ts';

/** So many fillings of each person's day are remembered. */
const remembered = 32;
/** The slots of a day are remembered as one number, which is exact up to so many. */
const mostSlots = 52;

/**
 * The best way to place each seller's own work around what is taken: the sets of it dealt out over the days, by dynamic
 * programming. A day that was filled before is remembered by which of its slots are taken.
 */
export class OwnDays {
  /** Where the last `best` put each piece of own work; -1 where there was no room. */
  readonly starts: number[] = [];
  readonly #week: CompiledWeek;
  readonly #own: OwnWork;
  readonly #filling: DayFilling;
  readonly #penalty: number;
  readonly #lengths: readonly (readonly number[])[];
  /** Which slots of each day are taken: a power of two for each. */
  readonly #keys: Float64Array;
  readonly #powers: Float64Array;
  readonly #memory: readonly Float64Array[];
  /** Per day where its worths begin in the memory of the member at hand. */
  readonly #at: Int32Array;
  readonly #dealt: Float64Array;
  readonly #dealtSet: Int32Array;

  /** @param penalty of a slot that finds no room, in hundredths of points */
  constructor(week: CompiledWeek, own: OwnWork, groupOf: Int32Array, filling: DayFilling, penalty: number) {
    this.#week = week;
    this.#own = own;
    this.#penalty = penalty;
    const { memberCount, days, slots, groups } = week;
    this.#filling = filling;
    this.#lengths = own.of.map((tasks) => tasks.map((task) => groups[groupOf[task] as number]?.length ?? 0));
    this.#keys = new Float64Array(memberCount * days);
    this.#powers = Float64Array.from({ length: slots }, (_, t) => 2 ** t);
    const sets = own.of.map((tasks) => 1 << tasks.length);
    this.#memory = sets.map((count, m) =>
      new Float64Array(week.sells[m] === 1 ? days * remembered * (2 + 2 * count) : 0).fill(-1),
    );
    this.#at = new Int32Array(days);
    const most = Math.max(1, ...sets);
    this.#dealt = new Float64Array((days + 1) * most);
    this.#dealtSet = new Int32Array((days + 1) * most);
  }

  /** A slot of the week is taken from now on, or free again. */
  change(m: number, slot: number, isTaken: boolean): void {
    const { slots, days } = this.#week;
    const day = (slot / slots) | 0;
    const power = this.#powers[slot - day * slots] as number;
    const at = m * days + day;
    this.#keys[at] = (this.#keys[at] as number) + (isTaken ? power : -power);
  }

  /** What the week of a seller is worth at best, and how many slots of own work find no room; see `starts`. */
  best(m: number): { worth: number; missing: number } {
    const { days } = this.#week;
    const count = (this.#own.of[m] as readonly number[]).length;
    const memory = this.#memory[m] as Float64Array;
    this.starts.length = 0;
    for (let day = 0; day < days; day++) this.#at[day] = this.#look(m, day);
    if (count === 0) {
      let worth = 0;
      for (let day = 0; day < days; day++) worth += memory[this.#at[day] as number] as number;
      return { worth, missing: 0 };
    }
    for (let i = 0; i < count; i++) this.starts.push(-1);
    return this.#deal(m, 1 << count);
  }

  /** Deals the pieces of own work out over the days: which set of them each day holds. */
  #deal(m: number, sets: number): { worth: number; missing: number } {
    const { days } = this.#week;
    const memory = this.#memory[m] as Float64Array;
    const dealt = this.#dealt;
    const chosen = this.#dealtSet;
    for (let set = 0; set < sets; set++) {
      dealt[set] = memory[(this.#at[0] as number) + set] as number;
      chosen[set] = set;
    }
    for (let day = 1; day < days; day++) {
      const now = day * sets;
      const at = this.#at[day] as number;
      for (let set = 0; set < sets; set++) {
        let best = never;
        let choice = 0;
        for (let part = set; ; part = (part - 1) & set) {
          const worth = (dealt[now - sets + (set ^ part)] as number) + (memory[at + part] as number);
          if (worth > best) {
            best = worth;
            choice = part;
          }
          if (part === 0) break;
        }
        dealt[now + set] = best;
        chosen[now + set] = choice;
      }
    }
    let { set, missing } = this.#largest(m, (days - 1) * sets, sets);
    const worth = dealt[(days - 1) * sets + set] as number;
    for (let day = days - 1; day >= 0; day--) {
      const part = chosen[day * sets + set] as number;
      if (part !== 0) this.#unpack(m, day, part, sets);
      set ^= part;
    }
    return { worth, missing };
  }

  /** All own work, or where that has no room the set that is best with what is missing fined. */
  #largest(m: number, row: number, sets: number): { set: number; missing: number } {
    if ((this.#dealt[row + sets - 1] as number) > never / 2) return { set: sets - 1, missing: 0 };
    let chosen = { set: 0, missing: 0 };
    let most = Number.NEGATIVE_INFINITY;
    for (let set = 0; set < sets; set++) {
      const worth = this.#dealt[row + set] as number;
      if (worth < never / 2) continue;
      let missing = 0;
      for (const [i, slots] of (this.#lengths[m] as readonly number[]).entries())
        if (((set >> i) & 1) === 0) missing += slots;
      if (worth - missing * this.#penalty <= most) continue;
      most = worth - missing * this.#penalty;
      chosen = { set, missing };
    }
    return chosen;
  }

  /** Where in the memory the worths of this day stand; it is filled where it is not remembered. */
  #look(m: number, day: number): number {
    const { days, slots } = this.#week;
    const sets = 1 << (this.#own.of[m] as readonly number[]).length;
    const width = 2 + 2 * sets;
    const companion = this.#own.companionOf[m] as number;
    const memory = this.#memory[m] as Float64Array;
    const key = this.#keys[m * days + day] as number;
    const other = companion < 0 ? 0 : (this.#keys[companion * days + day] as number);
    const place = (day * remembered + (scattered(key, other) & (remembered - 1))) * width;
    if (memory[place] === key && memory[place + 1] === other && slots <= mostSlots) return place + 2;
    memory[place] = key;
    memory[place + 1] = other;
    this.#filling.fill(m, day);
    for (let set = 0; set < sets; set++) {
      memory[place + 2 + set] = this.#filling.values[set] as number;
      memory[place + 2 + sets + set] = -1;
    }
    return place + 2;
  }

  /** Says in `starts` where the pieces of a set lie in a day. */
  #unpack(m: number, day: number, set: number, sets: number): void {
    const memory = this.#memory[m] as Float64Array;
    const at = (this.#at[day] as number) + sets + set;
    if ((memory[at] as number) < 0) {
      this.#filling.fill(m, day);
      memory[at] = this.#filling.retrace(m, day, set);
    }
    let code = memory[at] as number;
    for (let i = this.starts.length - 1; i >= 0; i--) {
      if (((set >> i) & 1) === 0) continue;
      const slot = code % digits;
      code = (code - slot) / digits;
      this.starts[i] = day * this.#week.slots + slot;
    }
  }
}

/** Two numbers of many bits as one of few, well mixed. */
function scattered(a: number, b: number): number {
  const mixed = Math.imul(
    (a | 0) ^ Math.imul(b | 0, 0x9e3779b1) ^ ((a / 65_536) | 0) ^ ((b / 65_536) | 0),
    0x85ebca6b,
  );
  return mixed >>> 15;
}
