import type { CompiledWeek } from './compiled-week.ts';
import type { PricedWeek } from './priced-week.ts';

/** Per group how a plan may use each of its starts, 0 to 1. */
export type Guide = readonly Float64Array[];

/** What is known when the sharpening begins. */
export type Known = {
  /** The bound of the linear programme. */
  bound: number;
  /** What the best plan so far is worth, where there is one. */
  worth: number | null;
};

export type Sharpened = {
  /** No plan is worth more. */
  bound: number;
  /** How often the groups chose each of their starts, on average: where a plan may find them. */
  guide: Guide;
};

/** How far below the bound the best plan is thought to be; the steps are measured by it. */
const expectedGap = 0.005;
/** So many rounds without gain make the steps shorter, by this factor. */
const patience = 10;
const shorter = 0.6;
/** Shorter steps than this gain nothing any more. */
const shortest = 0.0005;

/** A sharper bound than the linear programme gives, from the week at prices that are bettered round by round. */
export function sharperBound(
  { groups }: CompiledWeek,
  priced: PricedWeek,
  known: Known,
  rounds: number,
  progress: (done: number, bound: number) => void,
): Sharpened {
  const agreed = groups.map(({ starts }) => new Float64Array(starts.length));
  const aim = Math.max(known.worth ?? Number.NEGATIVE_INFINITY, known.bound * (1 - expectedGap));
  let least = known.bound;
  let pace = 0.3;
  let idle = 0;
  let weighed = 0;
  const note = (g: number, chosen: Float64Array, step: number) => {
    const sum = agreed[g] as Float64Array;
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + step * (chosen[k] as number);
  };
  for (let round = 0; round < rounds && pace > shortest; round++) {
    const bound = priced.bound();
    if (bound === null) break;
    idle = bound < least - 0.003 * Math.abs(least - aim) ? 0 : idle + 1;
    if (idle >= patience) [pace, idle] = [pace * shorter, 0];
    least = Math.min(least, bound);
    progress(round / rounds, least);
    if (bound <= aim) break;
    const step = priced.step(pace * (bound - aim), note);
    if (step === 0) break;
    weighed += step;
  }
  return { bound: least, guide: agreed.map((sum) => sum.map((one) => (weighed > 0 ? one / weighed : 0))) };
}
