import { expect, test } from 'vitest';

import type { WeekProblem } from '../rules/week.ts';
import { designWeekInAThread, proveWeekInAThread } from './in-a-thread.ts';

const hours = [0, 1, 2, 3, 4].map((day) => ({ day, from: 540, to: 1020 }));
const problem: WeekProblem = {
  days: 5,
  slotMinutes: 30,
  members: ['anna', 'bram'].map((id) => ({
    id,
    sells: true,
    profile: 'even',
    working: hours,
    busy: [],
    travelDays: [],
  })),
  items: [
    {
      id: 'meeting',
      minutes: 60,
      frequency: { times: 2, per: 'week' },
      who: ['anna', 'bram'],
      gathering: 'together',
      responsible: 'anna',
      piece: null,
      windows: [],
      fixedAt: [],
      daysApart: 2,
      follows: null,
      anywhere: false,
    },
  ],
  profiles: { even: hours.map(() => Array.from({ length: 48 }, (_, half) => 60 + half)) },
  blocks: { minimumMinutes: 90, limitMinutes: 180, switchPoints: 30 },
  fairnessPercent: 10,
};

test('a week is designed beside the work of the process, which hears how far it is', async () => {
  const steps: string[] = [];
  const designed = await designWeekInAThread(
    { problem, seed: 1, moves: 20_000 },
    { progress: ({ step }) => steps.push(step) },
  );
  expect(designed.kind === 'plan' && designed.gap).toBeLessThan(0.01);
  expect(new Set(steps)).toEqual(new Set(['first', 'bounding', 'sharpening', 'placing', 'explaining']));
  const plan = designed.kind === 'plan' ? designed.plan : null;
  const proof = await proveWeekInAThread({ problem, plan, seconds: 20 });
  expect(proof.proven).toBe(true);
});

test('a design that is stopped ends at once, and the next one begins', async () => {
  const stop = new AbortController();
  const long = designWeekInAThread(
    { problem, seed: 1, moves: 1e9 },
    { signal: stop.signal, progress: ({ step }) => step === 'placing' && stop.abort(new Error('stopped')) },
  );
  await expect(long).rejects.toThrow('stopped');
  await expect(designWeekInAThread({ problem, seed: 1, moves: 1000 })).resolves.toMatchObject({
    kind: 'plan',
  });
});
