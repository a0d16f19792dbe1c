import type { CriterionId } from '#base/kernel/id.ts';
import type { ExitCriterion } from '#plan/sales-cycle/cycle.ts';

import { metCriteria } from '../../rules/met-criteria.ts';
import { parseResult } from '../../rules/parse-result.ts';
import type { GivenResult } from '../../shapes.ts';
import type { Answer } from './criterion-field.tsx';

export type Answers = ReadonlyMap<CriterionId, Answer>;

export const noAnswer: Answer = { value: null, note: null };

/** What was answered, as the server takes it. */
export function givenResults(answers: Answers): GivenResult[] {
  return [...answers].map(([criterionId, { value, note }]) => ({ criterionId, value, note }));
}

/** Which of these are still without an answer that counts, or have one of the wrong kind. */
export function unanswered(criteria: readonly ExitCriterion[], answers: Answers): Set<CriterionId> {
  const open = criteria.filter((criterion) => {
    const { value } = answers.get(criterion.id) ?? noAnswer;
    const parsed = parseResult(criterion, value);
    return !parsed.ok || metCriteria([{ criterionId: criterion.id, value: parsed.value }]).length === 0;
  });
  return new Set(open.map(({ id }) => id));
}
