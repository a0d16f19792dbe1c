import type { CriterionId } from '#base/kernel/id.ts';
import { activeCriteria, type ExitCriterion, type SalesCycle } from '#plan/sales-cycle/cycle.ts';

type Result = { criterionId: CriterionId; value: boolean | number | string; note: string | null };

const said = (text: string | undefined) => (text ?? '').trim().toLowerCase();

/**
 * What is known in one cycle that another one asks for too: a criterion with the same key, or else with the same
 * name, and of the same kind. What the other cycle knows already stays as it is; answers that are choices are the
 * criterion's own and are not carried.
 */
export function carriedResults(from: SalesCycle, to: SalesCycle, results: readonly Result[]): Result[] {
  const known = new Map(results.map((result) => [result.criterionId, result]));
  const had = from.phases.flatMap(({ criteria }) => criteria.filter(({ id }) => known.has(id)));
  return to.phases.flatMap(activeCriteria).flatMap((criterion) => {
    if (known.has(criterion.id)) return [];
    const same = had.find((one) => asksTheSame(one, criterion));
    const result = same && known.get(same.id);
    return result ? [{ ...result, criterionId: criterion.id }] : [];
  });
}

function asksTheSame(one: ExitCriterion, other: ExitCriterion): boolean {
  if (one.kind !== other.kind || one.kind === 'choice') return false;
  if (one.key !== null && one.key === other.key) return true;
  return (['nl', 'en'] as const).some(
    (language) => said(one.name[language]) !== '' && said(one.name[language]) === said(other.name[language]),
  );
}
