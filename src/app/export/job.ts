import * as z from 'zod';

import { idOf } from '#base/http/fields.ts';
import { describeJob } from '#base/jobs/job.ts';
import type { ExportId } from '#base/kernel/id.ts';

/** Writes what an export asks for to its file. A process that falls leaves none; another begins anew. */
export const exportJob = describeJob({
  name: 'export.run',
  title: { nl: 'Exporteren', en: 'Export' },
  data: z.object({ exportId: idOf<ExportId>() }),
  retry: { limit: 3, delaySeconds: 5, longestSeconds: 60 },
  concurrency: 1,
  dueWithinSeconds: 5,
  longestMinutes: 120,
});

/** Throws away what has lain long enough. */
export const forgetExports = describeJob({
  name: 'export.forget',
  sees: 'everything',
  title: { nl: 'Oude exports opruimen', en: 'Clearing old exports' },
  data: z.object({}),
  schedule: { cron: '20 3 * * *' },
});
