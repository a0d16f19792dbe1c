import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import { linesIn } from '#base/ui-kit/lines-in.ts';

import { mostPasted, readPasted } from './pasted-lines.ts';

const now = { today: '2026-11-22' as IsoDate, clock: '14:05' };

test('each line of a pasted list becomes a task of its own', () => {
  const lines = linesIn(
    'Taken\r\n- bel Jansen morgen\r\n\n • offerte nalezen\n[ ] 3 dozen folders\n2. mail Ilse',
  );
  expect(lines).toEqual(['Taken', 'bel Jansen morgen', 'offerte nalezen', '3 dozen folders', 'mail Ilse']);
  expect(readPasted(lines, now).map(({ task }) => task?.title)).toEqual([
    'Taken',
    'Bel Jansen',
    'Offerte nalezen',
    '3 dozen folders',
    'Mail Ilse',
  ]);
});

test('a number that belongs to the words stays', () => {
  expect(linesIn('3 offertes nalezen\n-5 graden\n10.30 uur bellen')).toEqual([
    '3 offertes nalezen',
    '-5 graden',
    '10.30 uur bellen',
  ]);
});

test('a line that is too long is not shortened: it is left out, and that is said', () => {
  const long = 'x'.repeat(301);
  expect(readPasted(['bel Jansen', long], now)).toMatchObject([
    { fault: null },
    { line: long, task: null, fault: 'too-long' },
  ]);
});

test('a line with a day and nothing to do becomes no task', () => {
  expect(readPasted(['morgen'], now)).toMatchObject([{ task: null, fault: 'no-title' }]);
});

test('what is more than a list holds is said', () => {
  const read = readPasted(
    Array.from({ length: mostPasted + 2 }, (_, at) => `bel nummer ${at}`),
    now,
  );
  expect(read.filter(({ fault }) => fault === 'too-many')).toHaveLength(2);
});
