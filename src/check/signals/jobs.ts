import * as z from 'zod';

import { describeJob } from '#base/jobs/job.ts';

/** On Monday mornings, on the organisation's own clock, when the week is over; and whenever somebody asks. */
export const lookForSignalsJob = describeJob({
  name: 'signals.look',
  sees: 'everything',
  title: { nl: 'Signalen zoeken in de cijfers', en: 'Look for signals in the figures' },
  data: z.object({}),
  policy: 'stately',
  schedule: { cron: '30 5 * * 1' },
  longestMinutes: 30,
});
