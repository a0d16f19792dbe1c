import * as z from 'zod';

import { idOf } from '#base/http/fields.ts';
import { describeJob } from '#base/jobs/job.ts';

import type { RhythmPlanId } from './plan.ts';

/** Designs a week in a thread of its own: one at a time, for a model takes hundreds of megabytes. */
export const designRhythm = describeJob({
  name: 'rhythm.design',
  title: { nl: 'Ritme ontwerpen', en: 'Designing a rhythm' },
  data: z.object({
    planId: idOf<RhythmPlanId>(),
    /** The run that the draft waits for; a later one makes an earlier one needless. */
    run: z.string(),
    task: z.enum(['design', 'prove']),
    seed: z.int(),
  }),
  retry: { limit: 1, delaySeconds: 2, longestSeconds: 10 },
  concurrency: 1,
  longestMinutes: 10,
  dueWithinSeconds: 2,
  onlyOnce: true,
});
