import { expect, test } from 'vitest';

import { endsAt, focusedMillis, isForgotten, meantToEnd, type FocusSpan } from './focus-time.ts';

const nine = Date.UTC(2026, 10, 23, 9);
const min = (minutes: number) => nine + minutes * 60_000;
const block: FocusSpan = { startedAt: nine, minutes: 50, interruptions: [] };
const disturbed: FocusSpan = { ...block, interruptions: [{ from: min(10), to: min(15) }] };

test('what came between does not count, and the end moves up with it', () => {
  expect(focusedMillis(disturbed, min(30))).toBe(25 * 60_000);
  expect(meantToEnd(disturbed, min(30))).toBe(min(55));
});

test('the clock stands still as long as something comes between', () => {
  const standing: FocusSpan = { ...block, interruptions: [{ from: min(20), to: null }] };
  expect(focusedMillis(standing, min(25))).toBe(20 * 60_000);
  expect(focusedMillis(standing, min(45))).toBe(20 * 60_000);
});

test('who goes on a little longer keeps those minutes', () => {
  expect(endsAt(block, min(70))).toBe(min(70));
  expect(isForgotten(block, min(110))).toBe(false);
});

test('a timer that was forgotten ends when it was meant to', () => {
  expect(isForgotten(block, min(111))).toBe(true);
  expect(endsAt(block, min(600))).toBe(min(50));
  expect(endsAt(disturbed, min(600))).toBe(min(55));
});

test('who was called away and did not come back was at it until then', () => {
  const left: FocusSpan = { ...block, interruptions: [{ from: min(20), to: null }] };
  expect(endsAt(left, min(600))).toBe(min(20));
});

test('ended before its time it counts no longer than it lasted', () => {
  expect(endsAt(block, min(7))).toBe(min(7));
  expect(focusedMillis(block, min(-3))).toBe(0);
});
