import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { ChosenColumn } from '#base/ui-kit/chosen-columns.ts';
import { ask } from '#base/ui-kit/client.ts';
import { DataTable, type Chosen, type Sort } from '#base/ui-kit/data-table.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { listDeals } from '../../contract.ts';
import type { DealRow } from '../../shapes.ts';
import { isDealOrder, isOwnOrder } from '../../words.ts';
import { useDealColumns } from './deal-columns.tsx';
import { listAsked, sortOf, type DealSearch } from './deal-search.ts';
import { pipelineMessages } from '../messages.ts';
import { useCanAsk, useOwnDealFields } from './use-own-deal-fields.ts';

/** Deals as rows, sorted by the server, fetched on as one reads on. */
export function DealsTable(props: {
  search: DealSearch;
  onChange: (search: DealSearch) => void;
  columns: readonly ChosenColumn[];
  onWidth?: ((key: string, width: number) => void) | undefined;
  chosen?: Chosen<DealRow> | undefined;
  /** Leaves out a column whose value is the same in every row. */
  hide?: 'account' | undefined;
  empty: ReactNode;
}) {
  const { search, onChange, columns: shown, onWidth, chosen, hide, empty } = props;
  const words = useWords(pipelineMessages);
  const own = useOwnDealFields();
  const asked = useMemo(() => listAsked(search, own), [own, search]);
  const enabled = useCanAsk(search);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery({
      queryKey: ['deals', 'list', asked],
      queryFn: ({ pageParam, signal }) =>
        ask(listDeals, { ...asked, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
      enabled,
      placeholderData: keepPreviousData,
    });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const known = useDealColumns();
  const columns = useMemo(
    () =>
      shown
        .filter(({ key }) => key !== hide)
        .flatMap(({ key }) => known.find((column) => column.key === key) ?? []),
    [hide, known, shown],
  );
  const widths = useMemo(
    () =>
      Object.fromEntries(shown.flatMap(({ key, width }) => (width === null ? [] : [[key, width] as const]))),
    [shown],
  );
  const { sort, direction } = sortOf(search);
  const sorted: Sort = { key: sort, direction: direction === 'asc' ? 'ascending' : 'descending' };
  if (!rows && error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return (
    <DataTable
      caption={words.dealsTable}
      chosen={chosen}
      columns={columns}
      empty={empty}
      more={
        hasNextPage
          ? { loading: isFetchingNextPage, failed: isFetchNextPageError, onMore: () => void fetchNextPage() }
          : undefined
      }
      onSort={({ key, direction: way }) => {
        if (isDealOrder(key) || isOwnOrder(key))
          onChange({ ...search, sort: key, dir: way === 'ascending' ? 'asc' : 'desc' });
      }}
      onWidth={onWidth}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/deals/${id}`}
      rows={rows}
      sort={sorted}
      widths={widths}
    />
  );
}
