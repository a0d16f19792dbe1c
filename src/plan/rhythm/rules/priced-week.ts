import { typicalSlot } from './anneal.ts';
import type { CompiledWeek } from './compiled-week.ts';
import type { Valley } from './descent.ts';
import { FairWeights } from './fair-weights.ts';
import { firstPrizes, startCosts, weightsFrom } from './first-prizes.ts';
import { GroupPrices } from './group-prices.ts';
import type { LinearWeek } from './linear-week.ts';
import { personGraph } from './person-graph.ts';
import { PersonWeek } from './person-week.ts';
import { WarmWeek } from './warm-week.ts';

/** Per group how a plan may use each of its starts, 0 to 1. */
export type Guide = readonly Float64Array[];

/** So many ways to be half-way through a week are remembered of one person; half as many of one who does not sell. */
const mostStates = 512;
/** Where the sums of somebody's weeks go beyond what numbers hold, he gets so much warmer, at most so often. */
const warmer = 1.5;
const warmings = 6;

/** One who takes part in a group, and where the prizes of the group's starts begin: among his own, and among all. */
type Part = { person: number; own: number; first: number };

/**
 * The week at prices: each person plans the own week at best, exactly, paid a prize for being at a group's moment, and
 * each group picks the moments at which its people ask least. Whatever the prizes, no plan is worth more than all of that
 * together (Lagrangian relaxation: M. Held and R. Karp, Operations Research 18, 1970). At a temperature it is a smooth
 * valley, in which prizes are found at which that is least.
 *
 * A point is the prizes of all people, one after the other, and then a position of each for the price of fairness.
 */
export class PricedWeek {
  readonly #week: CompiledWeek;
  readonly #people: readonly PersonWeek[];
  readonly #warm: readonly WarmWeek[];
  readonly #parts: readonly (readonly Part[])[];
  readonly #costs: readonly Float64Array[];
  readonly #groups: readonly GroupPrices[];
  readonly #fair: FairWeights;
  /** Where each person's prizes begin; at the end where the positions do. */
  readonly #firsts: readonly number[];
  readonly #point: Float64Array;
  readonly #scales: Float64Array;
  /** As long as a point, for what nobody asked to keep. */
  readonly #unasked: Float64Array;
  readonly #values: Float64Array;
  readonly #others: Float64Array;

  /** Begins with the prices of the linear programme's rows. */
  constructor(week: CompiledWeek, linear: LinearWeek, prices: Float64Array) {
    this.#week = week;
    const graphs = Array.from({ length: week.memberCount }, (_, m) =>
      personGraph(week, m, week.sells[m] === 1 ? mostStates : mostStates / 2),
    );
    const firsts = [0];
    for (const graph of graphs) firsts.push((firsts.at(-1) as number) + graph.prizes);
    this.#firsts = firsts;
    this.#point = new Float64Array((firsts.at(-1) as number) + graphs.length);
    this.#people = graphs.map((graph, m) => new PersonWeek(graph, this.#own(this.#point, m)));
    this.#warm = graphs.map((graph) => new WarmWeek(graph));
    const parts = week.groups.map((): Part[] => []);
    for (const [m, { duties }] of graphs.entries())
      for (const { group, first } of duties)
        parts[group]?.push({ person: m, own: first, first: (firsts[m] as number) + first });
    this.#parts = parts;
    this.#costs = startCosts(week, linear, prices);
    this.#groups = week.groups.map(
      (group, g) => new GroupPrices(week, group, this.#costs[g] as Float64Array, parts[g] as Part[]),
    );
    this.#fair = new FairWeights(week, weightsFrom(week, linear, prices));
    this.#scales = new Float64Array(graphs.length).fill(1);
    this.#unasked = this.#point.slice();
    const largest = Math.max(...graphs.map(({ size }) => size), 1);
    this.#values = new Float64Array(largest);
    this.#others = new Float64Array(largest);
    firstPrizes(week, linear, prices, this.#people);
    for (const group of this.#groups) group.even(this.#point);
  }

  /** Where the prices are now. */
  get point(): Float64Array {
    return this.#point.slice();
  }

  moveTo(point: Float64Array): void {
    this.#point.set(point);
    this.#fair.lean(this.#positions(this.#point));
  }

  /** What no plan can pass at the prices of now; null where somebody has no week at all. */
  bound(): number | null {
    let bound = 0;
    for (const g of this.#parts.keys()) bound += this.#mostOfGroup(g);
    for (const m of this.#people.keys()) {
      const best = this.#bestOf(m);
      if (best === null) return null;
      bound += best;
    }
    return bound;
  }

  /**
   * The bound as a smooth valley around the prices of now, a little above it.
   * @param warmth temperature in slots of typical worth: the warmer, the smoother and the higher
   */
  valley(warmth: number): Valley {
    const temperature = warmth * typicalSlot(this.#week);
    // A point of somebody who weighs more has larger prizes: he feels the same temperature less.
    for (const m of this.#people.keys()) {
      let scale = Math.max(1, this.#fair.weights[m] as number);
      for (let n = 0; n < warmings && Number.isNaN(this.#smooth(m, this.#point, temperature * scale)); n++)
        scale *= warmer;
      this.#scales[m] = scale;
    }
    return {
      height: (point, slope) => this.#height(point, temperature, slope),
      straighten: (slope) => {
        for (const group of this.#groups) group.straighten(slope, this.#scales);
        this.#fair.straighten(this.#positions(slope));
      },
    };
  }

  /** How often the people of each group are at each of its starts, on average at a temperature. */
  guide(warmth: number): Guide {
    const temperature = warmth * typicalSlot(this.#week);
    const likely = new Float64Array(this.#point.length);
    for (const m of this.#people.keys())
      this.#smooth(m, this.#point, temperature * (this.#scales[m] as number), likely);
    return this.#parts.map((own, g) =>
      Float64Array.from(
        this.#week.groups[g]?.starts ?? [],
        (_, k) => own.reduce((sum, { first }) => sum + (likely[first + k] as number), 0) / own.length,
      ),
    );
  }

  /**
   * What no plan passes at these prizes, and per group and start how much less that becomes for plans in which the group
   * is there: the prices of a start's reduced cost, exact for each person's own week. Null where somebody has no week.
   */
  losses(): { bound: number; ofGroups: Float64Array[] } | null {
    let bound = 0;
    const ofGroups = this.#week.groups.map(({ starts, count }, g) => {
      const most = this.#mostOfGroup(g);
      bound += most;
      return Float64Array.from(starts, (_, k) => (count === 1 ? most - this.#leftOfStart(g, k) : 0));
    });
    for (const [m, person] of this.#people.entries()) {
      const best = this.#bestOf(m);
      if (best === null) return null;
      bound += best;
      const own = person.losses(this.#fair.weights[m] as number, this.#values, this.#others);
      for (const { group, first } of person.graph.duties) {
        const sum = ofGroups[group] as Float64Array;
        for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (own[first + k] as number);
      }
    }
    return { bound, ofGroups };
  }

  #own(point: Float64Array, m: number): Float64Array {
    return point.subarray(this.#firsts[m], this.#firsts[m + 1]);
  }

  #positions(point: Float64Array): Float64Array {
    return point.subarray(this.#firsts.at(-1));
  }

  /** Somebody's best week at the prices of now, against which all his others are reckoned from then on. */
  #bestOf(m: number): number | null {
    const person = this.#people[m] as PersonWeek;
    const best = person.best(this.#fair.weights[m] as number, this.#values);
    if (best !== null) this.#warm[m]?.lean(person, this.#values);
    return best;
  }

  #height(point: Float64Array, temperature: number, slope: Float64Array): number {
    this.#fair.lean(this.#positions(point));
    let height = 0;
    for (const m of this.#people.keys()) {
      const warmth = temperature * (this.#scales[m] as number);
      let one = this.#smooth(m, point, warmth, slope);
      if (Number.isNaN(one)) {
        // So far from the best week that it leans on: it leans on the one of here.
        this.#own(this.#point, m).set(this.#own(point, m));
        this.#bestOf(m);
        one = this.#smooth(m, point, warmth, slope);
      }
      height += one;
      if (Number.isNaN(height)) return height;
    }
    for (const group of this.#groups) height += group.value(point, temperature, slope);
    this.#fair.slope((m) => (this.#warm[m] as WarmWeek).worth, this.#positions(slope));
    return height;
  }

  #smooth(m: number, point: Float64Array, temperature: number, likely = this.#unasked): number {
    const workspace = { later: this.#values, before: this.#others };
    const weight = this.#fair.weights[m] as number;
    return (this.#warm[m] as WarmWeek).value(
      this.#own(point, m),
      weight,
      temperature,
      workspace,
      this.#own(likely, m),
    );
  }

  /** What a group makes at most of its times, paying its people their prizes. */
  #mostOfGroup(g: number): number {
    const { slots, days, groups } = this.#week;
    const { starts = [], count = 0, daysApart = 0 } = groups[g] ?? {};
    let left = starts.map((_, k) => this.#leftOfStart(g, k));
    if (count === 1) return Math.max(...left);
    if (daysApart > 0) {
      const perDay = Array.from({ length: days }, () => Number.NEGATIVE_INFINITY);
      for (const [k, start] of starts.entries()) {
        const day = Math.floor(start / slots);
        perDay[day] = Math.max(perDay[day] as number, left[k] as number);
      }
      left = perDay;
    }
    return left
      .filter(Number.isFinite)
      .toSorted((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, one) => sum + one, 0);
  }

  /** What a group keeps at one of its starts after it has paid its people. */
  #leftOfStart(g: number, k: number): number {
    let sum = -(this.#costs[g]?.[k] as number);
    for (const { first } of this.#parts[g] as readonly Part[]) sum -= this.#point[first + k] as number;
    return sum;
  }
}
