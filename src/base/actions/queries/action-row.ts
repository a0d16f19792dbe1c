import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { ActionId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Action } from '../contract.ts';
import { may } from '../policy.ts';
import type {} from '../table.ts';

/** Actions with the names of whose they are and who made and ended them. */
export function actionsQuery(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('action')
    .where('action.organisation_id', '=', ctx.organisationId)
    .leftJoin('member as owner', (on) =>
      on
        .onRef('owner.organisation_id', '=', 'action.organisation_id')
        .onRef('owner.id', '=', 'action.owner_id'),
    )
    .leftJoin('member as maker', (on) =>
      on
        .onRef('maker.organisation_id', '=', 'action.organisation_id')
        .onRef('maker.id', '=', 'action.made_by_id'),
    )
    .leftJoin('member as ender', (on) =>
      on
        .onRef('ender.organisation_id', '=', 'action.organisation_id')
        .onRef('ender.id', '=', 'action.ended_by_id'),
    )
    .select([
      'action.id',
      'action.title',
      'action.note',
      'action.status',
      'action.due_on',
      'action.dropped_because',
      'action.remind_days',
      'action.origin_kind',
      'action.origin_id',
      'action.origin_name',
      'action.origin_path',
      'action.between_ids',
      'action.owner_id',
      'owner.name as owner_name',
      'action.made_by_id',
      'maker.name as maker_name',
      'action.created_at',
      'action.ended_at',
      'action.ended_by_id',
      'ender.name as ender_name',
      'action.version',
      // Whole microseconds since 1970: a JavaScript date would lose the place in the order.
      sql<number | null>`(extract(epoch FROM action.ended_at) * 1000000)::bigint`.as('ended_micros'),
    ]);
}

export type ActionRow = Awaited<ReturnType<ReturnType<typeof actionsQuery>['execute']>>[number];

export function toAction(ctx: Context, row: ActionRow): Action {
  const held = { ownerId: row.owner_id, madeById: row.made_by_id, betweenIds: row.between_ids };
  return {
    id: row.id,
    title: row.title,
    note: row.note,
    owner: named(row.owner_id, row.owner_name),
    dueOn: row.due_on,
    status: row.status,
    droppedBecause: row.dropped_because,
    remindDays: row.remind_days,
    origin:
      row.origin_kind === null || row.origin_id === null || row.origin_name === null
        ? null
        : { kind: row.origin_kind, id: row.origin_id, name: row.origin_name, path: row.origin_path },
    isPrivate: row.between_ids !== null,
    madeBy: named(row.made_by_id, row.maker_name),
    madeAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    endedBy: named(row.ended_by_id, row.ender_name),
    version: row.version,
    may: { edit: may.editAction(ctx.actor, held) },
  };
}

function named<Id>(id: Id | null, name: string | null): { id: Id; name: string } | null {
  return id === null || name === null ? null : { id, name };
}

/** One action; what every write answers. */
export async function readAction(tx: Tx, ctx: Context, id: ActionId): Promise<Action> {
  return toAction(ctx, found(await actionsQuery(tx, ctx).where('action.id', '=', id).executeTakeFirst()));
}
