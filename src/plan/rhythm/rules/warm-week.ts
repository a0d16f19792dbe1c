import type { DutyStep, PersonGraph } from './person-graph.ts';
import type { BlockStep } from './person-steps.ts';
import type { PersonWeek } from './person-week.ts';

/** Where sums are kept while a week is reckoned: each at least as many numbers as the largest graph's `size`. */
export type Workspace = { later: Float64Array; before: Float64Array };

/** As far as numbers go before they are called infinite, with room for one more factor. */
const largest = 1e290;

/**
 * All weeks of one person at a temperature, each as likely as exp(worth / temperature): instead of the best week the
 * temperature times the logarithm of their sum, which lies above it by a little and has a slope everywhere (smoothing by
 * entropy: Y. Nesterov, Mathematical Programming 103, 2005; for parts that must agree: V. Jojic, S. Gould and D. Koller,
 * International Conference on Machine Learning, 2010). The sums go backward and forward through the same graph as the
 * best week does. So that none of them grows beyond what a number can hold, all are kept relative to the best week.
 */
export class WarmWeek {
  readonly graph: PersonGraph;
  /** What the blocks are worth on average, after `value`. */
  worth = 0;
  /** What the rest of the best week was worth from each moment, gauged: `day * (slots + 1) + t`. */
  readonly #level: Float64Array;
  /** What of each start's prize is reckoned apart, so that half-made weeks with and without the duty are worth alike. */
  readonly #gauge: Float64Array;
  #gauged = 0;

  constructor(graph: PersonGraph) {
    this.graph = graph;
    this.#level = new Float64Array(graph.days * (graph.slots + 1));
    this.#gauge = new Float64Array(graph.prizes);
  }

  /**
   * Takes this person's best week as what all others are reckoned against.
   * @param values the workspace as `best` left it
   */
  lean({ course, taken }: PersonWeek, values: Float64Array): void {
    const { slots, days, from, states, steps, duties, prizes } = this.graph;
    this.#gauged = 0;
    for (const [i, { first, most, stride, onlyDay }] of duties.entries()) {
      const morning = from[onlyDay ?? 0] as number;
      const gain = (values[morning] as number) - (values[morning + stride] as number);
      const gauge = Math.abs(gain) < 1e9 ? gain : 0;
      this.#gauge.fill(gauge, first, duties[i + 1]?.first ?? prizes);
      this.#gauged += gauge * most;
    }
    let toCome = this.#gauged;
    for (let day = 0; day < days; day++)
      for (let t = 0; t <= slots; t++) {
        const moment = day * (slots + 1) + t;
        const at = (from[day] as number) + t * (states[day] as number) + (course[moment] as number);
        this.#level[moment] = (values[at] as number) - toCome;
        if (t < slots)
          for (const { prize } of steps[day * slots + t] as readonly DutyStep[])
            if ((taken[prize] as number) > 0) toCome -= this.#gauge[prize] as number;
      }
  }

  /**
   * The temperature times the logarithm of the sum over all weeks; NaN where that cannot be reckoned: no week at all, or
   * one so far from what it leans on that numbers do not hold it.
   * @param prizes what each start brings
   * @param weight what a point of the person's blocks counts
   * @param likely gets how often each start is used on average
   */
  value(
    prizes: Float64Array,
    weight: number,
    temperature: number,
    { later, before }: Workspace,
    likely: Float64Array,
  ): number {
    const { days, states, from, slots } = this.graph;
    const asked = { prizes, weight, temperature };
    for (let day = days - 1; day >= 0; day--) this.#sumDay(day, asked, later);
    const sum = later[0] as number;
    before.fill(0, 0, this.graph.size);
    before[0] = 1 / sum;
    this.worth = 0;
    for (let day = 0; day < days; day++) this.#passDay(day, asked, later, before, likely);
    // Both ways come to the same sum, unless something was too large or too small on the way.
    const last = days - 1;
    const end = (from[last] as number) + (slots + 1) * (states[last] as number) - 1;
    const isSound = Math.abs((before[end] as number) - 1) < 1e-6 && Number.isFinite(this.worth);
    return isSound ? temperature * Math.log(sum) + (this.#level[0] as number) + this.#gauged : Number.NaN;
  }

  /** The sum over all that can come after each moment of a day, for each state. */
  #sumDay(day: number, asked: Asked, later: Float64Array): void {
    const { slots, weekly, states, from } = this.graph;
    const count = states[day] as number;
    const evening = (from[day] as number) + slots * count;
    later.fill(0, evening, evening + count);
    const next = from[day + 1];
    if (next === undefined) later[evening + count - 1] = 1;
    else {
      const overnight = this.#factor(0, day * (slots + 1) + slots, 1, asked);
      for (let i = 0; i < weekly; i++)
        later[evening + count - weekly + i] = overnight * (later[next + i] as number);
    }
    for (let t = slots - 1; t >= 0; t--) {
      const here = (from[day] as number) + t * count;
      later.fill(0, here, here + count);
      add(later, here, here + count, this.#factor(0, day * (slots + 1) + t, 1, asked), count);
      this.#eachStep(day, t, asked, (ahead, part, skipped, by) => {
        for (let k = here; k < here + count; k += part + skipped) add(later, k, k + ahead, by, part);
      });
      holdBack(later, here, count);
    }
  }

  /** Goes through a day with all that came before each moment: how often each start is used, and what blocks are worth. */
  #passDay(day: number, asked: Asked, later: Float64Array, before: Float64Array, likely: Float64Array): void {
    const { slots, weekly, states, from } = this.graph;
    const count = states[day] as number;
    for (let t = 0; t < slots; t++) {
      const here = (from[day] as number) + t * count;
      holdBack(before, here, count);
      add(before, here + count, here, this.#factor(0, day * (slots + 1) + t, 1, asked), count);
      this.#eachStep(day, t, asked, (ahead, part, skipped, by, worth, prize) => {
        let often = 0;
        for (let k = here; k < here + count; k += part + skipped)
          often += pass(before, later, k, k + ahead, by, part);
        if (prize === null) this.worth += worth * by * often;
        else likely[prize] = by * often;
      });
    }
    const next = from[day + 1];
    if (next === undefined) return;
    const evening = (from[day] as number) + slots * count;
    const overnight = this.#factor(0, day * (slots + 1) + slots, 1, asked);
    for (let i = 0; i < weekly; i++)
      before[next + i] = overnight * (before[evening + count - weekly + i] as number);
  }

  /**
   * Every block and duty that may begin at a slot. It leads from a state to the one so far `ahead`; from `part` states in
   * a row it may be taken, of the next `skipped` none can.
   */
  #eachStep(
    day: number,
    t: number,
    asked: Asked,
    visit: (
      ahead: number,
      part: number,
      skipped: number,
      factor: number,
      worth: number,
      prize: number | null,
    ) => void,
  ): void {
    const { slots, states, blocks, steps } = this.graph;
    const count = states[day] as number;
    const moment = day * (slots + 1) + t;
    for (const { slots: n, worth } of blocks[day * slots + t] as readonly BlockStep[])
      visit(n * count, count, 0, this.#factor(worth * asked.weight, moment, n, asked), worth, null);
    for (const { duty, prize } of steps[day * slots + t] as readonly DutyStep[]) {
      const { length, stride, most } = duty;
      const bonus = (asked.prizes[prize] as number) - (this.#gauge[prize] as number);
      const part = stride === 0 ? count : stride * most;
      visit(length * count + stride, part, stride, this.#factor(bonus, moment, length, asked), 0, prize);
    }
  }

  /** What a step makes of what lies behind it: how much it brings, and how far the level falls meanwhile. */
  #factor(worth: number, moment: number, slotsOn: number, { temperature }: Asked): number {
    const fall = (this.#level[moment + slotsOn] as number) - (this.#level[moment] as number);
    return Math.exp((worth + fall) / temperature);
  }
}

type Asked = { prizes: Float64Array; weight: number; temperature: number };

/** Adds what lies ahead (or behind), times a factor, to what is here. */
function add(sums: Float64Array, here: number, there: number, factor: number, count: number): void {
  const ahead = there - here;
  for (let k = here; k < here + count; k++)
    sums[k] = (sums[k] as number) + factor * (sums[k + ahead] as number);
}

/** Passes what came before on by a step; answers how likely the step is, before its own factor. */
function pass(
  before: Float64Array,
  later: Float64Array,
  here: number,
  there: number,
  factor: number,
  count: number,
): number {
  const ahead = there - here;
  let often = 0;
  for (let k = here; k < here + count; k++) {
    const way = before[k] as number;
    before[k + ahead] = (before[k + ahead] as number) + factor * way;
    often += way * (later[k + ahead] as number);
  }
  return often;
}

/** What became too large belongs to weeks that cannot be: more than this and zero times it would be no number. */
function holdBack(sums: Float64Array, here: number, count: number): void {
  for (let k = here; k < here + count; k++) if ((sums[k] as number) > largest) sums[k] = largest;
}
