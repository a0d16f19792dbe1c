import { beforeAll, describe, expect, test } from 'vitest';

import { checkPlan } from '../rules/check-plan.ts';
import { compileWeek } from '../rules/compiled-week.ts';
import { weekFigures } from '../rules/figures.ts';
import { boundFromPrices, linearWeek } from '../rules/linear-week.ts';
import type { Span, WeekItem, WeekMember, WeekProblem } from '../rules/week.ts';
import { designWeek, type Designed } from './design-week.ts';
import { linearSolver, type LinearSolver } from './linear-solver.ts';
import { proveWeek } from './prove-week.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await linearSolver();
});

const weekdays = [0, 1, 2, 3, 4];
const daily = (from: number, to: number): Span[] =>
  weekdays.map((day) => ({ day, from: from * 60, to: to * 60 }));

function member(id: string, wish: Partial<WeekMember> = {}): WeekMember {
  return { id, sells: true, profile: 'all', working: daily(9, 17), busy: [], travelDays: [], ...wish };
}

function item(id: string, wish: Partial<WeekItem> = {}): WeekItem {
  return {
    id,
    minutes: 60,
    frequency: { times: 1, per: 'week' },
    who: ['anna'],
    gathering: 'together',
    responsible: null,
    piece: null,
    windows: [],
    fixedAt: [],
    daysApart: 0,
    follows: null,
    anywhere: false,
    ...wish,
  };
}

/** Five days of eight hours; the hours from 10 to 12 and from 16 on are worth twice the others. */
const knownWeek: WeekProblem = {
  days: 5,
  slotMinutes: 60,
  members: [member('anna')],
  items: [
    item('meeting', { minutes: 120, fixedAt: [{ day: 0, from: 540 }] }),
    item('coaching', {
      minutes: 120,
      windows: [
        { day: 1, from: 540, to: 720 },
        { day: 3, from: 540, to: 720 },
      ],
    }),
    item('administration', { minutes: 480, piece: 60, gathering: 'alone' }),
  ],
  profiles: {
    all: weekdays.map(() =>
      Array.from({ length: 48 }, (_, half) => ([20, 21, 22, 23, 32, 33].includes(half) ? 1 : 0.5)),
    ),
  },
  blocks: { minimumMinutes: 60, limitMinutes: 60, switchPoints: 0 },
  fairnessPercent: 0,
};

const design = (problem: WeekProblem, seed = 1, moves = 20_000): Designed =>
  designWeek({ problem, seed, moves }, solver, () => {});

function planned(designed: Designed) {
  if (designed.kind !== 'plan') throw new Error(`no plan: ${JSON.stringify(designed)}`);
  return designed;
}

describe('a week whose best plan is known', () => {
  test('is worth 41: 28 hours, 13 of the 15 golden ones', () => {
    const { worth, bound, plan } = planned(design(knownWeek));
    expect([worth, bound]).toEqual([41, 41]);
    expect(weekFigures(knownWeek, plan)).toMatchObject({
      sellingMinutes: 28 * 60,
      golden: 15 * 60,
      goldenKept: 13 * 60,
      looseMinutes: 0,
    });
  });

  test('is worth 40 when the coaching is from ten to twelve', () => {
    const late = knownWeek.items.map((one) =>
      one.id === 'coaching' ? { ...one, fixedAt: [{ day: 1, from: 600 }] } : one,
    );
    expect(planned(design({ ...knownWeek, items: late })).worth).toBe(40);
  });

  test('is proven to be the best', () => {
    const { plan } = planned(design(knownWeek));
    expect(proveWeek({ problem: knownWeek, plan, seconds: 20 }, solver, () => {})).toMatchObject({
      worth: 41,
      bound: 41,
      proven: true,
    });
  });

  test('is proven by the bound of everybody’s own best week, without a search', () => {
    const { plan } = planned(design(knownWeek));
    const steps = new Set<string>();
    const proof = proveWeek({ problem: knownWeek, plan, seconds: 20 }, solver, ({ step, best }) => {
      steps.add(step);
      expect(best).toBe(41);
    });
    expect([proof.proven, steps.has('proving')]).toEqual([true, false]);
  });

  test('is bounded by any prices, and by the right ones as well as can be', () => {
    const linear = linearWeek(compileWeek(knownWeek));
    const none = boundFromPrices(linear, new Float64Array(linear.rows));
    expect(none).toBeGreaterThanOrEqual(4100);
    const rough = Float64Array.from({ length: linear.rows }, (_, i) => ((i * 37) % 101) - 50);
    expect(boundFromPrices(linear, rough)).toBeGreaterThanOrEqual(4100);
  });

  test('has its costs explained, and says that coaching from nine would win one', () => {
    const late = knownWeek.items.map((one) =>
      one.id === 'coaching' ? { ...one, windows: [], fixedAt: [{ day: 1, from: 600 }] } : one,
    );
    const { costs } = planned(design({ ...knownWeek, items: late }));
    const coaching = costs.find(({ itemId }) => itemId === 'coaching');
    expect(coaching?.costs).toBe(4);
    expect(coaching?.better).toMatchObject({ allowed: false });
    expect(coaching?.better?.wins).toBeGreaterThanOrEqual(1);
    expect(costs[0]?.itemId).toBe('administration');
  });

  test('comes out the same for the same seed', () => {
    expect(design(knownWeek, 5)).toEqual(design(knownWeek, 5));
  });
});

describe('wishes', () => {
  const two = { ...knownWeek, members: [member('anna'), member('bram'), member('chef', { sells: false })] };

  test('a one-to-one takes the one who is responsible to each of the others', () => {
    const items = [
      item('talk', { who: ['anna', 'bram', 'chef'], gathering: 'one-to-one', responsible: 'chef' }),
    ];
    const { plan } = planned(design({ ...two, items }));
    expect(plan.placements.map(({ members }) => members.join('+')).toSorted()).toEqual([
      'chef+anna',
      'chef+bram',
    ]);
  });

  test('days between, order and the same day hold', () => {
    const items = [
      item('visit', { frequency: { times: 2, per: 'week' }, daysApart: 3 }),
      item('report', {
        frequency: { times: 2, per: 'week' },
        follows: { itemId: 'visit', sameDay: true },
      }),
    ];
    const { plan } = planned(design({ ...two, items }));
    const visits = plan.placements.filter(({ itemId }) => itemId === 'visit');
    const reports = plan.placements.filter(({ itemId }) => itemId === 'report');
    expect((visits[1]?.day ?? 0) - (visits[0]?.day ?? 0)).toBeGreaterThanOrEqual(3);
    expect(reports.map(({ day }) => day)).toEqual(visits.map(({ day }) => day));
    const proof = proveWeek({ problem: { ...two, items }, plan, seconds: 20 }, solver, () => {});
    expect(proof.proven).toBe(true);
  });

  test('a daily start is held by those who are there, and not on the road', () => {
    const problem: WeekProblem = {
      ...knownWeek,
      members: [
        member('anna', { working: daily(9, 17).filter(({ day }) => day !== 4) }),
        member('bram', { travelDays: [2] }),
      ],
      items: [item('start', { who: ['anna', 'bram'], frequency: { times: 1, per: 'day' } })],
    };
    const { plan } = planned(design(problem));
    expect(plan.placements.map(({ members }) => members.join('+'))).toEqual([
      'anna+bram',
      'anna+bram',
      'anna',
      'anna+bram',
      'bram',
    ]);
  });
});

describe('a week that cannot be', () => {
  test('names the smallest set that is in each other’s way, and what would free it', () => {
    const items = [
      ...Array.from({ length: 6 }, (_, i) => item(`other-${i}`)),
      item('forecast', { windows: [{ day: 0, from: 540, to: 660 }], minutes: 120 }),
      item('meeting', { fixedAt: [{ day: 0, from: 600 }] }),
    ];
    const designed = design({ ...knownWeek, items });
    expect(designed).toMatchObject({ kind: 'impossible', conflict: { smallest: true } });
    if (designed.kind !== 'impossible') return;
    expect(designed.conflict.itemIds).toEqual(['forecast', 'meeting']);
    expect(designed.conflict.freedBy).toContainEqual({ itemId: 'meeting', by: 'any-moment' });
    expect(designed.conflict.freedBy).toContainEqual({ itemId: 'forecast', by: 'half-as-long' });
  });

  test('says what makes no sense before it looks for a plan', () => {
    const items = [
      item('never', { frequency: { times: 0, per: 'week' } }),
      item('endless', { minutes: 600 }),
      item('nobody', { who: ['gone'] }),
    ];
    expect(design({ ...knownWeek, items })).toEqual({
      kind: 'faults',
      faults: [
        { because: 'frequency-of-zero', itemId: 'never' },
        { because: 'longer-than-a-day', itemId: 'endless' },
        { because: 'nobody-takes-part', itemId: 'nobody' },
      ],
    });
  });

  test('names the item whose people are away all week', () => {
    const away = member('anna', { busy: daily(0, 24) });
    const problem = { ...knownWeek, members: [away, member('bram')], items: [item('talk')] };
    expect(design(problem)).toMatchObject({ kind: 'impossible', conflict: { itemIds: ['talk'] } });
  });

  const fiveHundred = (dayOf: (person: number, round: number) => number): WeekProblem => ({
    ...knownWeek,
    members: Array.from({ length: 25 }, (_, m) => member(`m${m}`, { sells: m < 2 })),
    items: Array.from({ length: 500 }, (_, i) => {
      const day = dayOf(i % 25, Math.floor(i / 25));
      return item(`i${i}`, { who: [`m${i % 25}`], windows: daily(9, 17).slice(day, day + 1) });
    }),
  });

  test('of five hundred items is designed, every one of them placed and nobody in two places', () => {
    const problem = fiveHundred((_, round) => round % 5);
    const { plan } = planned(design(problem));
    expect(plan.placements).toHaveLength(500);
    expect(checkPlan(problem, plan).faults).toEqual([]);
  });

  test('of five hundred items says whose day is too full, and with which of them', () => {
    // Somebody has twenty hours on a day of eight; the others have four on each.
    const problem = fiveHundred((person, round) => (person === 7 ? 2 : round % 5));
    const designed = design(problem);
    expect(designed.kind).toBe('impossible');
    const { itemIds } = (designed as Extract<Designed, { kind: 'impossible' }>).conflict;
    expect(itemIds).toHaveLength(9);
    expect(new Set(itemIds.map((id) => Number(id.slice(1)) % 25))).toEqual(new Set([7]));
  });

  test('of five hundred and one items is refused', () => {
    const items = Array.from({ length: 501 }, (_, i) => item(`i${i}`));
    expect(design({ ...knownWeek, items })).toMatchObject({
      faults: [{ because: 'too-many', what: 'items', most: 500 }],
    });
  });
});

test('a plan that is tampered with does not pass the check', () => {
  const { plan } = planned(design(knownWeek));
  const moved = plan.placements.map((one) =>
    one.itemId === 'coaching' ? { ...one, day: 0, from: 540, to: 660 } : one,
  );
  const because = checkPlan(knownWeek, { placements: moved }).faults.map((fault) => fault.because);
  expect(because).toEqual(expect.arrayContaining(['in-two-places', 'outside-its-window']));
  expect(
    checkPlan(knownWeek, { placements: plan.placements.slice(1) }).faults.map((fault) => fault.because),
  ).toContain('missing');
});
