import type { CriterionId } from '#base/kernel/id.ts';

type Recorded = { criterionId: CriterionId; value: boolean | number | string | null };

/** The criteria that these results meet. A "no" is known, and still does not let a deal through; 0 is a number. */
export function metCriteria(results: readonly Recorded[]): CriterionId[] {
  return results
    .filter(({ value }) => value !== null && value !== false && value !== '')
    .map(({ criterionId }) => criterionId);
}

/** The criteria met once the given results stand too: what is given last counts, and null takes away. */
export function metWith(met: readonly CriterionId[], given: readonly Recorded[]): CriterionId[] {
  const last = new Map(given.map((result) => [result.criterionId, result]));
  return [...met.filter((id) => !last.has(id)), ...metCriteria([...last.values()])];
}
