import { describe, expect, test } from 'vitest';

import { drawn } from '#tests/drawn-process.ts';

import { simulate } from './simulate.ts';
import { triangular } from './simulation.ts';
import { besideEachOther, verdictOf } from './verdict.ts';

const model = drawn('start call end', 'start>call call>end', {
  call: { minutes: { least: 30, usual: 30, most: 30 }, sells: true },
});
const run = (dealsPerWeek: number, people = 1) =>
  simulate({
    model,
    dealsPerWeek,
    people: people === 0 ? [] : [{ laneId: 'inside', people, hoursPerWeek: 20 }],
    deals: 2000,
    seed: 1,
  });

describe('what a simulation says in a sentence', () => {
  test('a team that is asked more than it has hours for is where it sticks', () => {
    expect(verdictOf(run(60))).toMatchObject({ kind: 'sticks', laneId: 'inside' });
  });
  test('a team that can manage is only the busiest', () => {
    expect(verdictOf(run(15))).toMatchObject({ kind: 'busiest', laneId: 'inside' });
  });
  test('where hardly anybody waits all is calm', () => {
    expect(verdictOf(run(2))).toMatchObject({ kind: 'calm', laneId: 'inside' });
  });
  test('where nobody was given nobody is too busy', () => {
    expect(verdictOf(run(15, 0))).toEqual({ kind: 'nobody' });
  });
});

test('two versions stand beside each other, each figure with what is better', () => {
  const lines = besideEachOther(run(60), run(60, 4));
  const waiting = lines.find(({ of }) => of === 'waiting');
  expect(waiting && waiting.after < waiting.before && waiting.better === 'less').toBe(true);
  expect(lines.find(({ of }) => of === 'selling')?.before).toBeCloseTo(30, 3);
});

test('a long simulation says on the way how far it is, and its figures stay the same', () => {
  const told: number[] = [];
  const wish = { model, dealsPerWeek: 15, people: [], deals: 3500, seed: 4 };
  expect(simulate(wish, triangular, (begun) => told.push(begun))).toEqual(simulate(wish));
  expect(told).toEqual([1000, 2000, 3000]);
});
