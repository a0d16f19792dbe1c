import { dueActionsOf } from '#base/actions/reminders/due-actions.ts';
import type { Context } from '#base/db/context.ts';
import { lookingAs } from '#base/db/sight.ts';
import type { Post } from '#base/mail/mail.ts';
import { readersOf } from '#base/notices/reminder-readers.ts';

import { morningLetter } from './letters.ts';
import { openTasks, toldTask } from './told-tasks.ts';

/** Mails each member who wants it what is late and what is for today, tasks and actions; nobody who has nothing. */
export async function mailMorning(ctx: Context, { mail, address }: Post): Promise<{ letters: number }> {
  if (!mail.isSet || ctx.organisation.isDemo) return { letters: 0 };
  return ctx.transaction(async (tx) => {
    const readers = (await readersOf(tx, ctx)).filter(({ mailInMorning }) => mailInMorning);
    if (readers.length === 0) return { letters: 0 };
    const endOfDay = new Date(ctx.now.getTime() + 12 * 3_600_000);
    let letters = 0;
    for (const reader of readers) {
      const due = openTasks(tx, ctx)
        .where('task.due_on', '<=', ctx.today)
        .where('task.member_id', '=', reader.id);
      const actions = await dueActionsOf(tx, ctx, reader.id, ctx.today);
      const tasks = [
        ...(await lookingAs(tx, reader.id, () => due.execute())).map(toldTask),
        ...actions.map((action) => ({ ...action, dueTime: null })),
      ].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
      if (tasks.length === 0) continue;
      await mail.post(tx, morningLetter(reader, tasks, ctx.today, address), endOfDay);
      letters += 1;
    }
    return { letters };
  });
}
