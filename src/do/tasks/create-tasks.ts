import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { AccountId, ContactId, DealId, MemberId, TaskId } from '#base/kernel/id.ts';

import { accountOfTask } from './named-rows.ts';
import type { Recurrence } from './rules/recurrence.ts';
import type { Priority, TaskKind } from './words.ts';
import { tellNewOwner, writeTask } from './write-task.ts';

export type NewTask = {
  title: string;
  dueOn: IsoDate;
  kind?: TaskKind;
  note?: string | null;
  priority?: Priority;
  dueTime?: string | null;
  remindMinutes?: number | null;
  recurrence?: Recurrence | null;
  memberId?: MemberId | null;
  dealId?: DealId | null;
  accountId?: AccountId | null;
  contactId?: ContactId | null;
  /** What asks for it, `after-order invoice`: for one deal the same is asked once, however it ended. */
  source?: string;
};

/**
 * Writes tasks that a rule asks for, in the transaction of the write that made it ask. Whoever calls has judged that
 * it may be. Answers with the ids of those that were made; what was asked for this deal before is left out.
 */
export async function createTasks(tx: Tx, ctx: Context, tasks: readonly NewTask[]): Promise<TaskId[]> {
  const made: TaskId[] = [];
  for (const task of tasks) {
    if (task.source !== undefined && task.dealId && (await isAsked(tx, ctx, task.source, task.dealId)))
      continue;
    const id = await writeTask(tx, ctx, {
      title: task.title,
      note: task.note ?? null,
      kind: task.kind ?? 'to-do',
      priority: task.priority ?? 'normal',
      due_on: task.dueOn,
      due_time: task.dueTime ?? null,
      remind_minutes: task.remindMinutes ?? null,
      recurrence: task.recurrence ?? null,
      member_id: task.memberId ?? null,
      made_by_id: memberOf(ctx.actor),
      deal_id: task.dealId ?? null,
      account_id: await accountOfTask(tx, ctx, task),
      contact_id: task.contactId ?? null,
      source: task.source ?? null,
    });
    await tellNewOwner(tx, ctx, { id, title: task.title, memberId: task.memberId ?? null });
    await audit(tx, ctx, { action: 'task.added', subject: { kind: 'task', id }, after: task });
    made.push(id);
  }
  return made;
}

async function isAsked(tx: Tx, ctx: Context, source: string, dealId: DealId): Promise<boolean> {
  const row = await tx
    .selectFrom('task')
    .select('id')
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', dealId)
    .where('source', '=', source)
    .executeTakeFirst();
  return row !== undefined;
}
