import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { surveyColumns, type ColumnForm } from './detect-columns.ts';

/** The forms of columns given as lists of cells. */
function formsOf(columns: Cell[][], separator: string | null = ','): ColumnForm[] {
  const survey = surveyColumns(
    columns.map((_, at) => `kolom ${at}`),
    separator,
  );
  const length = Math.max(...columns.map((cells) => cells.length));
  for (let i = 0; i < length; i++) survey.add(columns.map((cells) => cells[i] ?? null));
  return survey.forms();
}
const formOf = (cells: Cell[], separator?: string | null) => formsOf([cells], separator)[0];

describe('what a column holds', () => {
  test.each<[Cell[], ColumnForm['content']]>([
    [['Jansen', 'Smit'], 'text'],
    [['1054', '12,50'], 'number'],
    [['€ 1.054', '€ 12'], 'money'],
    [[1054, 12.5], 'number'],
    [['22-11-2026', '01-02-2026'], 'date'],
    [['2026-11-22T14:05:00'], 'date'],
    [['22 nov. 2026', '3 mei 2026'], 'date'],
    [['a@voorbeeld.test', 'b@voorbeeld.test'], 'email'],
    [['035-1234567', '+31 6 12345678'], 'phone'],
    [['ja', 'nee'], 'yes-no'],
    [['', '-', 'n.v.t.', null], 'empty'],
    [['12', '13', 'Jansen'], 'text'],
    [['GTX 500', 'GTK 12'], 'text'],
    [['1234 AB'], 'text'],
  ])('%j is %s', (cells, content) => expect(formOf(cells)?.content).toBe(content));
});

describe('the decimal sign is judged by the column, then by the file', () => {
  test.each<[string, string[], string, string, boolean]>([
    ['Dutch amounts', ['1.054,00', '1.054', '50,00'], ';', ',', true],
    ['English amounts', ['1,054.00', '1,054', '50.00'], ',', '.', true],
    ['one cell decides for the ambiguous ones', ['1.054', '2.000', '3,5'], ',', ',', true],
    ['two dots can only be thousands', ['1.054.000', '2.000'], ',', ',', true],
    ['nothing but thousands or three decimals: thousands, but unsure', ['1.054', '2.345'], ',', ',', false],
    ['the same with commas', ['1,054', '2,345'], ';', '.', false],
    ['a zero in front makes it a fraction', ['0.125'], ',', '.', true],
    ['whole numbers with semicolons between the cells', ['12', '13'], ';', ',', true],
    ['whole numbers with commas between the cells', ['12', '13'], ',', '.', true],
    ['both signs as decimals: the most, but unsure', ['1,5', '2,5', '3.5'], ';', ',', false],
  ])('%s', (_, cells, separator, decimal, sure) => {
    expect(formOf(cells, separator)).toMatchObject({ decimal, sure });
  });

  test('another column tells what 1.054 is', () => {
    expect(
      formsOf([
        ['1.054', '2.345'],
        ['12,50', '3,99'],
      ])[0],
    ).toMatchObject({ decimal: ',', sure: true });
    expect(
      formsOf([
        ['1.054', '2.345'],
        ['12.50', '3.99'],
      ])[0],
    ).toMatchObject({ decimal: '.', sure: true });
  });
});

describe('the order of a date is judged by the column, then by the file', () => {
  test.each<[string, string[], string, boolean]>([
    ['a day over twelve in front', ['03-04-2026', '22-04-2026'], 'dmy', true],
    ['a day over twelve behind', ['03/04/2026', '04/22/2026'], 'mdy', true],
    ['the year in front', ['2026-04-03'], 'ymd', true],
    ['nothing tells: days first, but unsure', ['03-04-2026'], 'dmy', false],
    ['both: the most, but unsure', ['22-04-2026', '23-04-2026', '04-22-2026'], 'dmy', false],
  ])('%s', (_, cells, dateOrder, sure) => expect(formOf(cells)).toMatchObject({ dateOrder, sure }));

  test('another column tells', () => {
    expect(formsOf([['03/04/2026'], ['04/22/2026']])[0]).toMatchObject({ dateOrder: 'mdy', sure: true });
  });
});

test.each<[Cell[], ColumnForm['maybeDates']]>([
  [[46_348, 46_000], 'serial'],
  [['46348'], 'serial'],
  [['20261122', '20260101'], 'compact'],
  [['20261322'], null],
  [[120, 46_348], null],
])('%j may be dates: %s', (cells, maybeDates) => expect(formOf(cells)?.maybeDates).toBe(maybeDates));

test('tells how full a column is, with examples', () => {
  expect(formOf(['a', 'b', 'a', '', 'c'])).toMatchObject({
    rows: 5,
    filled: 4,
    distinct: 3,
    examples: ['a', 'b', 'c'],
  });
  expect(formOf(['$ 5', '$ 6'])?.currency).toBe('USD');
});
