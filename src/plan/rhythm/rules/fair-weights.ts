import type { CompiledWeek } from './compiled-week.ts';

/** How fast the weights follow, against the prizes: found by trying. */
const speed = 10;

/**
 * Who may come off worst, in parts that are one together: the price of fairness. The goal counts the least share of any
 * seller; with any such parts instead of the least, a week is worth no less. Round by round the parts go to those whose
 * own week gives them the smallest share, so that nothing is promised to one whom another keeps from it.
 */
export class FairWeights {
  /** What a point of each person weighs: his part of the sum, and more for who may come off worst. */
  readonly weights: Float64Array;
  readonly #week: CompiledWeek;
  readonly #all: number;
  readonly #fair: readonly number[];
  readonly #parts: Float64Array;
  readonly #shares: Float64Array;
  /** What a slot is worth on average, in hundredths of points. */
  readonly #slot: number;

  /** Begins with weights of which every one is at least what the sum counts. */
  constructor(week: CompiledWeek, weights: Float64Array) {
    const { attainable, fairness, value } = week;
    this.#week = week;
    this.weights = weights;
    this.#all = attainable.reduce((sum, worth) => sum + worth, 0);
    this.#fair = [...attainable.keys()].filter((m) => (attainable[m] as number) > 0);
    this.#parts = weights.map((weight, m) =>
      fairness > 0 ? ((weight - 1 + fairness) * (attainable[m] as number)) / (fairness * this.#all) : 0,
    );
    this.#shares = new Float64Array(weights.length);
    const worth = value.filter((one) => one > 0);
    this.#slot = worth.reduce((sum, one) => sum + one, 0) / Math.max(1, worth.length);
  }

  /** Notes what each has in the own week, as a running average. */
  note(worth: (member: number) => number, fresh: number): void {
    for (const m of this.#fair) {
      const share = worth(m) / (this.#week.attainable[m] as number);
      this.#shares[m] = (this.#shares[m] as number) + fresh * (share - (this.#shares[m] as number));
    }
  }

  /**
   * Lets the parts take a step, measured as those of the prizes are: per slot of selling time. They stay one together
   * and none becomes less than nothing, by taking as much from all and leaving out who has nothing left.
   */
  step(step: number): void {
    const { fairness, attainable } = this.#week;
    if (fairness === 0 || this.#fair.length < 2) return;
    const pace =
      (speed * step * (this.#all / this.#fair.length)) /
      this.#slot /
      this.#slot /
      (fairness * this.#fair.length);
    const wished = this.#fair.map((m) => (this.#parts[m] as number) - pace * (this.#shares[m] as number));
    let level = 0;
    let sum = 0;
    for (const [i, one] of wished.toSorted((a, b) => b - a).entries()) {
      const next = (sum + one - 1) / (i + 1);
      if (i > 0 && one <= next) break;
      sum += one;
      level = next;
    }
    for (const [i, m] of this.#fair.entries()) {
      const part = Math.max(0, (wished[i] as number) - level);
      this.#parts[m] = part;
      this.weights[m] = 1 - fairness + (fairness * this.#all * part) / (attainable[m] as number);
    }
  }
}
