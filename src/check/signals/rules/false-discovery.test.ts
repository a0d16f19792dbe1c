import fc from 'fast-check';
import { expect, test } from 'vitest';

import { heldAgainstChance } from './false-discovery.ts';

/** Benjamini and Hochberg (1995), table of fifteen comparisons; at 5 % the first four are kept. */
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

test('of the fifteen comparisons of Benjamini and Hochberg, four are kept at 5 %', () => {
  const raised = heldAgainstChance(published);
  expect(raised.filter((chance) => chance <= 0.05)).toHaveLength(4);
  expect(raised.slice(0, 5).map((chance) => Number(chance.toFixed(6)))).toEqual([
    0.0015, 0.003, 0.0095, 0.035625, 0.0603,
  ]);
  expect(raised.at(-1)).toBe(1);
});

test('one test stays as it was, none is none', () => {
  expect(heldAgainstChance([0.03])).toEqual([0.03]);
  expect(heldAgainstChance([])).toEqual([]);
});

test('no chance becomes smaller, their order stays, and the order they come in does not matter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (chances) => {
        const raised = heldAgainstChance(chances);
        raised.forEach((chance, at) => {
          expect(chance).toBeGreaterThanOrEqual((chances[at] ?? 0) - 1e-12);
          expect(chance).toBeLessThanOrEqual(1);
        });
        const sorted = chances
          .map((chance, at) => ({ chance, raised: raised[at] ?? 0 }))
          .sort((a, b) => a.chance - b.chance);
        for (let at = 1; at < sorted.length; at++)
          expect(sorted[at]?.raised ?? 0).toBeGreaterThanOrEqual((sorted[at - 1]?.raised ?? 0) - 1e-12);
        expect(heldAgainstChance([...chances].reverse()).reverse()).toEqual(raised);
      },
    ),
  );
});

test('a hundred tries in which nothing happened yield hardly a finding', () => {
  const even = Array.from({ length: 100 }, (_, at) => (at + 0.5) / 100);
  expect(heldAgainstChance(even).filter((chance) => chance <= 0.1)).toEqual([]);
});
