import { describe, expect, it } from 'vitest';

import { compileWeek } from './compiled-week.ts';
import { personGraph, type PersonGraph } from './person-graph.ts';
import { PersonWeek } from './person-week.ts';
import { WarmWeek } from './warm-week.ts';
import type { WeekItem, WeekProblem } from './week.ts';

const item = (id: string, minutes: number, windows: WeekItem['windows']): WeekItem => ({
  id,
  minutes,
  frequency: { times: 1, per: 'week' },
  who: ['a'],
  gathering: 'alone',
  responsible: 'a',
  piece: null,
  windows,
  fixedAt: [],
  daysApart: 0,
  follows: null,
  anywhere: true,
});

const problem: WeekProblem = {
  days: 2,
  slotMinutes: 60,
  members: [
    {
      id: 'a',
      sells: true,
      profile: 'p',
      working: [0, 1].map((day) => ({ day, from: 540, to: 840 })),
      busy: [],
      travelDays: [],
    },
  ],
  items: [
    item('call', 60, []),
    item('review', 120, []),
    item('monday', 60, [{ day: 0, from: 540, to: 720 }]),
    item('tuesday', 60, [{ day: 1, from: 600, to: 840 }]),
  ],
  profiles: {
    p: [0, 1].map((day) => Array.from({ length: 48 }, (_, half) => 80 + ((half * 7 + day * 13) % 50))),
  },
  blocks: { minimumMinutes: 60, limitMinutes: 180, switchPoints: 20 },
  fairnessPercent: 0,
};

const week = compileWeek(problem);
const graph = personGraph(week, 0, 1024);
const weight = 1.3;
const prizes = Float64Array.from({ length: graph.prizes }, (_, i) => 3000 + ((i * 37) % 11) * 700);

/** Every week of the person, written down: what it brings, its blocks' worth and the starts that it uses. */
function everyWeek({ slots, days, blocks, steps, duties }: PersonGraph) {
  type Way = { at: number; worth: number; blocks: number; used: number[] };
  const ends: Way[] = [];
  const go = ({ at, worth, blocks: sold, used }: Way) => {
    if (at === slots * days) {
      if (
        duties.every(
          ({ first }, i) => used.filter((p) => p >= first && p < (duties[i + 1]?.first ?? 1e9)).length === 1,
        )
      )
        ends.push({ at, worth, blocks: sold, used });
      return;
    }
    go({ at: at + 1, worth, blocks: sold, used });
    for (const block of blocks[at] ?? [])
      go({ at: at + block.slots, worth: worth + weight * block.worth, blocks: sold + block.worth, used });
    for (const { duty, prize } of steps[at] ?? [])
      if (!used.some((p) => p >= duty.first && p < (duties[duties.indexOf(duty) + 1]?.first ?? 1e9)))
        go({
          at: at + duty.length,
          worth: worth + (prizes[prize] ?? 0),
          blocks: sold,
          used: [...used, prize],
        });
  };
  go({ at: 0, worth: 0, blocks: 0, used: [] });
  return ends;
}

const workspace = () => ({ later: new Float64Array(graph.size), before: new Float64Array(graph.size) });

/** The person's weeks at a temperature, reckoned against the best week at these prizes. */
function warmAt(temperature: number, leansOn = prizes) {
  const space = workspace();
  const person = new PersonWeek(graph, leansOn.slice());
  const best = person.best(weight, space.later);
  const warm = new WarmWeek(graph);
  warm.lean(person, space.later);
  const likely = new Float64Array(graph.prizes);
  return { best, value: warm.value(prizes, weight, temperature, space, likely), likely, worth: warm.worth };
}

describe('all weeks of one person at a temperature', () => {
  const all = everyWeek(graph);
  const most = Math.max(...all.map(({ worth }) => worth));

  it.each([200, 2000, 20_000])('are what they are when each is written down, at %i', (temperature) => {
    expect(all.length).toBeGreaterThan(1000);
    const shares = all.map(({ worth }) => Math.exp((worth - most) / temperature));
    const sum = shares.reduce((total, one) => total + one, 0);
    const mean = (what: (way: (typeof all)[number]) => number) =>
      all.reduce((total, way, i) => total + ((shares[i] ?? 0) / sum) * what(way), 0);
    const { value, likely, worth } = warmAt(temperature);
    expect(value).toBeCloseTo(most + temperature * Math.log(sum), 4);
    expect(worth).toBeCloseTo(
      mean(({ blocks }) => blocks),
      4,
    );
    for (const p of prizes.keys())
      expect(likely[p]).toBeCloseTo(
        mean(({ used }) => (used.includes(p) ? 1 : 0)),
        8,
      );
  });

  it('come to the best week when it is cold', () => {
    const { best, value } = warmAt(20);
    expect(best).toBeCloseTo(most, 6);
    expect(value).toBeGreaterThanOrEqual(most - 1e-6);
    expect(value).toBeLessThan(most + 200);
  });

  it('are the same whatever week they lean on', () => {
    const elsewhere = prizes.map((prize, i) => prize + (i % 3) * 2500 - 2000);
    expect(warmAt(2000, elsewhere).value).toBeCloseTo(warmAt(2000).value, 6);
  });

  it('say that they cannot be reckoned where the best week is too far from what they lean on', () => {
    const elsewhere = prizes.map((_, i) => (i % 2) * 5e6);
    expect(warmAt(0.5, elsewhere).value).toBeNaN();
  });

  it('may take what is not remembered at will, so that they are worth no less', () => {
    const forgetful = personGraph(week, 0, 4);
    const space = { later: new Float64Array(forgetful.size), before: new Float64Array(forgetful.size) };
    const person = new PersonWeek(forgetful, prizes.slice());
    expect(person.best(weight, space.later)).toBeGreaterThanOrEqual(most);
    const warm = new WarmWeek(forgetful);
    warm.lean(person, space.later);
    const value = warm.value(prizes, weight, 2000, space, new Float64Array(prizes.length));
    expect(value).toBeGreaterThanOrEqual(warmAt(2000).value);
  });
});
