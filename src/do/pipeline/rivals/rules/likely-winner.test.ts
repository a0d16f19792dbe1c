import { expect, test } from 'vitest';

import type { CompetitorId } from '#base/kernel/id.ts';

import type { Threat } from '../words.ts';
import { likelyWinner } from './likely-winner.ts';

const rival = (id: string, threat: Threat | null = null) => ({
  competitor: { id: id as CompetitorId },
  threat,
});

test('a deal was probably lost to the only competitor, or to the most threatening one', () => {
  expect(likelyWinner([])).toBeNull();
  expect(likelyWinner([rival('a')])).toBe('a');
  expect(likelyWinner([rival('a', 'low'), rival('b', 'high'), rival('c', 'medium')])).toBe('b');
  expect(likelyWinner([rival('a'), rival('b', 'low')])).toBe('b');
});

test('of two alike nobody is chosen', () => {
  expect(likelyWinner([rival('a', 'high'), rival('b', 'high')])).toBeNull();
  expect(likelyWinner([rival('a'), rival('b')])).toBeNull();
});
