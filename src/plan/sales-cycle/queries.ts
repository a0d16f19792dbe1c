import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { CriterionId, CycleId, LossReasonId, MemberId, PhaseId, TeamId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { cycleToBeginIn, type LossReason, type SalesCycle } from './cycle.ts';
import type {} from './table.ts';

/** All sales cycles in order with their phases and criteria; the retired ones too, flagged. */
export async function getCycles(ctx: Context): Promise<SalesCycle[]> {
  return ctx.read(readCycles);
}

/** `getCycles` inside a transaction. */
export async function readCycles(tx: Tx): Promise<SalesCycle[]> {
  return cyclesQuery(tx).execute();
}

/** The team of a member; null where there is none, or no member. */
export async function teamOf(tx: Tx, memberId: MemberId | null): Promise<TeamId | null> {
  if (memberId === null) return null;
  const member = await tx
    .selectFrom('member')
    .where('id', '=', memberId)
    .select('team_id')
    .executeTakeFirst();
  return member?.team_id ?? null;
}

/** Of these cycles the one in which the deals of whoever asks begin. */
export async function getOwnCycleId(ctx: Context, cycles: readonly SalesCycle[]): Promise<CycleId | null> {
  const teamId = await ctx.read((tx) => teamOf(tx, memberOf(ctx.actor)));
  return cycleToBeginIn(cycles, teamId)?.id ?? null;
}

/** One cycle, locked until the transaction ends: nobody else changes it or its phases meanwhile. */
export async function lockCycle(tx: Tx, id: CycleId): Promise<SalesCycle> {
  // In a statement of its own, so that the phases are read after the wait for another's edit.
  found(await tx.selectFrom('sales_cycle').select('id').where('id', '=', id).forUpdate().executeTakeFirst());
  return readCycle(tx, id);
}

export async function readCycle(tx: Tx, id: CycleId): Promise<SalesCycle> {
  return found(await cyclesQuery(tx).where('sales_cycle.id', '=', id).executeTakeFirst());
}

function cyclesQuery(tx: Tx) {
  return tx
    .selectFrom('sales_cycle')
    .select((cycle) => [
      'sales_cycle.id',
      'sales_cycle.key',
      'sales_cycle.name',
      'sales_cycle.version',
      sql<boolean>`sales_cycle.retired_at IS NOT NULL`.as('retired'),
      'sales_cycle.customers',
      'sales_cycle.may_skip as maySkip',
      'sales_cycle.may_go_back as mayGoBack',
      cycle
        .selectFrom('sales_cycle_team as named')
        .whereRef('named.cycle_id', '=', 'sales_cycle.id')
        .select(
          sql<TeamId[]>`coalesce(array_agg(named.team_id::text ORDER BY named.team_id), '{}')`.as('ids'),
        )
        .$asScalar()
        .$notNull()
        .as('teamIds'),
      jsonArrayFrom(
        cycle
          .selectFrom('after_order_step as step')
          .whereRef('step.cycle_id', '=', 'sales_cycle.id')
          .orderBy('step.position')
          .orderBy('step.id')
          .select(['step.id', 'step.key', 'step.name', 'step.days_after as daysAfter', 'step.who']),
      ).as('afterOrder'),
      jsonArrayFrom(
        cycle
          .selectFrom('phase')
          .whereRef('phase.cycle_id', '=', 'sales_cycle.id')
          .orderBy('phase.position')
          .orderBy('phase.id')
          .select((phase) => [
            'phase.id',
            'phase.key',
            'phase.name',
            'phase.actions',
            'phase.probability_percent as probabilityPercent',
            'phase.expected_days as expectedDays',
            'phase.rotting_days as rottingDays',
            'phase.asks_approval as asksApproval',
            sql<boolean>`phase.retired_at IS NOT NULL`.as('retired'),
            jsonArrayFrom(
              phase
                .selectFrom('exit_criterion as criterion')
                .whereRef('criterion.phase_id', '=', 'phase.id')
                .orderBy('criterion.position')
                .orderBy('criterion.id')
                .select([
                  'criterion.id',
                  'criterion.key',
                  'criterion.name',
                  'criterion.kind',
                  'criterion.choices',
                  'criterion.required',
                  sql<boolean>`criterion.retired_at IS NOT NULL`.as('retired'),
                ]),
            ).as('criteria'),
          ]),
      ).as('phases'),
    ])
    .orderBy('sales_cycle.position')
    .orderBy('sales_cycle.id');
}

/** All reasons for loss in order, the retired ones flagged. */
export async function getLossReasons(ctx: Context): Promise<LossReason[]> {
  return ctx.read(readLossReasons);
}

/** `getLossReasons` inside a transaction. */
export async function readLossReasons(tx: Tx): Promise<LossReason[]> {
  return lossReasonsQuery(tx).orderBy('position').orderBy('id').execute();
}

export async function lockLossReason(tx: Tx, id: LossReasonId): Promise<LossReason> {
  return found(await lossReasonsQuery(tx).where('id', '=', id).forUpdate().executeTakeFirst());
}

function lossReasonsQuery(tx: Tx) {
  return tx
    .selectFrom('loss_reason')
    .select(['id', 'key', 'name', 'version', sql<boolean>`retired_at IS NOT NULL`.as('retired')]);
}

/** How many open deals stand in each phase that has any. */
export async function countStandingDeals(ctx: Context): Promise<{ phaseId: PhaseId; deals: number }[]> {
  // Deals are written in a later wing; what their triggers keep is only read here, by its name.
  return ctx.read(async (tx) => {
    const { rows } = await sql<{ phaseId: PhaseId; deals: number }>`
      SELECT phase_id AS "phaseId", sum(count)::int AS deals FROM phase_sum
      WHERE organisation_id = ${ctx.organisationId} GROUP BY phase_id HAVING sum(count) > 0`.execute(tx);
    return rows;
  });
}

/** How many deals have a result for this criterion. */
export async function countRecordedResults(tx: Tx, criterionId: CriterionId): Promise<number> {
  const { rows } = await sql<{ results: number }>`
    SELECT count(*)::int AS results FROM deal_result WHERE criterion_id = ${criterionId}`.execute(tx);
  return rows[0]?.results ?? 0;
}
