import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { TaskId } from '#base/kernel/id.ts';
import { instantText } from '#base/kernel/instant.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Task } from '../contract.ts';
import { may } from '../policy.ts';
import type {} from '../table.ts';

/** Tasks with the names of whom and what they are about. */
export function tasksQuery(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('task')
    .where('task.organisation_id', '=', ctx.organisationId)
    .leftJoin('member', (on) =>
      on
        .onRef('member.organisation_id', '=', 'task.organisation_id')
        .onRef('member.id', '=', 'task.member_id'),
    )
    .leftJoin('member as maker', (on) =>
      on
        .onRef('maker.organisation_id', '=', 'task.organisation_id')
        .onRef('maker.id', '=', 'task.made_by_id'),
    )
    .leftJoin('member as ender', (on) =>
      on
        .onRef('ender.organisation_id', '=', 'task.organisation_id')
        .onRef('ender.id', '=', 'task.ended_by_id'),
    )
    .leftJoin('deal', (on) =>
      on.onRef('deal.organisation_id', '=', 'task.organisation_id').onRef('deal.id', '=', 'task.deal_id'),
    )
    .leftJoin('account', (on) =>
      on
        .onRef('account.organisation_id', '=', 'task.organisation_id')
        .onRef('account.id', '=', 'task.account_id'),
    )
    .leftJoin('contact', (on) =>
      on
        .onRef('contact.organisation_id', '=', 'task.organisation_id')
        .onRef('contact.id', '=', 'task.contact_id'),
    )
    .select([
      'task.id',
      'task.title',
      'task.note',
      'task.kind',
      'task.status',
      'task.priority',
      'task.due_on',
      'task.due_time',
      'task.remind_minutes',
      'task.recurrence',
      'task.member_id',
      'member.name as member_name',
      'task.made_by_id',
      'maker.name as maker_name',
      'task.deal_id',
      'deal.title as deal_title',
      'task.account_id',
      'account.name as account_name',
      'task.contact_id',
      'contact.name as contact_name',
      'task.ended_at',
      'task.ended_by_id',
      'ender.name as ender_name',
      'task.version',
      // Whole microseconds since 1970: a JavaScript date would lose the place in the order.
      sql<number | null>`(extract(epoch FROM task.ended_at) * 1000000)::bigint`.as('ended_micros'),
    ]);
}

export type TaskRow = Awaited<ReturnType<ReturnType<typeof tasksQuery>['execute']>>[number];

export function toTask(ctx: Context, row: TaskRow): Task {
  return {
    id: row.id,
    title: row.title,
    note: row.note,
    kind: row.kind,
    status: row.status,
    priority: row.priority,
    dueOn: row.due_on,
    dueTime: row.due_time,
    remindMinutes: row.remind_minutes,
    recurrence: row.recurrence,
    member: named(row.member_id, row.member_name),
    madeBy: named(row.made_by_id, row.maker_name),
    deal: row.deal_id === null ? null : { id: row.deal_id, title: row.deal_title ?? '' },
    account: named(row.account_id, row.account_name),
    contact: named(row.contact_id, row.contact_name),
    endedAt: row.ended_at && instantText(row.ended_at),
    endedBy: named(row.ended_by_id, row.ender_name),
    version: row.version,
    may: { edit: may.editTask(ctx.actor, { memberId: row.member_id, madeById: row.made_by_id }) },
  };
}

function named<Id>(id: Id | null, name: string | null): { id: Id; name: string } | null {
  return id === null || name === null ? null : { id, name };
}

/** One task; what every write answers. */
export async function readTask(tx: Tx, ctx: Context, id: TaskId): Promise<Task> {
  return toTask(ctx, found(await tasksQuery(tx, ctx).where('task.id', '=', id).executeTakeFirst()));
}
