import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cellMinutes, isPainted, paint, paintedFrame } from './painted-week.ts';

const cell = fc.record({
  day: fc.integer({ min: 0, max: 6 }),
  from: fc.integer({ min: 14, max: 37 }).map((n) => n * cellMinutes),
});

describe('a week that is painted', () => {
  test('half-hours that touch become one window', () => {
    const morning = paint([], { day: 0, from: 540 }, { day: 1, from: 630 }, true);
    expect(morning).toEqual([
      { day: 0, from: 540, to: 660 },
      { day: 1, from: 540, to: 660 },
    ]);
    expect(paint(morning, { day: 0, from: 660 }, { day: 0, from: 690 }, true)[0]).toEqual({
      day: 0,
      from: 540,
      to: 720,
    });
  });

  test('wiping out the middle leaves two windows', () => {
    const whole = [{ day: 2, from: 540, to: 720 }];
    expect(paint(whole, { day: 2, from: 600 }, { day: 2, from: 630 }, false)).toEqual([
      { day: 2, from: 540, to: 600 },
      { day: 2, from: 660, to: 720 },
    ]);
  });

  test('what was written to the minute elsewhere stays', () => {
    const exact = { day: 4, from: 547, to: 613 };
    expect(paint([exact], { day: 0, from: 540 }, { day: 0, from: 540 }, true)).toContainEqual(exact);
  });

  test('whatever is painted is painted, whatever is wiped out is not, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.boolean()), { maxLength: 6 }), cell, (strokes, looked) => {
        const windows = strokes.reduce<ReturnType<typeof paint>>(
          (all, [a, b, on]) => paint(all, a, b, on),
          [],
        );
        const last = strokes.findLast(([a, b]) => {
          const between = (x: number, y: number, z: number) => Math.min(x, y) <= z && z <= Math.max(x, y);
          return between(a.day, b.day, looked.day) && between(a.from, b.from, looked.from);
        });
        expect(isPainted(windows, looked)).toBe(last?.[2] ?? false);
      }),
    );
  });

  test('shows office hours, and further where a window lies outside them', () => {
    expect(paintedFrame([])).toEqual({ days: 5, from: 420, to: 1140 });
    expect(paintedFrame([{ day: 5, from: 375, to: 1200 }])).toEqual({ days: 6, from: 360, to: 1200 });
  });
});
