import { checkPlan } from '../rules/check-plan.ts';
import { withoutHopeless } from '../rules/closed-starts.ts';
import { compileWeek, type CompiledWeek } from '../rules/compiled-week.ts';
import { linearWeek, type LinearWeek } from '../rules/linear-week.ts';
import { planOf, startsOf } from '../rules/placements.ts';
import { PricedWeek } from '../rules/priced-week.ts';
import { sharperBound } from '../rules/sharper-bound.ts';
import { hundredths, type WeekPlan, type WeekProblem } from '../rules/week.ts';
import { startsFrom } from './design-week.ts';
import type { LinearSolver } from './linear-solver.ts';

export type ProofWish = { problem: WeekProblem; plan: WeekPlan | null; seconds: number };

export type WeekProof = {
  /** The best plan that is known now: the one given, or one that the proof came upon. */
  plan: WeekPlan | null;
  worth: number | null;
  /** No plan is worth more. */
  bound: number;
  /** Whether the plan is proven to be the best there is. */
  proven: boolean;
};

/** How far a proof is. */
export type ProofProgress = {
  step: 'bounding' | 'sharpening' | 'proving';
  /** Part of the step that is done, 0 to 1. */
  done: number;
  /** Points: what no plan can pass, and the best plan so far. */
  bound: number | null;
  best: number | null;
};

/** So near, in points, that the plan is the best: less than a difference between plans can be. */
const asGood = 1e-4;

/**
 * Proves on request how good a plan is, or finds the best: exact, and slow. It begins with the plan that is known and
 * the bound that everybody's own best week gives; the solver then looks only among the starts that a better plan could
 * still use.
 */
export function proveWeek(
  { problem, plan, seconds }: ProofWish,
  solver: LinearSolver,
  progress: (step: ProofProgress) => void,
): WeekProof {
  const week = compileWeek(problem);
  const linear = linearWeek(week);
  const known = plan && startsOf(problem, week, plan);
  const own = plan ? rightly(problem, plan) : null;
  progress({ step: 'bounding', done: 0, bound: null, best: own });
  const begun = beginProof(week, linear, solver, known, own, progress);
  if (own !== null && begun.bound <= own + asGood) return { plan, worth: own, bound: own, proven: true };
  const least = (bound: number | null) =>
    bound === null
      ? finiteOr(begun.bound)
      : Math.max(Math.min(bound / hundredths, begun.bound), own ?? bound);
  const most = (best: number | null) =>
    best === null ? own : Math.max(best / hundredths, own ?? best / hundredths);
  progress({ step: 'proving', done: 0, bound: finiteOr(begun.bound), best: own });
  const proven = solver.prove(begun.linear, {
    seconds,
    from: known ? columnsOf(week.groups, linear.firstOf, known) : null,
    progress: (step) =>
      progress({
        step: 'proving',
        done: Math.min(1, step.seconds / seconds),
        bound: least(step.bound),
        best: most(step.best),
      }),
  });
  const found = proven.values ? planOf(problem, week, startsFrom(week, linear.firstOf, proven.values)) : null;
  const foundWorth = found ? rightly(problem, found) : Number.NEGATIVE_INFINITY;
  const worth = Math.max(own ?? Number.NEGATIVE_INFINITY, foundWorth);
  const better = found && foundWorth > (own ?? Number.NEGATIVE_INFINITY) ? found : plan;
  return {
    plan: better,
    worth: better ? worth : null,
    bound: Math.max(Math.min(proven.bound / hundredths, begun.bound), worth),
    proven: proven.complete && better !== null,
  };
}

/** The bound at prices, in points, and the linear programme that is left to search; where there is no plan, all of it. */
function beginProof(
  week: CompiledWeek,
  linear: LinearWeek,
  solver: LinearSolver,
  known: Int32Array | null,
  own: number | null,
  progress: (step: ProofProgress) => void,
): { bound: number; linear: LinearWeek } {
  const relaxed = solver.relax(linear);
  if (relaxed.kind === 'impossible') return { bound: Number.POSITIVE_INFINITY, linear };
  const worth = own === null ? null : own * hundredths;
  const priced = new PricedWeek(week, linear, relaxed.prices);
  const { bound } = sharperBound(week, priced, { bound: relaxed.bound, worth }, (done, now) =>
    progress({ step: 'sharpening', done, bound: now / hundredths, best: own }),
  );
  if (known === null || worth === null) return { bound: bound / hundredths, linear };
  const kept = columnsOf(week.groups, linear.firstOf, known);
  return {
    bound: bound / hundredths,
    linear: withoutHopeless(week, linear, priced, worth, kept).linear,
  };
}

const finiteOr = (bound: number) => (Number.isFinite(bound) ? bound : null);

/** What a plan is worth, which the check must find without fault. */
function rightly(problem: WeekProblem, plan: WeekPlan): number {
  const { faults, worth } = checkPlan(problem, plan);
  if (faults.length > 0) throw new Error(`a plan is wrong: ${JSON.stringify(faults.slice(0, 3))}`);
  return worth;
}

function columnsOf(
  groups: readonly { count: number; starts: readonly number[] }[],
  firstOf: Int32Array,
  starts: Int32Array,
): number[] {
  let task = 0;
  return groups.flatMap((group, g) =>
    Array.from({ length: group.count }, () => (firstOf[g] ?? 0) + group.starts.indexOf(starts[task++] ?? -1)),
  );
}
