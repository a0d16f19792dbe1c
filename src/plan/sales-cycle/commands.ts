import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { CycleId } from '#base/kernel/id.ts';
import { allow, found, Refusal, refuseUnless } from '#base/kernel/refusal.ts';
import { inOrder, isWholeOrder } from '#base/kernel/order.ts';

import { changeCycle } from './change-cycle.ts';
import type * as contract from './contract.ts';
import { activePhases, type SalesCycle } from './cycle.ts';
import { defaultAfterOrder } from './default-after-order.ts';
import { insertAfterOrder, insertPhases, insertTeams, type NewPhase } from './insert-cycle-parts.ts';
import { may } from './policy.ts';
import { readCycle, readCycles } from './queries.ts';
import { refusals } from './refusals.ts';
import { canRetireCycle } from './rules.ts';
import type {} from './table.ts';

const mostCycles = 200;

/** Adds a cycle behind the others: a copy of what is in use of another, or one phase to begin with. */
export async function addCycle(ctx: Context, input: InputOf<typeof contract.addCycle>): Promise<SalesCycle> {
  allow(may.editCycles(ctx.actor));
  return ctx.transaction(async (tx) => {
    const cycles = await lockAllCycles(tx);
    if (cycles.length >= mostCycles) throw tooMany();
    const model = input.copyOf === null ? null : found(cycles.find((cycle) => cycle.id === input.copyOf));
    const id = newId<CycleId>();
    await tx
      .insertInto('sales_cycle')
      .values({
        organisation_id: ctx.organisationId,
        id,
        key: null,
        name: JSON.stringify(input.name),
        position: cycles.length,
        ...(model
          ? { customers: model.customers, may_skip: model.maySkip, may_go_back: model.mayGoBack }
          : {}),
        retired_at: null,
      })
      .execute();
    if (model) await insertTeams(tx, ctx, id, model.teamIds);
    const steps = model?.afterOrder ?? defaultAfterOrder;
    await insertAfterOrder(
      tx,
      ctx,
      id,
      steps.map(({ key, name, daysAfter, who }) => ({ key, name, daysAfter, who })),
    );
    await insertPhases(tx, ctx, id, model === null ? [blankPhase] : activePhases(model));
    const cycle = await readCycle(tx, id);
    await audit(tx, ctx, { action: 'cycle.added', subject: { kind: 'sales-cycle', id }, after: cycle });
    return cycle;
  });
}

export async function renameCycle(ctx: Context, input: InputOf<typeof contract.renameCycle>) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    const name = JSON.stringify(input.name);
    await tx.updateTable('sales_cycle').set({ name }).where('id', '=', cycle.id).execute();
    return {
      action: 'cycle.renamed',
      subject: { kind: 'sales-cycle', id: cycle.id },
      before: { name: cycle.name },
      after: { name: input.name },
    };
  });
}

/** Takes a cycle out of use or back into it. The deals in it go on as they were. */
export async function setCycleRetired(
  ctx: Context,
  input: InputOf<typeof contract.retireCycle>,
  retired: boolean,
) {
  allow(may.editCycles(ctx.actor));
  return ctx.inOne(async (inside) => {
    // All of them first, so that two people do not retire the last two at once.
    const cycles = await inside.transaction(lockAllCycles);
    return changeCycle(inside, input, async (tx, cycle) => {
      if (retired) refuseUnless(canRetireCycle(cycle, cycles), refusals);
      await tx
        .updateTable('sales_cycle')
        .set({ retired_at: retired ? ctx.now : null })
        .where('id', '=', cycle.id)
        .execute();
      return {
        action: retired ? 'cycle.retired' : 'cycle.restored',
        subject: { kind: 'sales-cycle', id: cycle.id },
        after: { name: cycle.name },
      };
    });
  });
}

/** Puts the active cycles in this order. */
export async function orderCycles(ctx: Context, { cycleIds }: InputOf<typeof contract.orderCycles>) {
  allow(may.editCycles(ctx.actor));
  return ctx.transaction(async (tx) => {
    const cycles = await lockAllCycles(tx);
    refuseUnless(isWholeOrder(cycles, cycleIds), refusals);
    const ordered = inOrder(cycles, cycleIds);
    for (const [position, id] of ordered.entries())
      await tx.updateTable('sales_cycle').set({ position }).where('id', '=', id).execute();
    await audit(tx, ctx, {
      action: 'cycle.ordered',
      subject: { kind: 'sales-cycle', id: null },
      before: cycles.map(({ id }) => id),
      after: ordered,
    });
    return { cycles: await readCycles(tx) };
  });
}

async function lockAllCycles(tx: Tx): Promise<SalesCycle[]> {
  await tx.selectFrom('sales_cycle').select('id').orderBy('id').forUpdate().execute();
  return readCycles(tx);
}

export function tooMany(): Refusal {
  return new Refusal('refused', { because: 'too-many', says: refusals['too-many'] });
}

const blankPhase: NewPhase = {
  key: null,
  name: { nl: 'Eerste fase', en: 'First phase' },
  actions: {},
  probabilityPercent: 10,
  expectedDays: 14,
  rottingDays: 14,
  asksApproval: false,
  criteria: [],
};
