import { formatWeek } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { writeKpi } from '#plan/targets/kpi-figures.ts';

import type { WallRow } from '../contract.ts';
import { wallMessages } from '../messages.ts';
import { groundUnder, lineThrough, spotsOf } from '../rules/trend-line.ts';
import css from './slides.module.css';

const width = 600;
const height = 200;

/** The course of a few figures over thirteen weeks, with their targets. The week that goes on is a ring at the end. */
export function TrendSlide(props: {
  rows: readonly WallRow[];
  weeks: readonly WeekId[];
  currency: Currency;
}) {
  const { rows, weeks, currency } = props;
  return (
    <ul className={css.charts} data-count={rows.length}>
      {rows.map((row) => (
        <Trend currency={currency} key={row.kpiId} row={row} weeks={weeks} />
      ))}
    </ul>
  );
}

function Trend({ row, weeks, currency }: { row: WallRow; weeks: readonly WeekId[]; currency: Currency }) {
  const words = useWords(wallMessages);
  const language = useLanguage();
  const { values, target, last, track, unit } = row;
  const name = inLanguage(row.name, language);
  const write = (figure: number | null) => writeKpi(figure, unit, currency, language);
  const { spots, yOf } = spotsOf(values, width, height, target === null ? [] : [target]);
  const over = spots.map((spot, n) => (n === spots.length - 1 ? null : spot));
  const end = over.findLast((spot) => spot !== null);
  const said = weeks.map((week, n) => `${formatWeek(week)} ${write(values[n] ?? null)}`).join(', ');
  const at = (spot: { x: number; y: number }) => ({
    left: `${(spot.x / width) * 100}%`,
    top: `${(spot.y / height) * 100}%`,
  });
  const now = spots.at(-1);
  return (
    <li className={css.chart} data-track={track}>
      <header>
        <h2 className={css.name}>{name}</h2>
        <p className={css.latest}>
          <strong>{write(last)}</strong>
          <span>{track === 'none' ? words.lastWeekShort : words[track]}</span>
        </p>
      </header>
      <div aria-label={words.trendLabel(name, said)} className={css.drawing} role="img">
        <svg aria-hidden="true" preserveAspectRatio="none" viewBox={`0 0 ${width} ${height}`}>
          <path className={css.area} d={groundUnder(over, height)} />
          {target === null ? null : <path className={css.aim} d={`M0 ${yOf(target).toFixed(1)}H${width}`} />}
          <path className={css.line} d={lineThrough(over)} />
        </svg>
        {target === null ? null : (
          <span className={css.aimed} style={{ top: `${(yOf(target) / height) * 100}%` }}>
            {words.target(write(target))}
          </span>
        )}
        {end ? <span className={css.dot} style={at(end)} /> : null}
        {now ? <span className={css.ring} style={at(now)} /> : null}
      </div>
      <p aria-hidden="true" className={css.span}>
        <span>{weeks[0] ? formatWeek(weeks[0]) : null}</span>
        <span>{weeks.at(-1) ? formatWeek(weeks.at(-1) as WeekId) : null}</span>
      </p>
    </li>
  );
}
