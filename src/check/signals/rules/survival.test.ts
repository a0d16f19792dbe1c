import fc from 'fast-check';
import { expect, test } from 'vitest';

import { chiSquareAbove, normalAbove } from './normal.ts';
import {
  daysUntil,
  incidenceAt,
  intervalOf,
  kaplanMeier,
  littlesDays,
  logRank,
  survivalAt,
  type Stay,
} from './survival.ts';

/** Miller (1997), acute myelogenous leukemia: weeks, and 1 where it came back; R's survival::aml. */
const aml = {
  maintained: [
    [9, 1],
    [13, 1],
    [13, 0],
    [18, 1],
    [23, 1],
    [28, 0],
    [31, 1],
    [34, 1],
    [45, 0],
    [48, 1],
    [161, 0],
  ],
  not: [
    [5, 1],
    [5, 1],
    [8, 1],
    [8, 1],
    [12, 1],
    [16, 0],
    [23, 1],
    [27, 1],
    [30, 1],
    [33, 1],
    [43, 1],
    [45, 1],
  ],
} as const;
/** R 4.2, survival 3.5: survfit(Surv(time, status) ~ x): time, at risk, events, censored, survival, error, low, high. */
const fitted = {
  maintained: [
    [9, 11, 1, 0, 0.909090909090909, 0.0866784172041448, 0.754133845081525, 1],
    [13, 10, 1, 1, 0.818181818181818, 0.116291299830333, 0.619248987399364, 1],
    [18, 8, 1, 0, 0.715909090909091, 0.139664970557228, 0.488426287422128, 1],
    [23, 7, 1, 0, 0.613636363636364, 0.152632331027312, 0.37686705950168, 0.999157600228473],
    [28, 6, 0, 1, 0.613636363636364, 0.152632331027312, 0.37686705950168, 0.999157600228473],
    [31, 5, 1, 0, 0.490909090909091, 0.164193267221136, 0.254859951199317, 0.945584955200429],
    [34, 4, 1, 0, 0.368181818181818, 0.162668885827095, 0.154877117897191, 0.875260678143908],
    [45, 3, 0, 1, 0.368181818181818, 0.162668885827095, 0.154877117897191, 0.875260678143908],
    [48, 2, 1, 0, 0.184090909090909, 0.153492745786294, 0.0359178984891853, 0.943525769474552],
    [161, 1, 0, 1, 0.184090909090909, 0.153492745786294, 0.0359178984891853, 0.943525769474552],
  ],
  not: [
    [5, 12, 2, 0, 0.833333333333333, 0.107582870727984, 0.647036987013362, 1],
    [8, 10, 2, 0, 0.666666666666667, 0.136082763487954, 0.446846081150264, 0.994625360259092],
    [12, 8, 1, 0, 0.583333333333333, 0.142318760638328, 0.361613705210385, 0.940998012173809],
    [16, 7, 0, 1, 0.583333333333333, 0.142318760638328, 0.361613705210385, 0.940998012173809],
    [23, 6, 1, 0, 0.486111111111111, 0.148130062553483, 0.267518248858267, 0.883319225339558],
    [27, 5, 1, 0, 0.388888888888889, 0.146986183948033, 0.185396526095557, 0.815735715691272],
    [30, 4, 1, 0, 0.291666666666667, 0.138715169134987, 0.11483115015247, 0.740822018515804],
    [33, 3, 1, 0, 0.194444444444444, 0.121874505380446, 0.0569215525716042, 0.664223659882563],
    [43, 2, 1, 0, 0.0972222222222222, 0.0918663649675205, 0.0152565271708652, 0.619548629119056],
    [45, 1, 1, 0, 0, null, null, null],
  ],
} as const;
const staysOf = (group: readonly (readonly [number, number])[]): Stay[] =>
  group.map(([until, came]) => ({ until, end: came ? 'moved' : null }));

test.each(['maintained', 'not'] as const)(
  'the curve of leukemia (%s) is that of R, to the last digit',
  (group) => {
    const steps = kaplanMeier(staysOf(aml[group]));
    expect(steps.length).toBe(fitted[group].length);
    fitted[group].forEach(([time, atRisk, ended, censored, survival, error, low, high], at) => {
      const step = steps[at];
      expect(step).toMatchObject({ time, atRisk, ended, censored });
      expect(step?.survival).toBeCloseTo(survival, 12);
      if (!step || error === null || low === null || high === null) {
        expect(step?.error).toBeNull();
        return;
      }
      expect(step.error).toBeCloseTo(error, 12);
      expect(intervalOf(step)?.low).toBeCloseTo(low, 10);
      expect(intervalOf(step)?.high).toBeCloseTo(high, 10);
    });
  },
);

test('the log-rank test of leukemia is R’s survdiff: 7 seen against 10.69, chi-square 3.4, p 0.0653', () => {
  const test = logRank(staysOf(aml.maintained), staysOf(aml.not));
  expect(test.seen).toBe(7);
  expect(test.expected.toFixed(2)).toBe('10.69');
  expect(test.chiSquare.toFixed(1)).toBe('3.4');
  expect(chiSquareAbove(test.chiSquare).toFixed(4)).toBe('0.0653');
});

test('the normal and chi-square tails are those of the tables', () => {
  for (const [z, above] of [
    [0, 0.5],
    [1, 0.158655253931457],
    [1.959963984540054, 0.025],
    [3, 0.00134989803163009],
    [6, 9.86587645037698e-10],
    [-2, 0.977249868051821],
  ] as const)
    expect(Math.abs(normalAbove(z) / above - 1)).toBeLessThan(1e-9);
  expect(chiSquareAbove(3.841458820694124)).toBeCloseTo(0.05, 10);
  expect(chiSquareAbove(0)).toBe(1);
});

const stay: fc.Arbitrary<Stay> = fc
  .record({
    from: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 1, max: 90 }),
    end: fc.constantFrom('moved' as const, 'lost' as const, null),
  })
  .map(({ from, days, end }) => ({ from, until: from + days, end }));
const fresh = stay.map(({ until, end }) => ({ until, end }));

test('moved on, lost and still there make one at every day', () => {
  fc.assert(
    fc.property(
      fc.array(fresh, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 0, max: 160 }),
      (stays, days) => {
        const { moved, lost } = incidenceAt(stays, days);
        expect(moved + lost + survivalAt(kaplanMeier(stays), days)).toBeCloseTo(1, 9);
      },
    ),
  );
});

test('with every stay seen to its end, the curve is the plain part that is still there', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 }), (untils) => {
      const steps = kaplanMeier(untils.map((until) => ({ until, end: 'moved' })));
      for (const { time, survival } of steps)
        expect(survival).toBeCloseTo(untils.filter((until) => until > time).length / untils.length, 9);
    }),
  );
});

test('the curve only falls, whenever somebody began to look', () => {
  fc.assert(
    fc.property(fc.array(stay, { minLength: 1, maxLength: 60 }), (stays) => {
      let last = 1;
      for (const { survival, atRisk } of kaplanMeier(stays)) {
        expect(survival).toBeLessThanOrEqual(last + 1e-12);
        expect(survival).toBeGreaterThanOrEqual(-1e-12);
        expect(atRisk).toBeGreaterThan(0);
        last = survival;
      }
    }),
  );
});

test('two groups that are the same differ in nothing, and in either order by as much', () => {
  fc.assert(
    fc.property(
      fc.array(stay, { minLength: 1, maxLength: 40 }),
      fc.array(stay, { minLength: 1, maxLength: 40 }),
      (now, before) => {
        expect(logRank(now, now).chiSquare).toBeCloseTo(0, 9);
        expect(logRank(now, before).chiSquare).toBeCloseTo(logRank(before, now).chiSquare, 7);
      },
    ),
  );
});

test('a deal that was there before we looked counts from then on: cut in two, it tells the same', () => {
  const whole: Stay[] = [
    { until: 12, end: 'moved' },
    { until: 30, end: 'lost' },
    { until: 44, end: 'moved' },
    { until: 50, end: null },
  ];
  const cut = whole.flatMap(({ until, end }): Stay[] =>
    until > 20
      ? [
          { until: 20, end: null },
          { from: 20, until, end },
        ]
      : [{ until, end }],
  );
  const survival = (stays: Stay[]) => [12, 30, 44].map((days) => survivalAt(kaplanMeier(stays), days));
  expect(survival(cut)).toEqual(survival(whole));
});

test('the day at which four in five have left, and none where they never do', () => {
  const steps = kaplanMeier([10, 20, 30, 40, 50].map((until) => ({ until, end: 'moved' as const })));
  expect(daysUntil(steps, 0.8)).toBe(40);
  expect(
    daysUntil(
      kaplanMeier([
        { until: 9, end: 'moved' },
        { until: 90, end: null },
      ]),
      0.8,
    ),
  ).toBeNull();
});

test('Little’s law: thirty deals in a phase that two a day leave, stay fifteen days', () => {
  expect(littlesDays(30, 182, 91)).toBe(15);
  expect(littlesDays(30, 0, 91)).toBeNull();
});
