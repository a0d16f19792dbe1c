import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { CriterionId, CycleId, PhaseId, TeamId } from '#base/kernel/id.ts';

import { activeCriteria, type AfterOrderStep, type Phase } from './cycle.ts';
import type {} from './table.ts';

export type NewPhase = Omit<Phase, 'id' | 'retired'>;
export type NewAfterOrderStep = Omit<AfterOrderStep, 'id'> & { id?: string | undefined };

export async function insertPhases(tx: Tx, ctx: Context, cycleId: CycleId, phases: readonly NewPhase[]) {
  const own = { organisation_id: ctx.organisationId, retired_at: null };
  for (const [position, phase] of phases.entries()) {
    const phaseId = newId<PhaseId>();
    await tx
      .insertInto('phase')
      .values({
        ...own,
        id: phaseId,
        cycle_id: cycleId,
        key: phase.key,
        name: JSON.stringify(phase.name),
        actions: JSON.stringify(phase.actions),
        position,
        probability_percent: phase.probabilityPercent,
        expected_days: phase.expectedDays,
        rotting_days: phase.rottingDays,
        asks_approval: phase.asksApproval,
      })
      .execute();
    const criteria = activeCriteria(phase);
    if (criteria.length === 0) continue;
    await tx
      .insertInto('exit_criterion')
      .values(
        criteria.map((criterion, at) => ({
          ...own,
          id: newId<CriterionId>(),
          phase_id: phaseId,
          key: criterion.key,
          name: JSON.stringify(criterion.name),
          kind: criterion.kind,
          choices: JSON.stringify(criterion.choices.filter(({ retired }) => !retired)),
          required: criterion.required,
          position: at,
        })),
      )
      .execute();
  }
}

/** The steps after an order, in this order. */
export async function insertAfterOrder(
  tx: Tx,
  ctx: Context,
  cycleId: CycleId,
  steps: readonly NewAfterOrderStep[],
): Promise<void> {
  if (steps.length === 0) return;
  await tx
    .insertInto('after_order_step')
    .values(
      steps.map(({ id, key, name, daysAfter, who }, position) => ({
        organisation_id: ctx.organisationId,
        id: id ?? newId(),
        cycle_id: cycleId,
        key,
        name: JSON.stringify(name),
        days_after: daysAfter,
        who,
        position,
      })),
    )
    .execute();
}

export async function insertTeams(tx: Tx, ctx: Context, cycleId: CycleId, teamIds: readonly TeamId[]) {
  if (teamIds.length === 0) return;
  await tx
    .insertInto('sales_cycle_team')
    .values(
      [...new Set(teamIds)].map((teamId) => ({
        organisation_id: ctx.organisationId,
        cycle_id: cycleId,
        team_id: teamId,
      })),
    )
    .execute();
}
