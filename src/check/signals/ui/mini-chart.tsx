import { valuesOf, type Trend } from '#base/ui-kit/chart/trend.ts';

import css from './mini-chart.module.css';

const width = 96;
const height = 36;

/** The chart of a signal in the size of a stamp; the large one beside the list says it in words and figures. */
export function MiniChart({ trend }: { trend: Trend }) {
  const { series, levels = [], band, at } = trend;
  const every = series.flatMap(({ values }) => values).concat(band?.low ?? [], band?.high ?? []);
  const known = [...every, ...levels.flatMap((level) => valuesOf(level, at.length))].filter(
    (value) => value !== null,
  );
  const columns = series.some(({ kind }) => kind === 'columns');
  const low = columns || trend.fromZero ? 0 : Math.min(...known);
  const high = Math.max(...known, low + 1e-9);
  const y = (value: number) => round(height - ((value - low) / (high - low)) * height);
  const step = columns ? width / at.length : width / Math.max(1, at.length - 1);
  const x = (place: number) => round(columns ? (place + 0.5) * step : place * step);
  const line = (values: readonly (number | null)[]) =>
    values
      .map((value, place) =>
        value === null
          ? ''
          : `${place === 0 || values[place - 1] === null ? 'M' : 'L'}${x(place)} ${y(value)}`,
      )
      .join('');
  return (
    <svg aria-hidden="true" className={css.mini} viewBox={`-2 -3 ${width + 4} ${height + 6}`}>
      {band && !columns ? (
        <path
          className={css.band}
          d={`${line(band.high)}${[...band.low]
            .map((value, place) => ({ value, place }))
            .toReversed()
            .map(({ value, place }) => (value === null ? '' : `L${x(place)} ${y(value)}`))
            .join('')}Z`}
        />
      ) : null}
      {levels.map((level) => (
        <path
          className={css.level}
          d={line(valuesOf(level, at.length))}
          data-tone={level.tone}
          key={level.name}
        />
      ))}
      {series.map((one, which) =>
        one.kind === 'columns'
          ? one.values.map((value, place) =>
              value ? (
                <rect
                  className={css.column}
                  data-tone={one.tone}
                  height={Math.max(1, round(height - y(value)))}
                  key={`${one.name} ${at[place]}`}
                  rx={1}
                  width={round((step * 0.7) / series.length)}
                  x={round(place * step + step * 0.15 + (which * step * 0.7) / series.length)}
                  y={y(value)}
                />
              ) : null,
            )
          : [
              <path className={css.line} d={line(one.values)} data-tone={one.tone} key={one.name} />,
              ...(one.standsOut ?? []).map((place) => {
                const value = one.values[place];
                return typeof value === 'number' ? (
                  <circle
                    className={css.dot}
                    cx={x(place)}
                    cy={y(value)}
                    key={`${one.name} ${at[place]}`}
                    r={2.2}
                  />
                ) : null;
              }),
            ],
      )}
    </svg>
  );
}

const round = (n: number) => Math.round(n * 10) / 10;
