import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './chart-look.ts';
import { valuesOf, type Trend, type TrendBand, type TrendSeries } from './trend.ts';

type Place = {
  look: ChartLook;
  /** Pixels. */
  width: number;
  write: (value: number) => string;
  /** Builds what is shown beside the pointer. */
  tooltip: (place: number) => HTMLElement;
};

const narrowBelow = 480;

/** A trend in the words of ECharts: calm lines, direct names at the end of each level, few marks along the scale. */
export function trendOption(trend: Trend, { look, width, write, tooltip }: Place): EChartsCoreOption {
  const { at, series, levels = [], band } = trend;
  const narrow = width < narrowBelow;
  const columns = series.some(({ kind }) => kind === 'columns');
  const text = { color: look.soft, fontFamily: look.font, fontSize: look.text };
  const named = narrow ? [] : levels.filter(({ value }) => typeof value === 'number');
  const longest = Math.max(0, ...named.map(({ name, value }) => `${name} ${write(Number(value))}`.length));
  return {
    textStyle: { fontFamily: look.font },
    grid: {
      left: 4,
      right: named.length > 0 ? Math.min(width * 0.3, longest * look.text * 0.54 + 14) : 10,
      top: 12,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: at,
      boundaryGap: columns,
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, margin: 10 },
    },
    yAxis: {
      type: 'value',
      scale: !(trend.fromZero ?? columns),
      ...(trend.most === undefined ? {} : { max: trend.most, interval: trend.most / 4 }),
      splitNumber: narrow ? 3 : 4,
      axisLabel: { ...text, formatter: write, hideOverlap: true },
      splitLine: { lineStyle: { color: look.line, type: [2, 4] } },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: look.sheet,
      borderColor: look.line,
      padding: 0,
      extraCssText: 'border-radius:9px;box-shadow:var(--float)',
      axisPointer: { type: 'line', lineStyle: { color: look.soft, type: 'dotted' } },
      formatter: (hovered: unknown) => tooltip(placeOf(hovered)),
    },
    series: [
      ...(band ? bandOf(band, look) : []),
      ...series.map((one) => (one.kind === 'columns' ? columnsOf(one, look) : lineOf(one, look))),
      ...levels.map((level): LineSeriesOption => ({
        type: 'line',
        data: [...valuesOf(level, at.length)],
        step: typeof level.value === 'number' ? false : 'middle',
        symbol: 'none',
        silent: true,
        z: 1,
        lineStyle: { color: look[level.tone], width: 1.25, type: level.dashed ? [5, 4] : 'solid' },
        endLabel: {
          ...text,
          color: look[level.tone],
          show: named.includes(level),
          formatter: `${level.name} ${write(Number(level.value))}`.replaceAll(/[{}]/g, ''),
          offset: [4, 0],
        },
        labelLayout: { moveOverlap: 'shiftY' },
      })),
    ],
  };
}

function lineOf(one: TrendSeries, look: ChartLook): LineSeriesOption {
  const out = new Set(one.standsOut);
  const open = new Set(one.unfinished);
  const colour = look[one.tone];
  const steps = one.kind === 'steps';
  return {
    type: 'line',
    data: one.values.map((value, at) => ({
      value: value ?? '-',
      symbolSize: out.has(at) ? 9 : 5,
      symbol: steps ? 'none' : 'circle',
      itemStyle: open.has(at)
        ? { color: look.sheet, borderColor: colour, borderWidth: 1.5 }
        : out.has(at)
          ? { color: look.bad, borderColor: look.sheet, borderWidth: 1.5 }
          : { color: colour },
    })),
    step: steps ? 'end' : false,
    connectNulls: false,
    showAllSymbol: true,
    z: 3,
    lineStyle: { color: colour, width: 2, type: one.dashed ? [6, 4] : 'solid', join: 'round' },
    emphasis: { disabled: true },
  };
}

function columnsOf(one: TrendSeries, look: ChartLook): BarSeriesOption {
  const out = new Set(one.standsOut);
  const open = new Set(one.unfinished);
  return {
    type: 'bar',
    barMaxWidth: 36,
    barCategoryGap: '38%',
    data: one.values.map((value, at) => {
      const colour = look[out.has(at) ? 'bad' : one.tone];
      return {
        value: value ?? '-',
        itemStyle: open.has(at)
          ? {
              color: look.sheet,
              borderColor: colour,
              borderWidth: 1.5,
              borderType: 'dashed' as const,
              borderRadius: 3,
            }
          : { color: colour, borderRadius: [3, 3, 0, 0] },
      };
    }),
    emphasis: { disabled: true },
  };
}

/** A field between two lines: the lower is drawn unseen, and the difference stands on it. */
function bandOf({ low, high, tone }: TrendBand, look: ChartLook): LineSeriesOption[] {
  const unseen = {
    type: 'line' as const,
    stack: 'band',
    symbol: 'none',
    silent: true,
    step: 'middle' as const,
    z: 0,
  };
  const none = { opacity: 0 };
  return [
    { ...unseen, data: low.map((value) => value ?? '-'), lineStyle: none },
    {
      ...unseen,
      data: high.map((value, at) => (value === null ? '-' : value - (low[at] ?? 0))),
      lineStyle: none,
      areaStyle: { color: look[tone], opacity: 0.1 },
    },
  ];
}

function placeOf(hovered: unknown): number {
  const first: unknown = Array.isArray(hovered) ? hovered[0] : hovered;
  return first && typeof first === 'object' && 'dataIndex' in first ? Number(first.dataIndex) : 0;
}
