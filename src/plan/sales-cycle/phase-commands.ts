import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { PhaseId } from '#base/kernel/id.ts';
import { found, refuseUnless } from '#base/kernel/refusal.ts';
import { inOrder, isWholeOrder } from '#base/kernel/order.ts';

import { changeCycle } from './change-cycle.ts';
import { tooMany } from './commands.ts';
import type * as contract from './contract.ts';
import type { Phase, SalesCycle } from './cycle.ts';
import { refusals } from './refusals.ts';
import { canRetirePhase } from './rules.ts';
import type {} from './table.ts';

const mostPhases = 200;

/** Adds a phase behind another one, or as the first. */
export async function addPhase(ctx: Context, input: InputOf<typeof contract.addPhase>) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    if (cycle.phases.length >= mostPhases) throw tooMany();
    const at = input.after === null ? 0 : cycle.phases.indexOf(phaseIn(cycle, input.after)) + 1;
    for (const [position, { id }] of cycle.phases.entries())
      await tx
        .updateTable('phase')
        .set({ position: position < at ? position : position + 1 })
        .where('id', '=', id)
        .execute();
    const id = newId<PhaseId>();
    await tx
      .insertInto('phase')
      .values({
        organisation_id: ctx.organisationId,
        id,
        cycle_id: cycle.id,
        key: null,
        name: JSON.stringify(input.name),
        actions: JSON.stringify(input.actions),
        position: at,
        probability_percent: input.probabilityPercent,
        expected_days: input.expectedDays,
        rotting_days: input.rottingDays,
        asks_approval: input.asksApproval ?? false,
        retired_at: null,
      })
      .execute();
    return { action: 'phase.added', subject: { kind: 'phase', id }, after: input };
  });
}

/** Changes what is given of a phase. */
export async function editPhase(ctx: Context, input: InputOf<typeof contract.editPhase>) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    const phase = phaseIn(cycle, input.phaseId);
    const { cycleId: _, version: __, phaseId, ...given } = input;
    await tx
      .updateTable('phase')
      .set((row) => ({
        position: row.ref('position'), // an edit of nothing is an edit too
        ...(given.name === undefined ? {} : { name: JSON.stringify(given.name) }),
        ...(given.actions === undefined ? {} : { actions: JSON.stringify(given.actions) }),
        ...(given.probabilityPercent === undefined ? {} : { probability_percent: given.probabilityPercent }),
        ...(given.expectedDays === undefined ? {} : { expected_days: given.expectedDays }),
        ...(given.rottingDays === undefined ? {} : { rotting_days: given.rottingDays }),
        ...(given.asksApproval === undefined ? {} : { asks_approval: given.asksApproval }),
      }))
      .where('id', '=', phaseId)
      .execute();
    const { criteria: ___, ...before } = phase;
    return {
      action: 'phase.edited',
      subject: { kind: 'phase', id: phaseId },
      before,
      after: { ...before, ...given },
    };
  });
}

/**
 * Takes a phase out of use or back into it. Deals that stand in it stay there, keep what was recorded, and move on
 * to the next phase that is in use. Refuses the last phase of a cycle.
 */
export async function setPhaseRetired(
  ctx: Context,
  input: InputOf<typeof contract.retirePhase>,
  retired: boolean,
) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    const phase = phaseIn(cycle, input.phaseId);
    if (retired) refuseUnless(canRetirePhase(cycle, phase.id), refusals);
    await tx
      .updateTable('phase')
      .set({ retired_at: retired ? ctx.now : null })
      .where('id', '=', phase.id)
      .execute();
    return {
      action: retired ? 'phase.retired' : 'phase.restored',
      subject: { kind: 'phase', id: phase.id },
      after: { name: phase.name },
    };
  });
}

/** Puts the active phases of a cycle in this order; retired ones stay behind the phase that they stood behind. */
export async function orderPhases(ctx: Context, input: InputOf<typeof contract.orderPhases>) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    refuseUnless(isWholeOrder(cycle.phases, input.phaseIds), refusals);
    const ordered = inOrder(cycle.phases, input.phaseIds);
    for (const [position, id] of ordered.entries())
      await tx.updateTable('phase').set({ position }).where('id', '=', id).execute();
    return {
      action: 'phase.ordered',
      subject: { kind: 'sales-cycle', id: cycle.id },
      before: cycle.phases.map(({ id }) => id),
      after: ordered,
    };
  });
}

function phaseIn(cycle: SalesCycle, phaseId: PhaseId): Phase {
  return found(cycle.phases.find(({ id }) => id === phaseId));
}
