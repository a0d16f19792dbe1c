import * as z from 'zod';

import { describeJob } from '#base/jobs/job.ts';
import { idOf } from '#base/http/fields.ts';
import type { ImportId } from '#base/kernel/id.ts';

/** Imports what a plan says, or undoes it. A process that falls leaves nothing half done: another begins anew. */
export const importJob = describeJob({
  name: 'import.run',
  sees: 'everything',
  title: { nl: 'Importeren', en: 'Import' },
  data: z.object({ importId: idOf<ImportId>(), undo: z.boolean(), check: z.boolean().default(false) }),
  retry: { limit: 5, delaySeconds: 2, longestSeconds: 60 },
  concurrency: 2,
  longestMinutes: 240,
});
