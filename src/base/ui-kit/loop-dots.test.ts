import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dotsOnLoop } from './loop-dots.ts';
import { wings } from './wing.ts';

const half = 400;
const largest = 11;
const few = fc.integer({ min: 0, max: 40 });

describe('the dots on the loop', () => {
  test('never touch, whatever number from 1 to 80 lies in whichever wings, and can still be seen', () => {
    fc.assert(
      fc.property(few, few, few, few, (plan, act, check, ...[done]) => {
        const counts = { plan, act, check, do: done ?? 0 };
        fc.pre(plan + act + check + counts.do <= 80);
        const { dots, radius } = dotsOnLoop(counts, half, largest);
        const all = wings.flatMap((wing) => dots[wing]);
        expect(all).toHaveLength(plan + act + check + counts.do);
        expect(radius).toBeGreaterThan(4);
        const touching = all.flatMap((a, i) =>
          all.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) <= 2 * radius),
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('each number from 1 to 80 in one wing alone is drawn without touching', () => {
    for (let count = 1; count <= 80; count++)
      for (const wing of wings) {
        const { radius } = dotsOnLoop({ plan: 0, do: 0, check: 0, act: 0, [wing]: count }, half, largest);
        expect([wing, count, radius >= 2.2]).toEqual([wing, count, true]);
      }
  });

  test('lie in their order, each in its own wing and clear of the crossing', () => {
    const { dots, radius } = dotsOnLoop({ plan: 12, do: 14, check: 10, act: 10 }, half, largest);
    expect(radius).toBe(largest);
    for (const [i, wing] of wings.entries()) {
      const turns = dots[wing].map(({ turn }) => turn);
      expect(turns).toEqual(turns.toSorted((a, b) => a - b));
      for (const { turn, x, y } of dots[wing]) {
        expect(turn).toBeGreaterThan(i / 4);
        expect(turn).toBeLessThan((i + 1) / 4);
        expect(Math.hypot(x, y)).toBeGreaterThan(40);
      }
      const gaps = dots[wing].slice(1).map((dot, j) => {
        const before = dots[wing][j] ?? dot;
        return Math.hypot(dot.x - before.x, dot.y - before.y);
      });
      expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(1.2);
    }
  });

  test('500 items are still drawn, small', () => {
    const { dots, radius } = dotsOnLoop({ plan: 125, do: 125, check: 125, act: 125 }, half, largest);
    expect(dots.act).toHaveLength(125);
    expect(radius).toBeGreaterThan(1);
  });
});
