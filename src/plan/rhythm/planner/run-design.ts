import type { Context } from '#base/db/context.ts';
import type { Work } from '#base/jobs/job.ts';

import { compileWeek } from '../rules/compiled-week.ts';
import { checkPlan } from '../rules/check-plan.ts';
import { explainPlan } from '../rules/explain.ts';
import { unlocked, withLocks } from '../rules/locks.ts';
import type { WeekPlan, WeekProblem } from '../rules/week.ts';
import { usualMoves } from '../solver/design-week.ts';
import { designWeekInAThread, proveWeekInAThread } from '../solver/in-a-thread.ts';
import type { Design, Findings, RhythmPlanId } from './plan.ts';
import type {} from './table.ts';

export type DesignTask = { planId: RhythmPlanId; run: string; task: 'design' | 'prove'; seed: number };

const proofSeconds = 240;
const oftenMillis = 300;
/** Some steps say nothing for seconds; who stops one is heard within this time. */
const listenMillis = 500;

/** Designs the week of a draft or proves it, telling the draft how far it is; stops when the draft no longer waits. */
export async function runDesign(
  ctx: Context,
  { planId, run, task, seed }: DesignTask,
  { signal, isLastAttempt }: Work,
): Promise<void> {
  const draft = await ctx.read((tx) =>
    tx
      .selectFrom('rhythm_plan')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .select(['ground', 'placements', 'locked', 'design'])
      .executeTakeFirst(),
  );
  if (draft?.design?.jobId !== run) return;
  const { problem } = draft.ground;
  const given: WeekPlan = { placements: draft.placements };
  const wanted = withLocks(problem, given, draft.locked);
  const stopped = new AbortController();
  const telling = tellDraft(ctx, planId, run, () => stopped.abort(new Error('nobody waits for it')));
  const means = { signal: AbortSignal.any([signal, stopped.signal]) };
  try {
    if (task === 'prove') {
      const proof = await proveWeekInAThread(
        { problem, plan: given, seconds: proofSeconds },
        {
          ...means,
          progress: ({ step, done, bound, best }) => telling.say({ step, done, worth: best, bound }),
        },
      );
      await telling.end();
      const plan = proof.plan ?? given;
      await finish(ctx, planId, run, plan, found(problem, plan, proof.bound, proof.proven));
      return;
    }
    const designed = await designWeekInAThread(
      { problem: wanted, seed, moves: usualMoves(problem) },
      {
        ...means,
        progress: ({ plan, ...step }) => telling.say(step, plan && unlocked(plan)),
      },
    );
    await telling.end();
    if (designed.kind === 'plan') {
      const plan = unlocked(designed.plan);
      await finish(ctx, planId, run, plan, found(problem, plan, designed.bound, false));
    } else await finish(ctx, planId, run, null, designed);
  } catch (error) {
    await telling.end();
    if (stopped.signal.aborted) return;
    if (isLastAttempt || !signal.aborted) await finish(ctx, planId, run, null, { kind: 'failed' });
    throw error;
  }
}

function found(problem: WeekProblem, plan: WeekPlan, limit: number, proven: boolean): Findings {
  const { worth } = checkPlan(problem, plan);
  const bound = Math.max(limit, worth);
  return {
    kind: 'plan',
    worth,
    bound,
    gap: bound > 0 ? (bound - worth) / bound : 0,
    proven,
    costs: explainPlan(problem, compileWeek(problem), plan) ?? [],
  };
}

type Step = Omit<Design, 'jobId'>;

/** Writes how far it is, a few times a second at most, and the best week so far where there is a better one. */
function tellDraft(ctx: Context, planId: RhythmPlanId, run: string, onForgotten: () => void) {
  let latest: Step | null = null;
  let better: WeekPlan | undefined;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  const listen = async () => {
    if (!(await stillWaits(ctx, planId, run))) onForgotten();
  };
  const listening = setInterval(() => void listen(), listenMillis);
  const write = () => {
    timer = null;
    const [step, plan] = [latest, better];
    [latest, better] = [null, undefined];
    if (step !== null) writing = writeAfter(writing, step, plan);
  };
  const writeAfter = async (before: Promise<void>, step: Step, plan: WeekPlan | undefined) => {
    await before;
    const still = await writeStep(ctx, planId, run, step, plan).catch(() => true);
    if (!still) onForgotten();
  };
  return {
    say(step: Step, plan?: WeekPlan) {
      latest = step;
      better = plan ?? better;
      timer ??= setTimeout(write, oftenMillis);
    },
    async end() {
      clearInterval(listening);
      if (timer !== null) clearTimeout(timer);
      write();
      await writing;
    },
  };
}

/** Whether the draft still waits for this run; when that cannot be asked, it does. */
async function stillWaits(ctx: Context, planId: RhythmPlanId, run: string): Promise<boolean> {
  const asked = ctx.read((tx) =>
    tx
      .selectFrom('rhythm_plan')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .select('design')
      .executeTakeFirst(),
  );
  return asked.then(
    (draft) => draft?.design?.jobId === run,
    () => true,
  );
}

/** Answers whether the draft still waits for this run. */
async function writeStep(
  ctx: Context,
  planId: RhythmPlanId,
  run: string,
  step: Step,
  plan: WeekPlan | undefined,
): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    const draft = await tx
      .selectFrom('rhythm_plan')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .select('design')
      .forUpdate()
      .executeTakeFirst();
    if (draft?.design?.jobId !== run) return false;
    await tx
      .updateTable('rhythm_plan')
      .set({
        design: JSON.stringify({ jobId: run, ...step } satisfies Design),
        ...(plan ? { placements: JSON.stringify(plan.placements) } : {}),
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .execute();
    return true;
  });
}

/** The last word of a run, where the draft still waits for it. */
async function finish(
  ctx: Context,
  planId: RhythmPlanId,
  run: string,
  plan: WeekPlan | null,
  findings: Findings,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const draft = await tx
      .selectFrom('rhythm_plan')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .select(['design', 'version'])
      .forUpdate()
      .executeTakeFirst();
    if (draft?.design?.jobId !== run) return;
    await tx
      .updateTable('rhythm_plan')
      .set({
        design: null,
        findings: JSON.stringify(findings),
        ...(plan ? { placements: JSON.stringify(plan.placements) } : {}),
        version: draft.version + 1,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .execute();
  });
}
