import type { Guide } from './anneal.ts';
import type { CompiledWeek } from './compiled-week.ts';
import type { LinearWeek } from './linear-week.ts';
import { PersonWeek } from './person-week.ts';

/** What is known when the sharpening begins. */
export type Known = {
  /** The bound of the linear programme, and the prices of its rows that give it. */
  bound: number;
  prices: Float64Array;
  /** What the best plan so far is worth, where there is one. */
  worth: number | null;
};

export type Sharpened = {
  /** No plan is worth more. */
  bound: number;
  /** How often the people's best weeks chose each start, on average: where a plan may find the parties. */
  guide: Guide;
};

/** So many ways to be half-way are remembered of one person; half as many of one who does not sell. */
const mostStates = 1024;
/** How far below the bound the best plan is thought to be; the steps are measured by it. */
const expectedGap = 0.005;
/** A part of the direction that is new in each round. */
const fresh = 0.2;
/** So many rounds without gain make the steps shorter, by this factor. */
const patience = 10;
const shorter = 0.6;
/** Shorter steps than this gain nothing any more. */
const shortest = 0.0005;

/** One who takes part in a group: whose week it is, and where the prizes of the group's starts begin in it. */
type Part = { person: PersonWeek; first: number };

/**
 * A sharper bound than the linear programme gives: each person plans the own week at best, exactly, paid a prize for
 * being at a group's moment, and each group picks the moments at which its people ask least. Whatever the prizes, no
 * plan is worth more than all of that together (Lagrangian relaxation: M. Held and R. Karp, Operations Research 18,
 * 1970). The prizes begin as the linear programme's prices and go, step by step, to where the people of a group agree;
 * the steps are those of B. Polyak (1969), along a running average (P. Camerini et al., 1975).
 */
export function sharperBound(
  week: CompiledWeek,
  linear: LinearWeek,
  known: Known,
  rounds: number,
  progress: (done: number, bound: number) => void,
): Sharpened {
  const people = Array.from(
    { length: week.memberCount },
    (_, m) => new PersonWeek(week, m, week.sells[m] === 1 ? mostStates : mostStates / 2),
  );
  const parts = week.groups.map((): Part[] => []);
  for (const person of people)
    for (const { group, first } of person.duties) parts[group]?.push({ person, first });
  const costs = startCosts(week, linear, known.prices);
  const weights = weightsFrom(week, linear, known.prices);
  firstPrizes(week, linear, known.prices, people);
  const values = new Float64Array(Math.max(...people.map(({ size }) => size), 1));
  const directions = new Map(people.map((person) => [person, person.taken.slice()]));
  const agreed = week.groups.map(({ starts }) => new Float64Array(starts.length));
  const aim = Math.max(known.worth ?? Number.NEGATIVE_INFINITY, known.bound * (1 - expectedGap));

  let least = known.bound;
  let pace = 0.3;
  let idle = 0;
  let weighed = 0;
  for (let round = 0; round < rounds && pace > shortest; round++) {
    let bound = 0;
    for (const [g, own] of parts.entries()) bound += mostOfGroup(week, g, own, costs[g] as Float64Array);
    for (const [m, person] of people.entries()) {
      const best = person.best(weights[m] as number, values);
      if (best === null) return { bound: least, guide: averages(agreed, weighed) };
      bound += best;
    }
    idle = bound < least - 0.003 * Math.abs(least - aim) ? 0 : idle + 1;
    if (idle >= patience) [pace, idle] = [pace * shorter, 0];
    least = Math.min(least, bound);
    progress(round / rounds, least);
    if (bound <= aim) break;
    for (const person of people) {
      const direction = directions.get(person) as Float64Array;
      const part = round === 0 ? 1 : fresh;
      for (let i = 0; i < direction.length; i++)
        direction[i] =
          (direction[i] as number) + part * ((person.taken[i] as number) - (direction[i] as number));
    }
    const disagreed = disagreement(week, parts, directions);
    if (disagreed < 1e-9) break;
    const step = (pace * (bound - aim)) / disagreed;
    weighed += step;
    for (const [g, own] of parts.entries()) {
      const chosen = stepOfGroup(week, g, own, costs[g] as Float64Array, directions, step);
      const sum = agreed[g] as Float64Array;
      for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + step * (chosen[k] as number);
    }
  }
  return { bound: least, guide: averages(agreed, weighed) };
}

/** What a group makes at most of its times, paying its people their prizes. */
function mostOfGroup(week: CompiledWeek, g: number, own: readonly Part[], costs: Float64Array): number {
  const { starts = [], count = 0, daysApart = 0 } = week.groups[g] ?? {};
  let left = starts.map((_, k) => {
    let sum = -(costs[k] as number);
    for (const { person, first } of own) sum -= person.prizes[first + k] as number;
    return sum;
  });
  if (count === 1) return Math.max(...left);
  if (daysApart > 0) {
    const days = Array.from({ length: week.days }, () => Number.NEGATIVE_INFINITY);
    for (const [k, start] of starts.entries()) {
      const day = Math.floor(start / week.slots);
      days[day] = Math.max(days[day] as number, left[k] as number);
    }
    left = days.filter(Number.isFinite);
  }
  return left
    .toSorted((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, one) => sum + one, 0);
}

/** How far apart the people of the groups are, squared. */
function disagreement(
  week: CompiledWeek,
  parts: readonly (readonly Part[])[],
  directions: ReadonlyMap<PersonWeek, Float64Array>,
): number {
  let apart = 0;
  for (const [g, own] of parts.entries())
    for (let k = 0; k < (week.groups[g]?.starts.length ?? 0); k++) {
      let sum = 0;
      let squares = 0;
      for (const { person, first } of own) {
        const one = directions.get(person)?.[first + k] ?? 0;
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
function stepOfGroup(
  week: CompiledWeek,
  g: number,
  own: readonly Part[],
  costs: Float64Array,
  directions: ReadonlyMap<PersonWeek, Float64Array>,
  step: number,
): Float64Array {
  const count = week.groups[g]?.count ?? 0;
  const asked = Float64Array.from(costs);
  for (const { person, first } of own) {
    const direction = directions.get(person) as Float64Array;
    for (let k = 0; k < asked.length; k++) {
      const prize = (person.prizes[first + k] as number) - step * (direction[first + k] as number);
      person.prizes[first + k] = prize;
      asked[k] = (asked[k] as number) + prize;
    }
  }
  const rise = count * step * own.length;
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

function averages(sums: readonly Float64Array[], weight: number): Guide {
  return sums.map((sum) => sum.map((one) => (weight > 0 ? one / weight : 0)));
}

/** What the wishes about order cost each start, at the prices of the linear programme. */
function startCosts(week: CompiledWeek, linear: LinearWeek, prices: Float64Array): Float64Array[] {
  const { firstOf, starts, indices, values, rowsOf } = linear;
  return week.groups.map((group, g) =>
    Float64Array.from(group.starts, (_, i) => {
      const column = (firstOf[g] ?? 0) + i;
      let cost = 0;
      for (let k = starts[column] ?? 0; k < (starts[column + 1] ?? 0); k++) {
        const row = indices[k] ?? 0;
        if (row >= rowsOf.links.from && row < rowsOf.links.to)
          cost += Math.max(prices[row] ?? 0, 0) * (values[k] ?? 0);
      }
      return cost;
    }),
  );
}

/** What a point of each person weighs: his part of the sum, and more for who may come off worst. */
function weightsFrom(week: CompiledWeek, linear: LinearWeek, prices: Float64Array): Float64Array {
  const { fairness, attainable } = week;
  const all = attainable.reduce((sum, worth) => sum + worth, 0);
  const own = Float64Array.from(linear.rowsOf.fair, (row) => (row < 0 ? 0 : Math.max(prices[row] ?? 0, 0)));
  const sum = own.reduce((total, price, m) => total + (price * (attainable[m] ?? 0)) / Math.max(all, 1), 0);
  if (fairness === 0 || all === 0) return own.map(() => 1 - fairness);
  // Prices that say nothing are as good as any: everybody alike.
  return own.map((price) => 1 - fairness + (sum > 1e-9 ? (price * fairness) / sum : fairness));
}

/** Begins with what the time of a start is worth to each, at the prices of the linear programme. */
function firstPrizes(
  week: CompiledWeek,
  { rowsOf }: LinearWeek,
  prices: Float64Array,
  people: readonly PersonWeek[],
): void {
  const { groups, days, slots, length } = week;
  const priceOf = (row: number | undefined) => (row === undefined || row < 0 ? 0 : (prices[row] ?? 0));
  for (const [m, person] of people.entries())
    for (const duty of person.duties)
      for (const [k, start] of (groups[duty.group]?.starts ?? []).entries()) {
        const path = rowsOf.path[m * days + Math.floor(start / slots)] ?? -1;
        let prize = 0;
        if (path >= 0) {
          const row = path + (start % slots);
          prize = priceOf(row) - priceOf(row + duty.length);
        } else
          for (let t = start; t < start + duty.length; t++) prize += priceOf(rowsOf.slot[m * length + t]);
        person.prizes[duty.first + k] = prize;
      }
}
