import { expect, test } from 'vitest';

import { learnedValue, type CallCount } from './learned-value.ts';

const hours = (of: (hour: number) => [calls: number, answered: number]): CallCount[] =>
  [0, 1, 2, 3, 4].flatMap((day) =>
    [9, 10, 11, 12, 13, 14, 15, 16].map((hour) => {
      const [calls, answered] = of(hour);
      return { day, hour, calls, answered };
    }),
  );

test('an hour in which people answer more often is worth more', () => {
  const learned = learnedValue(hours((hour) => (hour === 10 ? [400, 200] : [400, 100])));
  const at = (half: number) => learned?.points[0]?.[half] ?? 0;
  expect(at(20)).toBeGreaterThan(at(18));
  expect(at(20)).toBe(at(21));
  expect(at(20)).toBeGreaterThan(160);
});

test('where there is little, an hour is drawn to the mean: two calls answered prove nothing', () => {
  const counts = hours((hour) => (hour === 10 ? [400, 160] : [400, 120]));
  const learned = learnedValue([...counts, { day: 0, hour: 18, calls: 2, answered: 2 }]);
  const late = learned?.hours.find(({ day, hour }) => day === 0 && hour === 18);
  expect(late?.share).toBeLessThan(0.45);
  expect(late?.share).toBeGreaterThan(learned?.mean ?? 1);
});

test('hours that differ no more than chance are worth the same', () => {
  const learned = learnedValue(hours((hour) => [20, hour % 2 === 0 ? 6 : 5]));
  const points = learned?.points.flat() ?? [];
  expect(Math.max(...points) - Math.min(...points)).toBeLessThan(5);
});

test('an hour without any call is worth what the mean is', () => {
  expect(learnedValue(hours(() => [10, 3]))?.points[2]?.[40]).toBe(100);
});

test('an empty log teaches nothing', () => {
  expect(learnedValue([])).toBeNull();
  expect(learnedValue([{ day: 0, hour: 9, calls: 10, answered: 0 }])).toBeNull();
});
