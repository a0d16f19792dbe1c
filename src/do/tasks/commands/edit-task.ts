import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { Task } from '../contract.ts';
import { accountOfTask } from '../named-rows.ts';
import { may } from '../policy.ts';
import { readTask } from '../queries/task-row.ts';
import { refusals } from '../refusals.ts';
import { remindLater, tellNewOwner } from '../write-task.ts';
import { lockTask, sameTask } from './lock-task.ts';

/** Changes what is given of an open task; a new moment brings a new reminder. */
export async function editTask(ctx: Context, input: InputOf<typeof contract.editTask>): Promise<Task> {
  return ctx.transaction(async (tx) => {
    const before = await lockTask(tx, ctx, input.taskId);
    allow(may.editTask(ctx.actor, before));
    await sameTask(tx, ctx, before, input.version);
    if (before.status !== 'open') throw new Refusal('refused', { because: 'ended', says: refusals.ended });
    const handedOver = input.memberId !== undefined && input.memberId !== before.memberId;
    await accountOfTask(tx, ctx, {
      accountId: before.accountId,
      contactId: input.contactId,
      memberId: handedOver ? input.memberId : null,
    });
    const after = {
      id: before.id,
      title: input.title ?? before.title,
      dueOn: input.dueOn ?? before.dueOn,
      dueTime: input.dueTime === undefined ? before.dueTime : input.dueTime,
      remindMinutes: input.remindMinutes === undefined ? before.remindMinutes : input.remindMinutes,
    };
    const moved =
      after.dueOn !== before.dueOn ||
      after.dueTime !== before.dueTime ||
      after.remindMinutes !== before.remindMinutes;
    await tx
      .updateTable('task')
      .set({
        title: after.title,
        due_on: after.dueOn,
        due_time: after.dueTime,
        remind_minutes: after.remindMinutes,
        ...(moved ? { remind_at: await remindLater(tx, ctx, after), reminded_at: null } : {}),
        ...(input.note === undefined ? {} : { note: input.note }),
        ...(input.kind === undefined ? {} : { kind: input.kind }),
        ...(input.priority === undefined ? {} : { priority: input.priority }),
        ...(input.recurrence === undefined
          ? {}
          : { recurrence: input.recurrence && JSON.stringify(input.recurrence) }),
        ...(input.memberId === undefined ? {} : { member_id: input.memberId }),
        ...(input.contactId === undefined ? {} : { contact_id: input.contactId }),
        version: before.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', before.id)
      .execute();
    if (handedOver) await tellNewOwner(tx, ctx, { ...after, memberId: input.memberId ?? null });
    const task = await readTask(tx, ctx, before.id);
    await audit(tx, ctx, {
      action: 'task.edited',
      subject: { kind: 'task', id: before.id },
      before,
      after: await lockTask(tx, ctx, before.id),
    });
    return task;
  });
}
