import { expect, test } from 'vitest';
import { randomStream } from './random.ts';

const draw = (seed: number, name: string) => {
  const random = randomStream(seed, name);
  return Array.from({ length: 1000 }, () => random.next());
};

test('the same seed and name give the same chances, another seed or name gives others', () => {
  expect(draw(1, 'selling')).toEqual(draw(1, 'selling'));
  expect(draw(1, 'selling')).not.toEqual(draw(2, 'selling'));
  expect(draw(1, 'selling')).not.toEqual(draw(1, 'accounts'));
});

test('chances are spread evenly from nought to one', () => {
  const drawn = draw(7, 'spread');
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((a, b) => a + b, 0) / drawn.length).toBeCloseTo(0.5, 1);
});

test('a choice by weight follows the weights, and shuffling keeps everything', () => {
  const random = randomStream(3, 'weights');
  const picks = Array.from({ length: 4000 }, () => random.weighted(['a', 'b'], (x) => (x === 'a' ? 3 : 1)));
  expect(picks.filter((x) => x === 'a').length / 4000).toBeCloseTo(0.75, 1);
  expect(random.shuffled([1, 2, 3, 4]).sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
});
