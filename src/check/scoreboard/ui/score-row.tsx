import { formatWeek } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sparkline } from '#base/ui-kit/sparkline.tsx';

import type { Scoreboard } from '../contract.ts';
import { unitOf, writerOf } from '../figures.ts';
import { scoreboardMessages } from '../messages.ts';
import { kindOf, type Measure } from '../rules/measures.ts';
import css from './score-table.module.css';

/** One measure over thirteen weeks, with its total and its course. */
export function ScoreRow(props: {
  board: Scoreboard;
  row: Scoreboard['rows'][number];
  /** The group that begins with this row, and how many rows it has. */
  group: { name: string; rows: number } | null;
  index: number;
  /** The column in which the keyboard stops in this row. */
  stop: number | null;
  onOpen: (measure: Measure, at: WeekId | 'all') => void;
}) {
  const { board, row, group, index, stop, onOpen } = props;
  const language = useLanguage();
  const words = useWords(scoreboardMessages);
  const write = writerOf(row, language);
  const unit = unitOf(board, row, language);
  const name = words[row.measure];

  const figure = (value: number | null, column: number, at: WeekId | 'all', when: string) => (
    <button
      aria-label={words.seeBehind(unit ? `${write(value)} ${unit}` : write(value), name, when)}
      className={css.figure}
      data-figure={`${index}-${column}`}
      data-nought={value === null || value === 0 || undefined}
      onClick={() => onOpen(row.measure, at)}
      tabIndex={stop === column ? 0 : -1}
      type="button"
    >
      {write(value)}
    </button>
  );

  return (
    <tr className={css.row} data-kind={kindOf(row.measure)}>
      {group ? (
        <th className={css.group} rowSpan={group.rows} scope="rowgroup">
          {group.name}
        </th>
      ) : null}
      <th className={css.name} scope="row">
        {name}
        {unit ? <span className={css.unit}> {unit}</span> : null}
      </th>
      {board.weeks.map(({ week, state }, at) => (
        <td className={css.cell} data-state={state} key={week}>
          {figure(row.values[at] ?? null, at, week, `${formatWeek(week)} ${week.slice(0, 4)}`)}
        </td>
      ))}
      <td className={css.sum}>{figure(row.total, board.weeks.length, 'all', words.total)}</td>
      <td className={css.spark}>
        <Sparkline
          label={name}
          values={row.values.filter((_, at) => board.weeks[at]?.state !== 'ahead')}
          write={write}
        />
      </td>
    </tr>
  );
}
