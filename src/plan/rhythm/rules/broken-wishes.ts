import type { CompiledWeek } from './compiled-week.ts';

/** What a broken wish counts for, beside a slot that somebody would have to spend twice. */
const perWish = 3;

/** Wishes about order and spacing that a half-made week breaks, weighed by the group that is moved. */
export class BrokenWishes {
  readonly #week: CompiledWeek;
  readonly #start: Int32Array;
  readonly #tasksOf: readonly (readonly number[])[];
  readonly #linked: readonly (readonly number[])[];

  /** @param start where each time of each group begins, -1 where it is not placed; followed as it changes */
  constructor(week: CompiledWeek, groupOf: Int32Array, start: Int32Array) {
    this.#week = week;
    this.#start = start;
    const tasksOf: number[][] = week.groups.map(() => []);
    for (const [task, g] of groupOf.entries()) tasksOf[g]?.push(task);
    this.#tasksOf = tasksOf;
    this.#linked = week.groups.map((_, g) =>
      week.links.flatMap(({ before, after }, l) => (before === g || after === g ? [l] : [])),
    );
  }

  /** Whether anything is asked of the order or spacing of this group. */
  has(g: number): boolean {
    return (this.#linked[g] as readonly number[]).length > 0 || (this.#week.groups[g]?.daysApart ?? 0) > 0;
  }

  of(g: number): number {
    const group = this.#week.groups[g];
    if (!group) return 0;
    let count = 0;
    if (group.daysApart > 0 && group.count > 1) {
      const tasks = this.#tasksOf[g] ?? [];
      for (let i = 0; i < tasks.length; i++)
        for (let j = 0; j < i; j++) {
          const a = this.#start[tasks[i] as number] as number;
          const b = this.#start[tasks[j] as number] as number;
          if (a < 0 || b < 0) continue;
          const apart = Math.abs(((a / this.#week.slots) | 0) - ((b / this.#week.slots) | 0));
          if (apart < group.daysApart) count += perWish;
        }
    }
    const linked = this.#linked[g] as readonly number[];
    for (let i = 0; i < linked.length; i++) count += this.#ofLink(linked[i] as number);
    return count;
  }

  #ofLink(l: number): number {
    const { links, groups, slots } = this.#week;
    const link = links[l];
    if (!link) return 0;
    const n = groups[link.before]?.length ?? 0;
    const before = this.#startsOf(link.before);
    const after = this.#startsOf(link.after);
    let count = 0;
    for (let k = 0; k < after.length; k++) {
      const first = before[Math.min(k, before.length - 1)];
      const then = after[k];
      if (first === undefined || then === undefined) continue;
      if (then < first + n) count += perWish;
      if (link.sameDay && ((then / slots) | 0) !== ((first / slots) | 0)) count += perWish;
    }
    return count;
  }

  #startsOf(g: number): number[] {
    return (this.#tasksOf[g] ?? [])
      .map((task) => this.#start[task] as number)
      .filter((at) => at >= 0)
      .toSorted((a, b) => a - b);
  }
}
