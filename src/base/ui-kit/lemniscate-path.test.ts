import { expect, test } from 'vitest';
import { loopPath, outOfLoop, speedOnLoop, spotOnLoop, turnInWing, wingPath } from './lemniscate-path.ts';
import { wings } from './wing.ts';

test.each([
  ['plan', -1, -1],
  ['do', 1, 1],
  ['check', 1, -1],
  ['act', -1, 1],
] as const)('the middle of %s lies in its own quarter', (wing, side, height) => {
  const { x, y } = spotOnLoop(turnInWing(wing, 0.5), 100);
  expect(Math.sign(x)).toBe(side);
  expect(Math.sign(y)).toBe(height);
});

test('the loop begins where it ends and crosses itself in the middle', () => {
  const [begin, end, crossing] = [spotOnLoop(0, 100), spotOnLoop(1, 100), spotOnLoop(0.25, 100)];
  expect(begin.x).toBeCloseTo(end.x);
  expect(begin.y).toBeCloseTo(end.y);
  expect(crossing.x).toBeCloseTo(0);
  expect(crossing.y).toBeCloseTo(0);
});

test('the speed is what the points themselves show', () => {
  for (let turn = 0.01; turn < 1; turn += 0.07) {
    const [before, after] = [spotOnLoop(turn - 1e-6, 100), spotOnLoop(turn + 1e-6, 100)];
    const speed = speedOnLoop(turn, 100);
    expect(speed.x).toBeCloseTo((after.x - before.x) / 2e-6, 1);
    expect(speed.y).toBeCloseTo((after.y - before.y) / 2e-6, 1);
  }
});

test('each wing goes on where the one before it stopped', () => {
  const ends = wings.map((wing) => {
    const numbers =
      wingPath(wing, 100)
        .match(/-?[\d.]+/g)
        ?.map(Number) ?? [];
    return { first: numbers.slice(0, 2), last: numbers.slice(-2) };
  });
  ends.forEach(({ last }, index) => {
    const next = ends[(index + 1) % ends.length];
    expect(last[0]).toBeCloseTo(next?.first[0] ?? Number.NaN, 1);
    expect(last[1]).toBeCloseTo(next?.first[1] ?? Number.NaN, 1);
  });
  expect(loopPath(0, 0.25, 100)).toMatch(/^M-100 0C/);
});

test('words beside the line stand outside the loop: up above it, down below it, left at its left end', () => {
  expect(outOfLoop(0).x).toBeCloseTo(-1);
  expect(outOfLoop(turnInWing('plan', 0.4)).y).toBeLessThan(-0.5);
  expect(outOfLoop(turnInWing('do', 0.6)).y).toBeGreaterThan(0.5);
});
