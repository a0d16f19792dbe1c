import type { FollowingWeek } from './following-week.ts';
import type { Random } from './random.ts';
import type { Guide } from './priced-week.ts';

/** One shared time and where it goes. */
export type Step = { task: number; to: number };

/** A chain that would move more than this many is left. */
const longestChain = 12;
/** So many others at most make room for one. */
const mostPushed = 12;
/** So many moments are weighed for each that makes room. */
const weighed = 6;

/** Proposes how shared times may move; none of these changes the week for good. */
export class MeetingMoves {
  readonly #week: FollowingWeek;
  readonly #random: Random;
  readonly #allowed: readonly Uint8Array[];
  readonly #starts: readonly Int32Array[];
  /** Per group the guide's weights of its starts, added up. */
  readonly #wishes: readonly Float64Array[];
  readonly #tasksOf: readonly (readonly number[])[];
  /** Part of the moves that goes where the guide would have it. */
  readonly #guided = 0.7;

  constructor(week: FollowingWeek, movable: readonly number[], guide: Guide, random: Random) {
    const { groups, length, memberCount } = week.week;
    this.#week = week;
    this.#random = random;
    this.#starts = groups.map(({ starts }) => Int32Array.from(starts));
    this.#allowed = groups.map(({ starts }) => {
      const allowed = new Uint8Array(length);
      for (const start of starts) allowed[start] = 1;
      return allowed;
    });
    this.#wishes = groups.map((_, g) => {
      let sum = 0;
      return Float64Array.from(guide[g] ?? [], (weight) => (sum += weight));
    });
    const tasksOf: number[][] = Array.from({ length: memberCount }, () => []);
    for (const task of movable)
      for (const m of week.members[week.groupOf[task] as number] ?? []) tasksOf[m]?.push(task);
    this.#tasksOf = tasksOf;
  }

  /** A moment for a group: mostly one that the guide likes, by how much it does. */
  someStart(g: number): number {
    const starts = this.#starts[g] as Int32Array;
    const wishes = this.#wishes[g] as Float64Array;
    const all = wishes.at(-1) ?? 0;
    if (all <= 0 || this.#random() >= this.#guided)
      return starts[(this.#random() * starts.length) | 0] as number;
    const aim = this.#random() * all;
    let i = 0;
    while (i < starts.length - 1 && (wishes[i] as number) <= aim) i += 1;
    return starts[i] as number;
  }

  /** A slot or two earlier or later; -1 where that may not be. */
  nearBy(task: number): number {
    const from = this.#week.start[task] as number;
    let to = from + ((this.#random() * 4) | 0) - 2;
    if (to >= from) to += 1;
    return this.#may(task, to) ? to : -1;
  }

  /** Changes places with another time of the same person; null where that may not be. */
  swap(task: number): Step[] | null {
    const { start, groupOf, week, members } = this.#week;
    const own = members[groupOf[task] as number] as Int32Array;
    const others = this.#tasksOf[own[(this.#random() * own.length) | 0] as number] as readonly number[];
    const other = others[(this.#random() * others.length) | 0] as number;
    if (other === task) return null;
    const from = start[task] as number;
    const otherFrom = start[other] as number;
    const n = week.groups[groupOf[task] as number]?.length ?? 0;
    const k = week.groups[groupOf[other] as number]?.length ?? 0;
    let [to, otherTo] = [otherFrom, from];
    if (from + n === otherFrom) to = from + k;
    else if (otherFrom + k === from) otherTo = otherFrom + n;
    if (!this.#may(task, to) || !this.#may(other, otherTo)) return null;
    return [
      { task: other, to: otherTo },
      { task, to },
    ];
  }

  /**
   * Goes to another moment, and what lies there goes as far the other way, and so on until nothing meets (a Kempe chain);
   * null where one of them may not, or nothing is met.
   */
  chain(task: number, to: number): Step[] | null {
    const { start, groupOf } = this.#week;
    const goes = new Map([[task, to]]);
    const open = [task];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const at = goes.get(next) as number;
      const offset = at - (start[next] as number);
      for (const other of this.#week.inTheWay(next, at)) {
        if (goes.has(other)) continue;
        const there = (start[other] as number) - offset;
        if (!this.#may(other, there) || goes.size >= longestChain) return null;
        if (this.#meetsIn(goes, other, there, groupOf)) return null;
        goes.set(other, there);
        open.push(other);
      }
    }
    return goes.size < 2 ? null : Array.from(goes, ([one, at]) => ({ task: one, to: at }));
  }

  /** Puts a time somewhere and finds room elsewhere for those that lie there; false where too many do. */
  push(task: number, to: number): boolean {
    const week = this.#week;
    const from = week.start[task] as number;
    const others = week.inTheWay(task, to);
    if (others.length > mostPushed) return false;
    const former = others.map((other) => week.start[other] as number);
    for (const other of others) week.put(other, -1);
    week.put(task, to);
    for (const [i, other] of others.entries()) week.put(other, this.#room(other, from, former[i] as number));
    return true;
  }

  /** A free moment that costs its people little; the former one where none was found. */
  #room(task: number, gap: number, former: number): number {
    const g = this.#week.groupOf[task] as number;
    const tried: number[] = [];
    let best = former;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 3 * weighed && tried.length < weighed; i++) {
      const at = i === 0 ? gap : this.someStart(g);
      if (this.#allowed[g]?.[at] !== 1 || tried.includes(at) || !this.#week.isFree(task, at)) continue;
      tried.push(at);
      const loss = this.#week.roughLoss(task, at);
      if (loss < least) [best, least] = [at, loss];
    }
    if (tried.length > 0) return best;
    return this.#starts[g]?.find((at) => this.#week.isFree(task, at)) ?? former;
  }

  #may(task: number, to: number): boolean {
    return to >= 0 && this.#allowed[this.#week.groupOf[task] as number]?.[to] === 1;
  }

  #meetsIn(goes: ReadonlyMap<number, number>, task: number, at: number, groupOf: Int32Array): boolean {
    const { groups } = this.#week.week;
    const group = groups[groupOf[task] as number];
    for (const [other, there] of goes) {
      const met = groups[groupOf[other] as number];
      if (!group || !met || there >= at + group.length || at >= there + met.length) continue;
      if (met.members.some((m) => group.members.includes(m))) return true;
    }
    return false;
  }
}
