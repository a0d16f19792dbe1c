import type { CompiledWeek } from './compiled-week.ts';
import type { OwnWork } from './own-work.ts';

/** Worth of what cannot be: far below any week. */
export const never = -1e15;
/** Where own work begins in a day is written as digits of this base. */
export const digits = 128;

/** One seller's day around what is taken: its worth with each set of own work in it, exactly, slot by slot. */
export class DayFilling {
  /** After `fill` the worth of the day with each set; the pieces of own work are the bits of its number. */
  readonly values: Float64Array;
  readonly #week: CompiledWeek;
  readonly #own: OwnWork;
  readonly #taken: Int16Array;
  readonly #lengths: readonly (readonly number[])[];
  readonly #allowed: readonly (readonly Uint8Array[])[];
  /** Worth of all slots before each slot of the week, per member. */
  readonly #sums: Float64Array;
  /** Where the free time ends that a slot lies in; -1 where it is taken. */
  readonly #ends: Int32Array;

  /**
   * @param taken how many times lie at each slot of each member, followed as it changes; own work is not counted with
   * the seller, but with the companion
   */
  constructor(week: CompiledWeek, own: OwnWork, groupOf: Int32Array, taken: Int16Array) {
    this.#week = week;
    this.#own = own;
    this.#taken = taken;
    const { memberCount, length, slots, groups } = week;
    const group = (task: number) => groups[groupOf[task] as number];
    this.#lengths = own.of.map((tasks) => tasks.map((task) => group(task)?.length ?? 0));
    this.#allowed = own.of.map((tasks) =>
      tasks.map((task) => {
        const allowed = new Uint8Array(length);
        for (const start of group(task)?.starts ?? []) allowed[start] = 1;
        return allowed;
      }),
    );
    this.#sums = new Float64Array(memberCount * (length + 1));
    for (let m = 0; m < memberCount; m++)
      for (let t = 0; t < length; t++)
        this.#sums[m * (length + 1) + t + 1] =
          (this.#sums[m * (length + 1) + t] as number) + (week.value[m * length + t] as number);
    const most = Math.max(1, ...own.of.map((tasks) => 1 << tasks.length));
    this.values = new Float64Array((slots + 1) * most);
    this.#ends = new Int32Array(slots + 1);
  }

  /** What the rest of a day is worth from each slot on, with each set of own work in it. */
  fill(m: number, day: number): void {
    const { slots, free, length, minimumSlots, costOfLength } = this.#week;
    const lengths = this.#lengths[m] as readonly number[];
    const sets = 1 << lengths.length;
    const values = this.values;
    const first = m * length + day * slots;
    const sums = m * (length + 1) + day * slots;
    let end = -1;
    for (let t = slots - 1; t >= 0; t--) {
      if (free[first + t] !== 1 || this.#taken[first + t] !== 0) end = -1;
      else if (end < 0) end = t + 1;
      this.#ends[t] = end;
    }
    values.fill(never, slots * sets, (slots + 1) * sets);
    values[slots * sets] = 0;
    for (let t = slots - 1; t >= 0; t--) {
      const here = t * sets;
      values.copyWithin(here, here + sets, here + 2 * sets);
      const until = this.#ends[t] as number;
      if (until < 0) continue;
      for (let n = sets > 1 ? minimumSlots : Math.max(minimumSlots, until - t); t + n <= until; n++) {
        const net =
          (this.#sums[sums + t + n] as number) -
          (this.#sums[sums + t] as number) -
          (costOfLength[n] as number);
        if (net <= 0) continue;
        const then = (t + n) * sets;
        for (let set = 0; set < sets; set++) {
          const worth = (values[then + set] as number) + net;
          if (worth > (values[here + set] as number)) values[here + set] = worth;
        }
      }
      for (let i = 0; i < lengths.length; i++) {
        if (!this.#fits(m, day, i, t, until)) continue;
        const then = (t + (lengths[i] as number)) * sets;
        const bit = 1 << i;
        for (let set = bit; set < sets; set = (set + 1) | bit) {
          const worth = values[then + (set ^ bit)] as number;
          if (worth > (values[here + set] as number)) values[here + set] = worth;
        }
      }
    }
  }

  /** Whether a piece of own work may begin at a slot of the day, in time that is free until `until`. */
  #fits(m: number, day: number, i: number, t: number, until: number): boolean {
    const { slots, length } = this.#week;
    const n = this.#lengths[m]?.[i] ?? 0;
    if (t + n > until || this.#allowed[m]?.[i]?.[day * slots + t] !== 1) return false;
    const companion = this.#own.withOf[this.#own.of[m]?.[i] ?? 0] as number;
    if (companion < 0) return true;
    const at = companion * length + day * slots + t;
    for (let s = at; s < at + n; s++) if ((this.#taken[s] as number) > 0) return false;
    return true;
  }

  /** After `fill`: where each piece of a set begins in the best filling, as digits. */
  retrace(m: number, day: number, wanted: number): number {
    const lengths = this.#lengths[m] as readonly number[];
    const sets = 1 << lengths.length;
    const slotOf = lengths.map(() => 0);
    let set = wanted;
    let t = 0;
    while (set !== 0) {
      const now = this.values[t * sets + set] as number;
      if (this.values[(t + 1) * sets + set] === now) {
        t += 1;
        continue;
      }
      const piece = this.#pieceAt(m, day, t, set, sets, now);
      if (piece >= 0) {
        slotOf[piece] = t;
        set ^= 1 << piece;
        t += lengths[piece] as number;
      } else t += this.#blockAt(m, day, t, set, sets, now);
    }
    let code = 0;
    for (const [i, slot] of slotOf.entries()) if (((wanted >> i) & 1) === 1) code = code * digits + slot;
    return code;
  }

  #pieceAt(m: number, day: number, t: number, set: number, sets: number, now: number): number {
    const lengths = this.#lengths[m] as readonly number[];
    return lengths.findIndex(
      (n, i) =>
        ((set >> i) & 1) === 1 &&
        this.#fits(m, day, i, t, this.#ends[t] as number) &&
        this.values[(t + n) * sets + (set ^ (1 << i))] === now,
    );
  }

  /** How long the block is that begins here in the best filling. */
  #blockAt(m: number, day: number, t: number, set: number, sets: number, now: number): number {
    const { length, slots, minimumSlots, costOfLength } = this.#week;
    const sums = m * (length + 1) + day * slots;
    for (let n = minimumSlots; t + n <= (this.#ends[t] as number); n++) {
      const net =
        (this.#sums[sums + t + n] as number) - (this.#sums[sums + t] as number) - (costOfLength[n] as number);
      if (net > 0 && (this.values[(t + n) * sets + set] as number) + net === now) return n;
    }
    throw new Error('a day that was filled has no way back');
  }

  /** What a seller's day is worth when no own work lies in it. */
  bare(m: number, day: number): number {
    const { slots, length, free, minimumSlots, costOfLength } = this.#week;
    const first = m * length + day * slots;
    const sums = m * (length + 1) + day * slots;
    let run = 0;
    let worth = 0;
    for (let t = 0; t <= slots; t++) {
      if (t < slots && free[first + t] === 1 && this.#taken[first + t] === 0) run += 1;
      else {
        if (run >= minimumSlots) {
          const net =
            (this.#sums[sums + t] as number) -
            (this.#sums[sums + t - run] as number) -
            (costOfLength[run] as number);
          if (net > 0) worth += net;
        }
        run = 0;
      }
    }
    return worth;
  }
}
