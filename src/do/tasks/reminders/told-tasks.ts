import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import { tasksQuery, type TaskRow } from '../queries/task-row.ts';
import { standardChoice } from './choice.ts';
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

/** Who gets mail: members who work here, sign in and have an address, with what they chose. */
export async function readersOf(tx: Tx, ctx: Context) {
  const rows = await tx
    .selectFrom('member')
    .leftJoin('task_reminder_choice as choice', (on) =>
      on
        .onRef('choice.organisation_id', '=', 'member.organisation_id')
        .onRef('choice.member_id', '=', 'member.id'),
    )
    .select([
      'member.id',
      'member.name',
      'member.email',
      'member.language',
      'choice.mail_at_moment',
      'choice.mail_in_morning',
    ])
    .where('member.organisation_id', '=', ctx.organisationId)
    .where('member.archived_at', 'is', null)
    .where('member.can_sign_in', '=', true)
    .execute();
  return rows.flatMap(({ email, mail_at_moment, mail_in_morning, ...member }) =>
    email === null
      ? []
      : [
          {
            ...member,
            email,
            mailAtMoment: mail_at_moment ?? standardChoice.mailAtMoment,
            mailInMorning: mail_in_morning ?? standardChoice.mailInMorning,
          },
        ],
  );
}

/** Open tasks with all that a letter tells, the earliest first. */
export function openTasks(tx: Tx, ctx: Context) {
  return tasksQuery(tx, ctx)
    .where('task.status', '=', 'open')
    .orderBy('task.due_on')
    .orderBy('task.due_time')
    .orderBy('task.id');
}
