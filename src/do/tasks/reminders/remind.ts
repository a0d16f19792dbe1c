import type { Context } from '#base/db/context.ts';
import { lookingAs } from '#base/db/sight.ts';
import type { TaskId } from '#base/kernel/id.ts';
import type { Post } from '#base/mail/mail.ts';
import { readersOf } from '#base/notices/reminder-readers.ts';
import { notify } from '#base/notices/notify.ts';

import { reminderLetter } from './letters.ts';
import { openTasks, toldTask } from './told-tasks.ts';

/**
 * Reminds whose task it is: by the bell, and by e-mail where that was chosen. Does nothing for a task that has ended,
 * was put off meanwhile, or of which somebody was reminded already.
 */
export async function remind(
  ctx: Context,
  { taskId }: { taskId: TaskId },
  { mail, address }: Post,
): Promise<{ reminded: boolean }> {
  return ctx.transaction(async (tx) => {
    const due = await tx
      .updateTable('task')
      .set({ reminded_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', taskId)
      .where('status', '=', 'open')
      .where('remind_at', '<=', ctx.now)
      .where('reminded_at', 'is', null)
      .returning('member_id')
      .executeTakeFirst();
    const memberId = due?.member_id ?? null;
    if (memberId === null) return { reminded: false };
    const row = await lookingAs(tx, memberId, () =>
      openTasks(tx, ctx).where('task.id', '=', taskId).executeTakeFirstOrThrow(),
    );
    const task = toldTask(row);
    const words = [task.dueTime, task.title].filter(Boolean).join(' ');
    const said = task.about === null ? words : `${words}, ${task.about}`;
    await notify(tx, ctx, [
      {
        memberId,
        kind: 'task.reminder',
        says: { nl: said, en: said },
        path: task.path,
        subjectId: taskId,
      },
    ]);
    const reader = (await readersOf(tx, ctx)).find(({ id }) => id === memberId);
    if (reader?.mailAtMoment && !ctx.organisation.isDemo)
      await mail.post(tx, reminderLetter(reader, task, address));
    return { reminded: true };
  });
}
