import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { CriterionId, DealId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { refusals } from '../refusals.ts';
import { parseResult } from '../rules/parse-result.ts';
import type { GivenResult } from '../shapes.ts';
import type { ResultValue } from '../table.ts';

/** A result whose value was found to be of its criterion's kind. */
export type ParsedResult = { criterionId: CriterionId; value: ResultValue | null; note: string | null };

/**
 * The given results by the criteria of the deal's cycle, the last one where a criterion was given twice. Refuses
 * with the place of the first one that is no result of its criterion.
 */
export function parseResults(cycle: SalesCycle, given: readonly GivenResult[] = []): ParsedResult[] {
  const criteria = new Map(
    cycle.phases.flatMap((phase) => phase.criteria.map((criterion) => [criterion.id, criterion])),
  );
  const parsed = given.map(({ criterionId, value, note }, place): [CriterionId, ParsedResult] => {
    const criterion = criteria.get(criterionId);
    const result = criterion
      ? parseResult(criterion, value)
      : ({ ok: false, because: 'criterion-elsewhere' } as const);
    if (!result.ok)
      throw new Refusal('refused', {
        because: result.because,
        says: refusals[result.because],
        decision: { criterionId, place },
      });
    return [criterionId, { criterionId, value: result.value, note: note || null }];
  });
  return [...new Map(parsed).values()];
}

/** Writes the results, and takes away those whose value is null. */
export async function writeResults(
  tx: Tx,
  ctx: Context,
  dealId: DealId,
  results: readonly ParsedResult[],
): Promise<void> {
  const gone = results.filter(({ value }) => value === null).map(({ criterionId }) => criterionId);
  if (gone.length > 0)
    await tx
      .deleteFrom('deal_result')
      .where('organisation_id', '=', ctx.organisationId)
      .where('deal_id', '=', dealId)
      .where('criterion_id', 'in', gone)
      .execute();
  const kept = results.filter(({ value }) => value !== null);
  if (kept.length === 0) return;
  await tx
    .insertInto('deal_result')
    .values(
      kept.map(({ criterionId, value, note }) => ({
        organisation_id: ctx.organisationId,
        deal_id: dealId,
        criterion_id: criterionId,
        value: JSON.stringify(value),
        note,
        recorded_by_id: memberOf(ctx.actor),
        recorded_at: ctx.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'deal_id', 'criterion_id']).doUpdateSet({
        value: sql`excluded.value`,
        note: sql`excluded.note`,
        recorded_by_id: sql`excluded.recorded_by_id`,
        recorded_at: sql`excluded.recorded_at`,
      }),
    )
    .execute();
}
