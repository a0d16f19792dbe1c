import { useMemo, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { ChartCanvas, type Drawing } from './canvas.tsx';
import { ChartFigure } from './chart-figure.tsx';
import { tableOfTrend, valuesOf, type Trend } from './trend.ts';
import { trendOption } from './trend-option.ts';
import css from './chart.module.css';

/**
 * Lines, columns or steps over time, with levels (target, average, limits) and the field where figures usually lie.
 * Its legend is text, its table holds the same figures.
 * @param label what is to be seen, in a sentence, for whoever listens to the screen
 * @param write one value with its unit; the same function keeps the drawing as it is
 */
export function TrendChart(props: {
  label: string;
  caption?: ReactNode;
  trend: Trend;
  write: (value: number) => string;
  tall?: 'low' | 'usual' | 'high';
  /** Is the table open from the start? */
  tableOpen?: boolean;
  /** One in so many places in the table, where there are hundreds. */
  tableEvery?: number;
}) {
  const { label, caption, trend, write, tall, tableOpen, tableEvery } = props;
  const draw: Drawing = useMemo(
    () => (place) => trendOption(trend, { ...place, write, tooltip: (at) => beside(trend, at, write) }),
    [trend, write],
  );
  return (
    <ChartFigure
      caption={caption ?? label}
      legend={<Legend trend={trend} write={write} />}
      name={label}
      open={tableOpen ?? false}
      table={tableOfTrend(trend, write, tableEvery)}
    >
      <ChartCanvas draw={draw} label={label} {...(tall ? { tall } : {})} />
    </ChartFigure>
  );
}

function Legend({ trend, write }: { trend: Trend; write: (value: number) => string }) {
  const { series, levels = [], band } = trend;
  if (series.length + levels.length + (band ? 1 : 0) < 2) return null;
  return (
    <ul className={css.legend}>
      {series.map(({ name, tone, kind, dashed }) => (
        <li key={name}>
          <span
            aria-hidden="true"
            className={classNames(
              css.mark,
              kind === 'columns' ? css.square : css.stroke,
              dashed && css.dashed,
            )}
            data-tone={tone}
          />
          {name}
        </li>
      ))}
      {levels.map(({ name, tone, value, dashed }) => (
        <li key={name}>
          <span
            aria-hidden="true"
            className={classNames(css.mark, css.stroke, dashed && css.dashed)}
            data-tone={tone}
          />
          {typeof value === 'number' ? `${name} ${write(value)}` : name}
        </li>
      ))}
      {band ? (
        <li>
          <span aria-hidden="true" className={classNames(css.mark, css.field)} data-tone={band.tone} />
          {band.name}
        </li>
      ) : null}
    </ul>
  );
}

/** What stands beside the pointer. Built as elements: what people wrote stays text. */
function beside(trend: Trend, at: number, write: (value: number) => string): HTMLElement {
  const box = document.createElement('div');
  box.className = css['tooltip'] ?? '';
  const head = document.createElement('strong');
  head.textContent = trend.at[at] ?? '';
  box.append(head);
  const line = (name: string, value: number | null | undefined) => {
    if (value === null || value === undefined) return;
    const row = document.createElement('span');
    const said = document.createElement('b');
    said.textContent = write(value);
    row.append(`${name} `, said);
    box.append(row);
  };
  for (const { name, values } of trend.series) line(name, values[at]);
  for (const level of trend.levels ?? []) line(level.name, valuesOf(level, trend.at.length)[at]);
  return box;
}
