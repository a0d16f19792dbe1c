import type { WeekId } from '#base/kernel/date.ts';
import { classNames } from '#base/ui-kit/class-names.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sparkline } from '#base/ui-kit/sparkline.tsx';
import { unitSign, writeBareKpi, writeKpi } from '#plan/targets/kpi-figures.ts';

import { figureCommentMessages } from '../comments/messages.ts';
import type { KpiBoard } from '../kpi-contract.ts';
import { kpiMessages } from '../kpi-messages.ts';
import { periodName } from '../kpi-words.ts';
import { inRunBehind } from '../rules/kpi-board.ts';
import { scoreboardMessages } from '../messages.ts';
import type { KpiAsked } from './kpi-behind.tsx';
import css from './kpi-table.module.css';

/** In cents. */
const largeAmount = 100_000_00;

/** One KPI over the periods: on or off track in word and colour, its target, figures, averages and course. */
export function KpiTableRow(props: {
  board: KpiBoard;
  row: KpiBoard['rows'][number];
  name: string;
  countOf: (kpiId: string, weeks: readonly WeekId[]) => number;
  onOpen: (asked: KpiAsked) => void;
}) {
  const { board, row, name, countOf, onOpen } = props;
  const words = useWords(kpiMessages);
  const say = useWords(scoreboardMessages);
  const comments = useWords(figureCommentMessages);
  const language = useLanguage();
  const write = (value: number | null) => writeKpi(value, row.unit, board.currency, language);
  // Large amounts stand in thousands, so that thirteen weeks fit beside each other; read aloud they are whole.
  const large =
    row.unit === 'amount' &&
    [...row.cells.map((cell) => cell.value), row.total].some((value) => (value ?? 0) >= largeAmount);
  const shown = (value: number | null) => (value === null || !large ? value : value / 1000);
  const bare = (value: number | null, apartFrom: number | null = null) =>
    writeBareKpi(shown(value), row.unit, language, shown(apartFrom));
  const runs = inRunBehind(row.cells);
  const unit = unitSign(row.unit, board.currency, language);
  const sign = large ? say.thousands(unit) : unit;
  return (
    <tr>
      <th className={css.name} scope="row">
        {name}
        {sign ? <span className={css.unit}> {sign}</span> : null}
        {row.track === 'none' && row.target === null ? null : (
          <span className={classNames(css.track, css[row.track])}>
            {[
              ...(row.track === 'none' ? [] : [words[row.track]]),
              ...(row.target === null ? [] : [words.aimed(bare(row.target))]),
            ].join(' · ')}
          </span>
        )}
      </th>
      {row.cells.map((cell, at) => {
        const period = board.periods[at];
        if (!period) return null;
        const when = periodName(board.span, period.key, language);
        const aimed = cell.target === null ? '' : `, ${words.aimed(write(cell.target))}`;
        const said = countOf(row.kpiId, period.weeks);
        const marked = said === 0 ? '' : `, ${comments.mark(said)}`;
        const judged = cell.track === 'none' ? '' : `, ${words[cell.track]}`;
        return (
          <td className={css.cell} data-state={period.state} data-track={cell.track} key={period.key}>
            <button
              aria-label={`${write(cell.value)}, ${name}, ${when}${aimed}${judged}${marked}`}
              className={css.figure}
              data-said={said > 0 || undefined}
              data-run={runs[at] || undefined}
              data-nought={cell.value === null || cell.value === 0 || undefined}
              onClick={() => onOpen({ row, at })}
              type="button"
            >
              {bare(cell.value, cell.track === 'off' ? cell.target : null)}
            </button>
          </td>
        );
      })}
      <td className={css.mean}>{bare(row.average4)}</td>
      <td className={css.mean}>{bare(row.average13)}</td>
      <td className={css.sum}>{bare(row.total)}</td>
      <td className={css.spark}>
        <Sparkline
          label={name}
          values={row.cells.filter((_, at) => board.periods[at]?.state === 'past').map(({ value }) => value)}
          write={write}
        />
      </td>
    </tr>
  );
}
