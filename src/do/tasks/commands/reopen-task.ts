import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { Task } from '../contract.ts';
import { may } from '../policy.ts';
import { readTask } from '../queries/task-row.ts';
import { refusals } from '../refusals.ts';
import { remindLater } from '../write-task.ts';
import { lockAnyTask, sameTask, type LockedTask } from './lock-task.ts';

/** Takes back how a task ended. The next that was made for it goes again, unless somebody worked on that already. */
export async function reopenTask(ctx: Context, input: InputOf<typeof contract.reopenTask>): Promise<Task> {
  return ctx.transaction(async (tx) => {
    const before = await lockAnyTask(tx, ctx, input.taskId);
    allow(may.editTask(ctx.actor, before));
    await sameTask(tx, ctx, before, input.version);
    if (before.status === 'open')
      throw new Refusal('refused', { because: 'not-ended', says: refusals['not-ended'] });
    const takenBack = await takeNextBack(tx, ctx, before);
    await tx
      .updateTable('task')
      .set({
        status: 'open',
        ended_at: null,
        ended_by_id: null,
        next_id: null,
        // Where its next lives on, the series goes on there.
        ...(before.nextId !== null && !takenBack ? { recurrence: null } : {}),
        remind_at: await remindLater(tx, ctx, before),
        version: before.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', before.id)
      .execute();
    await audit(tx, ctx, {
      action: 'task.reopened',
      subject: { kind: 'task', id: before.id },
      before: { status: before.status },
      after: { status: 'open' },
    });
    return readTask(tx, ctx, before.id);
  });
}

async function takeNextBack(tx: Tx, ctx: Context, { nextId }: LockedTask): Promise<boolean> {
  if (nextId === null) return false;
  const { numDeletedRows } = await tx
    .deleteFrom('task')
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', nextId)
    .where('status', '=', 'open')
    .where('version', '=', 1)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await audit(tx, ctx, { action: 'task.taken-back', subject: { kind: 'task', id: nextId } });
  return true;
}
