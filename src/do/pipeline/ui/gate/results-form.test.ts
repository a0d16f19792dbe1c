import { expect, test } from 'vitest';

import type { CriterionId } from '#base/kernel/id.ts';
import type { CriterionKind, ExitCriterion } from '#plan/sales-cycle/cycle.ts';

import { givenResults, unanswered, type Answers } from './results-form.ts';

const criterion = (id: string, kind: CriterionKind): ExitCriterion => ({
  id: id as CriterionId,
  key: null,
  name: { nl: id },
  kind,
  choices: [],
  required: true,
  retired: false,
});
const asked = [criterion('need', 'text'), criterion('appointment', 'yes'), criterion('decision', 'date')];
const answers: Answers = new Map([
  ['need' as CriterionId, { value: '  ', note: null }],
  ['appointment' as CriterionId, { value: true, note: 'Per telefoon' }],
]);

test('spaces are no answer, and what was not touched is open', () => {
  expect([...unanswered(asked, answers)]).toEqual(['need', 'decision']);
});

test('a yes goes with its note', () => {
  expect(givenResults(answers)[1]).toEqual({ criterionId: 'appointment', value: true, note: 'Per telefoon' });
});
