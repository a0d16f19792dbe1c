import * as z from 'zod';

import { describeJob } from '#base/jobs/job.ts';
import { idOf } from '#base/http/fields.ts';
import type { TaskId } from '#base/kernel/id.ts';

/** At the moment that somebody wants to be reminded of a task; the task says whether it still is that moment. */
export const remindOfTask = describeJob({
  name: 'tasks.remind',
  sees: 'everything',
  title: { nl: 'Aan een taak herinneren', en: 'Remind of a task' },
  data: z.object({ taskId: idOf<TaskId>(), title: z.string() }),
  about: ({ title }) => title,
  concurrency: 2,
  dueWithinSeconds: 10,
});

/** On working days at seven, on the organisation's own clock. */
export const mailTasksOfDay = describeJob({
  name: 'tasks.morning',
  sees: 'everything',
  title: { nl: 'Taken van de dag mailen', en: 'Mail the tasks of the day' },
  data: z.object({}),
  policy: 'stately',
  schedule: { cron: '0 7 * * 1-5' },
});
