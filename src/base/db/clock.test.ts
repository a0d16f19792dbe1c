import { afterEach, expect, test, vi } from 'vitest';

import { presentMillis, steadyMillis } from './clock.ts';
import { newId } from './context.ts';

afterEach(() => void vi.useRealTimers());

test('the clock goes on as it does', () => {
  expect(steadyMillis(1000, 1000)).toBe(1000);
  expect(steadyMillis(1000, 1001)).toBe(1001);
  expect(steadyMillis(0, 1_764_000_000_000)).toBe(1_764_000_000_000);
});

test('a clock that is put back a little stands still until it is made up for', () => {
  expect(steadyMillis(10_000_000, 9_999_000)).toBe(10_000_000);
  expect(steadyMillis(10_000_000, 10_000_001)).toBe(10_000_001);
});

test('a clock that was an hour or more ahead is not waited for', () => {
  expect(steadyMillis(10_000_000, 6_400_000)).toBe(6_400_000);
});

test('ids keep the order in which they were made when the clock is put back, and within a millisecond', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const began = Date.now() + 10_000;
  vi.setSystemTime(began);
  const ids = [newId(), newId(), newId()];
  vi.setSystemTime(began - 5 * 60_000);
  for (let i = 0; i < 5000; i++) ids.push(newId());
  expect(presentMillis()).toBeGreaterThanOrEqual(began);
  vi.setSystemTime(began + 5000);
  ids.push(newId());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
