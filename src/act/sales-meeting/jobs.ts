import * as z from 'zod';

import { idOf } from '#base/http/fields.ts';
import { describeJob } from '#base/jobs/job.ts';
import type { MeetingId } from '#base/kernel/id.ts';

/** A minute after a meeting was closed; the meeting says whether it still is. */
export const mailMinutesJob = describeJob({
  name: 'meetings.minutes',
  sees: 'everything',
  title: { nl: 'Verslag van een overleg mailen', en: 'Mail the minutes of a meeting' },
  // Without its name: whoever looks through the jobs may not see the meeting.
  data: z.object({ meetingId: idOf<MeetingId>(), closedAt: z.iso.datetime() }),
  concurrency: 1,
  dueWithinSeconds: 15,
});

/** In the night: what was left open is closed, what was never held is left out, and the next is planned. */
export const tidyMeetingsJob = describeJob({
  name: 'meetings.tidy',
  sees: 'everything',
  title: { nl: 'Overleg van gisteren afronden', en: 'Tidy up yesterday’s meetings' },
  data: z.object({}),
  policy: 'stately',
  schedule: { cron: '0 3 * * *' },
});
