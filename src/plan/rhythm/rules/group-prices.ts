import type { CompiledWeek, Group } from './compiled-week.ts';

/**
 * Starts among which a group does not care: what it keeps after paying its people is held alike at all of them. They are
 * all its starts, or those of a day where its times must be on different days.
 */
type Alike = { starts: readonly number[] };

/** Where the prizes of each of a group's people begin. */
export type Parts = readonly { person: number; first: number }[];

/**
 * What one group asks of the prizes: at moments that are alike to it they come to the same sum. Which of its people is
 * paid how much is free, and how much the group keeps of each day where it takes one time a day.
 */
export class GroupPrices {
  readonly #count: number;
  readonly #alike: readonly Alike[];
  readonly #costs: Float64Array;
  readonly #parts: Parts;

  /** @param costs of each start, besides what its people ask */
  constructor(
    { slots, days }: CompiledWeek,
    { starts, count, daysApart }: Group,
    costs: Float64Array,
    parts: Parts,
  ) {
    const dayOf = (k: number) => Math.floor((starts[k] as number) / slots);
    const every = [...starts.keys()];
    this.#count = count;
    this.#costs = costs;
    this.#parts = parts;
    this.#alike =
      count > 1 && daysApart > 0
        ? Array.from({ length: days }, (_, day) => ({
            starts: every.filter((k) => dayOf(k) === day),
          })).filter((one) => one.starts.length > 0)
        : [{ starts: every }];
  }

  /** Lowers prizes until the sums are alike: no week is worth more by it. */
  even(prizes: Float64Array): void {
    for (const { starts } of this.#alike) {
      const most = starts.reduce((top, k) => Math.max(top, this.#kept(prizes, k)), Number.NEGATIVE_INFINITY);
      for (const k of starts) {
        const each = (most - this.#kept(prizes, k)) / this.#parts.length;
        for (const { first } of this.#parts) prizes[first + k] = (prizes[first + k] as number) - each;
      }
    }
  }

  /**
   * What the group keeps of all its times, as the sum over all it may choose at a temperature; takes from the slope how
   * often it chooses each start.
   */
  value(prizes: Float64Array, temperature: number, slope: Float64Array): number {
    const kept = this.#alike.map(({ starts }) => this.#kept(prizes, starts[0] as number));
    const chosen = chooseDays(kept, this.#alike.length > 1 ? this.#count : 1, temperature);
    const times = this.#alike.length > 1 ? 1 : this.#count;
    for (const [i, { starts }] of this.#alike.entries()) {
      const often = (times * (chosen.often[i] as number)) / starts.length;
      for (const k of starts)
        for (const { first } of this.#parts) slope[first + k] = (slope[first + k] as number) - often;
    }
    return times * chosen.worth;
  }

  /** Keeps of a slope what leaves the sums alike; whose prizes are steadier by `scales` takes the larger steps. */
  straighten(slope: Float64Array, scales: Float64Array): void {
    const all = this.#parts.reduce((sum, { person }) => sum + (scales[person] as number), 0);
    for (const { starts } of this.#alike) {
      const means = starts.map((k) =>
        this.#parts.reduce(
          (sum, { person, first }) => sum + ((scales[person] as number) / all) * (slope[first + k] as number),
          0,
        ),
      );
      const mean = means.reduce((sum, one) => sum + one, 0) / starts.length;
      for (const { person, first } of this.#parts)
        for (const [i, k] of starts.entries())
          slope[first + k] =
            (scales[person] as number) * ((slope[first + k] as number) - (means[i] as number) + mean);
    }
  }

  #kept(prizes: Float64Array, k: number): number {
    return this.#parts.reduce(
      (sum, { first }) => sum - (prizes[first + k] as number),
      -(this.#costs[k] as number),
    );
  }
}

/**
 * So many of the days, each once: the temperature times the logarithm of the sum over all choices, and how often each is
 * among them. Sums of products are kept as logarithms.
 */
export function chooseDays(
  kept: readonly number[],
  count: number,
  temperature: number,
): { worth: number; often: number[] } {
  if (kept.length === 1) return { worth: kept[0] as number, often: [1] };
  const sums = (without: number) => {
    const logarithms = Array.from({ length: count + 1 }, (_, n) => (n === 0 ? 0 : Number.NEGATIVE_INFINITY));
    for (const [i, one] of kept.entries())
      if (i !== without)
        for (let n = count; n > 0; n--)
          logarithms[n] = logOfSum(
            logarithms[n] as number,
            (logarithms[n - 1] as number) + one / temperature,
          );
    return logarithms;
  };
  const all = sums(-1)[count] as number;
  const often = kept.map((one, i) => Math.exp((sums(i)[count - 1] as number) + one / temperature - all));
  return { worth: temperature * all, often };
}

function logOfSum(a: number, b: number): number {
  const top = Math.max(a, b);
  return top === Number.NEGATIVE_INFINITY ? top : top + Math.log1p(Math.exp(Math.min(a, b) - top));
}
