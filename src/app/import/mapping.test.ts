import { expect, test } from 'vitest';
import { importPlan, type FileMapping } from './mapping.ts';

const forms = { decimal: ',', dateOrder: 'dmy', serialDates: false, currency: 'EUR', scale: 1 } as const;
type To = FileMapping['columns'][number]['to'];
const planWith = (target: FileMapping['target'], ...to: To[]) => ({
  source: 'other',
  cycleId: null,
  currency: 'EUR',
  files: [
    {
      file: 'a.csv',
      sheet: null,
      target,
      leftOutBecause: null,
      columns: to.map((to, at) => ({ column: `k${at}`, to, forms, sure: true })),
    },
  ],
  pipelines: [],
  stages: [],
  joins: [],
});
const problems = (plan: unknown) =>
  importPlan
    .safeParse(plan)
    .error?.issues.map((issue) =>
      issue.code === 'custom' ? String(issue.params?.['because']) : issue.code,
    ) ?? [];

test('a plan is stored and comes back as it was', () => {
  const plan = planWith(
    'deals',
    { kind: 'field', field: 'title' },
    { kind: 'detail' },
    { kind: 'leave-out' },
  );
  expect(importPlan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
});

test.each<[string, ReturnType<typeof planWith>, string]>([
  ['a field that there is not', planWith('deals', { kind: 'field', field: 'employees' }), 'field-unknown'],
  [
    'a field by a name that every object has',
    planWith('deals', { kind: 'field', field: 'constructor' }),
    'field-unknown',
  ],
  [
    'one field twice',
    planWith('deals', { kind: 'field', field: 'title' }, { kind: 'field', field: 'title' }),
    'field-twice',
  ],
  ['details of a member', planWith('members', { kind: 'detail' }), 'details-not-kept'],
])('a plan with %s is refused', (_, plan, problem) => expect(problems(plan)).toEqual([problem]));

test('a file that is left out may say anything about its columns', () => {
  expect(problems(planWith(null, { kind: 'field', field: 'x' }, { kind: 'field', field: 'x' }))).toEqual([]);
});

test('a currency is three capitals, as every amount will be shown with it', () => {
  for (const currency of ['eur', '€€€', 'EU', 'E\u202eR'])
    expect(problems({ ...planWith('deals'), currency })).toHaveLength(1);
});
