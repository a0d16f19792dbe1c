import { expect, test } from 'vitest';

import { amsterdam } from '#base/kernel/date.ts';

import { csvLine, serialDay, writtenCell } from './cell.ts';

test('cells are written as programs read them, or as Excel in Dutch does', () => {
  const plain = { form: 'plain', zone: amsterdam } as const;
  const dutch = { form: 'dutch', zone: amsterdam } as const;
  expect(writtenCell('amount', 123456, plain)).toBe('1234.56');
  expect(writtenCell('amount', 123456, dutch)).toBe('1234,56');
  expect(writtenCell('amount', -5, dutch)).toBe('-0,05');
  expect(writtenCell('number', 12.5, dutch)).toBe('12,5');
  expect(writtenCell('day', '2026-11-22', plain)).toBe('2026-11-22');
  expect(writtenCell('day', '2026-11-22', dutch)).toBe('22-11-2026');
  expect(writtenCell('instant', '2026-11-22T13:05:00.000Z', dutch)).toBe('22-11-2026 14:05');
  expect(writtenCell('flag', true, dutch)).toBe('ja');
  expect(writtenCell('text', null, plain)).toBe('');
});

test('a line quotes what would break it', () => {
  expect(csvLine(['a', 'b;c', 'd"e', 'f\ng', ' h'], 'dutch')).toBe('a;"b;c";"d""e";"f\ng";" h"\r\n');
  expect(csvLine(['a', 'b'], 'plain')).toBe('a,b\r\n');
  // Opened by a program with another separator, nothing begins a cell of its own.
  expect(csvLine(['x;=1+1', 'x\t=1+1'], 'plain')).toBe('"x;=1+1","x\t=1+1"\r\n');
  expect(csvLine(['x,=1+1'], 'dutch')).toBe('"x,=1+1"\r\n');
});

test('days are counted as a spreadsheet counts them, instants on the clock of the zone', () => {
  expect(serialDay('1900-03-01', amsterdam)).toBe(61);
  expect(serialDay('2026-11-22', amsterdam)).toBe(46_348);
  expect(serialDay('2026-11-22T11:00:00.000Z', amsterdam)).toBeCloseTo(46_348.5, 9);
  expect(serialDay('2026-07-01T22:30:00.000Z', amsterdam)).toBeCloseTo(46_205 + 1 / 48, 9);
});
