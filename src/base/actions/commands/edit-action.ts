import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';

import type * as contract from '../contract.ts';
import type { Action } from '../contract.ts';
import { readAction } from '../queries/action-row.ts';
import { auditAction, ownerWorksHere, refuse, remindLater, tellNewOwner } from '../write-action.ts';
import { lockAction, sameAction } from './lock-action.ts';

/** Changes what is given of an open action; another day brings a new reminder. */
export async function editAction(ctx: Context, input: InputOf<typeof contract.editAction>): Promise<Action> {
  return ctx.transaction(async (tx) => {
    const before = await lockAction(tx, ctx, input.actionId);
    await sameAction(tx, ctx, before, input.version);
    if (before.status !== 'open') refuse('ended');
    const newOwner = input.ownerId !== undefined && input.ownerId !== before.ownerId ? input.ownerId : null;
    if (newOwner !== null) await ownerWorksHere(tx, ctx, newOwner, before.betweenIds);
    const after = {
      id: before.id,
      title: input.title ?? before.title,
      dueOn: input.dueOn ?? before.dueOn,
      remindDays: input.remindDays === undefined ? before.remindDays : input.remindDays,
    };
    const moved = after.dueOn !== before.dueOn || after.remindDays !== before.remindDays;
    await tx
      .updateTable('action')
      .set({
        title: after.title,
        due_on: after.dueOn,
        remind_days: after.remindDays,
        ...(moved ? { remind_at: await remindLater(tx, ctx, after), reminded_at: null } : {}),
        ...(input.note === undefined ? {} : { note: input.note }),
        ...(newOwner === null ? {} : { owner_id: newOwner }),
        version: before.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', before.id)
      .execute();
    if (newOwner !== null) await tellNewOwner(tx, ctx, { ...after, ownerId: newOwner });
    await auditAction(
      tx,
      ctx,
      'edited',
      before.betweenIds !== null,
      before.id,
      before,
      await lockAction(tx, ctx, before.id),
    );
    return readAction(tx, ctx, before.id);
  });
}
