import type { Insertable } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { send } from '#base/jobs/send.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId, TaskId } from '#base/kernel/id.ts';
import { notify } from '#base/notices/notify.ts';

import { remindOfTask } from './jobs.ts';
import { reminderAt } from '#base/kernel/due.ts';
import type { Recurrence } from './rules/recurrence.ts';
import type { TaskTable } from './table.ts';

type Details = Omit<
  Insertable<TaskTable>,
  | 'organisation_id'
  | 'id'
  | 'status'
  | 'remind_at'
  | 'reminded_at'
  | 'next_id'
  | 'ended_at'
  | 'ended_by_id'
  | 'recurrence'
  | 'version'
> & { recurrence: Recurrence | null };

/** Writes an open task with its reminder. */
export async function writeTask(tx: Tx, ctx: Context, details: Details): Promise<TaskId> {
  const id = newId<TaskId>();
  const remind = {
    dueOn: details.due_on,
    dueTime: details.due_time ?? null,
    remindMinutes: details.remind_minutes ?? null,
  };
  await tx
    .insertInto('task')
    .values({
      ...details,
      organisation_id: ctx.organisationId,
      id,
      status: 'open',
      recurrence: details.recurrence && JSON.stringify(details.recurrence),
      remind_at: await remindLater(tx, ctx, { id, title: details.title, ...remind }),
      reminded_at: null,
      next_id: null,
      ended_at: null,
      ended_by_id: null,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .execute();
  return id;
}

type Reminded = Parameters<typeof reminderAt>[0] & { id: TaskId; title: string };

/** Sends the reminder of a task for its moment. Null where there is none, or where its moment has passed already. */
export async function remindLater(tx: Tx, ctx: Context, task: Reminded): Promise<Date | null> {
  const at = reminderAt(task, ctx.organisation.timeZone);
  if (at === null || at <= ctx.now) return null;
  await send(tx, remindOfTask, { taskId: task.id, title: task.title }, { startAfter: at });
  return at;
}

/** Who gets a task from somebody else hears of it. */
export async function tellNewOwner(
  tx: Tx,
  ctx: Context,
  { id, title, memberId }: { id: TaskId; title: string; memberId: MemberId | null },
): Promise<void> {
  const { actor } = ctx;
  if (memberId === null || memberId === memberOf(actor) || actor.kind !== 'member') return;
  await notify(tx, ctx, [
    {
      memberId,
      kind: 'task.given',
      says: { nl: `${actor.name} gaf je een taak: ${title}`, en: `${actor.name} gave you a task: ${title}` },
      path: `/tasks/${id}`,
      subjectId: id,
    },
  ]);
}
