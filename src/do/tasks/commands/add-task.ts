import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { Task } from '../contract.ts';
import { accountOfTask } from '../named-rows.ts';
import { may } from '../policy.ts';
import { readTask } from '../queries/task-row.ts';
import { tellNewOwner, writeTask } from '../write-task.ts';

/** Adds a task. One with a time reminds at that time, unless something else is asked. */
export async function addTask(ctx: Context, input: InputOf<typeof contract.addTask>): Promise<Task> {
  allow(may.addTask(ctx.actor));
  return ctx.transaction(async (tx) => {
    const memberId = input.memberId === undefined ? memberOf(ctx.actor) : input.memberId;
    const accountId = await accountOfTask(tx, ctx, input);
    // Whoever deletes the deal at this moment comes first.
    const id = await refuseTaken({}, () =>
      writeTask(tx, ctx, {
        title: input.title,
        note: input.note ?? null,
        kind: input.kind ?? 'to-do',
        priority: input.priority ?? 'normal',
        due_on: input.dueOn,
        due_time: input.dueTime ?? null,
        remind_minutes: input.remindMinutes === undefined ? (input.dueTime ? 0 : null) : input.remindMinutes,
        recurrence: input.recurrence ?? null,
        member_id: memberId,
        made_by_id: memberOf(ctx.actor),
        deal_id: input.dealId ?? null,
        account_id: accountId,
        contact_id: input.contactId ?? null,
        source: null,
      }),
    );
    await tellNewOwner(tx, ctx, { id, title: input.title, memberId });
    const task = await readTask(tx, ctx, id);
    await audit(tx, ctx, { action: 'task.added', subject: { kind: 'task', id }, after: task });
    return task;
  });
}
