import * as z from 'zod';

import { idOf } from '#base/http/fields.ts';
import { describeJob } from '#base/jobs/job.ts';
import type { ActionId } from '#base/kernel/id.ts';

/** At the moment that an owner wants to be reminded; the action says whether it still is that moment. */
export const remindOfAction = describeJob({
  name: 'actions.remind',
  sees: 'everything',
  title: { nl: 'Aan een actiepunt herinneren', en: 'Remind of an action' },
  // Without its words: whoever looks through the jobs may not see the action.
  data: z.object({ actionId: idOf<ActionId>() }),
  concurrency: 2,
  dueWithinSeconds: 10,
});
