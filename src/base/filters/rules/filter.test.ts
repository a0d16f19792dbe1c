import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { dayRange, periodRange } from './day-range.ts';
import { operatorsOf, periods, valuesOf, type Condition, type Filter, type FilterField } from './filter.ts';
import { parseFilter, writeFilter } from './parse-filter.ts';

const id = '019a0000-0000-7000-8000-000000000001';
const fields: FilterField[] = [
  { key: 'owner', kind: 'choice', choices: 'ids', also: ['me'] },
  { key: 'status', kind: 'choice', choices: ['open', 'won'], always: true },
  { key: 'industry', kind: 'choice', choices: 'texts' },
  { key: 'title', kind: 'text', always: true },
  { key: 'amount', kind: 'money' },
  { key: 'days', kind: 'number', always: true },
  { key: 'closes', kind: 'date' },
  { key: 'rotting', kind: 'yes' },
];
const read = (text: string) => parseFilter(text, fields);
const today = '2026-11-22' as IsoDate;

describe('a written filter', () => {
  test('is a list of conditions that all hold', () => {
    expect(read(`owner:is:me,${id};amount:from:500000`)).toEqual({
      filter: [
        [{ field: 'owner', operator: 'is', values: ['me', id] }],
        [{ field: 'amount', operator: 'from', values: ['500000'] }],
      ],
      mistakes: [],
    });
  });

  test('has groups of which one condition is enough', () => {
    expect(read('or(rotting:is:yes;closes:none);status:is:open').filter).toEqual([
      [
        { field: 'rotting', operator: 'is', values: ['yes'] },
        { field: 'closes', operator: 'none', values: [] },
      ],
      [{ field: 'status', operator: 'is', values: ['open'] }],
    ]);
  });

  test('may hold any sign in a text', () => {
    const filter: Filter = [[{ field: 'title', operator: 'has', values: ['a;b,(c):\\d)'] }]];
    expect(read(writeFilter(filter))).toEqual({ filter, mistakes: [] });
  });

  test('of nothing leaves nothing out', () => {
    expect(read('')).toEqual({ filter: [], mistakes: [] });
    expect(writeFilter([])).toBe('');
  });

  test.each([
    ['nonsense', 'form'],
    ['colour:is:red', 'unknown-field'],
    ['owner:from:3', 'wrong-operator'],
    ['status:none', 'wrong-operator'],
    ['owner:is:', 'value-missing'],
    ['owner:is:me,', 'value-missing'],
    ['owner:is:you', 'not-a-choice'],
    ['status:is:maybe', 'not-a-choice'],
    ['rotting:is:perhaps', 'not-a-choice'],
    ['amount:from:1.5', 'not-a-number'],
    ['amount:from:1,2', 'too-many-values'],
    ['amount:between:5', 'value-missing'],
    ['amount:between:5,4', 'wrong-way-round'],
    ['closes:from:2026-02-30', 'not-a-day'],
    ['closes:between:2026-03-01,2026-02-01', 'wrong-way-round'],
    ['closes:in:this-fortnight', 'not-a-period'],
    ['closes:next:soon', 'not-a-number'],
    [`title:has:${'x'.repeat(201)}`, 'too-long'],
  ])('that is wrong says why: %s', (text, because) => {
    expect(read(text).mistakes.map((mistake) => mistake.because)).toEqual([because]);
  });

  test('that is partly wrong keeps what is right', () => {
    expect(read('nonsense;status:is:open').filter).toHaveLength(1);
  });

  test('of endless length is cut off', () => {
    const { filter, mistakes } = read('rotting:is:yes;'.repeat(60));
    expect([filter.length, mistakes.length]).toEqual([50, 10]);
  });

  test('reads back whatever was written', () => {
    const valueOf = (field: FilterField, operator: Condition['operator']) => {
      if (field.kind === 'choice')
        return fc.constantFrom(...(Array.isArray(field.choices) ? field.choices : [id]));
      if (field.kind === 'yes') return fc.constantFrom('yes', 'no');
      if (field.kind === 'text')
        return fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() === text);
      if (field.kind === 'date' && operator === 'in') return fc.constantFrom(...periods);
      if (field.kind === 'date' && ['from', 'to', 'between'].includes(operator))
        return fc.constant('2026-11-22');
      return fc.constant('30');
    };
    const condition = fc.constantFrom(...fields).chain((field) =>
      fc.constantFrom(...operatorsOf(field)).chain((operator) =>
        fc
          .array(valueOf(field, operator), {
            minLength: valuesOf(field.kind, operator)[0],
            maxLength: Math.min(3, valuesOf(field.kind, operator)[1]),
          })
          .map((values): Condition => ({ field: field.key, operator, values })),
      ),
    );
    const filters = fc.array(fc.array(condition, { minLength: 1, maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(read(writeFilter(filter))).toEqual({ filter, mistakes: [] });
      }),
    );
  });
});

describe('a span of time', () => {
  test.each([
    ['today', '2026-11-22', '2026-11-22'],
    ['yesterday', '2026-11-21', '2026-11-21'],
    ['tomorrow', '2026-11-23', '2026-11-23'],
    ['this-week', '2026-11-16', '2026-11-22'],
    ['last-week', '2026-11-09', '2026-11-15'],
    ['next-week', '2026-11-23', '2026-11-29'],
    ['this-month', '2026-11-01', '2026-11-30'],
    ['last-month', '2026-10-01', '2026-10-31'],
    ['next-month', '2026-12-01', '2026-12-31'],
    ['this-quarter', '2026-10-01', '2026-12-31'],
    ['last-quarter', '2026-07-01', '2026-09-30'],
    ['next-quarter', '2027-01-01', '2027-03-31'],
    ['this-year', '2026-01-01', '2026-12-31'],
    ['last-year', '2025-01-01', '2025-12-31'],
    ['next-year', '2027-01-01', '2027-12-31'],
    ['past', null, '2026-11-21'],
    ['future', '2026-11-23', null],
  ] as const)('%s, seen from Sunday 22 November 2026', (period, from, to) => {
    expect(periodRange(period, today)).toEqual({ from, to });
  });

  test.each([
    ['next', '30', '2026-11-22', '2026-12-22'],
    ['last', '7', '2026-11-15', '2026-11-22'],
    ['older', '30', null, '2026-10-22'],
    ['from', '2026-01-01', '2026-01-01', null],
    ['to', '2026-01-01', null, '2026-01-01'],
  ] as const)('%s %s', (operator, value, from, to) => {
    expect(dayRange({ field: 'closes', operator, values: [value] }, today)).toEqual({ from, to });
  });
});
