import { drawn } from '#tests/drawn-process.ts';
import { expect, test } from 'vitest';

import { simulate } from '../rules/simulate/simulate.ts';
import { simulateInAThread } from './in-a-thread.ts';

test('a simulation in a thread says what it says here, for each of two versions', async () => {
  const model = drawn('start call end', 'start>call call>end', {
    call: { minutes: { least: 5, usual: 10, most: 20 } },
  });
  const wish = {
    model,
    dealsPerWeek: 100,
    people: [{ laneId: 'inside', people: 1, hoursPerWeek: 30 }],
    deals: 1000,
    seed: 3,
  };
  const faster = { ...wish, dealsPerWeek: 10 };
  expect(await simulateInAThread([wish, faster])).toEqual([simulate(wish), simulate(faster)]);
});
