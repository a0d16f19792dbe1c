import { drawn } from '#tests/drawn-process.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ProcessModel } from '../model.ts';
import { EventHeap } from './event-heap.ts';
import { simulate, weekMinutes } from './simulate.ts';
import { exponential, triangular, type SimulationWish } from './simulation.ts';

const minutes = (usual: number) => ({ least: usual, usual, most: usual });
const oneDesk = drawn('start call end', 'start>call call>end', {
  call: { minutes: minutes(10), sells: true },
});
const wish = (model: ProcessModel, more: Partial<SimulationWish> = {}): SimulationWish => ({
  model,
  dealsPerWeek: 192,
  people: [{ laneId: 'inside', people: 1, hoursPerWeek: 40 }],
  deals: 40_000,
  seed: 1,
  ...more,
});

describe('one desk', () => {
  test('keeps people waiting as queueing theory says, with any spread (M/M/1: ρ ÷ (1 − ρ) times the service)', () => {
    // 192 a week of 10 minutes: busy for 0.8; waiting 0.8 ÷ 0.2 × 10 = 40 minutes, lead time 50.
    const { lead, lanes, queuePerDeal } = simulate(wish(oneDesk, { deals: 100_000 }), exponential);
    expect(lead.mean).toBeGreaterThan(46);
    expect(lead.mean).toBeLessThan(54);
    expect(queuePerDeal).toBeCloseTo(lanes[0]?.waitMinutes ?? 0, 6);
    expect(lanes[0]?.busy).toBeCloseTo(0.8, 1);
    // Exponential too: half within mean × ln 2, nine of ten within mean × ln 10.
    expect(lead.half / lead.mean).toBeCloseTo(Math.LN2, 1);
    expect(lead.nineOfTen / lead.mean).toBeCloseTo(Math.LN10, 0);
  });

  test('keeps them waiting half as long when every call takes the same (M/D/1, Pollaczek and Khinchine)', () => {
    const { lanes } = simulate(wish(oneDesk, { deals: 100_000 }));
    expect(lanes[0]?.waitMinutes).toBeGreaterThan(18);
    expect(lanes[0]?.waitMinutes).toBeLessThan(22);
  });

  test('with two people keeps them waiting as Erlang says (M/M/2)', () => {
    // 384 a week, two people: ρ = 0.8; C = 2ρ² ÷ (1 + ρ) = 0.711; waiting C ÷ (2μ − λ) = 17.8 minutes.
    const people = [{ laneId: 'inside', people: 2, hoursPerWeek: 40 }];
    const { lanes } = simulate(wish(oneDesk, { dealsPerWeek: 384, people, deals: 100_000 }), exponential);
    expect(lanes[0]?.waitMinutes).toBeGreaterThan(16);
    expect(lanes[0]?.waitMinutes).toBeLessThan(19.6);
  });

  test('where somebody has half the hours is twice as slow, at the same work', () => {
    const people = [{ laneId: 'inside', people: 1, hoursPerWeek: 20 }];
    const { workPerDeal, lead } = simulate(wish(oneDesk, { dealsPerWeek: 10, people }));
    expect(workPerDeal).toBeCloseTo(10, 6);
    expect(lead.half).toBeGreaterThanOrEqual(20);
  });

  test('holds to Little’s law: deals inside = deals a minute × lead time', () => {
    const { lead, workPerDeal, queuePerDeal, pausePerDeal } = simulate(wish(oneDesk));
    expect(lead.mean).toBeCloseTo(workPerDeal + queuePerDeal + pausePerDeal, 6);
  });
});

describe('a process', () => {
  const split = drawn(
    'start ask q:decision visit@field late:wait@field end',
    'start>ask ask>q q>visit=ja/25 q>end=nee/75 visit>late late>end',
    {
      ask: { minutes: minutes(12) },
      visit: { minutes: { least: 60, usual: 90, most: 150 }, sells: true, perDeal: 2 },
      late: { minutes: minutes(10_080) },
    },
  );
  const both = [
    { laneId: 'inside', people: 1, hoursPerWeek: 40 },
    { laneId: 'field', people: 1, hoursPerWeek: 40 },
  ];

  test('sends deals along its exits by their shares, and counts work by who does it', () => {
    const result = simulate(wish(split, { dealsPerWeek: 30, people: both }));
    const step = (id: string) => result.steps.find(({ nodeId }) => nodeId === id);
    expect(step('visit')?.visitsPerDeal).toBeCloseTo(0.25, 1);
    expect(step('visit')?.workMinutes).toBeGreaterThan(190);
    expect(result.sellingPerDeal).toBeCloseTo(0.25 * 200, -1);
    expect(result.pausePerDeal).toBeCloseTo(0.25 * weekMinutes, -2);
    expect(result.bottleneck).toBe('field');
    expect(result.lanes[1]?.sellingPerWeek).toBeCloseTo(30 * 50, -3);
    expect(result.spread.reduce((sum, { deals }) => sum + deals, 0)).toBe(result.finished);
  });

  test('gives the same for the same seed, and another for another', () => {
    const run = (seed: number) => simulate(wish(split, { people: both, deals: 500, seed }));
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  test('that asks more than there are hours for is busy all the time, and ever longer', () => {
    const short = simulate(wish(oneDesk, { dealsPerWeek: 480, deals: 500 }));
    const long = simulate(wish(oneDesk, { dealsPerWeek: 480, deals: 4000 }));
    expect(long.lanes[0]?.busy).toBeCloseTo(1, 2);
    expect(long.lead.mean).toBeGreaterThan(short.lead.mean * 3);
  });

  test('nobody waits for a lane without people, and a round without end is given up', () => {
    expect(simulate(wish(oneDesk, { people: [], deals: 300 })).queuePerDeal).toBe(0);
    const round = drawn('start a end', 'start>a a>a');
    expect(simulate(wish(round, { deals: 100 }))).toMatchObject({ finished: 0, stuck: 90 });
    expect(simulate(wish(drawn(''), { deals: 100 }))).toMatchObject({ finished: 0, bottleneck: null });
  });
});

describe('what goes on at the same time', () => {
  const both = drawn(
    'start fork:parallel quote stock@field join:parallel end',
    'start>fork fork>quote fork>stock quote>join stock>join join>end',
    { quote: { minutes: minutes(30) }, stock: { minutes: minutes(90), sells: true } },
  );
  const calm = { dealsPerWeek: 0.5, people: [], deals: 2000 };

  test('is done by every way, and takes as long as the longest', () => {
    const result = simulate(wish(both, calm));
    expect(result).toMatchObject({ finished: 1800, stuck: 0 });
    expect(result.lead.mean).toBeCloseTo(90, 6);
    expect(result.workPerDeal).toBeCloseTo(120, 6);
    expect(result.sellingPerDeal).toBeCloseTo(90, 6);
    expect(result.steps.map(({ visitsPerDeal }) => visitsPerDeal)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('without a box that waits ends when the last way ends', () => {
    const open = drawn('start fork:parallel a b end', 'start>fork fork>a fork>b a>end b>end', {
      a: { minutes: minutes(10) },
      b: { minutes: minutes(50) },
    });
    const { lead, finished } = simulate(wish(open, calm));
    expect(finished).toBe(1800);
    expect(lead.mean).toBeCloseTo(50, 6);
  });

  test('stays waiting where a way never comes', () => {
    const waits = drawn(
      'start q:decision a b join:parallel end',
      'start>q q>a=ja/50 q>b=nee/50 a>join b>join join>end',
    );
    expect(simulate(wish(waits, calm))).toMatchObject({ finished: 0, stuck: 1800 });
  });

  test('may come round again, and comes together each time', () => {
    const round = drawn(
      'start plan fork:parallel a b join:parallel q:decision end',
      'start>plan plan>fork fork>a fork>b a>join b>join join>q q>plan=opnieuw/50 q>end=klaar/50',
      { a: { minutes: minutes(10) }, b: { minutes: minutes(20) } },
    );
    const { finished, steps, stuck } = simulate(wish(round, calm));
    expect({ finished, stuck }).toEqual({ finished: 1800, stuck: 0 });
    expect(steps.find(({ nodeId }) => nodeId === 'a')?.visitsPerDeal).toBeCloseTo(2, 0);
  });
});

test('a chain of two thousand steps is walked to its end', () => {
  const steps = Array.from({ length: 2000 }, (_, i) => `s${i}`);
  const chain = drawn(
    `start ${steps.join(' ')} end`,
    ['start', ...steps].map((from, i) => `${from}>${steps[i] ?? 'end'}`).join(' '),
  );
  expect(simulate(wish(chain, { deals: 100 }))).toMatchObject({ finished: 90, stuck: 0 });
});

test('minutes lie between least and most, around the usual ones', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      ([a, b, c], drawn) => {
        const [least = 0, usual = 0, most = 0] = [a, b, c].sort((x, y) => x - y);
        const got = triangular({ least, usual, most }, () => drawn);
        expect(got >= least - 1e-9 && got <= most + 1e-9).toBe(true);
      },
    ),
  );
});

test('what happens comes in the order of time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (times) => {
      const heap = new EventHeap(2);
      times.forEach((time, i) => heap.push(time, i));
      const expected = times.map((time, i) => ({ time, i })).sort((a, b) => a.time - b.time || a.i - b.i);
      expect(times.map(() => heap.pop())).toEqual(expected.map(({ i }) => i));
      expect(heap.pop()).toBe(-1);
    }),
  );
});
