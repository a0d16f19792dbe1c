import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { Action } from '../contract.ts';
import { may } from '../policy.ts';
import { createAction, refuse } from '../write-action.ts';

/** Adds an action, for oneself unless somebody else is given. */
export async function addAction(ctx: Context, input: InputOf<typeof contract.addAction>): Promise<Action> {
  allow(may.addAction(ctx.actor));
  const ownerId = input.ownerId ?? memberOf(ctx.actor) ?? refuse('nobody-is-owner');
  return ctx.transaction((tx) =>
    createAction(tx, ctx, {
      title: input.title,
      ownerId,
      dueOn: input.dueOn,
      note: input.note ?? null,
      ...(input.remindDays === undefined ? {} : { remindDays: input.remindDays }),
    }),
  );
}
