import { checkPlan } from '../rules/check-plan.ts';
import { compileWeek } from '../rules/compiled-week.ts';
import { linearWeek } from '../rules/linear-week.ts';
import { planOf, startsOf } from '../rules/placements.ts';
import { hundredths, type WeekPlan, type WeekProblem } from '../rules/week.ts';
import { startsFrom } from './design-week.ts';
import type { LinearSolver, ProofStep } from './linear-solver.ts';

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

/** Proves on request how good a plan is, or finds the best: exact, and slow. */
export function proveWeek(
  { problem, plan, seconds }: ProofWish,
  solver: LinearSolver,
  progress: (step: ProofStep) => void,
): WeekProof {
  const week = compileWeek(problem);
  const linear = linearWeek(week);
  const known = plan && startsOf(problem, week, plan);
  const from = known ? columnsOf(week.groups, linear.firstOf, known) : null;
  const points = (value: number | null) => (value === null ? null : value / hundredths);
  const proven = solver.prove(linear, {
    seconds,
    from,
    progress: (step) => progress({ ...step, bound: points(step.bound), best: points(step.best) }),
  });
  const own = plan ? rightly(problem, plan) : Number.NEGATIVE_INFINITY;
  const found = proven.values ? planOf(problem, week, startsFrom(week, linear.firstOf, proven.values)) : null;
  const foundWorth = found ? rightly(problem, found) : Number.NEGATIVE_INFINITY;
  const better = found && foundWorth > own ? found : plan;
  const worth = Math.max(own, foundWorth);
  return {
    plan: better,
    worth: better ? worth : null,
    bound: Math.max(proven.bound / hundredths, worth),
    proven: proven.complete && better !== null,
  };
}

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
