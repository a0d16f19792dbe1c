import { expect, test } from 'vitest';

import { euro } from '#base/kernel/money.ts';

import { unitFactor, unitSign, writeBareKpi, writeKpi } from './kpi-figures.ts';

test('each unit is written as people read it', () => {
  const nl = (value: number | null, unit: Parameters<typeof writeKpi>[1]) =>
    writeKpi(value, unit, euro, 'nl');
  expect(nl(12, 'count')).toBe('12');
  expect(nl(12.46, 'count')).toBe('12,5');
  expect(nl(1_234_500, 'amount').replace(/\s/g, ' ')).toBe('€ 12.345');
  expect(nl(750, 'minutes')).toBe('12,5 u');
  expect(nl(0.333, 'part')).toBe('33 %');
  expect(writeKpi(0.333, 'part', euro, 'en')).toBe('33%');
  expect(nl(95.4, 'minutes-each')).toBe('95 min');
  expect(nl(41.6, 'days-each')).toBe('42 d');
  expect(nl(null, 'part')).toBe('–');
});

test('what people write goes back to how it is kept', () => {
  expect([unitFactor('amount'), unitFactor('minutes'), unitFactor('part'), unitFactor('count')]).toEqual([
    100, 60, 0.01, 1,
  ]);
  expect([
    unitSign('amount', euro, 'nl'),
    unitSign('minutes', euro, 'nl'),
    unitSign('count', euro, 'nl'),
  ]).toEqual(['€', 'uur', '']);
});

test('a figure that misses its target by a hair does not look as if it had reached it', () => {
  expect(writeBareKpi(0.0962, 'part', 'nl', 0.1)).toBe('9,6');
  expect(writeBareKpi(9.97, 'count', 'nl', 10)).toBe('9,97');
  expect(writeBareKpi(0.1, 'part', 'nl', 0.1)).toBe('10');
  expect(writeBareKpi(0.07, 'part', 'nl', 0.1)).toBe('7');
});

test('in a table the unit stands once, and figures are bare', () => {
  expect(writeBareKpi(1_234_500, 'amount', 'nl')).toBe('12.345');
  expect(writeBareKpi(750, 'minutes', 'nl')).toBe('12,5');
  expect(writeBareKpi(0.333, 'part', 'nl')).toBe('33');
  expect(writeBareKpi(2.5, 'count', 'en')).toBe('2.5');
  expect(writeBareKpi(242.7, 'count', 'en')).toBe('243');
  expect(writeBareKpi(8598, 'minutes', 'nl')).toBe('143');
  expect(writeBareKpi(null, 'count', 'en')).toBe('–');
});
