import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { formatCents, formatDateShort } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { DataTable, type Column, type Sort } from '#base/ui-kit/data-table.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { listDeals } from '../../contract.ts';
import type { DealRow } from '../../shapes.ts';
import { dealOrders } from '../../words.ts';
import { listAsked, sortOf, type DealSearch } from './deal-search.ts';
import { DealSigns, NextStep } from '../deal-signs.tsx';
import { pipelineMessages } from '../messages.ts';

/** Deals as rows, sorted by the server, fetched on as one reads on. */
export function DealsTable(props: {
  search: DealSearch;
  onChange: (search: DealSearch) => void;
  /** Leaves out a column whose value is the same in every row. */
  hide?: 'account' | undefined;
  empty: ReactNode;
}) {
  const { search, onChange, hide, empty } = props;
  const words = useWords(pipelineMessages);
  const asked = useMemo(() => listAsked(search), [search]);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery({
      queryKey: ['deals', 'list', asked],
      queryFn: ({ pageParam, signal }) =>
        ask(listDeals, { ...asked, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const closed = search.status === 'won' || search.status === 'lost';
  const all = useColumns(closed);
  const columns = useMemo(() => all.filter(({ key }) => key !== hide), [all, hide]);
  const { sort, direction } = sortOf(search);
  const shown: Sort = { key: sort, direction: direction === 'asc' ? 'ascending' : 'descending' };
  if (!rows && error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return (
    <DataTable
      caption={words.dealsTable}
      columns={columns}
      empty={empty}
      more={
        hasNextPage
          ? { loading: isFetchingNextPage, failed: isFetchNextPageError, onMore: () => void fetchNextPage() }
          : undefined
      }
      onSort={({ key, direction: way }) => {
        const order = dealOrders.find((known) => known === key);
        if (order) onChange({ ...search, sort: order, dir: way === 'ascending' ? 'asc' : 'desc' });
      }}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/deals/${id}`}
      rows={rows}
      sort={shown}
    />
  );
}

function useColumns(closed: boolean): Column<DealRow>[] {
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  return useMemo(() => {
    const columns: Column<DealRow>[] = [
      { key: 'title', head: words.title, sortable: true, cell: ({ title }) => title },
      { key: 'account', head: words.account, cell: ({ account }) => account?.name ?? '–' },
      {
        key: 'phase',
        head: words.phase,
        cell: (row) =>
          closed || row.status === 'open' ? inLanguage(row.phase.name, language) : words[row.status],
      },
      {
        key: 'amount',
        head: words.amount,
        sortable: true,
        sortFirst: 'descending',
        end: true,
        cell: ({ amountCents, currency }) =>
          amountCents === null ? '–' : formatCents(amountCents, currency, language, true),
      },
      closed
        ? {
            key: 'closed',
            head: words.closed,
            sortable: true,
            sortFirst: 'descending',
            end: true,
            cell: ({ closedOn }) => (closedOn === null ? '–' : formatDateShort(closedOn, language)),
          }
        : {
            key: 'expected-close',
            head: words.expectedCloseShort,
            sortable: true,
            end: true,
            cell: ({ expectedCloseOn }) =>
              expectedCloseOn === null ? '–' : formatDateShort(expectedCloseOn, language),
          },
    ];
    const owner: Column<DealRow> = { key: 'owner', head: words.owner, cell: (row) => row.owner?.name ?? '–' };
    const product: Column<DealRow> = {
      key: 'product',
      head: words.product,
      cell: (row) => row.product?.name ?? '–',
    };
    if (closed) return [...columns, owner, product];
    return [
      ...columns,
      { key: 'signs', head: words.signs, cell: (row) => <DealSigns deal={row} /> },
      { key: 'next', head: words.nextStep, cell: (row) => <NextStep deal={row} /> },
      owner,
      product,
    ];
  }, [closed, language, words]);
}
