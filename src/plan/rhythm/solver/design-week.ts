import { anneal, type Found } from '../rules/anneal.ts';
import { annealMeetings } from '../rules/anneal-meetings.ts';
import { greedyWeek } from '../rules/greedy-week.ts';
import { checkPlan } from '../rules/check-plan.ts';
import { compileWeek, type CompiledWeek } from '../rules/compiled-week.ts';
import { explainPlan, type ItemCost } from '../rules/explain.ts';
import { weekFaults, type WeekFault } from '../rules/faults.ts';
import { linearWeek } from '../rules/linear-week.ts';
import type { WeekConflict } from '../rules/loosened.ts';
import { planOf } from '../rules/placements.ts';
import { PricedWeek } from '../rules/priced-week.ts';
import { sharperBound } from '../rules/sharper-bound.ts';
import { hundredths, type WeekPlan, type WeekProblem } from '../rules/week.ts';
import { findConflict } from './find-conflict.ts';
import type { LinearSolver } from './linear-solver.ts';

export type DesignWish = {
  problem: WeekProblem;
  seed: number;
  /** Moves of each run; counted, so that the same seed gives the same plan. */
  moves: number;
};

export type DesignProgress = {
  step: 'first' | 'bounding' | 'sharpening' | 'placing' | 'explaining' | 'why-not';
  /** Part of the step that is done, 0 to 1. */
  done: number;
  /** Points: of the best plan so far, and what no plan can pass. */
  worth: number | null;
  bound: number | null;
  /** The best plan so far, told when there is a better one. */
  plan?: WeekPlan;
};

export type Designed =
  | {
      kind: 'plan';
      plan: WeekPlan;
      /** Points of net selling time. */
      worth: number;
      /** No plan is worth more. */
      bound: number;
      /** How far from the bound at most, 0 to 1. */
      gap: number;
      costs: ItemCost[];
    }
  | { kind: 'faults'; faults: WeekFault[] }
  | { kind: 'impossible'; conflict: WeekConflict }
  /** There may be a plan, but none was found and none was ruled out. */
  | { kind: 'not-found' };

/**
 * So many runs begin hot, each from another seed: which moment the largest meetings take is decided there, and now and then
 * wrongly. One more polishes the best of them.
 */
const hotRuns = 3;
/** Temperatures in slots of typical worth, found by trying. */
const hot = { first: 1.2, last: 0.1 };
const polishing = { first: 0.25, last: 0.02 };

/** Moves of each run: more people want more; up to sixty, twice as many find the same week. */
export function usualMoves({ members }: WeekProblem): number {
  return members.length <= 60 ? 400_000 : 2_500_000;
}

/** The best week that can be found: bound, runs of annealing, check by other means, explanation. */
export function designWeek(
  { problem, seed, moves }: DesignWish,
  solver: LinearSolver,
  progress: (step: DesignProgress) => void,
): Designed {
  const faults = weekFaults(problem);
  if (faults.length > 0) return { kind: 'faults', faults };
  const week = compileWeek(problem);
  const plain = firstLook(week, { seed, moves });
  const plainWorth = plain.starts ? plain.worth / hundredths : null;
  progress({
    step: 'first',
    done: 1,
    worth: plainWorth,
    bound: null,
    ...(plain.starts ? { plan: planOf(problem, week, plain.starts) } : {}),
  });
  progress({ step: 'bounding', done: 0, worth: plainWorth, bound: null });
  const linear = linearWeek(week);
  const relaxed = solver.relax(linear);
  if (relaxed.kind === 'impossible') return whyNot(problem, solver, progress);
  const priced = new PricedWeek(week, linear, relaxed.prices);
  const sharpened = sharperBound(
    week,
    priced,
    { bound: relaxed.bound, worth: plain.starts ? plain.worth : null },
    (done, now) => progress({ step: 'sharpening', done, worth: plainWorth, bound: now / hundredths }),
  );
  const bound = sharpened.bound / hundredths;
  let best: Found | null = plain.starts ? plain : null;
  for (let run = 0; run <= hotRuns; run++) {
    const before = best?.worth ?? Number.NEGATIVE_INFINITY;
    const how = run < hotRuns || !best?.starts ? { heat: hot } : { heat: polishing, from: best.starts };
    const wish = { ...how, guide: sharpened.guide, seed: seed * 16 + run + 1, moves };
    const found = annealMeetings(week, wish, (done, now) => {
      const worth = Math.max(before, now ?? Number.NEGATIVE_INFINITY);
      progress({
        step: 'placing',
        done: (run + done / moves) / (hotRuns + 1),
        worth: Number.isFinite(worth) ? worth / hundredths : null,
        bound,
      });
    });
    if (!found.starts || found.worth <= before) continue;
    best = found;
    progress({
      step: 'placing',
      done: (run + 1) / (hotRuns + 1),
      worth: found.worth / hundredths,
      bound,
      plan: planOf(problem, week, found.starts),
    });
  }
  const starts = best?.starts ?? firstPlan(week, solver);
  if (starts === 'impossible') return whyNot(problem, solver, progress);
  if (starts === null) return { kind: 'not-found' };
  progress({ step: 'explaining', done: 0, worth: null, bound });
  const plan = planOf(problem, week, starts);
  const checked = checkPlan(problem, plan);
  if (checked.faults.length > 0)
    throw new Error(`a plan came out wrong: ${JSON.stringify(checked.faults.slice(0, 3))}`);
  const top = Math.max(bound, checked.worth);
  return {
    kind: 'plan',
    plan,
    worth: checked.worth,
    bound: top,
    gap: top > 0 ? (top - checked.worth) / top : 0,
    costs: explainPlan(problem, week, plan) ?? [],
  };
}

/** Moves of the run that is over before anybody waits: under a second, also for a hundred people. */
const movesOfALook = 400_000;

/** A plan to begin with: the plain way, or a short run, which also finds one where the plain way does not fit. */
function firstLook(week: CompiledWeek, { seed, moves }: Omit<DesignWish, 'problem'>): Found {
  const greedy = greedyWeek(week);
  const short = anneal(week, { seed: seed * 16, moves: Math.min(moves, movesOfALook) });
  return short.starts && short.worth > greedy.worth ? short : greedy;
}

/** When annealing found no plan at all: whether there is one, and which. */
function firstPlan(week: CompiledWeek, solver: LinearSolver): Int32Array | 'impossible' | null {
  const linear = linearWeek(week, true);
  const proven = solver.prove(linear, { seconds: 20, from: null, progress: () => {} });
  if (proven.values) return startsFrom(week, linear.firstOf, proven.values);
  return proven.complete ? 'impossible' : solver.fits(linear, 20) === false ? 'impossible' : null;
}

/** The starts that a whole solution of the linear programme says. */
export function startsFrom(week: CompiledWeek, firstOf: Int32Array, values: Float64Array): Int32Array {
  return Int32Array.from(
    week.groups.flatMap((group, g) =>
      group.starts.filter((_, i) => (values[(firstOf[g] ?? 0) + i] ?? 0) > 0.5),
    ),
  );
}

function whyNot(
  problem: WeekProblem,
  solver: LinearSolver,
  progress: (step: DesignProgress) => void,
): Designed {
  progress({ step: 'why-not', done: 0, worth: null, bound: null });
  const conflict = findConflict(problem, solver);
  return conflict ? { kind: 'impossible', conflict } : { kind: 'not-found' };
}
