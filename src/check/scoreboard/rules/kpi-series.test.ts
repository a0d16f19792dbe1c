import { expect, test } from 'vitest';

import type { WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { Kpi } from '#plan/targets/kpi.ts';
import type { KpiDefinition, KpiId } from '#plan/targets/rules/definition.ts';
import { wholeCount } from '#plan/targets/rules/starting-kpis.ts';

import { figureOf, judgedWeeks, seriesOf, targetOver, trackOf, type KpiSum } from './kpi-series.ts';

const week = (n: number) => `2026-W${String(n).padStart(2, '0')}` as WeekId;
const kpi = (id: string, definition: KpiDefinition, extra: Partial<Kpi> = {}): Kpi => ({
  id: id as KpiId,
  code: null,
  name: { nl: id },
  roles: [],
  leading: true,
  better: 'higher',
  ownerId: null,
  retired: false,
  version: 1,
  definitions: [{ fromWeek: null, definition }],
  ...extra,
});
const calls = kpi('calls', wholeCount({ event: 'activity', measure: 'count', kinds: ['call'] }));
const won = kpi('won', wholeCount({ event: 'deal-won', measure: 'count' }));
const period = kpi('period', {
  event: 'ratio',
  numeratorId: won.id,
  denominatorId: calls.id,
  way: 'period',
});
const waiting = kpi('waiting', wholeCount({ event: 'without-next-action', measure: 'count' }));
const sum = (of: Kpi, n: number, numerator: number, denominator: number | null = null): KpiSum => ({
  week: week(n),
  kpiId: of.id,
  numerator,
  denominator,
});
const read = (kpis: Kpi[], sums: KpiSum[], extra: Partial<Parameters<typeof seriesOf>[0]> = {}) =>
  seriesOf({
    kpis,
    weeks: [week(8), week(9), week(10)],
    thisWeek: week(9),
    sums,
    standing: [],
    targets: [],
    members: [],
    ...extra,
  });

test('a week without anything is nought, a week ahead is not known', () => {
  const [series] = read([calls], [sum(calls, 8, 5)]);
  expect(series?.points.map(({ numerator }) => numerator)).toEqual([5, 0, null]);
});

test('a ratio of a period is that of its parts, and of weeks together that of their totals', () => {
  const series = read([calls, won, period], [sum(calls, 8, 10), sum(calls, 9, 30), sum(won, 8, 5)])[2];
  if (!series) throw new Error('missing');
  expect(series.points.slice(0, 2).map((point) => figureOf(series, [point]))).toEqual([0.5, 0]);
  expect(figureOf(series, series.points)).toBe(5 / 40);
});

test('nothing divided by nothing is no figure', () => {
  const series = read([calls, won, period], [])[2];
  expect(series && figureOf(series, series.points)).toBeNull();
});

test('a cohort has its own parts', () => {
  const cohort = kpi('cohort', {
    event: 'ratio',
    numeratorId: won.id,
    denominatorId: calls.id,
    way: 'cohort',
  });
  const series = read([calls, won, cohort], [sum(cohort, 8, 1, 4), sum(calls, 8, 90)])[2];
  expect(series && figureOf(series, series.points)).toBe(0.25);
});

test('what stood at the end of a week stands until it is noted anew, and is not added up over weeks', () => {
  const stood = (n: number, memberId: string, count: number) => ({
    week: week(n),
    kpiId: waiting.id,
    memberId: memberId as MemberId,
    count,
  });
  const [series] = read([waiting], [], {
    standing: [stood(3, 'anna', 4), stood(9, 'anna', 1), stood(8, 'ben', 2)],
  });
  expect(series?.points.map(({ numerator }) => numerator)).toEqual([6, 3, null]);
  expect(series && figureOf(series, series.points)).toBe(3);
  expect(read([waiting], [])[0]?.points.map(({ numerator }) => numerator)).toEqual([null, 0, null]);
});

test('each week is counted by the definition of that week', () => {
  const changed = kpi('changed', period.definitions[0]?.definition as KpiDefinition, {
    definitions: [
      { fromWeek: week(9), definition: period.definitions[0]?.definition as KpiDefinition },
      { fromWeek: null, definition: calls.definitions[0]?.definition as KpiDefinition },
    ],
  });
  const series = read([calls, won, changed], [sum(changed, 8, 7), sum(calls, 9, 4), sum(won, 9, 1)])[2];
  expect(series?.points.slice(0, 2)).toMatchObject([
    { numerator: 7, denominator: null },
    { numerator: 1, denominator: 4 },
  ]);
});

test('a KPI that became something else in the middle of a quarter is not mixed with what it was', () => {
  const minutes = wholeCount({ event: 'activity', measure: 'minutes' });
  const became = (now: KpiDefinition, before: KpiDefinition) =>
    kpi('became', now, {
      definitions: [
        { fromWeek: week(9), definition: now },
        { fromWeek: null, definition: before },
      ],
    });
  const ratio = period.definitions[0]?.definition as KpiDefinition;
  const count = calls.definitions[0]?.definition as KpiDefinition;
  const from = (of: Kpi) => [sum(of, 8, 90, 100), sum(of, 9, 4), sum(calls, 9, 8), sum(won, 9, 2)];
  const figure = (of: Kpi) => {
    const series = read([calls, won, of], from(of))[2];
    return series && figureOf(series, series.points);
  };
  expect(figure(became(count, minutes))).toBe(4);
  expect(figure(became(ratio, count))).toBe(0.25);
  expect(figure(became(count, ratio))).toBe(4);
  // Other filters in the same unit are the same KPI: its quarter is what both weeks counted.
  expect(figure(became(count, wholeCount({ event: 'activity', measure: 'count' })))).toBe(94);
});

test('of weeks before anything was counted nothing is known, so that they do not lower an average', () => {
  const [series] = read([calls], [sum(calls, 9, 5)], { since: week(9) });
  expect(series?.points.map(({ numerator }) => numerator)).toEqual([null, 5, null]);
});

test('what is judged against a target that began on the way are the weeks since', () => {
  const point = (numerator: number, target: number | null) => ({
    week: week(8),
    numerator,
    denominator: null,
    target,
  });
  const points = [point(40, null), point(3, 5), point(4, 5)];
  expect(figureOf({ kind: 'adds' }, judgedWeeks(points))).toBe(7);
  expect(targetOver({ kind: 'adds' }, points)).toBe(10);
});

test('targets of weeks are added up with counts, and averaged with ratios', () => {
  const points = [week(8), week(9)].map((at, i) => ({
    week: at,
    numerator: 1,
    denominator: 2,
    target: i + 1,
  }));
  expect(targetOver({ kind: 'adds' }, points)).toBe(3);
  expect(targetOver({ kind: 'ratio' }, points)).toBe(1.5);
  expect(targetOver({ kind: 'stands' }, points)).toBe(2);
  expect(targetOver({ kind: 'adds' }, [])).toBeNull();
});

test('on or off track follows which way is better, and needs both a figure and a target', () => {
  expect(trackOf('higher', 5, 5)).toBe('on');
  expect(trackOf('higher', 4, 5)).toBe('off');
  expect(trackOf('lower', 4, 5)).toBe('on');
  expect(trackOf('lower', 6, 5)).toBe('off');
  expect([trackOf('higher', null, 5), trackOf('higher', 5, null)]).toEqual(['none', 'none']);
});

test('net selling time is what the rhythm has, with what it planned as the target until another is agreed on', () => {
  const hours = kpi('hours', wholeCount({ event: 'selling-time', measure: 'minutes' }));
  const selling = [{ week: week(8), real: 600, planned: 720 }];
  const [series] = read([hours], [], { selling });
  expect(series?.points).toEqual([
    { week: week(8), numerator: 600, denominator: null, target: 720 },
    { week: week(9), numerator: 0, denominator: null, target: null },
    { week: week(10), numerator: null, denominator: null, target: null },
  ]);
});

test('net selling time of too few people is not told, nor what is divided by it', () => {
  const hours = kpi('hours', wholeCount({ event: 'selling-time', measure: 'minutes' }));
  const each = kpi('each', { event: 'ratio', numeratorId: hours.id, denominatorId: calls.id, way: 'period' });
  const all = read([hours, calls, each], [sum(calls, 8, 5)], { selling: null });
  expect(all[0]?.points.map(({ numerator }) => numerator)).toEqual([null, null, null]);
  expect(all[2] && figureOf(all[2], all[2].points)).toBeNull();
});
