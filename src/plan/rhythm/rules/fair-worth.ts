import type { CompiledWeek } from './compiled-week.ts';

/** What a week is worth: what all sellers have together, and for a part of it the seller who comes off worst. */
export class FairWorth {
  readonly #fairness: number;
  readonly #attainable: Float64Array;
  readonly #attainableTotal: number;
  readonly #fair: readonly number[];

  constructor({ fairness, attainable }: CompiledWeek) {
    this.#fairness = fairness;
    this.#attainable = attainable;
    this.#attainableTotal = attainable.reduce((sum, worth) => sum + worth, 0);
    this.#fair = [...attainable.keys()].filter((m) => (attainable[m] ?? 0) > 0);
  }

  /**
   * In hundredths of points.
   * @param total of all sellers together
   * @param worthOf what each member has, by number
   */
  of(total: number, worthOf: Float64Array): number {
    const fair = this.#fair;
    if (this.#fairness === 0 || fair.length === 0) return total;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < fair.length; i++) {
      const m = fair[i] as number;
      const share = (worthOf[m] as number) / (this.#attainable[m] as number);
      if (share < least) least = share;
    }
    return (1 - this.#fairness) * total + this.#fairness * this.#attainableTotal * least;
  }
}
