import type { DutyStep, PersonGraph } from './person-graph.ts';
import type { BlockStep } from './person-steps.ts';

/** Worth of what cannot be: far below any week. */
const never = -1e30;

/**
 * The best week of one person when each moment of each duty has a prize: an exact longest path through the week, slot
 * by slot, idle, in a block or in a duty. Each duty comes by exactly as often as it must, also within a day, which a
 * linear programme with a path per day cannot say. Where there are too many duties to remember them all, the longest
 * are; the others may come by at will, which can only make the week worth more.
 */
export class PersonWeek {
  readonly graph: PersonGraph;
  /** What each start of each duty brings; whoever asks for a week fills it in. */
  readonly prizes: Float64Array;
  /** How often the last week that was asked for uses each start. */
  readonly taken: Float64Array;
  /** The state of the last week at each moment, `day * (slots + 1) + t`; during a duty already the one after it. */
  readonly course: Int32Array;
  /** What the blocks of the last week are worth. */
  worth = 0;

  constructor(graph: PersonGraph, prizes: Float64Array = new Float64Array(graph.prizes)) {
    this.graph = graph;
    this.prizes = prizes;
    this.taken = new Float64Array(graph.prizes);
    this.course = new Int32Array(graph.days * (graph.slots + 1));
  }

  /**
   * The prizes and blocks, these times `weight`, of the best week; null where there is no week at all.
   * @param values workspace of at least `graph.size` numbers
   */
  best(weight: number, values: Float64Array): number | null {
    const { days } = this.graph;
    for (let day = days - 1; day >= 0; day--) this.#valueDay(day, weight, values);
    const best = values[0] as number;
    if (best < never / 2) return null;
    this.#retrace(weight, values);
    return best;
  }

  /**
   * What the best week loses at least by being at each start of each duty, after `best` with the same weight; Infinity
   * where no week has it.
   * @param values the workspace as `best` left it
   * @param ahead another workspace of at least `graph.size` numbers
   */
  losses(weight: number, values: Float64Array, ahead: Float64Array): Float64Array {
    const best = values[0] as number;
    const most = new Float64Array(this.prizes.length).fill(never);
    ahead.fill(never, 0, this.graph.size);
    ahead[0] = 0;
    for (let day = 0; day < this.graph.days; day++) this.#passDay(day, weight, values, ahead, most);
    return most.map((one) => (one < never / 2 ? Number.POSITIVE_INFINITY : Math.max(0, best - one)));
  }

  /** What the week up to each slot of a day brings at most, and so what each start of the day makes of the whole week. */
  #passDay(day: number, weight: number, values: Float64Array, ahead: Float64Array, most: Float64Array): void {
    const { slots, days, weekly, blocks, steps, from, states } = this.graph;
    const count = states[day] as number;
    const first = from[day] as number;
    for (let t = 0; t < slots; t++) {
      const here = first + t * count;
      better(ahead, here + count, here, 0, count);
      for (const { slots: n, worth } of blocks[day * slots + t] as readonly BlockStep[])
        better(ahead, here + n * count, here, worth * weight, count);
      for (const { duty, prize } of steps[day * slots + t] as readonly DutyStep[]) {
        const to = here + duty.length * count + duty.stride;
        const bonus = this.prizes[prize] as number;
        const part = duty.stride === 0 ? count : duty.stride * duty.most;
        const whole = duty.stride === 0 ? count : part + duty.stride;
        let having = never;
        for (let k = 0; k < count; k += whole) {
          better(ahead, to + k, here + k, bonus, part);
          for (let i = k; i < k + part; i++) {
            const one = (ahead[here + i] as number) + (values[to + i] as number);
            if (one > having) having = one;
          }
        }
        most[prize] = having + bonus;
      }
    }
    const next = from[day + 1];
    if (next === undefined || day + 1 >= days) return;
    const evening = first + slots * count;
    ahead.copyWithin(next, evening + count - weekly, evening + count);
  }

  /** What the rest of the week brings at most from each slot of a day on, for each state. */
  #valueDay(day: number, weight: number, values: Float64Array): void {
    const { slots, days, weekly, blocks, steps, from, states } = this.graph;
    const count = states[day] as number;
    const first = from[day] as number;
    const evening = first + slots * count;
    values.fill(never, evening, evening + count);
    const allOfDay = evening + count - weekly;
    if (day + 1 < days) {
      const next = from[day + 1] as number;
      values.copyWithin(allOfDay, next, next + weekly);
    } else values[evening + count - 1] = 0;
    for (let t = slots - 1; t >= 0; t--) {
      const here = first + t * count;
      values.copyWithin(here, here + count, here + 2 * count);
      for (const { slots: n, worth } of blocks[day * slots + t] as readonly BlockStep[])
        better(values, here, here + n * count, worth * weight, count);
      for (const { duty, prize } of steps[day * slots + t] as readonly DutyStep[]) {
        const to = here + duty.length * count + duty.stride;
        const bonus = this.prizes[prize] as number;
        if (duty.stride === 0) better(values, here, to, bonus, count);
        else {
          const part = duty.stride * duty.most;
          const whole = part + duty.stride;
          for (let k = 0; k < count; k += whole) better(values, here + k, to + k, bonus, part);
        }
      }
    }
  }

  /** Walks the best week once more, from Monday on. */
  #retrace(weight: number, values: Float64Array): void {
    const { slots, days, weekly, blocks, steps, from, states } = this.graph;
    this.taken.fill(0);
    this.worth = 0;
    let state = 0;
    for (let day = 0; day < days; day++) {
      const count = states[day] as number;
      const morning = day * (slots + 1);
      let t = 0;
      this.course[morning] = state;
      while (t < slots) {
        const here = (from[day] as number) + t * count + state;
        const now = values[here] as number;
        const duty = steps[day * slots + t]?.find(
          ({ duty: { stride, most, length }, prize }) =>
            (stride === 0 || Math.floor(state / stride) % (most + 1) < most) &&
            (values[here + length * count + stride] as number) + (this.prizes[prize] as number) === now,
        );
        const block = duty
          ? null
          : blocks[day * slots + t]?.find(
              ({ slots: n, worth }) => (values[here + n * count] as number) + worth * weight === now,
            );
        if (duty) {
          this.taken[duty.prize] = (this.taken[duty.prize] as number) + 1;
          state += duty.duty.stride;
        } else this.worth += block?.worth ?? 0;
        const next = t + (duty?.duty.length ?? block?.slots ?? 1);
        this.course.fill(state, morning + t + 1, morning + next + 1);
        t = next;
      }
      state -= count - weekly;
    }
  }
}

/** Takes the later values, with a bonus, where they are more than the ones here. */
function better(values: Float64Array, here: number, later: number, bonus: number, count: number): void {
  const ahead = later - here;
  const end = here + count;
  for (let k = here; k < end; k++) {
    const value = (values[k + ahead] as number) + bonus;
    if (value > (values[k] as number)) values[k] = value;
  }
}
