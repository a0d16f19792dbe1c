import { expect, test } from 'vitest';

import type { WeekId } from '#base/kernel/date.ts';
import type { Kpi } from '#plan/targets/kpi.ts';

import { comparedCell } from './compare.ts';
import type { KpiPoint, KpiSeries } from './kpi-series.ts';

const point = (numerator: number | null, denominator: number | null, target: number | null): KpiPoint => ({
  week: '2026-W10' as WeekId,
  numerator,
  denominator,
  target,
});
const series = (kind: KpiSeries['kind'], points: KpiPoint[], better: Kpi['better'] = 'higher') =>
  ({ kind, points, kpi: { better } }) as KpiSeries;

test('calls are compared by the week, each beside the own target', () => {
  const calls = series('adds', [point(10, null, 12), point(14, null, 12), point(0, null, null)]);
  expect(comparedCell(calls)).toEqual({ value: 8, target: 12, track: 'off', reached: 1, judged: 2 });
});

test('a ratio is compared over all weeks together, a week without quotes is not judged', () => {
  const ratio = series('ratio', [point(3, 10, 0.25), point(0, 0, 0.25)]);
  expect(comparedCell(ratio)).toEqual({ value: 0.3, target: 0.25, track: 'on', reached: 1, judged: 1 });
});

test('of what stands the last counts, and less can be better', () => {
  const standing = series('stands', [point(8, null, 3), point(2, null, 3)], 'lower');
  expect(comparedCell(standing)).toEqual({ value: 2, target: 3, track: 'on', reached: 1, judged: 2 });
});

test('who has neither figures nor a target is not judged', () => {
  expect(comparedCell(series('adds', [point(null, null, null)]))).toEqual({
    value: null,
    target: null,
    track: 'none',
    reached: 0,
    judged: 0,
  });
});
