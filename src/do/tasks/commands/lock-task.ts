import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { TaskId } from '#base/kernel/id.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';

import type { Task } from '../contract.ts';
import { readTask } from '../queries/task-row.ts';
import type {} from '../table.ts';

/** A task as the commands see it, locked until the transaction ends. */
export async function lockTask(tx: Tx, ctx: Context, id: TaskId) {
  return found(
    await tx
      .selectFrom('task')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .where('status', '!=', 'removed')
      .select(taskColumns)
      .forUpdate()
      .executeTakeFirst(),
  );
}

/** The same, removed ones too. */
export async function lockAnyTask(tx: Tx, ctx: Context, id: TaskId) {
  return found(
    await tx
      .selectFrom('task')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .select(taskColumns)
      .forUpdate()
      .executeTakeFirst(),
  );
}

const taskColumns = [
  'id',
  'title',
  'note',
  'kind',
  'status',
  'priority',
  'due_on as dueOn',
  'due_time as dueTime',
  'remind_minutes as remindMinutes',
  'recurrence',
  'next_id as nextId',
  'member_id as memberId',
  'made_by_id as madeById',
  'deal_id as dealId',
  'account_id as accountId',
  'contact_id as contactId',
  'version',
] as const;

export type LockedTask = Awaited<ReturnType<typeof lockTask>>;

/** Refuses whoever saw an older one, with the task as it is now. */
export async function sameTask(tx: Tx, ctx: Context, task: LockedTask, version: number): Promise<void> {
  if (task.version === version) return;
  const current: Task = await readTask(tx, ctx, task.id);
  throw new Refusal('conflict', { because: 'changed-meanwhile', current });
}
