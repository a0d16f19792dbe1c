import { formatCents, formatWeek } from '#base/i18n/format.ts';
import { cents } from '#base/kernel/money.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { Scoreboard } from '../contract.ts';
import { unitOf, writerOf } from '../figures.ts';
import { scoreboardMessages } from '../messages.ts';
import { amountUnit } from '../rules/amount-unit.ts';
import { columnsOf } from '../rules/columns.ts';
import css from './won-chart.module.css';

const top = 28;
const bottom = 28;
const height = 216;
const room = height - top - bottom;

/** The amount won, a column for each week. The table above it holds the same figures. */
export function WonChart(props: { board: Scoreboard }) {
  const { weeks, rows, currency } = props.board;
  const language = useLanguage();
  const words = useWords(scoreboardMessages);
  const row = rows.find(({ measure }) => measure === 'won-amount');
  if (!row) return null;
  const columns = columnsOf(row.values);
  const write = writerOf(row, language);
  const thousands = amountUnit(row.values).thousands ? unitOf(props.board, row, language) : null;
  const whole = (value: number) => formatCents(cents(value), currency, language, true);
  const best = columns.findIndex((column) => column.best);
  const [bestWeek, bestColumn] = [weeks[best], columns[best]];
  const title =
    bestWeek && bestColumn
      ? words.chartTitle(capital(formatWeek(bestWeek.week)), whole(bestColumn.value))
      : words.chartNothing;
  const said = weeks
    .map(({ week }, at) => `${formatWeek(week)} ${whole(columns[at]?.value ?? 0)}`)
    .join(', ');
  const step = 100 / weeks.length;
  const middle = (at: number) => `${(at + 0.5) * step}%`;
  return (
    <Sheet
      actions={
        <span className={css.total}>
          {[words.chartTotal(whole(row.total ?? 0)), thousands].filter(Boolean).join(' · ')}
        </span>
      }
      title={title}
    >
      <svg aria-label={words.chartLabel(said)} className={css.chart} height={height} role="img" width="100%">
        <line className={css.ground} x1="0" x2="100%" y1={height - bottom} y2={height - bottom} />
        {weeks.map(({ week, state }, at) => {
          const column = columns[at];
          if (!column) return null;
          const high = Math.round(column.height * room);
          return (
            <g data-best={column.best || undefined} data-state={state} key={week}>
              {high > 0 ? (
                <rect
                  className={css.column}
                  height={high}
                  rx={3}
                  width={`${step * 0.62}%`}
                  x={`${(at + 0.19) * step}%`}
                  y={height - bottom - high}
                />
              ) : null}
              {column.value > 0 ? (
                <text className={css.amount} x={middle(at)} y={height - bottom - high - 8}>
                  {write(column.value)}
                </text>
              ) : null}
              <text className={css.week} x={middle(at)} y={height - 8}>
                <tspan className={css.wk}>wk </tspan>
                {Number(week.slice(6))}
              </text>
            </g>
          );
        })}
      </svg>
    </Sheet>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
