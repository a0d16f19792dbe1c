import type { CompiledWeek } from './compiled-week.ts';
import { blocksFrom, claim, onlyDayOf, type BlockStep } from './person-steps.ts';

/** A group in which this person takes part, and how the state of a half-made week remembers how often it came by. */
export type Duty = {
  group: number;
  length: number;
  /** Where its starts begin in `prizes` and `taken`, in the order of the group's starts. */
  first: number;
  /** Its digit of the state counts `stride`s up to `most`; a stride of 0 is one that is not remembered. */
  stride: number;
  most: number;
};

type DutyStep = { duty: Duty; prize: number };

/** Worth of what cannot be: far below any week. */
const never = -1e30;

/**
 * The best week of one person when each moment of each duty has a prize: an exact longest path through the week, slot
 * by slot, idle, in a block or in a duty. Each duty comes by exactly as often as it must, also within a day, which a
 * linear programme with a path per day cannot say. Where there are too many duties to remember them all, the longest
 * are; the others may come by at will, which can only make the week worth more.
 */
export class PersonWeek {
  readonly duties: readonly Duty[];
  /** What each start of each duty brings; whoever asks for a week fills it in. */
  readonly prizes: Float64Array;
  /** How often the last week that was asked for uses each start. */
  readonly taken: Float64Array;
  /** What the blocks of the last week are worth. */
  worth = 0;
  /** Numbers of workspace that `best` needs. */
  readonly size: number;
  readonly #week: CompiledWeek;
  /** Ways in which the duties of the whole week, and those with the duties of one day, can be done so far. */
  readonly #weekly: number;
  readonly #states: readonly number[];
  readonly #from: readonly number[];
  readonly #blocks: readonly (readonly BlockStep[])[];
  readonly #steps: readonly (readonly DutyStep[])[];

  constructor(week: CompiledWeek, member: number, mostStates: number) {
    const { groups, slots, days } = week;
    this.#week = week;
    const own = [...groups.keys()]
      .filter((g) => groups[g]?.members.includes(member))
      .toSorted((a, b) => claim(week, b) - claim(week, a) || a - b);
    const onlyDays = own.map((g) => onlyDayOf(week, g));
    const perDay = Array.from({ length: days }, (_, day) =>
      own.reduce((n, g, i) => (onlyDays[i] === day ? n * ((groups[g]?.count ?? 0) + 1) : n), 1),
    );
    const duties: Duty[] = [];
    let first = 0;
    const add = (g: number, states: number, most: number) => {
      const group = groups[g];
      const digits = (group?.count ?? 0) + 1;
      const fits = states * digits <= most;
      duties.push({
        group: g,
        length: group?.length ?? 0,
        first,
        stride: fits ? states : 0,
        most: fits ? digits - 1 : 0,
      });
      first += group?.starts.length ?? 0;
      return fits ? states * digits : states;
    };
    const forWeek = mostStates / Math.min(Math.max(...perDay), Math.sqrt(mostStates));
    let weekly = 1;
    for (const [i, g] of own.entries()) if (onlyDays[i] === null) weekly = add(g, weekly, forWeek);
    const states = perDay.map(() => weekly);
    for (const [i, g] of own.entries()) {
      const day = onlyDays[i];
      if (day !== null && day !== undefined) states[day] = add(g, states[day] ?? weekly, mostStates);
    }
    this.duties = duties;
    this.prizes = new Float64Array(first);
    this.taken = new Float64Array(first);
    this.#weekly = weekly;
    this.#states = states;
    this.#from = states.map((_, day) =>
      states.slice(0, day).reduce((sum, count) => sum + count * (slots + 1), 0),
    );
    this.size = states.reduce((sum, count) => sum + count * (slots + 1), 0);
    const steps: DutyStep[][] = Array.from({ length: week.length }, () => []);
    for (const duty of duties)
      for (const [k, start] of (groups[duty.group]?.starts ?? []).entries())
        steps[start]?.push({ duty, prize: duty.first + k });
    this.#steps = steps;
    this.#blocks = steps.map((_, at) =>
      week.sells[member] === 1 ? blocksFrom(week, member, at, (end) => (steps[end]?.length ?? 0) > 0) : [],
    );
  }

  /**
   * The prizes and blocks, these times `weight`, of the best week; null where there is no week at all.
   * @param values workspace of at least `size` numbers
   */
  best(weight: number, values: Float64Array): number | null {
    const { days } = this.#week;
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
   * @param ahead another workspace of at least `size` numbers
   */
  losses(weight: number, values: Float64Array, ahead: Float64Array): Float64Array {
    const best = values[0] as number;
    const most = new Float64Array(this.prizes.length).fill(never);
    ahead.fill(never, 0, this.size);
    ahead[0] = 0;
    for (let day = 0; day < this.#week.days; day++) this.#passDay(day, weight, values, ahead, most);
    return most.map((one) => (one < never / 2 ? Number.POSITIVE_INFINITY : Math.max(0, best - one)));
  }

  /** What the week up to each slot of a day brings at most, and so what each start of the day makes of the whole week. */
  #passDay(day: number, weight: number, values: Float64Array, ahead: Float64Array, most: Float64Array): void {
    const { slots, days } = this.#week;
    const count = this.#states[day] as number;
    const first = this.#from[day] as number;
    for (let t = 0; t < slots; t++) {
      const here = first + t * count;
      better(ahead, here + count, here, 0, count);
      for (const { slots: n, worth } of this.#blocks[day * slots + t] as readonly BlockStep[])
        better(ahead, here + n * count, here, worth * weight, count);
      for (const { duty, prize } of this.#steps[day * slots + t] as readonly DutyStep[]) {
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
    const next = this.#from[day + 1];
    if (next === undefined || day + 1 >= days) return;
    const evening = first + slots * count;
    ahead.copyWithin(next, evening + count - this.#weekly, evening + count);
  }

  /** What the rest of the week brings at most from each slot of a day on, for each state. */
  #valueDay(day: number, weight: number, values: Float64Array): void {
    const { slots, days } = this.#week;
    const count = this.#states[day] as number;
    const weekly = this.#weekly;
    const first = this.#from[day] as number;
    const evening = first + slots * count;
    values.fill(never, evening, evening + count);
    const allOfDay = evening + count - weekly;
    if (day + 1 < days) {
      const next = this.#from[day + 1] as number;
      values.copyWithin(allOfDay, next, next + weekly);
    } else values[evening + count - 1] = 0;
    for (let t = slots - 1; t >= 0; t--) {
      const here = first + t * count;
      values.copyWithin(here, here + count, here + 2 * count);
      for (const { slots: n, worth } of this.#blocks[day * slots + t] as readonly BlockStep[])
        better(values, here, here + n * count, worth * weight, count);
      for (const { duty, prize } of this.#steps[day * slots + t] as readonly DutyStep[]) {
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
    const { days, slots } = this.#week;
    this.taken.fill(0);
    this.worth = 0;
    let state = 0;
    for (let day = 0; day < days; day++) {
      const count = this.#states[day] as number;
      let t = 0;
      while (t < slots) {
        const here = (this.#from[day] as number) + t * count + state;
        const now = values[here] as number;
        const duty = this.#steps[day * slots + t]?.find(
          ({ duty: { stride, most, length }, prize }) =>
            (stride === 0 || Math.floor(state / stride) % (most + 1) < most) &&
            (values[here + length * count + stride] as number) + (this.prizes[prize] as number) === now,
        );
        if (duty) {
          this.taken[duty.prize] = (this.taken[duty.prize] as number) + 1;
          state += duty.duty.stride;
          t += duty.duty.length;
          continue;
        }
        const block = this.#blocks[day * slots + t]?.find(
          ({ slots: n, worth }) => (values[here + n * count] as number) + worth * weight === now,
        );
        this.worth += block?.worth ?? 0;
        t += block?.slots ?? 1;
      }
      state -= count - this.#weekly;
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
