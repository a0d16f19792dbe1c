import * as z from 'zod';

import { describeJob } from '#base/jobs/job.ts';

/** Reads the archive that waits back. A process that falls leaves nothing half done: another begins anew. */
export const bringBackJob = describeJob({
  name: 'archive.bring-back',
  sees: 'everything',
  title: { nl: 'Archief terugzetten', en: 'Reading an archive back' },
  data: z.object({ id: z.uuid() }),
  retry: { limit: 5, delaySeconds: 2, longestSeconds: 60 },
  dueWithinSeconds: 5,
  longestMinutes: 240,
  onlyOnce: true,
});
