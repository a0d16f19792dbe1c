import { formatWeek } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import type { Currency } from '#base/kernel/money.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { writeKpi } from '#plan/targets/kpi-figures.ts';

import type { WallRow } from '../contract.ts';
import { wallMessages } from '../messages.ts';
import { TrackSign } from './track-sign.tsx';
import css from './slides.module.css';

/** Where the week stands, figure by figure; judged is the last week that is over, until this one has met its target. */
export function ScoreSlide(props: {
  rows: readonly WallRow[];
  weeks: readonly WeekId[];
  currency: Currency;
}) {
  const { rows, weeks, currency } = props;
  const before = weeks.at(-2);
  return (
    <ul className={css.tiles} data-count={rows.length}>
      {rows.map((row) => (
        <Tile before={before ? formatWeek(before) : ''} currency={currency} key={row.kpiId} row={row} />
      ))}
    </ul>
  );
}

function Tile(props: { row: WallRow; before: string; currency: Currency }) {
  const { row, before, currency } = props;
  const words = useWords(wallMessages);
  const language = useLanguage();
  const { value, target, last, track, better, unit, kind } = row;
  const write = (figure: number | null) => writeKpi(figure, unit, currency, language);
  const figure = write(value);
  // Of what adds up, how far the week has come.
  const part =
    kind === 'adds' && better === 'higher' && target !== null && target > 0 && value !== null
      ? Math.min(1, value / target)
      : null;
  // Whoever is there already is not told to be behind because the week before was.
  const reached = part === 1;
  const shown = reached ? 'on' : track;
  return (
    <li className={css.tile} data-track={shown}>
      <h2 className={css.name}>{inLanguage(row.name, language)}</h2>
      <p className={css.figure}>
        <strong data-long={figure.length > 6 || undefined}>{figure}</strong>
        <span>
          {target === null
            ? words.soFar
            : better === 'lower'
              ? words.atMost(write(target))
              : words.target(write(target))}
        </span>
      </p>
      <div aria-hidden="true" className={css.bar} data-none={part === null || undefined}>
        <span style={{ width: `${(part ?? 0) * 100}%` }} />
      </div>
      <p className={css.verdict}>
        <TrackSign track={shown} />
        <strong>
          {reached ? words.reached : track === 'none' && target !== null ? words.unjudged : words[track]}
        </strong>
        <span>{words.inWeek(before, write(last))}</span>
      </p>
    </li>
  );
}
