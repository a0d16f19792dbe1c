import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { dayHead, dayWords } from './day-words.ts';

const day = (text: string) => text as IsoDate;
const today = day('2026-11-22');

test('near days have their own word', () => {
  expect(dayWords(today, today, 'nl')).toBe('vandaag');
  expect(dayWords(day('2026-11-23'), today, 'nl')).toBe('morgen');
  expect(dayWords(day('2026-11-21'), today, 'en')).toBe('yesterday');
});

test('a day of this month has its weekday, a day of another year its year', () => {
  expect(dayWords(day('2026-12-01'), today, 'nl')).toBe('di 1 dec');
  expect(dayWords(day('2026-03-02'), today, 'nl')).toBe('2 mrt');
  expect(dayWords(day('2025-03-02'), today, 'en')).toBe('2 Mar 2025');
});

test('a timeline writes its days out', () => {
  expect(dayHead(today, today, 'nl')).toBe('vandaag, zondag 22 november');
  expect(dayHead(day('2026-11-02'), today, 'en')).toBe('Monday 2 November');
});
