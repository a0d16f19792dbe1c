import fc from 'fast-check';
import { expect, test } from 'vitest';

import { spotOnLoop } from './lemniscate-path.ts';
import { dotsOnLoop } from './loop-dots.ts';
import { labelsBeside, type LoopRoom } from './loop-labels.ts';
import { wings, type Wing } from './wing.ts';

const half = 420;
const room: LoopRoom = {
  frame: { x: -550, y: -250, width: 1100, height: 500 },
  line: Array.from({ length: 200 }, (_, i) => spotOnLoop(i / 200, half)),
  lineRadius: 12,
  taken: [{ x: -290, y: -40, width: 120, height: 80 }],
  height: 18,
};

function labelled(counts: Record<Wing, number>, widths: readonly number[]) {
  const { dots, radius } = dotsOnLoop(counts, half, 11);
  const all = wings
    .flatMap((wing) => dots[wing].map((dot, i) => ({ ...dot, id: `${wing}${i}`, radius })))
    .map((dot, i) => ({ ...dot, rank: i % 7, width: widths[i % widths.length] ?? 100 }));
  return { all, labels: labelsBeside(all, room) };
}

test('words never lie on each other, on a dot, on the line or outside, whatever their number and length', () => {
  const count = fc.integer({ min: 0, max: 20 });
  const widths = fc.array(fc.integer({ min: 20, max: 220 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(count, count, count, count, widths, (plan, doing, check, act, wide) => {
      const { all, labels } = labelled({ plan, do: doing, check, act }, wide);
      for (const [i, a] of labels.entries()) {
        expect(a.x >= -550 && a.x + a.width <= 550 && a.y >= -250 && a.y + a.height <= 250).toBe(true);
        for (const b of [...labels.slice(i + 1), ...room.taken]) {
          const apart =
            a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
          expect(apart).toBe(true);
        }
        for (const { id, x, y, radius } of all)
          if (id !== a.id) {
            const dx = x - Math.max(a.x, Math.min(x, a.x + a.width));
            const dy = y - Math.max(a.y, Math.min(y, a.y + a.height));
            expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(radius);
          }
      }
    }),
    { numRuns: 40 },
  );
});

test('a loop of some forty items has words at nearly all of them, and at every one that asks for attention', () => {
  const { all, labels } = labelled({ plan: 12, do: 14, check: 10, act: 10 }, [70, 95, 120, 85, 140]);
  const shown = new Set(labels.map(({ id }) => id));
  expect(labels.length).toBeGreaterThan(38);
  for (const { id, rank } of all) if (rank === 0) expect(shown).toContain(id);
});
