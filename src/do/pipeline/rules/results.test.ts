import { expect, test } from 'vitest';

import type { CriterionId } from '#base/kernel/id.ts';
import type { ExitCriterion } from '#plan/sales-cycle/cycle.ts';
import { metCriteria, metWith } from './met-criteria.ts';
import { parseResult } from './parse-result.ts';
import { met } from './test-cycle.ts';

const criterion = (kind: ExitCriterion['kind'], retired = false): ExitCriterion => ({
  id: kind as CriterionId,
  key: null,
  name: { nl: kind },
  kind,
  choices: [
    { key: 'a', name: { nl: 'Eerste' }, retired: false },
    { key: 'b', name: { nl: 'Tweede' }, retired: true },
  ],
  required: true,
  retired,
});

test.each([
  ['yes', true],
  ['yes', false],
  ['text', 'Zij kopen nu bij een ander'],
  ['number', 0],
  ['number', -12.5],
  ['date', '2026-02-28'],
  ['choice', 'a'],
] as const)('a result of kind %s can be %s', (kind, value) => {
  expect(parseResult(criterion(kind), value)).toEqual({ ok: true, value });
});

test.each([
  ['yes', 'ja'],
  ['yes', 1],
  ['text', 3],
  ['text', true],
  ['number', '3'],
  ['number', Number.NaN],
  ['number', Number.POSITIVE_INFINITY],
  ['date', '2026-02-30'],
  ['date', '28-02-2026'],
  ['date', 20260228],
  ['choice', 'b'],
  ['choice', 'Eerste'],
  ['choice', true],
] as const)('a result of kind %s cannot be %s', (kind, value) => {
  expect(parseResult(criterion(kind), value)).toEqual({ ok: false, because: `not-a-${kind}` });
});

test('null and an empty text take a result away, also of a criterion that is no longer asked for', () => {
  for (const retired of [false, true]) {
    expect(parseResult(criterion('text', retired), null)).toEqual({ ok: true, value: null });
    expect(parseResult(criterion('text', retired), '  ')).toEqual({ ok: true, value: null });
  }
  expect(parseResult(criterion('text', true), 'iets')).toEqual({ ok: false, because: 'criterion-retired' });
});

test('a text loses the blanks around it', () => {
  expect(parseResult(criterion('text'), ' prijs ')).toEqual({ ok: true, value: 'prijs' });
});

const given = (criterionId: string, value: boolean | number | string | null) => ({
  criterionId: criterionId as CriterionId,
  value,
});

test('a no does not meet a criterion, nought does', () => {
  expect(
    metCriteria([given('a', true), given('b', false), given('c', 0), given('d', 'x'), given('e', null)]),
  ).toEqual(met('a', 'c', 'd'));
});

test('what is given there and then counts: the last word on each criterion', () => {
  expect(metWith(met('a', 'b'), [given('b', null), given('c', true)])).toEqual(met('a', 'c'));
  expect(metWith(met('a'), [given('a', false), given('a', true)])).toEqual(met('a'));
  expect(metWith(met('a'), [given('a', true), given('a', null)])).toEqual([]);
});
