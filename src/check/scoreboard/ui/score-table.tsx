import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { formatDate, formatWeek } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import type { Scoreboard } from '../contract.ts';
import { whoseBoard } from '../figures.ts';
import { scoreboardMessages } from '../messages.ts';
import type { Measure } from '../rules/measures.ts';
import { ScoreRow } from './score-row.tsx';
import css from './score-table.module.css';

const groups: { name: 'supply' | 'contact' | 'result'; measures: Measure[] }[] = [
  { name: 'supply', measures: ['new-deals'] },
  { name: 'contact', measures: ['appointments', 'quotes'] },
  { name: 'result', measures: ['won', 'won-amount', 'win-ratio'] },
];

/**
 * Thirteen weeks of figures. One stop for the keyboard: the arrow keys, Home and End walk through the figures, Enter
 * shows what is behind one. Where it is wider than the screen it begins at the latest week.
 */
export function ScoreTable(props: {
  board: Scoreboard;
  /** Are other figures on their way? */
  busy: boolean;
  onOpen: (measure: Measure, at: WeekId | 'all') => void;
}) {
  const { board, busy, onOpen } = props;
  const words = useWords(scoreboardMessages);
  const language = useLanguage();
  const scroller = useRef<HTMLElement>(null);
  const latest = useRef<HTMLTableCellElement>(null);
  const [stop, setStop] = useState({ row: 0, column: board.weeks.length - 1 });
  const lastWeek = board.weeks.at(-1)?.week;

  useLayoutEffect(() => {
    const [frame, cell] = [scroller.current, latest.current];
    if (lastWeek && frame && cell) frame.scrollLeft = cell.offsetLeft + cell.offsetWidth - frame.clientWidth;
  }, [lastWeek]);

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const { row, column } = stop;
    const end = board.weeks.length;
    const to = {
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      Home: { row, column: 0 },
      End: { row, column: end },
    }[event.key];
    if (!to) return;
    event.preventDefault();
    const figure = scroller.current?.querySelector<HTMLElement>(`[data-figure="${to.row}-${to.column}"]`);
    if (!figure) return;
    setStop(to);
    figure.focus();
  };

  return (
    <section
      aria-busy={busy || undefined}
      aria-label={words.title}
      className={css.scroll}
      ref={scroller}
      tabIndex={-1}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the figures in it */}
      <table
        className={css.table}
        onFocus={(event) => {
          const [row, column] = (event.target.dataset['figure'] ?? '').split('-').map(Number);
          if (row !== undefined && column !== undefined) setStop({ row, column });
        }}
        onKeyDown={walk}
      >
        <caption>
          <VisuallyHidden>
            {words.tableCaption(whoseBoard(board, language), lastWeek ?? '')}. {words.tableKeys}
          </VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <td aria-hidden="true" className={css.groupHead} />
            <th className={css.whose} scope="col">
              {board.scope.name ?? words.noTeam}
              <span className={css.under}>{board.hasOwner && !board.withOwner ? words.leftOut : null}</span>
            </th>
            {board.weeks.map(({ week, monday, state }, at) => (
              <th
                className={css.week}
                data-state={state}
                key={week}
                ref={at === board.weeks.length - 1 ? latest : undefined}
                scope="col"
              >
                {formatWeek(week)}
                <VisuallyHidden> ({formatDate(monday, language)})</VisuallyHidden>
                <span className={css.under}>
                  {state === 'current' ? words.runsStill : null}
                  {state === 'ahead' ? words.ahead : null}
                  {state === 'past' && (at === 0 || week.endsWith('W01')) ? week.slice(0, 4) : null}
                </span>
              </th>
            ))}
            <th className={css.total} scope="col">
              {words.total}
            </th>
            <th className={css.trend} scope="col">
              {words.trend}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            {group.measures.map((measure, at) => {
              const index = board.rows.findIndex((row) => row.measure === measure);
              const row = board.rows[index];
              return row ? (
                <ScoreRow
                  board={board}
                  group={at === 0 ? { name: words[group.name], rows: group.measures.length } : null}
                  index={index}
                  key={measure}
                  onOpen={onOpen}
                  row={row}
                  stop={stop.row === index ? stop.column : null}
                />
              ) : null;
            })}
          </tbody>
        ))}
      </table>
    </section>
  );
}
