import * as z from 'zod';

import { idOf } from '#base/http/fields.ts';
import { describeJob } from '#base/jobs/job.ts';
import type { ScheduleId } from '#base/kernel/id.ts';

/** Fetches and imports what a schedule names. One for a time that the schedule no longer holds does nothing. */
export const fetchJob = describeJob({
  name: 'import.fetch',
  sees: 'everything',
  title: { nl: 'Terugkerende import', en: 'Recurring import' },
  data: z.object({ scheduleId: idOf<ScheduleId>(), at: z.iso.datetime() }),
  retry: { limit: 3, delaySeconds: 30, longestSeconds: 300 },
  longestMinutes: 240,
});
