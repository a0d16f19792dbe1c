import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';

import { changeCycle } from './change-cycle.ts';
import { refuseUnknownRoles } from '#plan/roles/read-catalogue.ts';

import type * as contract from './contract.ts';
import { insertAfterOrder, insertTeams } from './insert-cycle-parts.ts';
import type {} from './table.ts';

/** Says whom a cycle is for, whose new deals begin in it, and whether deals may skip phases or go back. */
export async function setCycleRules(ctx: Context, input: InputOf<typeof contract.setCycleRules>) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    const { customers, teamIds, maySkip, mayGoBack } = input;
    await tx
      .updateTable('sales_cycle')
      .set({ customers, may_skip: maySkip, may_go_back: mayGoBack })
      .where('id', '=', cycle.id)
      .execute();
    await tx.deleteFrom('sales_cycle_team').where('cycle_id', '=', cycle.id).execute();
    await refuseTaken({}, () => insertTeams(tx, ctx, cycle.id, teamIds));
    return {
      action: 'cycle.rules-set',
      subject: { kind: 'sales-cycle', id: cycle.id },
      before: {
        customers: cycle.customers,
        teamIds: cycle.teamIds,
        maySkip: cycle.maySkip,
        mayGoBack: cycle.mayGoBack,
      },
      after: { customers, teamIds, maySkip, mayGoBack },
    };
  });
}

/** Says what is to be done after an order. A step keeps its id and what it stood for; others are new. */
export async function setAfterOrder(ctx: Context, input: InputOf<typeof contract.setAfterOrder>) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    const known = new Map(cycle.afterOrder.map((step) => [step.id, step]));
    const steps = input.steps.map(({ id, ...step }) => {
      const before = id === undefined ? undefined : known.get(id);
      if (before) known.delete(before.id);
      return { ...step, id: before?.id, key: before?.key ?? null };
    });
    await refuseUnknownRoles(
      tx,
      ctx.organisationId,
      steps.map(({ who }) => who),
      ['deal-owner', ...cycle.afterOrder.map(({ who }) => who)],
    );
    await tx.deleteFrom('after_order_step').where('cycle_id', '=', cycle.id).execute();
    await insertAfterOrder(tx, ctx, cycle.id, steps);
    return {
      action: 'cycle.after-order-set',
      subject: { kind: 'sales-cycle', id: cycle.id },
      before: { steps: cycle.afterOrder },
      after: { steps },
    };
  });
}
