import { Link } from '@tanstack/react-router';
import { formatCents, formatDateShort, formatNumber, formatWeek } from '#base/i18n/format.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import type { DetailRow, ScoreboardDetail } from '../contract.ts';
import { scoreboardMessages } from '../messages.ts';
import type { BoardFilters } from './board-search.ts';
import css from './behind-figure.module.css';
import { useDetail, type Asked } from './use-detail.ts';

/** The deals or activities that a figure counts. */
export function BehindFigure(props: { asked: Asked; filters: BoardFilters; onClose: () => void }) {
  const { asked, filters, onClose } = props;
  const words = useWords(scoreboardMessages);
  const detail = useDetail(asked, filters);
  const rows = detail.data?.pages.flatMap((page) => page.rows);
  const all = detail.data?.pages[0]?.all;
  const when =
    asked.weeks > 1 ? words.inAllWeeks : words.inWeek(`${formatWeek(asked.week)}, ${asked.week.slice(0, 4)}`);
  return (
    <Drawer onClose={onClose} open title={`${words[asked.measure]} ${when}`}>
      {detail.error ? <ErrorNote error={detail.error} onRetry={() => void detail.refetch()} /> : null}
      {rows === undefined && !detail.error ? <Skeleton lines={8} /> : null}
      {all ? <Summary all={all} asked={asked} /> : null}
      {rows?.length === 0 ? <p>{words.nothingBehind}</p> : null}
      {rows && rows.length > 0 ? (
        <ul className={css.list}>
          {rows.map((row) => (
            <li className={css.item} key={row.id}>
              <Row row={row} />
            </li>
          ))}
        </ul>
      ) : null}
      {detail.hasNextPage ? (
        <LoadMore
          failed={detail.isFetchNextPageError}
          loading={detail.isFetchingNextPage}
          onMore={() => void detail.fetchNextPage()}
        />
      ) : null}
    </Drawer>
  );
}

function Summary(props: { all: NonNullable<ScoreboardDetail['all']>; asked: Asked }) {
  const { all, asked } = props;
  const words = useWords(scoreboardMessages);
  const language = useLanguage();
  const number = (n: number) => formatNumber(n, language);
  const counted =
    asked.measure === 'appointments'
      ? words.countedAppointments
      : asked.measure === 'quotes'
        ? words.countedQuotes
        : words.deals;
  const count = counted(number(all.count), all.count === 1);
  const parts =
    asked.measure === 'win-ratio'
      ? [words.wonOf(number(all.won), number(all.count))]
      : [
          count,
          ...all.amounts.map(({ currency, amountCents }) => formatCents(amountCents, currency, language)),
        ];
  return all.count === 0 ? null : <p className={css.summary}>{parts.join(' · ')}</p>;
}

function Row({ row }: { row: DetailRow }) {
  const words = useWords(scoreboardMessages);
  const language = useLanguage();
  const around = [row.accountName, row.memberName, formatDateShort(row.on, language)];
  if (row.kind === 'deal')
    return (
      <>
        <Link className={css.title} to={`/deals/${row.id}`}>
          {row.title}
        </Link>
        <span className={css.amount}>
          {row.amountCents === null ? words.noAmount : formatCents(row.amountCents, row.currency, language)}
        </span>
        <span className={css.around}>
          {[...(row.status === 'lost' ? [words.lost] : []), ...around].filter(Boolean).join(' · ')}
        </span>
      </>
    );
  const kind =
    row.activity === 'quote' || row.activity === 'visit' ? words[row.activity] : words.demonstration;
  const to = row.dealId ? `/deals/${row.dealId}` : row.accountId ? `/accounts/${row.accountId}` : null;
  const title = row.dealTitle ?? row.accountName ?? words.noAccount;
  return (
    <>
      {to ? (
        <Link className={css.title} to={to}>
          {title}
        </Link>
      ) : (
        <span className={css.title}>{title}</span>
      )}
      <span className={css.amount}>{kind}</span>
      <span className={css.around}>
        {around.filter((part) => part !== null && part !== title).join(' · ')}
      </span>
    </>
  );
}
