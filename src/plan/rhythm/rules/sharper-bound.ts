import { typicalSlot } from './anneal.ts';
import type { CompiledWeek } from './compiled-week.ts';
import { descent } from './descent.ts';
import type { Guide, PricedWeek } from './priced-week.ts';

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
  /** How often the people of the groups are at each of their starts, on average: where a plan may find them. */
  guide: Guide;
};

/** Colder and colder, in slots of typical worth, each for so many steps; the gain of more is slight. */
const stages = [
  { warmth: 0.03, steps: 20 },
  { warmth: 0.01, steps: 25 },
  { warmth: 0.005, steps: 20 },
];
const allSteps = stages.reduce((sum, { steps }) => sum + steps, 0);
/** After so many steps it is seen what the bound itself has become. */
const between = 5;
/** Length of a stage's first step in temperatures. */
const firstStep = 2;
/** The warmth at which the people of a group say best where a plan may find them. */
const guiding = 0.02;

/** A sharper bound than the linear programme gives, from the week at prices that are bettered step by step. */
export function sharperBound(
  week: CompiledWeek,
  priced: PricedWeek,
  known: Known,
  progress: (done: number, bound: number) => void,
): Sharpened {
  const first = priced.bound();
  let least = first === null ? known.bound : Math.min(known.bound, first);
  let best = { bound: first ?? Number.POSITIVE_INFINITY, point: priced.point };
  const enough = known.worth ?? Number.NEGATIVE_INFINITY;
  const pace = firstStep * typicalSlot(week);
  let done = 0;
  for (const { warmth, steps } of first === null ? [] : stages) {
    priced.moveTo(best.point);
    priced.bound();
    let step = 0;
    for (const { point } of descent(priced.valley(warmth), best.point, warmth * pace)) {
      step += 1;
      if (step % between > 0 && step < steps) continue;
      priced.moveTo(point);
      const bound = priced.bound() ?? Number.POSITIVE_INFINITY;
      if (bound < best.bound) best = { bound, point };
      least = Math.min(least, bound);
      progress((done + step) / allSteps, least);
      if (step >= steps || least <= enough) break;
    }
    done += steps;
    if (least <= enough) break;
  }
  priced.moveTo(best.point);
  return { bound: least, guide: priced.guide(guiding) };
}
