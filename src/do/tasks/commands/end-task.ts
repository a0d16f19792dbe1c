import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { TaskId } from '#base/kernel/id.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { Task } from '../contract.ts';
import { may } from '../policy.ts';
import { readTask } from '../queries/task-row.ts';
import { refusals } from '../refusals.ts';
import { nextDue, oneLess } from '../rules/recurrence.ts';
import { writeTask } from '../write-task.ts';
import { lockTask, sameTask, type LockedTask } from './lock-task.ts';

type Ended = { task: Task; next: Task | null };

/** Says that a task is done. One that comes back is followed by its next, which is made now. */
export async function completeTask(
  ctx: Context,
  input: InputOf<typeof contract.completeTask>,
): Promise<Ended> {
  return endTask(ctx, input, 'done');
}

/** Leaves one of a series out. */
export async function skipTask(ctx: Context, input: InputOf<typeof contract.skipTask>): Promise<Ended> {
  return endTask(ctx, input, 'skipped');
}

/** Removes a task, and with it the rest of its series. */
export async function removeTask(ctx: Context, input: InputOf<typeof contract.removeTask>): Promise<Task> {
  return (await endTask(ctx, input, 'removed')).task;
}

async function endTask(
  ctx: Context,
  { taskId, version }: { taskId: TaskId; version: number },
  how: 'done' | 'skipped' | 'removed',
): Promise<Ended> {
  return ctx.transaction(async (tx) => {
    const before = await lockTask(tx, ctx, taskId);
    allow(may.editTask(ctx.actor, before));
    await sameTask(tx, ctx, before, version);
    if (before.status !== 'open') refuse('ended');
    if (how === 'skipped' && before.recurrence === null) refuse('not-recurring');
    const nextId = how === 'removed' ? null : await writeNext(tx, ctx, before, how);
    await tx
      .updateTable('task')
      .set({
        status: how,
        ended_at: ctx.now,
        ended_by_id: memberOf(ctx.actor),
        next_id: nextId,
        version: before.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', taskId)
      .execute();
    const task = await readTask(tx, ctx, taskId);
    await audit(tx, ctx, {
      action: `task.${how}`,
      subject: { kind: 'task', id: taskId },
      before: { status: before.status },
      after: { status: how, nextId },
    });
    return { task, next: nextId === null ? null : await readTask(tx, ctx, nextId) };
  });
}

/** A skipped one counts as done on its own day, so that the next is the one after it. */
async function writeNext(
  tx: Tx,
  ctx: Context,
  task: LockedTask,
  how: 'done' | 'skipped',
): Promise<TaskId | null> {
  const { recurrence } = task;
  if (recurrence === null) return null;
  const doneOn = how === 'skipped' && task.dueOn > ctx.today ? task.dueOn : ctx.today;
  const dueOn = nextDue(recurrence, { dueOn: task.dueOn, doneOn });
  if (dueOn === null) return null;
  return writeTask(tx, ctx, {
    title: task.title,
    note: task.note,
    kind: task.kind,
    priority: task.priority,
    due_on: dueOn,
    due_time: task.dueTime,
    remind_minutes: task.remindMinutes,
    recurrence: oneLess(recurrence),
    member_id: task.memberId,
    made_by_id: task.madeById,
    deal_id: task.dealId,
    account_id: task.accountId,
    contact_id: task.contactId,
    source: null,
  });
}

function refuse(because: 'ended' | 'not-recurring'): never {
  throw new Refusal('refused', { because, says: refusals[because] });
}
