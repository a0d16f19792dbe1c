import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatCents, formatDateShort, formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { SellingOnBoard } from '#plan/rhythm/ledger/ui/selling-on-board.tsx';
import { writeKpi } from '#plan/targets/kpi-figures.ts';

import { CommentThread } from '../comments/ui/comment-thread.tsx';
import { getKpiDetail, type KpiBoard, type KpiDetail } from '../kpi-contract.ts';
import { kpiMessages } from '../kpi-messages.ts';
import { periodName } from '../kpi-words.ts';
import { scopeOf, type BoardFilters } from './board-search.ts';
import css from './behind-figure.module.css';

export type KpiAsked = { row: KpiBoard['rows'][number]; at: number };

/** The deals or activities that a figure of a KPI counts. */
export function KpiBehind(props: {
  asked: KpiAsked;
  board: KpiBoard;
  filters: BoardFilters;
  onClose: () => void;
}) {
  const { asked, board, filters, onClose } = props;
  const words = useWords(kpiMessages);
  const language = useLanguage();
  const { row } = asked;
  const period = board.periods[asked.at];
  const cell = row.cells[asked.at];
  const input = { ...filters, kpiId: row.kpiId, weeks: period?.weeks ?? [] };
  const { data, error, refetch } = useQuery({
    queryKey: ['scoreboard', 'kpi', input],
    queryFn: ({ signal }) => ask(getKpiDetail, input, { signal }),
  });
  if (!period || !cell) return null;
  const write = (value: number | null) => writeKpi(value, row.unit, board.currency, language);
  const parts = [
    write(cell.value),
    ...(row.kind === 'ratio' && cell.denominator !== null
      ? [words.ofWhich(formatNumber(cell.numerator ?? 0, language), formatNumber(cell.denominator, language))]
      : []),
    ...(cell.target === null ? [] : [words.aimed(write(cell.target))]),
    ...(cell.track === 'none' ? [] : [words[cell.track]]),
  ];
  const title = words.behind(
    inLanguage(row.name, language),
    `${periodName(board.span, period.key, language)}${board.span === 'week' ? ` ${period.key.slice(0, 4)}` : ''}`,
  );
  return (
    <Drawer onClose={onClose} open title={title}>
      <p className={css.summary}>{parts.join(' · ')}</p>
      {row.countsFrom ? <p>{words.countsFrom(row.countsFrom)}</p> : null}
      <CommentThread kpiId={row.kpiId} weeks={period.weeks} whose={scopeOf(filters)} />
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={8} /> : null}
      {data?.rows.length === 0 && row.definition.event !== 'selling-time' ? (
        <p>{words.nothingBehind}</p>
      ) : null}
      {row.definition.event === 'selling-time' ? (
        <>
          <SellingOnBoard until={period.weeks.at(-1)} whose={filters.memberId} />
          <p>
            {words.sellingElsewhere} <Link to="/rhythm/selling-time">{words.toSellingTime}</Link>
          </p>
        </>
      ) : null}
      {data && data.rows.length > 0 ? (
        <ul className={css.list}>
          {data.rows.map((hit) => (
            <li className={css.item} key={hit.sourceId}>
              <Hit hit={hit} />
            </li>
          ))}
        </ul>
      ) : null}
      {data && data.all > data.rows.length ? (
        <p>{words.firstOnes(formatNumber(data.rows.length, language))}</p>
      ) : null}
    </Drawer>
  );
}

function Hit({ hit }: { hit: KpiDetail['rows'][number] }) {
  const words = useWords(kpiMessages);
  const language = useLanguage();
  const title = hit.title ?? hit.accountName ?? words.noName;
  const to = hit.dealId ? `/deals/${hit.dealId}` : hit.accountId ? `/accounts/${hit.accountId}` : null;
  const around = [hit.accountName, hit.memberName, formatDateShort(hit.day, language)];
  return (
    <>
      {to ? (
        <Link className={css.title} to={to}>
          {title}
        </Link>
      ) : (
        <span className={css.title}>{title}</span>
      )}
      <span className={css.amount}>
        {hit.kind
          ? words[`activity-${hit.kind}`]
          : hit.amountCents !== null && hit.currency
            ? formatCents(hit.amountCents, hit.currency, language, true)
            : null}
      </span>
      <span className={css.around}>
        {around.filter((part) => part !== null && part !== title).join(' · ')}
      </span>
    </>
  );
}
