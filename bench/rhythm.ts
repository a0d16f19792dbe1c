import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { greedyWeek } from '#plan/rhythm/rules/greedy-week.ts';
import { compileWeek } from '#plan/rhythm/rules/compiled-week.ts';
import { hundredths, type WeekProblem } from '#plan/rhythm/rules/week.ts';
import { usualMoves, type Designed } from '#plan/rhythm/solver/design-week.ts';
import { designWeekInAThread, proveWeekInAThread } from '#plan/rhythm/solver/in-a-thread.ts';

import { startApplicationProcess } from './support/application-process.ts';
import { fillInstallation } from './support/filled-installation.ts';
import { rhythmTeam } from './support/rhythm-team.ts';
import { round } from './support/timing.ts';
import type { Bench } from './run.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

type Case = {
  name: string;
  problem: WeekProblem;
  /** What is asked for: how far from the bound at most, in percent, and in how many seconds. */
  goal: { percent: number; seconds: number };
};

/**
 * A hundred and twenty people. Who meets whom decides how far the bound lies from what can be: two teams beside each
 * other, departments of some thirty, or anybody with anybody, the hardest of its kind.
 */
const large = (name: string, teamsThatMeet: number): Case => ({
  name,
  problem: rhythmTeam({ people: 120, items: 240, slotMinutes: 30, teamsThatMeet }),
  goal: { percent: 0.3, seconds: 25 },
});

/**
 * The best week for invented teams of 30 and of 120, beside HiGHS alone for as long and a plain greedy placement,
 * all three against the same bound; and how fast an application beside it answers meanwhile. Time is told twice: by the
 * clock, and as the processor time of the thread, which says more where the machine is busy with something else too.
 */
const bench: Bench = async ({ quick }) => {
  const cases: Case[] = [
    {
      name: 'team30',
      problem: rhythmTeam({ people: 30, items: 60, slotMinutes: 30 }),
      goal: { percent: 0.2, seconds: 8 },
    },
    {
      name: 'team30quarters',
      problem: rhythmTeam({ people: 30, items: 60, slotMinutes: 15 }),
      goal: { percent: 0.2, seconds: 20 },
    },
    large('team120', 2),
    large('team120departments', 4),
    large('team120mixed', 15),
  ].slice(0, quick ? 1 : 5);
  const filled = await fillInstallation(1000, say);
  const application = await startApplicationProcess(filled.dataDir);
  const figures: Record<string, unknown> = {};
  try {
    for (const one of cases)
      figures[one.name] = await measure(one, quick, async () => {
        const began = performance.now();
        const { status } = await application.ask('GET', '/api/v1/scoreboard');
        if (status !== 200) throw new Error(`the scoreboard answered ${status}`);
        return performance.now() - began;
      });
  } finally {
    await application.stop();
    await filled.remove();
  }
  return figures;
};

async function measure({ name, problem, goal }: Case, quick: boolean, askServer: () => Promise<number>) {
  const moves = quick ? 300_000 : usualMoves(problem);
  let firstPlan = 0;
  let cpuSeconds = 0;
  let bounded = 0;
  const own = monitorEventLoopDelay({ resolution: 5 });
  own.enable();
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const answers: number[] = [];
  const done = new AbortController();
  const asking = (async () => {
    while (!done.signal.aborted) {
      answers.push(await askServer());
      await new Promise((wait) => setTimeout(wait, 10));
    }
  })();
  const designed = await designWeekInAThread(
    { problem, seed: 1, moves },
    {
      spent: (seconds) => (cpuSeconds = seconds),
      progress: ({ step, worth }) => {
        if (step === 'placing') bounded ||= since();
        if (worth !== null) firstPlan ||= since();
      },
    },
  );
  const seconds = since();
  done.abort();
  await asking;
  own.disable();
  const { worth, bound, gap } = planned(designed);
  const greedyBegan = performance.now();
  const greedy = greedyWeek(compileWeek(problem));
  const greedySeconds = (performance.now() - greedyBegan) / 1000;
  const alone = await proveWeekInAThread({ problem, plan: null, seconds });
  const again = planned(await designWeekInAThread({ problem, seed: 1, moves }));
  const percent = (of: number | null) =>
    of === null || !Number.isFinite(of) ? null : Math.round(((bound - of) / bound) * 1e5) / 1000;
  const sorted = answers.toSorted((a, b) => a - b);
  const result = {
    bound: round(bound),
    worth: round(worth),
    percentFromBound: Math.round(gap * 1e5) / 1000,
    seconds: round(seconds),
    cpuSeconds: round(cpuSeconds),
    waitingForTheProcessors: round(loadavg()[0] ?? 0),
    boundSeconds: round(bounded),
    firstPlanSeconds: round(firstPlan),
    highsAloneWorth: alone.worth === null ? null : round(alone.worth),
    highsAlonePercentFromBound: percent(alone.worth),
    greedyWorth: greedy.starts ? round(greedy.worth / hundredths) : null,
    greedyPercentFromBound: percent(greedy.starts ? greedy.worth / hundredths : null),
    greedySeconds: round(greedySeconds),
    serverMillisP99: round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
    ownLoopMillisP99: round(own.percentile(99) / 1e6),
    samePlanForSameSeed: JSON.stringify(again.plan) === JSON.stringify(planned(designed).plan),
    goal,
  };
  say(
    `${name}: bound ${result.bound}; ours ${result.worth} (${result.percentFromBound} %) in ${result.seconds} s, ${result.cpuSeconds} s of a core; ` +
      `${rival('HiGHS alone as long', result.highsAloneWorth, result.highsAlonePercentFromBound)}; ` +
      `${rival('greedy', result.greedyWorth, result.greedyPercentFromBound)}; ` +
      `server p99 ${result.serverMillisP99} ms`,
  );
  return result;
}

const rival = (name: string, worth: number | null, percent: number | null) =>
  worth === null ? `${name} found no plan at all` : `${name} ${worth} (${percent} %)`;

function planned(designed: Designed) {
  if (designed.kind !== 'plan') throw new Error(`no plan: ${JSON.stringify(designed)}`);
  return designed;
}

export default bench;
