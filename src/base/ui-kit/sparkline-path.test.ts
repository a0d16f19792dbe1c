import { expect, test } from 'vitest';
import { sparklinePath } from './sparkline-path.ts';

test('a rising history goes from the bottom left to the top right', () => {
  expect(sparklinePath([1, 2, 3], 60, 18)).toEqual({ d: 'M0 18L30 9L60 0', last: { x: 60, y: 0 } });
});

test('a week without a figure breaks the line', () => {
  expect(sparklinePath([1, null, 3, 2], 60, 18).d).toBe('M0 18M40 0L60 9');
});

test('a history without differences runs through the middle', () => {
  expect(sparklinePath([5, 5], 60, 18).d).toBe('M0 9L60 9');
});

test('no history is no line', () => {
  expect(sparklinePath([null, null], 60, 18)).toEqual({ d: '', last: null });
  expect(sparklinePath([], 60, 18)).toEqual({ d: '', last: null });
});
