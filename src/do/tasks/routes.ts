import type { Server } from '#base/http/serve.ts';

import { addTask } from './commands/add-task.ts';
import { editTask } from './commands/edit-task.ts';
import { completeTask, removeTask, skipTask } from './commands/end-task.ts';
import { reopenTask } from './commands/reopen-task.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { listTasks } from './queries/list-tasks.ts';
import { readTask } from './queries/task-row.ts';
import { chooseReminders, getReminderChoice } from './reminders/choice.ts';

export function taskRoutes({ serve }: Server, { mail }: { mail: { isSet: boolean } }): void {
  serve(contract.listTasks, async (ctx, input) => ({
    ...(await listTasks(ctx, input)),
    may: { add: may.addTask(ctx.actor), seeTeam: may.seeTeam(ctx.actor) },
  }));
  serve(contract.getTask, (ctx, { taskId }) => ctx.read((tx) => readTask(tx, ctx, taskId)));
  serve(contract.addTask, addTask);
  serve(contract.editTask, editTask);
  serve(contract.completeTask, completeTask);
  serve(contract.skipTask, skipTask);
  serve(contract.removeTask, removeTask);
  serve(contract.reopenTask, reopenTask);
  serve(contract.getReminderChoice, (ctx) => getReminderChoice(ctx, mail.isSet));
  serve(contract.chooseReminders, (ctx, input) => chooseReminders(ctx, input, mail.isSet));
}
