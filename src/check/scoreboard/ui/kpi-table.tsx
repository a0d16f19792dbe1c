import { useLayoutEffect, useRef } from 'react';
import type { WeekId } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import { nameOfRole } from '#plan/roles/catalogue.ts';

import type { KpiBoard } from '../kpi-contract.ts';
import { kpiMessages } from '../kpi-messages.ts';
import { periodName, type RoleGroup } from '../kpi-words.ts';
import { scoreboardMessages } from '../messages.ts';
import type { KpiAsked } from './kpi-behind.tsx';
import { KpiTableRow } from './kpi-table-row.tsx';
import css from './kpi-table.module.css';

/** KPIs under their roles over the periods; where it is wider than the screen it begins at the latest. */
export function KpiTable(props: {
  board: KpiBoard;
  groups: readonly RoleGroup[];
  busy: boolean;
  /** How often something was said of a figure. */
  countOf: (kpiId: string, weeks: readonly WeekId[]) => number;
  onOpen: (asked: KpiAsked) => void;
}) {
  const { board, groups, busy, countOf, onOpen } = props;
  const words = useWords(kpiMessages);
  const say = useWords(scoreboardMessages);
  const language = useLanguage();
  const scroller = useRef<HTMLElement>(null);
  const last = board.periods.at(-1)?.key;
  useLayoutEffect(() => {
    const frame = scroller.current;
    const latest = frame?.querySelector<HTMLElement>('thead th[data-latest]');
    if (last && frame && latest)
      frame.scrollLeft = latest.offsetLeft + latest.offsetWidth - frame.clientWidth;
  }, [last]);
  const weekly = board.span === 'week';
  return (
    <section aria-busy={busy || undefined} aria-label={words.kpis} className={css.scroll} ref={scroller}>
      <table className={css.table}>
        <caption>
          <VisuallyHidden>{words.caption(board.scope.name ?? say.noTeam)}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th className={css.nameHead} scope="col">
              {words.kpi}
            </th>
            {board.periods.map(({ key, state }) => (
              <th data-latest={key === last || undefined} data-state={state} key={key} scope="col">
                {periodName(board.span, key, language)}
                <span className={css.under}>
                  {state === 'current' ? words.unfinished : state === 'ahead' ? words.ahead : null}
                </span>
              </th>
            ))}
            <th scope="col">{words.lastFour}</th>
            <th scope="col">{weekly ? words.lastThirteen : words.averageOfAll}</th>
            <th scope="col">{words.total}</th>
            <th className={css.trend} scope="col">
              {words.trend}
            </th>
          </tr>
        </thead>
        {groups.map(({ role, rows }) => (
          <tbody key={role}>
            <tr>
              <th className={css.group} colSpan={board.periods.length + 5} scope="rowgroup">
                <span className={css.groupName}>
                  {role === null ? words.ownRole : nameOfRole(role, language, board.roles)}
                </span>
              </th>
            </tr>
            {rows.map((row) => (
              <KpiTableRow
                board={board}
                countOf={countOf}
                key={row.kpiId}
                name={inLanguage(row.name, language)}
                onOpen={onOpen}
                row={row}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
