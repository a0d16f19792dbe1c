import { typicalSlot } from './anneal.ts';
import type { CompiledWeek } from './compiled-week.ts';

/** So much of the parts is spread over all at first: nobody can come from nothing. */
const spread = 0.05;
/** How far a position of the price of a slot turns the parts: found by trying. */
const lever = 2.5;
/** As many times the usual step are taken at most by one who has next to no part. */
const boldest = 50;

/**
 * Who may come off worst, in parts that are one together: the price of fairness. The goal counts the least share of any
 * seller; with any such parts instead of the least, a week is worth no less. The parts are moved as their logarithms, so
 * that they stay more than nothing and one together.
 */
export class FairWeights {
  /** What a point of each person weighs: his part of the sum, and more for who may come off worst. */
  readonly weights: Float64Array;
  readonly #week: CompiledWeek;
  readonly #all: number;
  readonly #fair: readonly number[];
  readonly #first: Float64Array;
  readonly #parts: Float64Array;
  readonly #scale: number;

  /** Begins close to weights of which every one is at least what the sum counts. */
  constructor(week: CompiledWeek, weights: Float64Array) {
    const { attainable, fairness } = week;
    this.#week = week;
    this.weights = weights.slice();
    this.#all = attainable.reduce((sum, worth) => sum + worth, 0);
    const fair = [...attainable.keys()].filter((m) => (attainable[m] as number) > 0);
    // Of one alone the least share is his own, whatever is weighed.
    this.#fair = fairness > 0 && fair.length > 1 ? fair : [];
    this.#first = new Float64Array(weights.length);
    this.#parts = new Float64Array(weights.length);
    this.#scale = lever * fairness * typicalSlot(week);
    for (const m of this.#fair) {
      const part =
        (((weights[m] as number) - 1 + fairness) * (attainable[m] as number)) / (fairness * this.#all);
      this.#first[m] = Math.log(spread / this.#fair.length + (1 - spread) * Math.max(0, part));
    }
    this.lean(new Float64Array(weights.length));
  }

  /** Sets the weights by a position of each person: higher is a larger part. */
  lean(positions: Float64Array): void {
    const { fairness, attainable } = this.#week;
    const logarithm = (m: number) => (this.#first[m] as number) + (positions[m] as number) / this.#scale;
    const top = this.#fair.reduce((most, m) => Math.max(most, logarithm(m)), Number.NEGATIVE_INFINITY);
    const sum = this.#fair.reduce((total, m) => total + Math.exp(logarithm(m) - top), 0);
    for (const m of this.#fair) {
      const part = Math.exp(logarithm(m) - top) / sum;
      this.#parts[m] = part;
      this.weights[m] = 1 - fairness + (fairness * this.#all * part) / (attainable[m] as number);
    }
  }

  /** How what all weeks are worth together changes with each position, when the blocks of each are worth `worth`. */
  slope(worth: (member: number) => number, slope: Float64Array): void {
    const { fairness, attainable } = this.#week;
    const share = (m: number) => (fairness * this.#all * worth(m)) / (attainable[m] as number);
    slope.fill(0);
    const mean = this.#fair.reduce((sum, m) => sum + (this.#parts[m] as number) * share(m), 0);
    for (const m of this.#fair) slope[m] = ((this.#parts[m] as number) * (share(m) - mean)) / this.#scale;
  }

  /** Lets small parts take larger steps: a logarithm has to go far before they weigh. */
  straighten(slope: Float64Array): void {
    for (const m of this.#fair)
      slope[m] =
        (slope[m] as number) * Math.min(boldest, 1 / (this.#fair.length * (this.#parts[m] as number)));
  }
}
