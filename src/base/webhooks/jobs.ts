import * as z from 'zod';

import { describeJob } from '#base/jobs/job.ts';

/** Sends what is due. It is sent when something happens, for each next try, and every five minutes to be sure. */
export const deliverWebhooks = describeJob({
  name: 'webhooks.deliver',
  sees: 'everything',
  title: { nl: 'Webhooks versturen', en: 'Sending webhooks' },
  data: z.object({}),
  concurrency: 2,
  dueWithinSeconds: 5,
  schedule: { cron: '*/5 * * * *' },
});
