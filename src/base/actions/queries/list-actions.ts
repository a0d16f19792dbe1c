import { sql, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import { readCursor, writeCursor, wrongCursor } from '#base/http/cursor.ts';
import type { InputOf } from '#base/http/contract.ts';
import { eyesOf } from '#base/kernel/actor.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { isUuid } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { Action } from '../contract.ts';
import { may } from '../policy.ts';
import { actionsQuery, toAction } from './action-row.ts';

/** A page of actions: open ones in the order in which they are due, ended ones newest first. */
export async function listActions(
  ctx: Context,
  asked: InputOf<typeof contract.listActions>,
): Promise<{ rows: Action[]; next: string | null }> {
  const show = asked.show ?? 'open';
  const limit = asked.limit ?? 100;
  const whose = asked.whose ?? (asked.originId === undefined ? 'me' : 'all');
  if (whose === 'team') allow(may.seeTeam(ctx.actor));
  const list = `actions-${show}`;
  return ctx.read(async (tx) => {
    let query = actionsQuery(tx, ctx)
      .where('action.status', show === 'open' ? '=' : '!=', sql.lit('open'))
      .limit(limit + 1);
    query =
      show === 'open'
        ? query.orderBy('action.due_on').orderBy('action.id')
        : query.orderBy('action.ended_at', 'desc').orderBy('action.id', 'desc');
    if (asked.originId) query = query.where('action.origin_id', '=', asked.originId);
    if (asked.text) query = query.where(speaksOf(asked.text));
    if (whose !== 'all') query = query.where(ownedBy(ctx, whose));
    if (asked.cursor !== undefined) query = query.where(behind(list, show, asked.cursor));
    const rows = await query.execute();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).map((row) => toAction(ctx, row)),
      next: last
        ? writeCursor(show === 'open' ? [list, last.due_on, last.id] : [list, last.ended_micros, last.id])
        : null,
    };
  });
}

function speaksOf(text: string) {
  const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<SqlBool>`(action.title ILIKE ${pattern} OR action.note ILIKE ${pattern}
    OR action.origin_name ILIKE ${pattern})`;
}

function ownedBy(ctx: Context, whose: string) {
  const me = eyesOf(ctx.actor);
  if (whose === 'team')
    return sql<SqlBool>`action.owner_id IN (
      SELECT m.id FROM member m WHERE m.organisation_id = ${ctx.organisationId} AND (
        m.reports_to_id = ${me} OR m.id = ${me} OR m.team_id = (
          SELECT o.team_id FROM member o WHERE o.organisation_id = ${ctx.organisationId} AND o.id = ${me})))`;
  return sql<SqlBool>`action.owner_id = ${whose === 'me' ? me : whose}`;
}

function behind(list: string, show: 'open' | 'ended', cursor: string) {
  const [of, at, id] = readCursor(cursor, 3);
  if (of !== list || typeof id !== 'string' || !isUuid(id)) throw wrongCursor();
  if (show === 'ended') {
    if (typeof at !== 'number' || !Number.isSafeInteger(at)) throw wrongCursor();
    return sql<SqlBool>`(action.ended_at, action.id)
      < (timestamptz 'epoch' + ${at} * interval '1 microsecond', ${id}::uuid)`;
  }
  if (typeof at !== 'string' || !isIsoDate(at)) throw wrongCursor();
  return sql<SqlBool>`(action.due_on, action.id) > (${at}::date, ${id}::uuid)`;
}
