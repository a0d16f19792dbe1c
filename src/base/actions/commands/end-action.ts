import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';

import type * as contract from '../contract.ts';
import type { Action } from '../contract.ts';
import { readAction } from '../queries/action-row.ts';
import { auditAction, refuse, remindLater } from '../write-action.ts';
import { lockAction, sameAction } from './lock-action.ts';

/** Says that an action is done. */
export async function completeAction(
  ctx: Context,
  input: InputOf<typeof contract.completeAction>,
): Promise<Action> {
  return turn(ctx, input, { to: 'done', because: null, verb: 'completed' });
}

/** Leaves an action, with the reason. */
export async function dropAction(ctx: Context, input: InputOf<typeof contract.dropAction>): Promise<Action> {
  return turn(ctx, input, { to: 'dropped', because: input.because, verb: 'dropped' });
}

/** Takes back how an action ended. */
export async function reopenAction(
  ctx: Context,
  input: InputOf<typeof contract.reopenAction>,
): Promise<Action> {
  return turn(ctx, input, { to: 'open', because: null, verb: 'reopened' });
}

type Turn = { to: 'open' | 'done' | 'dropped'; because: string | null; verb: string };

async function turn(
  ctx: Context,
  { actionId, version }: InputOf<typeof contract.completeAction>,
  { to, because, verb }: Turn,
): Promise<Action> {
  return ctx.transaction(async (tx) => {
    const before = await lockAction(tx, ctx, actionId);
    await sameAction(tx, ctx, before, version);
    if (to === 'open' && before.status === 'open') refuse('not-ended');
    if (to !== 'open' && before.status !== 'open') refuse('ended');
    const ended = to !== 'open';
    await tx
      .updateTable('action')
      .set({
        status: to,
        dropped_because: because,
        ended_at: ended ? ctx.now : null,
        ended_by_id: ended ? memberOf(ctx.actor) : null,
        ...(ended ? {} : { remind_at: await remindLater(tx, ctx, before), reminded_at: null }),
        version: before.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', actionId)
      .execute();
    await auditAction(
      tx,
      ctx,
      verb,
      before.betweenIds !== null,
      actionId,
      { status: before.status, droppedBecause: before.droppedBecause },
      { status: to, droppedBecause: because },
    );
    return readAction(tx, ctx, actionId);
  });
}
