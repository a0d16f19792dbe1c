import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import { tasksQuery, type TaskRow } from '../queries/task-row.ts';
import type { ToldTask } from './letters.ts';

/** A task as a letter tells it. */
export function toldTask(row: TaskRow): ToldTask {
  return {
    title: row.title,
    dueOn: row.due_on,
    dueTime: row.due_time,
    about: [row.contact_name, row.account_name].filter(Boolean).join(', ') || row.deal_title,
    path: `/tasks/${row.id}`,
  };
}

/** Open tasks with all that a letter tells, the earliest first. */
export function openTasks(tx: Tx, ctx: Context) {
  return tasksQuery(tx, ctx)
    .where('task.status', '=', 'open')
    .orderBy('task.due_on')
    .orderBy('task.due_time')
    .orderBy('task.id');
}
