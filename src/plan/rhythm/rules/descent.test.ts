import { describe, expect, it } from 'vitest';

import { descent, type Valley } from './descent.ts';

const free = (height: Valley['height']): Valley => ({ height, straighten: () => {} });

/** H. Rosenbrock's narrow bent valley, The Computer Journal 3, 1960: lowest at (1, 1), where it is 0. */
const bent = free(([x = 0, y = 0], slope) => {
  slope[0] = -2 * (1 - x) - 400 * x * (y - x * x);
  slope[1] = 200 * (y - x * x);
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
});

describe('going down a valley', () => {
  it('finds the lowest point of a narrow bent one, lower with each step', () => {
    const heights: number[] = [];
    let end = Float64Array.of(-1.2, 1);
    for (const { point, height } of descent(bent, end, 0.001)) {
      heights.push(height);
      end = Float64Array.from(point);
      if (heights.length === 100) break;
    }
    expect(end[0]).toBeCloseTo(1, 5);
    expect(end[1]).toBeCloseTo(1, 5);
    expect(heights.length).toBeLessThan(80);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  });

  it('stays where its way leaves it: on a line through the beginning', () => {
    const valley: Valley = {
      height: ([x = 0, y = 0], slope) => {
        slope.set([2 * (x - 3), 2 * (y - 1)]);
        return (x - 3) ** 2 + (y - 1) ** 2;
      },
      straighten: (slope) => slope.fill(((slope[0] as number) + (slope[1] as number)) / 2),
    };
    const points = [...descent(valley, Float64Array.of(0, 5), 0.1)].map(({ point }) => point);
    for (const [x = 0, y = 0] of points) expect(y - x).toBeCloseTo(5, 9);
    // The nearest to (3, 1) of all points that are five higher than they are to the right.
    expect(points.at(-1)?.[0]).toBeCloseTo(-0.5, 6);
  });

  it('ends at once where it is lowest already, or where there is no height', () => {
    expect([...descent(bent, Float64Array.of(1, 1), 1)]).toEqual([]);
    expect([
      ...descent(
        free(() => Number.NaN),
        Float64Array.of(1),
        1,
      ),
    ]).toEqual([]);
  });

  it('goes around what cannot be reckoned, with shorter steps', () => {
    const cliff = free(([x = 0], slope) => {
      slope[0] = 2 * x;
      return x < -0.5 ? Number.NaN : x * x;
    });
    const points = [...descent(cliff, Float64Array.of(4), 5)];
    expect(points.at(-1)?.point[0]).toBeCloseTo(0, 6);
  });
});
