import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { ActionId } from '#base/kernel/id.ts';
import { allow, found, Refusal } from '#base/kernel/refusal.ts';

import type { Action } from '../contract.ts';
import { may } from '../policy.ts';
import { readAction } from '../queries/action-row.ts';
import type {} from '../table.ts';

/** An action as the commands see it, locked until the transaction ends; refuses who may not change it. */
export async function lockAction(tx: Tx, ctx: Context, id: ActionId) {
  const action = found(
    await tx
      .selectFrom('action')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .select([
        'id',
        'title',
        'note',
        'status',
        'due_on as dueOn',
        'remind_days as remindDays',
        'dropped_because as droppedBecause',
        'owner_id as ownerId',
        'made_by_id as madeById',
        'between_ids as betweenIds',
        'version',
      ])
      .forUpdate()
      .executeTakeFirst(),
  );
  allow(may.editAction(ctx.actor, action));
  return action;
}

/** Refuses whoever saw an older one, with the action as it is now. */
export async function sameAction(
  tx: Tx,
  ctx: Context,
  action: { id: ActionId; version: number },
  version: number,
): Promise<void> {
  if (action.version === version) return;
  const current: Action = await readAction(tx, ctx, action.id);
  throw new Refusal('conflict', { because: 'changed-meanwhile', current });
}
