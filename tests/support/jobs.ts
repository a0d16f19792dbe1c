import * as z from 'zod';

import { describeJob, doing, type Job } from '#base/jobs/job.ts';

const title = { nl: 'Proef', en: 'Trial' };

/** Leaves the name of a team behind, so that one sees where, and how often, it was done. */
export const trial = describeJob({
  name: 'trial.team',
  title,
  data: z.object({ name: z.string(), sleepMillis: z.number().default(0) }),
  about: ({ name }) => name,
  retry: { limit: 2, delaySeconds: 0, longestSeconds: 1 },
  concurrency: 4,
  dueWithinSeconds: 1,
});

/** Works until it is told to stop. */
export const long = describeJob({
  name: 'trial.long',
  title,
  data: z.object({ name: z.string() }),
  retry: { limit: 2, delaySeconds: 0, longestSeconds: 1 },
  dueWithinSeconds: 1,
});

/** There is one that waits or runs, for each key. */
export const only = describeJob({
  name: 'trial.only',
  title,
  data: z.object({}),
  policy: 'exclusive',
  dueWithinSeconds: 1,
});

export const trials = [trial, long, only];

/** The work of the trials: `mistakes` says how often a name fails first. */
export function trialJobs(mistakes: Map<string, number> = new Map()): Job[] {
  const writeTeam = doing(trial, async (ctx, { name, sleepMillis }, { attempt }) => {
    if (sleepMillis > 0) await new Promise((resolve) => setTimeout(resolve, sleepMillis));
    if (attempt <= (mistakes.get(name) ?? 0)) throw new Error(`not yet: ${attempt}`);
    await ctx.transaction((tx) =>
      tx
        .insertInto('team')
        .values({
          organisation_id: ctx.organisationId,
          id: crypto.randomUUID() as never,
          name: `${name} ${crypto.randomUUID()}`,
          import_id: null,
          archived_at: null,
        })
        .execute(),
    );
    return { name };
  });
  const goOn = doing(long, async (_ctx, _data, { signal, progress }) => {
    for (let done = 1; !signal.aborted; done++) {
      progress(done, 1000);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    signal.throwIfAborted();
  });
  return [writeTeam, goOn, doing(only, async () => {})];
}
