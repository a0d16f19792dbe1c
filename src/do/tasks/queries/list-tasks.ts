import { sql, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import { readCursor, writeCursor, wrongCursor } from '#base/http/cursor.ts';
import type { InputOf } from '#base/http/contract.ts';
import { eyesOf } from '#base/kernel/actor.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { isUuid } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { Task } from '../contract.ts';
import { may } from '../policy.ts';
import { tasksQuery, toTask } from './task-row.ts';

/** A page of tasks: open ones in the order in which they are due, ended ones newest first. */
export async function listTasks(
  ctx: Context,
  asked: InputOf<typeof contract.listTasks>,
): Promise<{ rows: Task[]; next: string | null }> {
  const show = asked.show ?? 'open';
  const limit = asked.limit ?? 100;
  const about = asked.dealId !== undefined || asked.accountId !== undefined;
  const whose = asked.whose ?? (about ? 'all' : 'me');
  if (whose === 'team') allow(may.seeTeam(ctx.actor));
  const list = `tasks-${show}`;
  return ctx.read(async (tx) => {
    let query = tasksQuery(tx, ctx)
      .where('task.status', '=', sql.lit(show))
      .limit(limit + 1);
    query =
      show === 'open'
        ? query
            .orderBy('task.due_on')
            .orderBy(sql`coalesce(task.due_time, '24')`)
            .orderBy('task.id')
        : query.orderBy('task.ended_at', 'desc').orderBy('task.id', 'desc');
    if (asked.dealId) query = query.where('task.deal_id', '=', asked.dealId);
    if (asked.accountId) query = query.where('task.account_id', '=', asked.accountId);
    if (whose !== 'all') query = query.where(ownedBy(ctx, whose));
    if (asked.cursor !== undefined) query = query.where(behind(list, show, asked.cursor));
    const rows = await query.execute();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).map((row) => toTask(ctx, row)),
      next: last
        ? writeCursor(
            show === 'open'
              ? [list, last.due_on, last.due_time ?? '24', last.id]
              : [list, last.ended_micros, last.id],
          )
        : null,
    };
  });
}

function ownedBy(ctx: Context, whose: string) {
  const me = eyesOf(ctx.actor);
  if (whose === 'team')
    return sql<SqlBool>`task.member_id IN (
      SELECT m.id FROM member m WHERE m.organisation_id = ${ctx.organisationId} AND (
        m.reports_to_id = ${me} OR m.id = ${me} OR m.team_id = (
          SELECT o.team_id FROM member o WHERE o.organisation_id = ${ctx.organisationId} AND o.id = ${me})))`;
  return sql<SqlBool>`task.member_id = ${whose === 'me' ? me : whose}`;
}

function behind(list: string, show: 'open' | 'done', cursor: string) {
  if (show === 'done') {
    const [of, micros, id] = readCursor(cursor, 3);
    if (of !== list || typeof micros !== 'number' || !Number.isSafeInteger(micros)) throw wrongCursor();
    if (typeof id !== 'string' || !isUuid(id)) throw wrongCursor();
    return sql<SqlBool>`(task.ended_at, task.id)
      < (timestamptz 'epoch' + ${micros} * interval '1 microsecond', ${id}::uuid)`;
  }
  const [of, dueOn, time, id] = readCursor(cursor, 4);
  if (of !== list || typeof dueOn !== 'string' || !isIsoDate(dueOn) || typeof time !== 'string')
    throw wrongCursor();
  if (typeof id !== 'string' || !isUuid(id)) throw wrongCursor();
  return sql<SqlBool>`(task.due_on, coalesce(task.due_time, '24'), task.id)
    > (${dueOn}::date, ${time}, ${id}::uuid)`;
}
