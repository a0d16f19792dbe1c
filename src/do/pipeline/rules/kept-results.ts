import type { CriterionId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';

type Value = boolean | number | string;
type Result = { criterionId: CriterionId; value: Value; note: string | null };
type Kept = { name: LocalText; value: Value | LocalText; note: string | null };

/** What was known in a cycle, in its own words and order, so that it can be read when the cycle has changed since. */
export function keptResults(cycle: SalesCycle, results: readonly Result[]): Kept[] {
  const known = new Map(results.map((result) => [result.criterionId, result]));
  return cycle.phases
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ id, name, kind, choices }) => {
      const result = known.get(id);
      if (!result) return [];
      const choice = kind === 'choice' ? choices.find(({ key }) => key === result.value) : undefined;
      return [{ name, value: choice?.name ?? result.value, note: result.note }];
    });
}
