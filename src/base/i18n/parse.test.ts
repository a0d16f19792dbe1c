import { describe, expect, test } from 'vitest';
import {
  centsOf,
  excelDay,
  parseCents,
  parseDate,
  parseNumber,
  readCents,
  readNumber,
  type DateOrder,
  type DecimalSign,
} from './parse.ts';

test.each<[string, DecimalSign, number | null]>([
  ['1.054,50', ',', 1054.5],
  ['1054.50', ',', 1054.5],
  ['1,234.56', ',', 1234.56],
  ['1.054', ',', 1054],
  ['1054,50', '.', 1054.5],
  ['1,054', '.', 1054],
  ['12.34.56', ',', null],
  ['abc', ',', null],
])(
  'what is typed with the sign of another language, %s, is understood where it can be one thing only',
  (text, decimal, number) => {
    expect(readNumber(text, decimal)).toBe(number);
    expect(readCents(text, decimal)).toBe(number === null ? null : number * 100);
  },
);

describe('a number is read as it is written', () => {
  test.each<[string, DecimalSign, number | null]>([
    ['1.054,00', ',', 1054],
    ['1,054.00', '.', 1054],
    ['1.054', ',', 1054],
    ['1.054', '.', 1.054],
    ['1054', ',', 1054],
    ['0,5', ',', 0.5],
    [',5', ',', 0.5],
    ['.5', '.', 0.5],
    ['12.345.678,9', ',', 12_345_678.9],
    ['€ 1.250,-', ',', 1250],
    ['€ 1.250,50', ',', 1250.5],
    ['-€ 12', ',', -12],
    ['€ -12', ',', -12],
    ['12,50-', ',', -12.5],
    ['(12.50)', '.', -12.5],
    ['−3', ',', -3],
    ['+3', ',', 3],
    ['-0', ',', 0],
    ['1 054,25', ',', 1054.25],
    ['1\u00a0054,25', ',', 1054.25],
    ["1'054.25", '.', 1054.25],
    ['USD 12.50', '.', 12.5],
    ['12.50 CHF', '.', 12.5],
    ['1.05,00', ',', null],
    ['1,054.00', ',', null],
    ['1.054.00', ',', null],
    ['', ',', null],
    ['-', ',', null],
    ['n.v.t.', ',', null],
    ['12 stuks', ',', null],
    ['Infinity', '.', null],
    ['1e5', '.', null],
    ['0x10', '.', null],
  ])('%j with %j is %j', (text, decimal, value) => expect(parseNumber(text, decimal)).toBe(value));
});

describe('an amount is whole cents, rounded half away from zero', () => {
  test.each<[string, number | null]>([
    ['1.054,00', 105_400],
    ['0,005', 1],
    ['-0,005', -1],
    ['1,005', 101],
    ['0,0000001', 0],
    ['-0,001', 0],
    ['9.000.000.000.001', null],
    ['veel', null],
  ])('%j is %j', (text, value) => expect(parseCents(text, ',')).toBe(value));

  test.each([
    [1054.5, 105_450],
    [-0.125, -13],
    [1e-7, 0],
    [Number.NaN, null],
    [Infinity, null],
  ])('%d units are %j cents', (amount, value) => expect(centsOf(amount)).toBe(value));
});

describe('a date is read in the order of its column', () => {
  test.each<[string, DateOrder, string | null]>([
    ['22-11-2026', 'dmy', '2026-11-22'],
    ['3/4/2026', 'dmy', '2026-04-03'],
    ['3/4/2026', 'mdy', '2026-03-04'],
    ['22.11.26', 'dmy', '2026-11-22'],
    ['1-1-69', 'dmy', '2069-01-01'],
    ['1-1-70', 'dmy', '1970-01-01'],
    ['2026-11-22', 'dmy', '2026-11-22'],
    ['2026/1/5', 'dmy', '2026-01-05'],
    ['2026-11-22T14:05:00Z', 'dmy', '2026-11-22'],
    ['2026-11-22 14:05', 'mdy', '2026-11-22'],
    ['11/22/2026 2:05 PM', 'mdy', '2026-11-22'],
    ['20261122', 'ymd', '2026-11-22'],
    ['20261122', 'dmy', null],
    ['22 nov. 2026', 'dmy', '2026-11-22'],
    ['22 november 2026 14:05', 'dmy', '2026-11-22'],
    ['zo 22 mrt 2026', 'dmy', '2026-03-22'],
    ['Nov 22, 2026', 'dmy', '2026-11-22'],
    ['Sunday, November 22, 2026', 'dmy', '2026-11-22'],
    ['22-okt-26', 'dmy', '2026-10-22'],
    ['29-02-2024', 'dmy', '2024-02-29'],
    ['29-02-2026', 'dmy', null],
    ['31-04-2026', 'dmy', null],
    ['22-13-2026', 'dmy', null],
    ['2026-02-30', 'dmy', null],
    ['22 foo 2026', 'dmy', null],
    ['morgen', 'dmy', null],
    ['', 'dmy', null],
  ])('%j as %s is %j', (text, order, value) => expect(parseDate(text, order)).toBe(value));
});

describe('a day as a spreadsheet counts it', () => {
  test.each([
    [46_348, false, '2026-11-22'],
    [46_348.5, false, '2026-11-22T12:00:00'],
    [44_886, true, '2026-11-22'],
    [46_348.999_999_99, false, '2026-11-23'],
    [61, false, '1900-03-01'],
    [60, false, null],
    [-1, false, null],
    [Number.NaN, false, null],
    [3_000_000, false, null],
  ])('%d is %j', (number, since1904, value) => expect(excelDay(number, since1904)).toBe(value));
});
