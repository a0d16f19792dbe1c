import * as z from 'zod';

import { describeJob } from '#base/jobs/job.ts';

/** Reads the calendars that members connected: all of an organisation each half-hour, one when it was asked for. */
export const readCalendarsJob = describeJob({
  name: 'calendars.read',
  sees: 'everything',
  title: { nl: 'Agenda’s lezen', en: 'Reading calendars' },
  data: z.object({ memberId: z.string().optional() }),
  retry: { limit: 1, delaySeconds: 60, longestSeconds: 60 },
  onlyOnce: true,
  schedule: { cron: '7,37 * * * *' },
});
