import { expect, test } from 'vitest';

import { tones, type ChartLook } from './chart-look.ts';
import { tableOfTrend, type Trend } from './trend.ts';
import { trendOption } from './trend-option.ts';

const leads: Trend = {
  at: ['wk 45', 'wk 46', 'wk 47'],
  atName: 'Week',
  series: [{ name: 'Leads', kind: 'line', tone: 'ink', values: [38, null, 30], standsOut: [2] }],
  levels: [
    { name: 'Doel', tone: 'check', value: 40, dashed: true },
    { name: 'Gemiddelde', tone: 'soft', value: [40, 40, 36] },
  ],
  band: { name: 'Gewoonlijk', tone: 'plan', low: [30, 30, 31], high: [50, 50, null] },
};
const look = {
  ...(Object.fromEntries(tones.map((tone) => [tone, `#${tone}`])) as ChartLook),
  text: 12,
  font: 'Figtree',
  still: false,
};
const write = (value: number) => String(value);
const drawn = (trend: Trend, width = 800) =>
  trendOption(trend, { look, width, write, tooltip: () => ({}) as HTMLElement });

test('the table has the newest first, a dash where nothing was measured, and what changes over time', () => {
  expect(tableOfTrend(leads, write)).toEqual({
    head: ['Week', 'Leads', 'Gemiddelde', 'Gewoonlijk'],
    rows: [
      ['wk 47', '30', '36', '31 – –'],
      ['wk 46', '–', '40', '30 – 50'],
      ['wk 45', '38', '40', '30 – 50'],
    ],
  });
});

test('the table of hundreds of days shows one in seven, from the first', () => {
  const days = Array.from({ length: 15 }, (_, day) => day);
  const open: Trend = {
    at: days.map(String),
    atName: 'Dag',
    series: [{ name: 'Open', kind: 'steps', tone: 'do', values: days }],
  };
  expect(tableOfTrend(open, write, 7).rows).toEqual([
    ['0', '0'],
    ['7', '7'],
    ['14', '14'],
  ]);
});

test('columns begin at nought, lines where they lie unless nought is asked for', () => {
  const columns: Trend = {
    ...leads,
    series: leads.series.map((one) => ({ ...one, kind: 'columns' as const })),
  };
  expect(drawn(leads)).toMatchObject({ yAxis: { scale: true } });
  expect(drawn({ ...leads, fromZero: true })).toMatchObject({ yAxis: { scale: false } });
  expect(drawn(columns)).toMatchObject({ yAxis: { scale: false }, xAxis: { boundaryGap: true } });
});

test('a point that stands out is large and red', () => {
  const { series } = drawn(leads) as { series: { data: { symbolSize?: number; itemStyle?: object }[] }[] };
  const [, , line] = series;
  expect(line?.data.map(({ symbolSize }) => symbolSize)).toEqual([5, 5, 9]);
  expect(line?.data[2]?.itemStyle).toMatchObject({ color: '#bad' });
});

test('a level is named at its end, on a phone in the legend alone', () => {
  const named = (width: number) =>
    (drawn(leads, width) as { series: { endLabel?: { show: boolean; formatter: string } }[] }).series.flatMap(
      ({ endLabel }) => (endLabel?.show ? [endLabel.formatter] : []),
    );
  expect(named(800)).toEqual(['Doel 40']);
  expect(named(360)).toEqual([]);
});
