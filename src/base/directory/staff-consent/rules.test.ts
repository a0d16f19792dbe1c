import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { canRecord, canWithdraw, standingOn, usesOn, type Holding } from './rules.ts';

const day = (text: string) => text as IsoDate;
const holding = (
  from: string,
  until: string | null = null,
  withdrawnFrom: string | null = null,
): Holding => ({
  from: day(from),
  until: until === null ? null : day(until),
  withdrawnFrom: withdrawnFrom === null ? null : day(withdrawnFrom),
});

test.each([
  [holding('2026-02-01'), '2026-01-31', 'coming'],
  [holding('2026-02-01'), '2026-02-01', 'holds'],
  [holding('2026-02-01'), '2036-02-01', 'holds'],
  [holding('2026-02-01', '2026-03-01'), '2026-03-01', 'holds'],
  [holding('2026-02-01', '2026-03-01'), '2026-03-02', 'ended'],
  [holding('2026-02-01', null, '2026-02-10'), '2026-02-09', 'holds'],
  [holding('2026-02-01', null, '2026-02-10'), '2026-02-10', 'withdrawn'],
  [holding('2026-02-01', '2026-03-01', '2026-02-10'), '2026-04-01', 'withdrawn'],
  [holding('2026-02-01', null, '2026-02-01'), '2026-01-15', 'coming'],
] as const)('a consent %o stands on %s as %s', (consent, on, standing) => {
  expect(standingOn(consent, day(on))).toBe(standing);
});

test('what one paper does not allow another may; what ended allows nothing', () => {
  const consents = [
    { ...holding('2026-01-01'), uses: ['wall-names'] as const },
    { ...holding('2026-02-01', '2026-02-28'), uses: ['compare-members', 'wall-names'] as const },
    { ...holding('2026-01-01', null, '2026-02-10'), uses: ['selling-time'] as const },
  ];
  expect([...usesOn(consents, day('2026-02-09'))].toSorted()).toEqual([
    'compare-members',
    'selling-time',
    'wall-names',
  ]);
  expect([...usesOn(consents, day('2026-03-01'))]).toEqual(['wall-names']);
  expect(usesOn([], day('2026-03-01')).size).toBe(0);
});

test('a consent holds from the day on which it was agreed to, at the earliest', () => {
  const today = day('2026-02-10');
  const recorded = (agreedOn: string, from: string, until: string | null = null) => {
    const decision = canRecord(
      { agreedOn: day(agreedOn), from: day(from), until: until === null ? null : day(until) },
      today,
    );
    return decision.ok ? 'yes' : decision.because;
  };
  expect(recorded('2026-02-10', '2026-02-10')).toBe('yes');
  expect(recorded('2026-02-01', '2026-03-01', '2026-03-01')).toBe('yes');
  expect(recorded('2026-02-11', '2026-02-11')).toBe('agreed-in-future');
  expect(recorded('2026-02-10', '2026-02-09')).toBe('holds-before-agreed');
  expect(recorded('2026-02-01', '2026-03-01', '2026-02-28')).toBe('ends-before-start');
});

test('a consent is withdrawn once, and from a day on which it would still hold', () => {
  const withdrawn = (consent: Holding, from: string) => {
    const decision = canWithdraw(consent, day(from));
    return decision.ok ? 'yes' : decision.because;
  };
  expect(withdrawn(holding('2026-02-01'), '2026-02-01')).toBe('yes');
  expect(withdrawn(holding('2026-02-01', '2026-03-01'), '2026-03-01')).toBe('yes');
  expect(withdrawn(holding('2026-02-01', '2026-03-01'), '2026-03-02')).toBe('not-holding-then');
  expect(withdrawn(holding('2026-02-01'), '2026-01-31')).toBe('not-holding-then');
  expect(withdrawn(holding('2026-02-01', null, '2026-02-05'), '2026-02-06')).toBe('withdrawn-already');
});
