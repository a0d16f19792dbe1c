import type { CompiledWeek } from './compiled-week.ts';
import { FairWeights } from './fair-weights.ts';
import { firstPrizes, startCosts, weightsFrom } from './first-prizes.ts';
import type { LinearWeek } from './linear-week.ts';
import { PersonWeek } from './person-week.ts';

/** So many ways to be half-way through a week are remembered of one person; half as many of one who does not sell. */
const mostStates = 1024;
/** A part of the direction that is new in each round. */
const fresh = 0.2;
/** So many rounds only the prizes move: at first what the people have at them says nothing of their shares yet. */
const beforeFairness = 15;

/** One who takes part in a group: where the prizes of the group's starts begin in his, and which way they go. */
type Part = { person: PersonWeek; first: number; direction: Float64Array };

/**
 * The week at prices: each person plans the own week at best, exactly, paid a prize for being at a group's moment, and
 * each group picks the moments at which its people ask least. Whatever the prizes, no plan is worth more than all of that
 * together (Lagrangian relaxation: M. Held and R. Karp, Operations Research 18, 1970). Round by round the prizes go to
 * where the people of a group agree; the steps are those of B. Polyak (1969), along a running average (P. Camerini et
 * al., 1975).
 */
export class PricedWeek {
  readonly #week: CompiledWeek;
  readonly #people: readonly PersonWeek[];
  readonly #parts: readonly (readonly Part[])[];
  readonly #costs: readonly Float64Array[];
  readonly #fair: FairWeights;
  readonly #values: Float64Array;
  #rounds = 0;

  /** Begins with the prices of the linear programme's rows. */
  constructor(week: CompiledWeek, linear: LinearWeek, prices: Float64Array) {
    this.#week = week;
    this.#people = Array.from(
      { length: week.memberCount },
      (_, m) => new PersonWeek(week, m, week.sells[m] === 1 ? mostStates : mostStates / 2),
    );
    const parts = week.groups.map((): Part[] => []);
    for (const person of this.#people) {
      const direction = person.taken.slice();
      for (const { group, first } of person.duties) parts[group]?.push({ person, first, direction });
    }
    this.#parts = parts;
    this.#costs = startCosts(week, linear, prices);
    this.#fair = new FairWeights(week, weightsFrom(week, linear, prices));
    this.#values = new Float64Array(Math.max(...this.#people.map(({ size }) => size), 1));
    firstPrizes(week, linear, prices, this.#people);
  }

  /** What no plan can pass; null where somebody has no week at all. */
  bound(): number | null {
    let bound = 0;
    for (const g of this.#parts.keys()) bound += this.#mostOfGroup(g);
    for (const [m, person] of this.#people.entries()) {
      const best = person.best(this.#fair.weights[m] as number, this.#values);
      if (best === null) return null;
      bound += best;
    }
    const part = this.#rounds === 0 ? 1 : fresh;
    this.#fair.note((m) => (this.#people[m] as PersonWeek).worth, part);
    const seen = new Set<Float64Array>();
    for (const { person, direction } of this.#parts.flat()) {
      if (seen.has(direction)) continue;
      seen.add(direction);
      for (let i = 0; i < direction.length; i++)
        direction[i] =
          (direction[i] as number) + part * ((person.taken[i] as number) - (direction[i] as number));
    }
    this.#rounds += 1;
    return bound;
  }

  /** Lets the prizes take a step whose length in points is `gain`; answers how large it was, 0 where all agree. */
  step(gain: number, chose: (group: number, chosen: Float64Array, step: number) => void): number {
    const apart = this.#disagreement();
    if (apart < 1e-9) return 0;
    const step = gain / apart;
    if (this.#rounds > beforeFairness) this.#fair.step(step);
    for (const g of this.#parts.keys()) chose(g, this.#stepOfGroup(g, step), step);
    return step;
  }

  /**
   * What no plan passes at these prizes, and per group and start how much less that becomes for plans in which the group
   * is there: the prices of a start's reduced cost, exact for each person's own week. Null where somebody has no week.
   */
  losses(): { bound: number; ofGroups: Float64Array[] } | null {
    const ahead = new Float64Array(this.#values.length);
    let bound = 0;
    const ofGroups = this.#week.groups.map(({ starts, count }, g) => {
      const most = this.#mostOfGroup(g);
      bound += most;
      return Float64Array.from(starts, (_, k) => (count === 1 ? most - this.#leftOfStart(g, k) : 0));
    });
    for (const [m, person] of this.#people.entries()) {
      const weight = this.#fair.weights[m] as number;
      const best = person.best(weight, this.#values);
      if (best === null) return null;
      bound += best;
      const own = person.losses(weight, this.#values, ahead);
      for (const { group, first } of person.duties) {
        const sum = ofGroups[group] as Float64Array;
        for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (own[first + k] as number);
      }
    }
    return { bound, ofGroups };
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
    for (const { person, first } of this.#parts[g] as readonly Part[])
      sum -= person.prizes[first + k] as number;
    return sum;
  }

  /** How far apart the people of the groups are, squared. */
  #disagreement(): number {
    let apart = 0;
    for (const [g, own] of this.#parts.entries())
      for (let k = 0; k < (this.#week.groups[g]?.starts.length ?? 0); k++) {
        let sum = 0;
        let squares = 0;
        for (const { first, direction } of own) {
          const one = direction[first + k] as number;
          sum += one;
          squares += one * one;
        }
        apart += squares - (sum * sum) / own.length;
      }
    return apart;
  }

  /**
   * Lowers the prizes of what its people choose and raises those of what the group then chooses, as much in all. Answers
   * the group's choice: parts of starts that are as many as its times, so that the cheapest starts stay equally cheap.
   */
  #stepOfGroup(g: number, step: number): Float64Array {
    const own = this.#parts[g] as readonly Part[];
    const asked = Float64Array.from(this.#costs[g] as Float64Array, (cost, k) => {
      let sum = cost;
      for (const { person, first, direction } of own) {
        const prize = (person.prizes[first + k] as number) - step * (direction[first + k] as number);
        person.prizes[first + k] = prize;
        sum += prize;
      }
      return sum;
    });
    const rise = (this.#week.groups[g]?.count ?? 0) * step * own.length;
    let level = 0;
    let sum = 0;
    for (const [i, one] of asked.toSorted().entries()) {
      if (i > 0 && one >= level) break;
      sum += one;
      level = (rise + sum) / (i + 1);
    }
    const chosen = asked.map((one) => Math.max(0, level - one) / (own.length * step));
    for (const { person, first } of own)
      for (let k = 0; k < asked.length; k++)
        person.prizes[first + k] = (person.prizes[first + k] as number) + step * (chosen[k] as number);
    return chosen;
  }
}
