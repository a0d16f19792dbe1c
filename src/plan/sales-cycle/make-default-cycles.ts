import { newId, type Context } from '#base/db/context.ts';
import type { CriterionId, CycleId, LossReasonId, PhaseId } from '#base/kernel/id.ts';

import { defaultAfterOrder } from './default-after-order.ts';
import { defaultCycles, defaultLossReasons } from './default-cycles.ts';
import { insertAfterOrder } from './insert-cycle-parts.ts';
import type {} from './table.ts';

/** Gives a new organisation its first cycles and reasons for loss. */
export async function makeDefaultCycles(ctx: Context): Promise<void> {
  const own = { organisation_id: ctx.organisationId, retired_at: null };
  const cycles = defaultCycles.map((cycle, position) => ({ ...cycle, id: newId<CycleId>(), position }));
  const phases = cycles.flatMap((cycle) =>
    cycle.phases.map((phase, position) => ({ ...phase, id: newId<PhaseId>(), cycleId: cycle.id, position })),
  );
  await ctx.transaction(async (tx) => {
    await tx
      .insertInto('sales_cycle')
      .values(
        cycles.map(({ id, key, name, customers, position }) => ({
          ...own,
          id,
          key,
          name: JSON.stringify(name),
          customers,
          position,
        })),
      )
      .execute();
    await tx
      .insertInto('phase')
      .values(
        phases.map((phase) => ({
          ...own,
          id: phase.id,
          cycle_id: phase.cycleId,
          key: phase.key,
          name: JSON.stringify(phase.name),
          actions: JSON.stringify(phase.actions),
          position: phase.position,
          probability_percent: phase.probabilityPercent,
          expected_days: phase.expectedDays,
          rotting_days: phase.rottingDays,
        })),
      )
      .execute();
    await tx
      .insertInto('exit_criterion')
      .values(
        phases.flatMap((phase) =>
          phase.criteria.map(({ key, name, kind, required }, position) => ({
            ...own,
            id: newId<CriterionId>(),
            phase_id: phase.id,
            key,
            name: JSON.stringify(name),
            kind,
            choices: '[]',
            required,
            position,
          })),
        ),
      )
      .execute();
    for (const { id } of cycles) await insertAfterOrder(tx, ctx, id, defaultAfterOrder);
    await tx
      .insertInto('loss_reason')
      .values(
        defaultLossReasons.map(({ key, name }, position) => ({
          ...own,
          id: newId<LossReasonId>(),
          key,
          name: JSON.stringify(name),
          position,
        })),
      )
      .execute();
  });
}
